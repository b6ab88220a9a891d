import { OpeningStillBooked, SeatsAlreadyTaken } from './venue-registry.errors.js';

/** Seats never sink below what schools were promised. */
export function assertSeatsCover(seats: number, taken: number): void {
  if (seats < taken) {
    throw new SeatsAlreadyTaken(`이미 학생 ${taken}명이 신청되어 있어 정원을 ${seats}명으로 줄일 수 없습니다. ${taken}명 이상으로 적어 주세요.`, { seats, seatsTaken: taken });
  }
}

/** A half-day with standing bookings is not taken back over the schools' heads. */
export function assertMayClose(taken: number): void {
  if (taken > 0) {
    throw new OpeningStillBooked(`학생 ${taken}명의 예약이 남아 있어 일정을 닫을 수 없습니다. 받은 예약에 먼저 답하거나 센터에 연락해 주세요.`, { seatsTaken: taken });
  }
}

import type { Day } from '#kernel';
import { ClearanceStillBooked } from './safety-inspection.errors.js';

export interface BookedDays { readonly openings: number; readonly students: number; readonly first: Day | null }

/** The refusal to take a clearance away under standing bookings, with what stands in the way where that is known. */
export function stillBooked(lastDay: Day, booked: BookedDays | null): ClearanceStillBooked {
  const what = booked?.first ? `일정 ${booked.openings}건에 학생 ${booked.students}명(가장 이른 날 ${booked.first})의 예약이` : '예약이';
  return new ClearanceStillBooked(`${lastDay} 뒤에도 ${what} 남아 있어 안전점검 유효기간을 줄일 수 없습니다. 예약을 먼저 취소해 주세요.`, { lastDay, ...booked });
}

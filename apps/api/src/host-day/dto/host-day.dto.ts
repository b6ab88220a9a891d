import { ApiProperty } from '@nestjs/swagger';
import { BOOKING_STATUSES, type BookingStatus } from '#booking';

export class HostAttendanceResponse {
  planned: number;
  arrived: number;
  @ApiProperty({ enum: ['visited', 'no-show'] })
  outcome: 'visited' | 'no-show';
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  arrivedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  departedAt: Date | null;
}

export class HostVisitResponse {
  bookingId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  /** `HH:mm`, Seoul. */
  startsAt: string;
  endsAt: string;
  @ApiProperty({ enum: BOOKING_STATUSES })
  status: BookingStatus;
  /** Until it begins; negative once it has. */
  minutesLeft: number;
  @ApiProperty({ type: String, nullable: true })
  teacherName: string | null;
  @ApiProperty({ type: String, nullable: true })
  teacherPhone: string | null;
  @ApiProperty({ type: String, nullable: true })
  meetingPoint: string | null;
  @ApiProperty({ type: HostAttendanceResponse, nullable: true })
  attendance: HostAttendanceResponse | null;
}

export class CorrectionResponse {
  what: string;
  @ApiProperty({ format: 'date' })
  until: string;
}

export class VenuePapersResponse {
  /** Last day covered by a valid inspection; null when there is none. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  inspectionUntil: string | null;
  /** Last day of the agreement with the centre; null when none is on record. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  mouUntil: string | null;
  @ApiProperty({ type: [CorrectionResponse] })
  corrections: readonly CorrectionResponse[];
}

export class HostDayResponse {
  @ApiProperty({ format: 'date' })
  today: string;
  @ApiProperty({ type: [HostVisitResponse] })
  visits: readonly HostVisitResponse[];
  /** Day of the next visit after today. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  next: string | null;
  @ApiProperty({ type: VenuePapersResponse })
  papers: VenuePapersResponse;
  @ApiProperty({ type: String, nullable: true })
  centrePhone: string | null;
}

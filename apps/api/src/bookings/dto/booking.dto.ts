import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { BOOKING_STATUSES, type BookingStatus } from '#booking';
import { type Band, BANDS } from '#kernel';
import { PageQuery } from '../../http/page.dto.js';
import { IsDay } from '../../http/day.validator.js';

export const LONGEST_REASON = 500;
const LONGEST_CLASS_LABEL = 40;
export const PLAIN_TEXT = /^[^\p{Cc}]*$/u;

export class RequestBookingDto {
  /** The opening the class would like to visit. */
  @IsUUID()
  openingId: string;

  @IsInt() @Min(1) @Max(6)
  grade: number;

  /** Which class or group of the grade, as the school calls it. Absent: the whole grade. */
  @IsOptional() @IsString() @MaxLength(LONGEST_CLASS_LABEL) @Matches(PLAIN_TEXT, { message: '줄을 바꾸지 말고 적어 주세요.' })
  classLabel?: string;

  /** Students coming; counted, never named. */
  @IsInt() @Min(1) @Max(500)
  headcount: number;
}

export class ReasonDto {
  /** Why, in a sentence; the other side reads it. */
  @IsString() @MaxLength(LONGEST_REASON) @Matches(/\S/, { message: '이유를 적어 주세요.' })
  @Matches(PLAIN_TEXT, { message: '줄을 바꾸지 말고 적어 주세요.' })
  reason: string;
}

/** Which bookings of the centre to list. */
export class CentreBookingsQuery extends PageQuery {
  @ApiProperty({ enum: BOOKING_STATUSES, required: false })
  @IsOptional() @IsIn(BOOKING_STATUSES)
  status?: BookingStatus;

  /** First day of the visits, included. */
  @IsOptional() @IsDay()
  from?: string;

  /** Last day of the visits, included. */
  @IsOptional() @IsDay()
  until?: string;
}

/** One party of one school at one opening. */
export class BookingResponse {
  id: string;
  @ApiProperty({ enum: BOOKING_STATUSES })
  status: BookingStatus;
  /** Why it was declined or cancelled. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  schoolId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  venueId: string;
  venueName: string;
  @ApiProperty({ type: String, nullable: true })
  venueAddress: string | null;
  openingId: string;
  /** Day of the visit, YYYY-MM-DD. */
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** HH:mm, Seoul wall clock. */
  startsAt: string;
  endsAt: string;
  /** Day by which the host is asked to answer. */
  answerDueOn: string;
  /** While it is offered: the last day on which the school may accept. */
  @ApiProperty({ type: String, nullable: true })
  offerDueOn: string | null;
  /** The wish a published plan served with this booking; null when it was asked for directly. */
  @ApiProperty({ type: String, nullable: true })
  wishId: string | null;
  version: number;
  /** The host said shortly before that the visit still stands. */
  isReconfirmed: boolean;
  /** The school gave its final head-count. */
  isCounted: boolean;
  /** Once cancelled: working days left until the visit. */
  @ApiProperty({ type: Number, nullable: true })
  noticeDays: number | null;
  /** Whether that was late. */
  @ApiProperty({ type: Boolean, nullable: true })
  isLate: boolean | null;
}

export class BookingListResponse {
  items: BookingResponse[];
}

export class BookingPageResponse {
  items: BookingResponse[];
  page: number;
  size: number;
  total: number;
}

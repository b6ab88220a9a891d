import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import {
  BOOKING_ACTIONS, BOOKING_STATUSES, type BookingAction, type BookingStatus, type Canceller, CANCELLERS, CORRECTED, type Corrected, MOST_REMINDERS, REMINDER_KINDS, type ReminderKind,
  UNANSWERED_OFFERS, type UnansweredOffers,
} from '#booking';
import { type Band, BANDS } from '#kernel';
import { IsDay } from '../../http/day.validator.js';
import { BookingResponse, LONGEST_REASON, PLAIN_TEXT, ReasonDto } from './booking.dto.js';

const MOST_VENUES = 1000;

export class OptionalReasonDto {
  /** Why, in a sentence; the other side reads it. Late, it is needed. */
  @IsOptional() @IsString() @MaxLength(LONGEST_REASON) @Matches(PLAIN_TEXT, { message: '줄을 바꾸지 말고 적어 주세요.' })
  reason?: string;
}

export class CentreCancellationDto extends ReasonDto {
  /** On whose account: the centre writes down what a school or a host said on the telephone. Absent: its own. */
  @ApiProperty({ enum: CANCELLERS, required: false })
  @IsOptional() @IsIn(CANCELLERS)
  by?: Canceller;
}

export class HeadcountDto {
  /** Students who will come; counted, never named. */
  @IsInt() @Min(1) @Max(500)
  headcount: number;
}

export class HostAnswerDto extends OptionalReasonDto {
  /** What the host said on the telephone. */
  @ApiProperty({ enum: ['confirm', 'decline'] })
  @IsIn(['confirm', 'decline'])
  answer: 'confirm' | 'decline';
}

export class OfferAnswerDto extends OptionalReasonDto {
  /** What the school said on the telephone. */
  @ApiProperty({ enum: ['accept', 'decline'] })
  @IsIn(['accept', 'decline'])
  answer: 'accept' | 'decline';
}

export class BookingCorrectionDto extends ReasonDto {
  /** What it was in truth; result-entered opens a closed file again. */
  @ApiProperty({ enum: CORRECTED })
  @IsIn(CORRECTED)
  to: Corrected;
}

export class CallOffDto extends ReasonDto {
  /** The day to call off. */
  @IsDay()
  day: string;

  /** Only at these venues; absent: at all of them. */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_VENUES) @ArrayUnique() @IsUUID('all', { each: true })
  venueIds?: string[];
}

export class CalledOffResponse {
  /** Visits called off, and who is told: one letter each. */
  bookings: number;
  schools: number;
  venues: number;
}

const SPEAKERS = ['school', 'host', 'centre', 'system'] as const;

export class StepDateResponse {
  /** YYYY-MM-DD. */
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
}

export class StepMoveResponse {
  from: StepDateResponse;
  to: StepDateResponse;
}

export class StepHeadcountResponse {
  from: number;
  to: number;
}

export class StepNoticeResponse {
  /** Working days left until the visit. */
  days: number;
  late: boolean;
}

export class StepReminderResponse {
  @ApiProperty({ enum: REMINDER_KINDS })
  kind: ReminderKind;
  /** Counts reminders of its kind. */
  nth: number;
}

/** One step of a booking, as it is on record. */
export class StepResponse {
  at: Date;
  /** Null where both sides agreed by their links. */
  @ApiProperty({ enum: SPEAKERS, nullable: true, type: String })
  by: (typeof SPEAKERS)[number] | null;
  /** Whom the centre spoke for. */
  @ApiProperty({ enum: ['school', 'host'], nullable: true, type: String })
  onBehalfOf: 'school' | 'host' | null;
  /** Null when the booking was made. */
  @ApiProperty({ enum: BOOKING_STATUSES, nullable: true, type: String })
  from: BookingStatus | null;
  @ApiProperty({ enum: BOOKING_STATUSES })
  to: BookingStatus;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: StepMoveResponse, nullable: true })
  moved: StepMoveResponse | null;
  @ApiProperty({ type: StepHeadcountResponse, nullable: true })
  headcount: StepHeadcountResponse | null;
  /** The school said that its head-count is final. */
  isCounted: boolean;
  /** The host said that the visit still stands. */
  isReconfirmed: boolean;
  /** Of a cancellation. */
  @ApiProperty({ type: StepNoticeResponse, nullable: true })
  notice: StepNoticeResponse | null;
  /** A reminder was sent; the booking did not change. */
  @ApiProperty({ type: StepReminderResponse, nullable: true })
  reminder: StepReminderResponse | null;
}

/** One booking from the beginning to now. */
export class TimelineResponse {
  booking: BookingResponse;
  /** Oldest first. */
  steps: StepResponse[];
  /** What the reader may do now. */
  @ApiProperty({ enum: BOOKING_ACTIONS, isArray: true })
  actions: BookingAction[];
  version: number;
}

export class AlternativeResponse {
  openingId: string;
  venueName: string;
  /** YYYY-MM-DD. */
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** Free seats. */
  left: number;
}

export class AlternativeListResponse {
  items: AlternativeResponse[];
}

/** Deadlines of a centre, in working days unless told otherwise. */
export class BookingSettingsDto {
  /** For a host to answer. */
  @IsInt() @Min(1) @Max(30)
  hostAnswerDays: number;

  /** For a school to answer an offer; its own days off do not count. */
  @IsInt() @Min(1) @Max(30)
  schoolAnswerDays: number;

  /** On which working days after asking whoever has not answered is reminded; ascending, at most three. */
  @IsArray() @ArrayMaxSize(MOST_REMINDERS) @IsInt({ each: true }) @Min(1, { each: true }) @Max(29, { each: true })
  reminderDays: number[];

  /** What becomes of what a plan offered and nobody answered. */
  @ApiProperty({ enum: UNANSWERED_OFFERS })
  @IsIn(UNANSWERED_OFFERS)
  unansweredOffers: UnansweredOffers;

  /** Days before the visit on which host and school are asked once more. */
  @IsInt() @Min(2) @Max(30)
  reconfirmDays: number;

  /** Days before the visit on which the host is told how to prepare. */
  @IsInt() @Min(1) @Max(29)
  prepareDays: number;
}

export class BookingSettingsResponse {
  hostAnswerDays: number;
  schoolAnswerDays: number;
  reminderDays: number[];
  @ApiProperty({ enum: UNANSWERED_OFFERS })
  unansweredOffers: UnansweredOffers;
  reconfirmDays: number;
  prepareDays: number;
  /** 0 while the usual ones hold. */
  version: number;
}

const MOST_CAPPED = 1_000_000;

/** Students at most; null: any number. */
export class BookingCapsDto {
  /** Of one school in half a school year. */
  @ApiProperty({ type: Number, nullable: true })
  @ValidateIf(({ perSchoolAndTerm }: BookingCapsDto) => perSchoolAndTerm !== null) @IsInt() @Min(1) @Max(MOST_CAPPED)
  perSchoolAndTerm: number | null;

  /** Of all schools in a week, Monday to Sunday. */
  @ApiProperty({ type: Number, nullable: true })
  @ValidateIf(({ perWeek }: BookingCapsDto) => perWeek !== null) @IsInt() @Min(1) @Max(MOST_CAPPED)
  perWeek: number | null;
}

export class BookingCapsResponse {
  @ApiProperty({ type: Number, nullable: true })
  perSchoolAndTerm: number | null;
  @ApiProperty({ type: Number, nullable: true })
  perWeek: number | null;
  /** 0 while there never was a cap. */
  version: number;
}

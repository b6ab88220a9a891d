import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { type Band, BANDS, JOB_FIELDS, type JobField } from '#kernel';
import { TARGET_KINDS, type TargetKind, WAITER_STATES, type WaiterState, type WaiterView, type WaitTarget } from '#waiting-list';
import { IsDay } from '../../http/day.validator.js';

const PLAIN_TEXT = /^[^\p{Cc}]*$/u;
const isDays = ({ kind }: StartWaitingDto): boolean => kind === 'venue' || kind === 'job-field';

export class StartWaitingDto {
  /** One half-day, or any of several days of a venue or of a job field. */
  @ApiProperty({ enum: TARGET_KINDS })
  @IsIn(TARGET_KINDS)
  kind: TargetKind;

  /** For one half-day: which. */
  @ValidateIf(({ kind }: StartWaitingDto) => kind === 'opening') @IsUUID()
  openingId?: string;

  /** For any day of a venue: which. */
  @ValidateIf(({ kind }: StartWaitingDto) => kind === 'venue') @IsUUID()
  venueId?: string;

  /** For any venue of a job field: which. */
  @ApiProperty({ enum: JOB_FIELDS, required: false })
  @ValidateIf(({ kind }: StartWaitingDto) => kind === 'job-field') @IsIn(JOB_FIELDS)
  jobField?: JobField;

  /** First day waited for, included; not for one half-day. */
  @ValidateIf(isDays) @IsDay()
  firstDay?: string;

  /** Last day waited for, included; not for one half-day. */
  @ValidateIf(isDays) @IsDay()
  lastDay?: string;

  /** Only this half of the day; absent: either. */
  @ApiProperty({ enum: BANDS, required: false })
  @IsOptional() @IsIn(BANDS)
  band?: Band;

  @IsInt() @Min(1) @Max(6)
  grade: number;

  /** Which class or group of the grade, as the school calls it. Absent: the whole grade. */
  @IsOptional() @IsString() @MaxLength(40) @Matches(PLAIN_TEXT, { message: '줄을 바꾸지 말고 적어 주세요.' })
  classLabel?: string;

  /** Students who go together, all of them or none; counted, never named. */
  @IsInt() @Min(1) @Max(500)
  headcount: number;
}

export class PreferenceDto {
  /** Why this group goes first, as the record keeps it; null: the published order holds again. */
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf(({ reason }: PreferenceDto) => reason !== null)
  @IsString() @MaxLength(200) @Matches(/\S/, { message: '먼저 배려하는 이유를 적어 주세요. 기록에 남습니다.' }) @Matches(PLAIN_TEXT, { message: '줄을 바꾸지 말고 적어 주세요.' })
  reason: string | null;
}

export class WaitingSettingDto {
  /** Working days a school has to answer an offer. */
  @IsInt() @Min(1) @Max(10)
  offerWorkingDays: number;
}

export class WaitOfferResponse {
  bookingId: string;
  venueName: string;
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** Last day on which it may be accepted; null once it is answered. */
  @ApiProperty({ type: String, nullable: true })
  dueOn: string | null;
}

export class PassedOverResponse {
  /** When. */
  at: string;
  /** Seats that were free, too few for this group. */
  left: number;
}

/** A group that waits. */
export class WaitResponse {
  id: string;
  schoolId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  @ApiProperty({ enum: TARGET_KINDS })
  kind: TargetKind;
  @ApiProperty({ type: String, nullable: true })
  openingId: string | null;
  @ApiProperty({ type: String, nullable: true })
  venueId: string | null;
  @ApiProperty({ type: String, nullable: true })
  venueName: string | null;
  @ApiProperty({ enum: JOB_FIELDS })
  jobField: JobField;
  firstDay: string;
  lastDay: string;
  @ApiProperty({ enum: BANDS, nullable: true, type: String })
  band: Band | null;
  @ApiProperty({ enum: WAITER_STATES })
  state: WaiterState;
  /** 1 for the group whose turn it is among all that wait for the same; null when it does not wait. */
  @ApiProperty({ type: Number, nullable: true })
  position: number | null;
  isPreferred: boolean;
  @ApiProperty({ type: String, nullable: true })
  preferredBecause: string | null;
  /** Since when, RFC 3339. */
  arrivedAt: string;
  @ApiProperty({ type: () => PassedOverResponse, nullable: true })
  passedOver: PassedOverResponse | null;
  @ApiProperty({ type: () => WaitOfferResponse, nullable: true })
  offer: WaitOfferResponse | null;
  version: number;
}

export class WaitListResponse {
  items: WaitResponse[];
}

export class CentreWaitListResponse {
  items: WaitResponse[];
  /** Working days a school has to answer an offer. */
  offerWorkingDays: number;
}

export const waitResponse = ({ arrivedAt, passedOver, ...view }: WaiterView): WaitResponse =>
  ({ ...view, arrivedAt: arrivedAt.toISOString(), passedOver: passedOver && { at: passedOver.at.toISOString(), left: passedOver.left } });

/** Only what the kind asks for counts; the validators have seen to it that it is there. */
export function targetOf({ kind, openingId = '', venueId = '', jobField = 'agriculture', firstDay = '', lastDay = '', band }: StartWaitingDto): WaitTarget {
  switch (kind) {
    case 'opening': return { kind, openingId };
    case 'venue': return { kind, venueId, firstDay, lastDay, band };
    case 'job-field': return { kind, jobField, firstDay, lastDay, band };
  }
}

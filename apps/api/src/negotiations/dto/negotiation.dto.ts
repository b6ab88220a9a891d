import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { type Band, BANDS } from '#kernel';
import { DATE_MARKS, type DateMark, ESCALATION_CAUSES, type EscalationCause, NEGOTIATION_STATES, type NegotiationState, type Side, SIDES } from '#negotiation';
import { IsDay } from '../../http/day.validator.js';

const PLAIN_TEXT = /^[^\p{Cc}]*$/u;
const LONGEST_NOTE = 200;
const OUTCOMES = ['date', 'kept', 'cancelled'] as const;
const CONFIRMATIONS = ['automatic', 'by-centre'] as const;

export class OfferedDateResponse {
  openingId: string;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** 1 or 2; 0 for a date nobody was asked about. */
  round: number;
  /** How the school marked the time in its wish. */
  @ApiProperty({ enum: DATE_MARKS })
  mark: DateMark;
  /** Null while the host has said nothing. */
  @ApiProperty({ type: Boolean, nullable: true })
  host: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true })
  school: boolean | null;
  /** Places are left and nothing speaks against the day. */
  isFree: boolean;
  /** Why this date, in sentences. */
  @ApiProperty({ type: [String] })
  why: string[];
}

export class AgreedDateResponse {
  openingId: string;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
}

/** Another day is looked for; the director reads both sides in one place. */
export class NegotiationResponse {
  id: string;
  version: number;
  /** Null when the whole group of a wish needs another date. */
  @ApiProperty({ type: String, nullable: true })
  bookingId: string | null;
  @ApiProperty({ type: String, nullable: true })
  wishId: string | null;
  @ApiProperty({ enum: NEGOTIATION_STATES })
  state: NegotiationState;
  round: number;
  @ApiProperty({ enum: SIDES })
  startedBy: Side;
  schoolName: string;
  @ApiProperty({ type: String, nullable: true })
  venueName: string | null;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  /** The visit nobody can keep. */
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** Days since another day was asked for; the first day counts as one. */
  ageDays: number;
  @ApiProperty({ enum: ESCALATION_CAUSES, nullable: true, type: String })
  escalatedBecause: EscalationCause | null;
  @ApiProperty({ type: AgreedDateResponse, nullable: true })
  agreed: AgreedDateResponse | null;
  dates: OfferedDateResponse[];
  /** One line per step, oldest first. */
  @ApiProperty({ type: [String] })
  history: string[];
}

export class NegotiationListResponse {
  items: NegotiationResponse[];
  /** Whether a date both can keep stands at once, or when the centre confirms. */
  @ApiProperty({ enum: CONFIRMATIONS })
  confirmation: 'automatic' | 'by-centre';
}

/** One negotiation with further dates that could be settled on by telephone. */
export class NegotiationDetailResponse extends NegotiationResponse {
  others: OfferedDateResponse[];
}

export class ConfirmDateDto {
  /** A date both sides said yes to. */
  @IsUUID()
  openingId: string;
}

export class TelephoneDto {
  /** What was agreed: another date, that the first one stands, or that the visit is off. */
  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  outcome: 'date' | 'kept' | 'cancelled';

  /** Needed for another date. */
  @ValidateIf(({ outcome }: TelephoneDto) => outcome === 'date') @IsUUID()
  openingId?: string;

  /** What was said, in a line; both sides may read it. */
  @IsString() @MaxLength(LONGEST_NOTE) @Matches(/\S/, { message: '무엇을 정했는지 한 줄로 적어 주세요.' }) @Matches(PLAIN_TEXT, { message: '줄을 바꾸지 말고 적어 주세요.' })
  note: string;
}

export class GroupRepairDto {
  /** One of the proposed days. */
  @IsDay()
  day: string;
}

export class NegotiationSettingDto {
  @ApiProperty({ enum: CONFIRMATIONS })
  @IsIn(CONFIRMATIONS)
  confirmation: 'automatic' | 'by-centre';
}

export class LangOnlyQuery {
  @ApiProperty({ enum: ['ko', 'en'], required: false })
  @IsOptional() @IsIn(['ko', 'en'])
  lang?: 'ko' | 'en';
}

export class LinkPathResponse {
  /** Where this person finds another day, on this site. */
  path: string;
}

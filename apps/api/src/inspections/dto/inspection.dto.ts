import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { CLEARANCE_STATES, type ClearanceState, VERDICTS, type Verdict } from '#safety-inspection';
import { PageQuery } from '../../http/page.dto.js';
import { IsDay, IsOptionalDay } from '../../http/day.validator.js';

const LONGEST_NOTE = 1000;
/** Line breaks are welcome, other control characters are not. */
const PRINTABLE = /^[\P{Cc}\n\r\t]*$/u;
const UNPRINTABLE = { message: '쓸 수 없는 문자가 들어 있습니다.' };

export class InspectorVenuesQuery {
  /** Only venues that stand so today. */
  @ApiProperty({ enum: CLEARANCE_STATES, required: false })
  @IsOptional() @IsIn(CLEARANCE_STATES)
  state?: ClearanceState;
}

export class ClearancesQuery extends PageQuery {
  /** Only venues that stand so today. */
  @ApiProperty({ enum: CLEARANCE_STATES, required: false })
  @IsOptional() @IsIn(CLEARANCE_STATES)
  state?: ClearanceState;
}

export class RecordInspectionDto {
  @IsUUID()
  venueId: string;

  /** Today at the latest. */
  @IsDay()
  inspectedOn: string;

  @ApiProperty({ enum: VERDICTS })
  @IsIn(VERDICTS)
  verdict: Verdict;

  /** Last day covered. Left out for a pass: one year. Required when conditional: the day corrections are due. Never for a failure. */
  @IsOptional() @IsOptionalDay()
  validUntil?: string;

  @IsOptional() @IsString() @MaxLength(LONGEST_NOTE) @Matches(PRINTABLE, UNPRINTABLE)
  note?: string;
}

export class RevokeInspectionDto {
  /** Last day that stays covered: yesterday at the earliest. */
  @IsDay()
  lastDay: string;

  /** Why, added to the note of the inspection. */
  @IsString() @MaxLength(LONGEST_NOTE) @Matches(/\S/, { message: '까닭을 적어 주세요.' }) @Matches(PRINTABLE, UNPRINTABLE)
  note: string;
}

export class InspectionResponse {
  id: string;
  venueId: string;
  @ApiProperty({ format: 'date' })
  inspectedOn: string;
  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;
  /** Last day covered; null when the venue failed. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validUntil: string | null;
  inspectorName: string;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  /** Of a conditional verdict: the day on which the last correction was verified. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  correctedOn: string | null;
  /** The day on which somebody ended the validity early. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  revokedOn: string | null;
  version: number;
}

export class InspectionListResponse {
  @ApiProperty({ type: [InspectionResponse] })
  items: readonly InspectionResponse[];
}

/** Where a venue stands today. */
export class ClearanceResponse {
  venueId: string;
  venueName: string;
  @ApiProperty({ enum: CLEARANCE_STATES })
  state: ClearanceState;
  /** Last day covered, or that was; null when there is none. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validUntil: string | null;
  /** Openings from today on that wait for an inspection. */
  unclearedOpenings: number;
  /** The inspection the state rests on; null when there never was one. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  inspectionId: string | null;
  /** Its version, for the If-Match of a revocation. */
  @ApiProperty({ type: Number, nullable: true })
  inspectionVersion: number | null;
}

export class ClearanceListResponse {
  @ApiProperty({ type: [ClearanceResponse] })
  items: readonly ClearanceResponse[];
}

export class ClearancePageResponse extends ClearanceListResponse {
  page: number;
  size: number;
  total: number;
}

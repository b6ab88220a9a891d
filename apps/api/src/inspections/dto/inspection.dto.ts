import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { CLEARANCE_STATES, type ClearanceState, VERDICTS, type Verdict } from '#safety-inspection';
import { PageQuery } from '../../http/page.dto.js';
import { IsDay } from '../../http/day.validator.js';
import { GivenAnswerDto } from './answer.dto.js';
import { LONGEST_NOTE, PRINTABLE, UNPRINTABLE } from './printable.js';

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

  /** By the checklist of today; the verdict follows from them. */
  @ApiProperty({ type: [GivenAnswerDto] })
  @IsArray() @ArrayMaxSize(80) @ValidateNested({ each: true }) @Type(() => GivenAnswerDto)
  answers: GivenAnswerDto[];

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
  /** Number of the checklist that was answered; null when it was taken over from the centre's own sheet. */
  @ApiProperty({ type: Number, nullable: true })
  checklistNumber: number | null;
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

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { JOB_FIELDS, type JobField } from '#kernel';
import { CLEARANCE_STATES, type ClearanceState } from '#safety-inspection';
import {
  type Channel, CHANNELS, type Finder, FINDERS, type Gate, GATE_STATES, GATES, type GateState, TARGET_STAGES, type TargetStage, VENUE_STATUSES, VENUE_TYPES, type VenueStatus, type VenueType,
} from '#venue-registry';
import { IsOptionalDay } from '../../http/day.validator.js';
import { PageQuery } from '../../http/page.dto.js';
import { Line, Nullable } from '../../visits/dto/fields.js';

const LONGEST_QUERY = 100;

export class PoolQuery {
  /** The evening of this day; absent: today. Days ahead are refused. */
  @IsOptional() @IsOptionalDay()
  day?: string;
}

export class PoolVenuesQuery extends PageQuery {
  @IsOptional() @IsOptionalDay()
  day?: string;
  @ApiProperty({ enum: VENUE_STATUSES, required: false })
  @IsOptional() @IsIn(VENUE_STATUSES)
  status?: VenueStatus;
  @ApiProperty({ enum: JOB_FIELDS, required: false })
  @IsOptional() @IsIn(JOB_FIELDS)
  jobField?: JobField;
  /** Names, programmes, jobs, neighbourhood; initials will do. */
  @IsOptional() @IsString() @MaxLength(LONGEST_QUERY) @Matches(/^\P{Cc}*$/u, { message: '찾을 수 없는 문자가 들어 있습니다.' })
  query?: string;
}

export class StageResponse {
  @ApiProperty({ enum: VENUE_STATUSES })
  status: VenueStatus;
  venues: number;
}

export class PoolResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  /** Every stage once, in the order of the pipeline. */
  @ApiProperty({ type: [StageResponse] })
  stages: readonly StageResponse[];
}

export class GateResponse {
  @ApiProperty({ enum: GATE_STATES })
  state: GateState;
  /** Last day; null when there is no paper. */
  @Nullable(String, { format: 'date' })
  until: string | null;
}

export class InspectionGateResponse {
  @ApiProperty({ enum: CLEARANCE_STATES })
  state: ClearanceState;
  @Nullable(String, { format: 'date' })
  until: string | null;
}

export class GatesResponse {
  @ApiProperty({ type: GateResponse })
  agreement: GateResponse;
  @ApiProperty({ type: InspectionGateResponse })
  inspection: InspectionGateResponse;
  @ApiProperty({ type: GateResponse })
  insurance: GateResponse;
  @ApiProperty({ type: GateResponse })
  certification: GateResponse;
}

export class PoolLineResponse {
  id: string;
  name: string;
  @ApiProperty({ enum: VENUE_TYPES })
  venueType: VenueType;
  @ApiProperty({ enum: JOB_FIELDS })
  jobField: JobField;
  district: string;
  @Nullable(String)
  phone: string | null;
  /** On the day asked for. */
  @ApiProperty({ enum: VENUE_STATUSES })
  status: VenueStatus;
  @ApiProperty({ format: 'date' })
  since: string;
  @Nullable(String, { format: 'date' })
  lastContactOn: string | null;
  @ApiProperty({ type: GatesResponse })
  gates: GatesResponse;
}

export class PoolPageResponse {
  @ApiProperty({ type: [PoolLineResponse] })
  items: readonly PoolLineResponse[];
  page: number;
  size: number;
  total: number;
}

export class LeadDto {
  @Line(100)
  name: string;
  @ApiProperty({ enum: VENUE_TYPES })
  @IsIn(VENUE_TYPES)
  venueType: VenueType;
  @ApiProperty({ enum: JOB_FIELDS })
  @IsIn(JOB_FIELDS)
  jobField: JobField;
  /** 읍면동. */
  @Line(50)
  district: string;
  @IsOptional() @Line(200)
  address?: string;
  @IsOptional() @Line(30)
  phone?: string;
  @ApiProperty({ enum: FINDERS })
  @IsIn(FINDERS)
  foundBy: Finder;
  @IsOptional() @Line(100)
  finderName?: string;
  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  channel: Channel;
  /** Absent: today. */
  @IsOptional() @IsOptionalDay()
  discoveredOn?: string;
}

export class LeadResponse { id: string }

const FIRST_YEAR = 2020, LAST_YEAR = 2100;

export class YearQuery {
  /** Named by its first year, from March; absent: this one. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR)
  schoolYear?: number;
}

export class DiscoveriesQuery extends YearQuery {
  @ApiProperty({ enum: TARGET_STAGES })
  @IsIn(TARGET_STAGES)
  stage: TargetStage;
}

export class TargetResponse {
  @ApiProperty({ enum: TARGET_STAGES })
  stage: TargetStage;
  @Nullable(Number)
  target: number | null;
  /** Venues that reached the stage for the first time in the school year. */
  actual: number;
}

export class TargetsResponse {
  schoolYear: number;
  @ApiProperty({ type: [TargetResponse] })
  items: readonly TargetResponse[];
}

export class DiscoveryResponse {
  venueId: string;
  name: string;
  @ApiProperty({ format: 'date' })
  reachedOn: string;
  @Nullable(String, { enum: FINDERS })
  foundBy: Finder | null;
  @Nullable(String)
  finderName: string | null;
  @Nullable(String, { enum: CHANNELS })
  channel: Channel | null;
}

export class DiscoveriesResponse {
  @ApiProperty({ type: [DiscoveryResponse] })
  items: readonly DiscoveryResponse[];
}

export class TargetDto {
  @IsInt() @Min(FIRST_YEAR) @Max(LAST_YEAR)
  schoolYear: number;
  @ApiProperty({ enum: TARGET_STAGES })
  @IsIn(TARGET_STAGES)
  stage: TargetStage;
  /** 1 to 10,000; null takes it back. */
  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional() @IsInt()
  target?: number | null;
}

export class PoolSettingsDto {
  /** What a venue must have before it takes visits. */
  @ApiProperty({ enum: GATES, isArray: true })
  @IsArray() @IsIn(GATES, { each: true })
  gatesToActivate: Gate[];
  /** New bookings only where an insurance covers the day. */
  @IsBoolean()
  insuredBookingsOnly: boolean;
}

export class PoolSettingsResponse extends PoolSettingsDto { version: number }

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsInt, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { type Band, BANDS } from '#kernel';
import {
  DUE_REASONS, type DueReason, INSPECTOR_KINDS, type InspectorKind, ITEM_CATEGORIES, type ItemCategory, PLAN_KINDS, PLAN_STATUSES, type PlanKind, type PlanStatus, RISK_BANDS,
  type RiskBand, SELF_ANSWERS, type SelfAnswer, VERDICTS, type Verdict,
} from '#safety-inspection';
import { IsDay, IsOptionalDay } from '../../http/day.validator.js';
import { DayOrNone, Line, Nullable, OptionalLine } from '../../visits/dto/fields.js';

const MOST_AT_ONCE = 100;

export class PlannerQuery {
  /** Covers that end within so many days count as due. */
  @ApiProperty({ required: false, default: 90, minimum: 0, maximum: 366 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(366)
  within: number = 90;
}

export class DueVenueResponse {
  venueId: string;
  venueName: string;
  district: string;
  @ApiProperty({ enum: RISK_BANDS })
  riskBand: RiskBand;
  @ApiProperty({ enum: DUE_REASONS })
  reason: DueReason;
  @Nullable(String, { format: 'date' })
  validUntil: string | null;
  /** Visits from today on that somebody counts on. */
  comingVisits: number;
  @Nullable(String, { format: 'date' })
  firstVisitOn: string | null;
  /** The plan there is already. */
  @Nullable(String, { format: 'uuid' })
  planId: string | null;
  @Nullable(String, { format: 'date' })
  scheduledOn: string | null;
  @Nullable(String)
  inspectorName: string | null;
}

export class InspectionMonthResponse {
  /** `YYYY-MM` */
  month: string;
  /** Covers that end in it. */
  ending: number;
  /** Visits booked in it. */
  visits: number;
}

export class InspectionPlannerResponse {
  @ApiProperty({ format: 'date' })
  today: string;
  @ApiProperty({ type: [DueVenueResponse] })
  due: readonly DueVenueResponse[];
  /** Twelve, from this one on. */
  @ApiProperty({ type: [InspectionMonthResponse] })
  months: readonly InspectionMonthResponse[];
  /** Venues without a cover today. */
  overdue: number;
  visitsAffected: number;
}

export class PlanInspectionsDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_AT_ONCE })
  @IsUUID(undefined, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(MOST_AT_ONCE) @ArrayUnique()
  venueIds: string[];
  @IsUUID()
  inspectorId: string;
  /** A weekday, today or within a year. */
  @IsDay()
  scheduledOn: string;
  @ApiProperty({ enum: BANDS, required: false })
  @IsOptional() @IsIn(BANDS)
  halfDay?: Band;
}

export class InspectionRoutesQuery {
  @IsOptional() @IsOptionalDay()
  from?: string;
  @IsOptional() @IsOptionalDay()
  until?: string;
  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional() @IsUUID()
  inspectorId?: string;
}

export class SelfCheckTimesResponse {
  sentAt: Date;
  @Nullable(Date)
  answeredAt: Date | null;
}

export class PlannedInspectionResponse {
  id: string;
  venueId: string;
  venueName: string;
  district: string;
  @Nullable(String)
  address: string | null;
  @Nullable(String)
  phone: string | null;
  @Nullable(Number)
  latitude: number | null;
  @Nullable(Number)
  longitude: number | null;
  @ApiProperty({ enum: PLAN_KINDS })
  kind: PlanKind;
  @ApiProperty({ enum: PLAN_STATUSES })
  status: PlanStatus;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  @Nullable(String, { format: 'date' })
  scheduledOn: string | null;
  @Nullable(String, { enum: BANDS })
  halfDay: Band | null;
  @Nullable(String, { format: 'uuid' })
  inspectorId: string | null;
  @Nullable(String)
  inspectorName: string | null;
  @Nullable(String, { format: 'uuid' })
  inspectionId: string | null;
  @Nullable(SelfCheckTimesResponse)
  selfCheck: SelfCheckTimesResponse | null;
  version: number;
}

/** One inspector's day, in the order of the way. */
export class InspectionRouteResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  inspectorId: string;
  inspectorName: string;
  /** As the crow flies, from the first stop to the last. */
  kilometres: number;
  @ApiProperty({ type: [PlannedInspectionResponse] })
  stops: readonly PlannedInspectionResponse[];
}

export class InspectionRouteListResponse {
  @ApiProperty({ type: [InspectionRouteResponse] })
  items: readonly InspectionRouteResponse[];
}

export class SelfCheckItemResponse {
  code: string;
  @ApiProperty({ enum: ITEM_CATEGORIES })
  category: ItemCategory;
  textKo: string;
  textEn: string;
  critical: boolean;
  /** Null until the host has answered. */
  @Nullable(String, { enum: SELF_ANSWERS })
  answer: SelfAnswer | null;
}

export class SelfCheckResponse extends SelfCheckTimesResponse {
  /** What the host means to put right. */
  @Nullable(String)
  plan: string | null;
  @ApiProperty({ type: [SelfCheckItemResponse] })
  items: readonly SelfCheckItemResponse[];
}

export class InspectorTrainingResponse {
  id: string;
  course: string;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  hours: number;
}

/** For the centre alone. */
export class InspectorResponse {
  accountId: string;
  name: string;
  email: string;
  @ApiProperty({ enum: INSPECTOR_KINDS })
  kind: InspectorKind;
  /** When the background check was made; what came of it is stored nowhere. */
  @Nullable(String, { format: 'date' })
  checkedOn: string | null;
  @Nullable(String)
  checkedBy: string | null;
  @ApiProperty({ type: [InspectorTrainingResponse] })
  trainings: readonly InspectorTrainingResponse[];
  /** 0 while nothing is on file. */
  version: number;
}

export class InspectorListResponse {
  @ApiProperty({ type: [InspectorResponse] })
  items: readonly InspectorResponse[];
}

export class InspectorFileDto {
  @ApiProperty({ enum: INSPECTOR_KINDS })
  @IsIn(INSPECTOR_KINDS)
  kind: InspectorKind;
  /** Goes with who made the check. */
  @DayOrNone()
  checkedOn?: string | null;
  @OptionalLine(60)
  checkedBy?: string | null;
}

export class InspectorTrainingDto {
  @Line(80)
  course: string;
  @IsDay()
  heldOn: string;
  @IsNumber({ maxDecimalPlaces: 1 }) @Min(0.5) @Max(200)
  hours: number;
}

export class EvidenceQuery {
  @IsDay()
  from: string;
  /** Included. */
  @IsDay()
  until: string;
}

export class EvidenceItemResponse {
  venueId: string;
  venueName: string;
  district: string;
  @ApiProperty({ format: 'date' })
  foundOn: string;
  /** Where it stood on the last day. */
  status: string;
  @Nullable(String, { format: 'uuid' })
  inspectionId: string | null;
  @Nullable(String, { format: 'date' })
  inspectedOn: string | null;
  @Nullable(String, { enum: VERDICTS })
  verdict: Verdict | null;
  @Nullable(String)
  inspectorName: string | null;
}

/** "n found, n inspected", with the list it was counted from. */
export class EvidenceResponse {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  until: string;
  found: number;
  inspected: number;
  @ApiProperty({ type: [EvidenceItemResponse] })
  items: readonly EvidenceItemResponse[];
}

export class LostVisitResponse {
  bookingId: string;
  venueId: string;
  venueName: string;
  schoolId: string;
  schoolName: string;
  grade: number;
  @Nullable(String)
  classLabel: string | null;
  headcount: number;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  cause: string;
  lostAt: Date;
  @Nullable(String, { format: 'uuid' })
  wishId: string | null;
  /** The repair of the season that looks for another place. */
  @Nullable(String, { format: 'uuid' })
  repairRunId: string | null;
  /** The same group goes somewhere else by now. */
  hasPlace: boolean;
}

export class LostVisitListResponse {
  @ApiProperty({ type: [LostVisitResponse] })
  items: readonly LostVisitResponse[];
}

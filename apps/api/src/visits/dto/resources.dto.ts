import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { type Band, BANDS } from '#kernel';
import { ESCORT_KINDS, type EscortKind, VEHICLE_KINDS, type VehicleKind } from '#visit-day';
import { IsDay } from '../../http/day.validator.js';
import { DayOrNone, Line, MayBeGiven, Nullable, OptionalLine } from './fields.js';
import { VisitSheetResponse } from './visit-sheet.dto.js';

const UNTRAINED = ['warn', 'refuse'] as const;

export class EscortDto {
  @Line(60)
  name: string;
  @Line(30)
  phone: string;
  @ApiProperty({ enum: ESCORT_KINDS })
  @IsIn(ESCORT_KINDS)
  kind: EscortKind;
  /** Day of the background check; goes with the number it is filed under. */
  @DayOrNone()
  checkedOn?: string | null;
  @OptionalLine(60)
  checkReference?: string | null;
}

/** What is left out stays as it is. */
export class EscortChangeDto {
  @MayBeGiven() @Line(60)
  @ApiProperty({ required: false })
  name?: string;
  @MayBeGiven() @Line(30)
  @ApiProperty({ required: false })
  phone?: string;
  @ApiProperty({ enum: ESCORT_KINDS, required: false })
  @MayBeGiven() @IsIn(ESCORT_KINDS)
  kind?: EscortKind;
  @DayOrNone()
  checkedOn?: string | null;
  @OptionalLine(60)
  checkReference?: string | null;
  /** False: takes no more visits. */
  @MayBeGiven() @IsBoolean()
  @ApiProperty({ required: false })
  isActive?: boolean;
}

export class TrainingDto {
  @Line(80)
  course: string;
  @IsDay()
  heldOn: string;
  @IsNumber({ maxDecimalPlaces: 1 }) @Min(0.5) @Max(100)
  hours: number;
}

export class TrainingResponse {
  id: string;
  course: string;
  heldOn: string;
  hours: number;
}

/** For the centre alone. */
export class EscortResponse {
  id: string;
  name: string;
  phone: string;
  @ApiProperty({ enum: ESCORT_KINDS })
  kind: EscortKind;
  @Nullable(String, { format: 'date' })
  checkedOn: string | null;
  @Nullable(String)
  checkReference: string | null;
  isActive: boolean;
  trainings: TrainingResponse[];
  version: number;
}

export class EscortListResponse {
  items: EscortResponse[];
}

export class EscortRuleDto {
  @IsInt() @Min(1) @Max(100)
  studentsPerEscort: number;
  /** Whether an untrained escort is pointed out or refused. */
  @ApiProperty({ enum: UNTRAINED })
  @IsIn(UNTRAINED)
  untrained: (typeof UNTRAINED)[number];
}

export class EscortRuleResponse extends EscortRuleDto {
  version: number;
}

export class VehicleDto {
  @IsDay()
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  @IsIn(BANDS)
  band: Band;
  @ApiProperty({ enum: VEHICLE_KINDS })
  @IsIn(VEHICLE_KINDS)
  kind: VehicleKind;
  /** As the centre calls it, once per half-day. */
  @Line(40)
  name: string;
  @IsInt() @Min(1) @Max(60)
  seats: number;
  @OptionalLine(30)
  phone?: string | null;
  /** How many alike; several are numbered from one. */
  @IsInt() @Min(1) @Max(60)
  count: number = 1;
}

/** What is left out stays as it is. */
export class VehicleChangeDto {
  @MayBeGiven() @Line(40)
  @ApiProperty({ required: false })
  name?: string;
  /** Never fewer than are taken. */
  @MayBeGiven() @IsInt() @Min(1) @Max(60)
  @ApiProperty({ required: false })
  seats?: number;
  @OptionalLine(30)
  phone?: string | null;
}

export class VehicleResponse {
  id: string;
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  @ApiProperty({ enum: VEHICLE_KINDS })
  kind: VehicleKind;
  name: string;
  seats: number;
  seatsTaken: number;
  @Nullable(String)
  phone: string | null;
  version: number;
}

export class VehicleListResponse {
  items: VehicleResponse[];
}

export class DayQuery {
  @IsDay()
  day: string;
}

export class DutyDto {
  @IsUUID()
  escortId: string;
}

export class LegDto {
  @IsUUID()
  vehicleId: string;
  @IsInt() @Min(1) @Max(60)
  riders: number;
  /** HH:mm at the school, Seoul wall clock. */
  @IsOptional() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '시각은 09:20 같은 형식이어야 합니다.' })
  departsAt?: string;
}

export class DutyResponse {
  bookingId: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
}

export class EscortOfDayResponse {
  id: string;
  name: string;
  phone: string;
  @ApiProperty({ enum: ESCORT_KINDS })
  kind: EscortKind;
  isTrained: boolean;
  duties: DutyResponse[];
}

/** One day of the centre. */
export class VisitDayResponse {
  day: string;
  @Nullable(String, { format: 'date' })
  previous: string | null;
  @Nullable(String, { format: 'date' })
  next: string | null;
  visits: VisitSheetResponse[];
  vehicles: VehicleResponse[];
  escorts: EscortOfDayResponse[];
}

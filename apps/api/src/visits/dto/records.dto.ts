import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { INCIDENT_KINDS, type IncidentKind, type Side, SIDES, TOLD, type Told } from '#visit-day';
import { IsInstant, Line, Nullable } from './fields.js';

const OUTCOMES = ['visited', 'no-show'] as const;

export class AttendanceDto {
  /** Students who came; counted, never named. None at all is a visit that did not take place. */
  @IsInt() @Min(0) @Max(600)
  arrived: number;

  /** When, with its offset. Absent: now, while the day lasts. */
  @IsOptional() @IsInstant()
  at?: string;
}

export class NoShowDto {
  /** Those who came though the visit did not take place. */
  @IsOptional() @IsInt() @Min(0) @Max(600)
  arrived?: number;
}

export class DepartureDto {
  /** When, with its offset. Absent: now, while the day lasts. */
  @IsOptional() @IsInstant()
  at?: string;
}

export class CorrectionDto extends AttendanceDto {
  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  outcome: (typeof OUTCOMES)[number];

  /** Why the first count was wrong, in a sentence. */
  @Line(300)
  reason: string;
}

export class AttendanceResponse {
  bookingId: string;
  planned: number;
  arrived: number;
  @ApiProperty({ enum: OUTCOMES })
  outcome: (typeof OUTCOMES)[number];
  @Nullable(String, { format: 'date-time' })
  arrivedAt: Date | null;
  @Nullable(String, { format: 'date-time' })
  departedAt: Date | null;
  @ApiProperty({ enum: SIDES })
  recordedBy: Side;
  /** Why the first record was changed. */
  @Nullable(String)
  correction: string | null;
  version: number;
}

export class IncidentDto {
  @ApiProperty({ enum: INCIDENT_KINDS })
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  /** When it happened, with its offset. */
  @IsInstant()
  happenedAt: string;

  /** What happened. No names of students. */
  @IsString() @IsNotEmpty() @MaxLength(2000)
  what: string;

  /** Who was told already. */
  @ApiProperty({ enum: TOLD, isArray: true })
  @IsIn(TOLD, { each: true }) @ArrayMaxSize(TOLD.length) @ArrayUnique()
  told: Told[];

  @IsInt() @Min(0) @Max(500)
  injured: number;
}

export class IncidentResponse {
  id: string;
  bookingId: string;
  @ApiProperty({ enum: INCIDENT_KINDS })
  kind: IncidentKind;
  happenedAt: Date;
  what: string;
  @ApiProperty({ enum: TOLD, isArray: true })
  told: Told[];
  injured: number;
  @ApiProperty({ enum: SIDES })
  reportedBy: Side;
  reportedAt: Date;
}

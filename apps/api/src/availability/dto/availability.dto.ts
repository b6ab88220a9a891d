import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { BANDS, type Band } from '#kernel';
import { HALF_DAY_STATES, type HalfDayState } from '#venue-registry';
import { IsDay } from '../../http/day.validator.js';

const MOST_SEATS = 500;
const MOST_PARTIES = 10_000;

export class MonthQuery {
  /** Any day of the month. */
  @IsDay()
  month: string;
}

export class SetHalfDayDto {
  @IsDay()
  heldOn: string;

  @ApiProperty({ enum: BANDS })
  @IsIn(BANDS)
  band: Band;

  @IsBoolean()
  isOpen: boolean;

  /** Absent: as it was, or what the venue usually takes. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_SEATS)
  seats?: number;
}

export class PatternDto {
  /** 1 = Monday .. 5 = Friday. */
  @ApiProperty({ type: [Number], example: [3] })
  @IsArray() @ArrayMaxSize(5) @IsInt({ each: true }) @Min(1, { each: true }) @Max(5, { each: true })
  weekdays: number[];

  @ApiProperty({ enum: BANDS, isArray: true })
  @IsArray() @ArrayMaxSize(2) @IsIn(BANDS, { each: true })
  bands: Band[];

  /** Students of one half-day; absent: what the venue usually takes. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_SEATS)
  seats?: number;

  @IsDay()
  firstDay: string;

  /** Included; at most a year later. */
  @IsDay()
  lastDay: string;
}

export class DayOffDto {
  @IsDay()
  firstDay: string;

  @IsDay()
  lastDay: string;

  @IsString() @MaxLength(200)
  reason: string;
}

export class VisitLimitsDto {
  @IsInt() @Min(1) @Max(MOST_PARTIES)
  partiesPerDay: number;
  @IsInt() @Min(1) @Max(MOST_PARTIES)
  partiesPerWeek: number;
  @IsInt() @Min(1) @Max(MOST_PARTIES)
  partiesPerMonth: number;

  /** Days of a week on which somebody may come; null: any. */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional() @IsInt() @Min(1) @Max(5)
  daysPerWeek: number | null;

  @ApiProperty({ type: Number, nullable: true })
  @IsOptional() @IsInt() @Min(1) @Max(23)
  daysPerMonth: number | null;

  /** Days without a visit between two days with one. */
  @IsInt() @Min(0) @Max(30)
  gapDays: number;
}

export class HalfDayResponse {
  @ApiProperty({ enum: BANDS })
  band: Band;
  @ApiProperty({ enum: HALF_DAY_STATES })
  state: HalfDayState;
  seats: number;
  seatsTaken: number;
  visits: number;
}

export class CalendarDayResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  isPast: boolean;
  /** Name of the holiday, the weekend, or the reason of the day off; null on days that can be opened. */
  @ApiProperty({ type: String, nullable: true })
  closedBecause: string | null;
  @ApiProperty({ type: [HalfDayResponse] })
  halves: readonly HalfDayResponse[];
}

export class PatternResponse {
  id: string;
  weekday: number;
  @ApiProperty({ enum: BANDS })
  band: Band;
  @ApiProperty({ type: Number, nullable: true })
  seats: number | null;
  @ApiProperty({ format: 'date' })
  firstDay: string;
  @ApiProperty({ format: 'date' })
  lastDay: string;
}

export class DayOffResponse {
  id: string;
  @ApiProperty({ format: 'date' })
  firstDay: string;
  @ApiProperty({ format: 'date' })
  lastDay: string;
  reason: string;
}

export class AvailabilityResponse {
  @ApiProperty({ format: 'date' })
  month: string;
  @ApiProperty({ type: [CalendarDayResponse] })
  days: readonly CalendarDayResponse[];
  /** Students one half-day takes unless it says otherwise. */
  usualSeats: number;
  /** Half-days open from today on, in any month. */
  openedAhead: number;
  @ApiProperty({ type: [PatternResponse] })
  patterns: readonly PatternResponse[];
  @ApiProperty({ type: [DayOffResponse] })
  blackouts: readonly DayOffResponse[];
  @ApiProperty({ type: VisitLimitsDto })
  limits: VisitLimitsDto;
  /** Of the venue: what a change of the limits names in If-Match. */
  version: number;
}

export class StandingVisitResponse {
  bookingId: string;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  schoolName: string;
  headcount: number;
  /** False while the school or the host is still asked. */
  isConfirmed: boolean;
}

export class SkippedDayResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  because: string;
}

export class AvailabilityChangeResponse {
  /** Half-days that open. */
  opens: number;
  /** Of these, those that wait for an inspection. */
  uncleared: number;
  resizes: number;
  closes: number;
  /** Visits that stand in the way, and stay. */
  @ApiProperty({ type: [StandingVisitResponse] })
  visits: readonly StandingVisitResponse[];
  /** Days closed by hand, and left so. */
  @ApiProperty({ type: [String] })
  leftClosed: readonly string[];
  @ApiProperty({ type: [SkippedDayResponse] })
  skipped: readonly SkippedDayResponse[];
}

export class DayOffPreviewResponse extends AvailabilityChangeResponse {
  /** Wishes not placed yet that want the venue's job field on one of the days. */
  wishes: number;
}

export class StandingVisitsResponse {
  @ApiProperty({ type: [StandingVisitResponse] })
  items: readonly StandingVisitResponse[];
}

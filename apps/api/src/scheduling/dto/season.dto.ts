import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsNotEmpty, IsOptional, IsRFC3339, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { BLOCK_CODES, type BlockCode, SEASON_STATES, type SeasonState } from '#school-scheduling';
import { IsDay, IsOptionalDay } from '../../http/day.validator.js';
import { WeightsDto } from './assignment-run.dto.js';
import { GoalsDto, GoalsResponse } from './run-goals.dto.js';

const INSTANT = { message: '날짜와 시각은 2026-12-05T18:00:00+09:00 같은 형식이어야 합니다.' };
const EXAMPLE = '2026-12-05T18:00:00+09:00';

/** May be left out, but is never null. */
const MayBeGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

/** An instant with its offset; null takes the rule away. */
const Moment = () => (target: object, key: string): void => {
  for (const rule of [IsOptional(), IsRFC3339(INSTANT), ApiProperty({ type: String, format: 'date-time', nullable: true, required: false, example: EXAMPLE })]) rule(target, key);
};
/** A whole number in bounds; null takes the rule away. */
const Count = (least: number, most: number) => (target: object, key: string): void => {
  for (const rule of [IsOptional(), IsInt(), Min(least), Max(most), ApiProperty({ type: Number, nullable: true, required: false, minimum: least, maximum: most })]) rule(target, key);
};

/** By which rules a season runs. Left out: the usual ones for a new season, no change for a known one. */
export class SeasonRulesDto {
  /** From when wishes are taken; null: from the beginning. */
  @Moment() opensAt?: string | null;

  /** Before this no plan is published: all schools hear at once. Null: when the director publishes. */
  @Moment() releaseAt?: string | null;

  /** Days before the deadline on which schools that have not sent are reminded, once. */
  @Count(1, 30) reminderDays?: number | null;

  /** Whether a school may still send between deadline and publication. */
  @MayBeGiven() @IsBoolean()
  takesLateWishes?: boolean;

  /** Publication offers the visits to the schools; a host is asked for what its school has accepted. */
  @MayBeGiven() @IsBoolean()
  schoolsAnswerFirst?: boolean;

  /** Wishes one school may send. */
  @Count(1, 100) mostWishes?: number | null;

  /** Students one school may wish for, all its wishes together. */
  @Count(1, 10_000) mostStudents?: number | null;

  /** Smallest party of a wish that names none. */
  @Count(1, 1000) minGroup?: number | null;

  /** Largest party of a wish that names none. */
  @Count(1, 1000) maxGroup?: number | null;

  /** Fewest days from the deadline, or the release, to the first visit. */
  @MayBeGiven() @IsInt() @Min(1) @Max(120)
  leadDays?: number;

  /** What a run of the season weighs unless told otherwise. */
  @MayBeGiven() @ValidateNested() @Type(() => WeightsDto)
  weights?: WeightsDto;

  /** What a run of the season reaches for unless told otherwise. */
  @MayBeGiven() @ValidateNested() @Type(() => GoalsDto)
  goals?: GoalsDto;
}

export class SeasonDto extends SeasonRulesDto {
  @IsString() @IsNotEmpty() @MaxLength(100)
  title: string;

  /** First day of the season. */
  @IsDay()
  firstDay: string;

  /** Last day of the season, included. At most 200 days after the first. */
  @IsDay()
  lastDay: string;

  /** Until when wishes are taken: an instant with its offset, on a day before the first. */
  @IsRFC3339(INSTANT)
  @ApiProperty({ type: String, format: 'date-time', example: EXAMPLE })
  wishesDueAt: string;
}

/** Fields left out stay as they are. `wishesDueAt` set to now closes the season early. */
export class SeasonChangeDto extends SeasonRulesDto {
  @MayBeGiven() @IsString() @IsNotEmpty() @MaxLength(100)
  title?: string;

  @MayBeGiven() @IsOptionalDay()
  firstDay?: string;

  @MayBeGiven() @IsOptionalDay()
  lastDay?: string;

  @MayBeGiven() @IsRFC3339(INSTANT)
  @ApiProperty({ type: String, format: 'date-time', required: false })
  wishesDueAt?: string;
}

export class SeasonWeightsResponse {
  students?: number;
  interests?: number;
  wishes?: number;
  distance?: number;
  evenness?: number;
}

/** The dates and rules of a season. */
export class SeasonTermsResponse {
  title: string;
  @ApiProperty({ format: 'date' })
  firstDay: string;
  /** Included. */
  @ApiProperty({ format: 'date' })
  lastDay: string;
  wishesDueAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  opensAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  releaseAt: Date | null;
  @ApiProperty({ type: Number, nullable: true })
  reminderDays: number | null;
  takesLateWishes: boolean;
  schoolsAnswerFirst: boolean;
  @ApiProperty({ type: Number, nullable: true })
  mostWishes: number | null;
  @ApiProperty({ type: Number, nullable: true })
  mostStudents: number | null;
  @ApiProperty({ type: Number, nullable: true })
  minGroup: number | null;
  @ApiProperty({ type: Number, nullable: true })
  maxGroup: number | null;
  leadDays: number;
  @ApiProperty({ type: SeasonWeightsResponse })
  weights: SeasonWeightsResponse;
  @ApiProperty({ type: GoalsResponse })
  goals: GoalsResponse;
}

export class SeasonResponse extends SeasonTermsResponse {
  id: string;
  /** upcoming: not taken yet; open: wishes are taken; closed: the deadline has passed; published: the plan became bookings. */
  @ApiProperty({ enum: SEASON_STATES })
  state: SeasonState;
  version: number;
}

export class SeasonListResponse {
  @ApiProperty({ type: [SeasonResponse] })
  items: SeasonResponse[];
}

export class GradeQuery {
  /** The grade whose days are asked for. */
  @Type(() => Number) @IsInt() @Min(1) @Max(6)
  grade: number;
}

export class SchoolGradeQuery extends GradeQuery {
  @IsUUID()
  schoolId: string;
}

export class BecauseResponse {
  @ApiProperty({ enum: BLOCK_CODES })
  code: BlockCode;
  /** The calendar's own words. */
  name: string;
}

export class SchoolDayResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  available: boolean;
  @ApiProperty({ type: BecauseResponse, required: false })
  because?: BecauseResponse;
}

export class SchoolWeekResponse {
  /** The week's Monday. */
  @ApiProperty({ format: 'date' })
  week: string;
  /** Students of the whole district whose first wish lies in the week. */
  wished: number;
  /** Students the hosts can take in the week. */
  seats: number;
  @ApiProperty({ type: [SchoolDayResponse] })
  days: readonly SchoolDayResponse[];
}

export class SchoolWeekListResponse {
  @ApiProperty({ type: [SchoolWeekResponse] })
  weeks: readonly SchoolWeekResponse[];
}

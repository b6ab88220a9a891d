import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsRFC3339, IsString, Max, MaxLength, Min } from 'class-validator';
import { BLOCK_CODES, type BlockCode, SEASON_STATES, type SeasonState } from '#school-scheduling';
import { IsDay, IsOptionalDay } from '../../http/day.validator.js';

const INSTANT = { message: '날짜와 시각은 2026-12-05T18:00:00+09:00 같은 형식이어야 합니다.' };

export class SeasonDto {
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
  @ApiProperty({ type: String, format: 'date-time', example: '2026-12-05T18:00:00+09:00' })
  wishesDueAt: string;
}

/** Fields left out stay as they are. `wishesDueAt` set to now closes the season early. */
export class SeasonChangeDto {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(100)
  title?: string;

  @IsOptional() @IsOptionalDay()
  firstDay?: string;

  @IsOptional() @IsOptionalDay()
  lastDay?: string;

  @IsOptional() @IsRFC3339(INSTANT)
  @ApiProperty({ type: String, format: 'date-time', required: false })
  wishesDueAt?: string;
}

export class SeasonResponse {
  id: string;
  title: string;
  @ApiProperty({ format: 'date' })
  firstDay: string;
  /** Included. */
  @ApiProperty({ format: 'date' })
  lastDay: string;
  wishesDueAt: Date;
  /** open: wishes are taken; closed: the deadline has passed; published: the plan became bookings. */
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

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { RUN_KINDS, RUN_PHASES, RUN_STATUSES, type RunChange, type RunKind, type RunStatus } from '#school-scheduling';
import { ChangeDto } from './run-change.dto.js';
import { GoalResultResponse, GoalsDto, GoalsResponse } from './run-goals.dto.js';
import { WhatIfResponse } from './what-if.dto.js';

const HIGHEST_SEED = 2_147_483_647;
const MOST_WEIGHT = 10;
const Lever = () => (target: object, key: string): void => {
  for (const rule of [IsOptional(), IsNumber(), Min(0), Max(MOST_WEIGHT)]) rule(target, key);
};

/** What counts how much; 1 is usual, 2 twice as much, 0 not at all. */
export class WeightsDto {
  /** Students who get a place. */
  @Lever() students?: number;
  /** Students in a job field they are interested in. */
  @Lever() interests?: number;
  /** Dates as wished. */
  @Lever() wishes?: number;
  /** Short ways. */
  @Lever() distance?: number;
  /** Even weeks and days. */
  @Lever() evenness?: number;
}

export class RunRequestDto {
  @IsUUID()
  seasonId: string;

  /** The same seed on the same wishes gives the same plan; left out, the season's runs are numbered. */
  @IsOptional() @IsInt() @Min(0) @Max(HIGHEST_SEED)
  seed?: number;

  @IsOptional() @ValidateNested() @Type(() => WeightsDto)
  weights?: WeightsDto;

  /** What the plan is to reach; left out, the usual goals. */
  @IsOptional() @ValidateNested() @Type(() => GoalsDto)
  goals?: GoalsDto;
}

export class RunsQuery {
  @IsUUID()
  seasonId: string;

  /** One kind only; left out, the kinds that can be published: plans and repairs. */
  @IsOptional() @IsIn(RUN_KINDS)
  @ApiProperty({ enum: RUN_KINDS, required: false })
  kind?: RunKind;
}

export class WeightsResponse {
  students: number;
  interests: number;
  wishes: number;
  distance: number;
  evenness: number;
}

export class RunProgressResponse {
  /** proving: the plan is there already; how far it may be from the best possible one is being worked out. */
  @ApiProperty({ enum: RUN_PHASES })
  phase: string;
  /** 0 to 1. */
  share: number;
  /** Worth of the best plan so far. */
  @ApiProperty({ type: Number, required: false })
  value?: number;
  /** Students in the best plan so far. */
  @ApiProperty({ type: Number, required: false })
  served?: number;
  /** Moves tried so far. */
  @ApiProperty({ type: Number, required: false })
  moves?: number;
  @ApiProperty({ type: Number, required: false })
  movesTotal?: number;
  /** Busiest week over the mean in the best plan so far. */
  @ApiProperty({ type: Number, required: false })
  peakToMean?: number;
  @ApiProperty({ type: Number, required: false })
  bound?: number;
  @ApiProperty({ type: Number, required: false })
  gapPct?: number;
}

export class WeekStudentsResponse {
  @ApiProperty({ format: 'date' })
  week: string;
  students: number;
}

export class DayStudentsResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  students: number;
}

export class FiguresResponse {
  /** Students with a place. */
  students: number;
  servedPct: number;
  /** Groups that go on the day they wished first. */
  firstWishPct: number;
  topThreePct: number;
  /** Students in a job field they are interested in. */
  fieldMatchPct: number;
  kmPerStudent: number;
  weekPeakToMean: number;
  dayPeakToMean: number;
  @ApiProperty({ type: [WeekStudentsResponse] })
  weeks: readonly WeekStudentsResponse[];
  @ApiProperty({ type: [DayStudentsResponse] })
  days: readonly DayStudentsResponse[];
}

export class RunFiguresResponse {
  /** First come, first served: today's practice on the same wishes. */
  @ApiProperty({ type: FiguresResponse })
  before: FiguresResponse;
  @ApiProperty({ type: FiguresResponse })
  after: FiguresResponse;
  /** Open openings the plan left alone: partly booked already, or smaller than the venue's usual size. */
  heldBackOpenings: number;
}

export class RunResponse {
  id: string;
  @ApiProperty({ enum: RUN_KINDS })
  kind: RunKind;
  seasonId: string;
  @ApiProperty({ enum: RUN_STATUSES })
  status: RunStatus;
  seed: number;
  @ApiProperty({ type: WeightsResponse })
  weights: WeightsResponse;
  /** What was asked for; empty: the usual goals. */
  @ApiProperty({ type: GoalsResponse })
  goals: GoalsResponse;
  /** What came of each goal, the usual ones included. */
  @ApiProperty({ type: [GoalResultResponse], required: false })
  goalResults?: readonly GoalResultResponse[];
  /** Proven: no plan is worth more. Appears some seconds after the plan. */
  @ApiProperty({ type: Number, required: false })
  bound?: number;
  /** By how many percent, at most, the plan is worth less than the best possible one. */
  @ApiProperty({ type: Number, required: false })
  gapPct?: number;
  @ApiProperty({ type: RunProgressResponse, required: false })
  progress?: RunProgressResponse;
  requestedAt: Date;
  @ApiProperty({ type: Date, required: false })
  finishedAt?: Date;
  @ApiProperty({ type: Date, required: false })
  publishedAt?: Date;
  /** Why the run failed, as a sentence. */
  @ApiProperty({ type: String, required: false })
  error?: string;
  @ApiProperty({ type: RunFiguresResponse, required: false })
  figures?: RunFiguresResponse;
  /** What a repair or a what-if was to take into account. */
  @ApiProperty({ type: [ChangeDto], required: false })
  changes?: readonly RunChange[];
  /** First day a repair may change. */
  @ApiProperty({ format: 'date', required: false })
  frozenUntil?: string;
  /** What a what-if found. */
  @ApiProperty({ type: WhatIfResponse, required: false })
  whatIf?: WhatIfResponse;
}

export class RunListResponse {
  @ApiProperty({ type: [RunResponse] })
  items: readonly RunResponse[];
}

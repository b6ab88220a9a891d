import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { RUN_STATUSES, type RunStatus } from '#school-scheduling';

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
}

export class RunsQuery {
  @IsUUID()
  seasonId: string;
}

export class WeightsResponse {
  students: number;
  interests: number;
  wishes: number;
  distance: number;
  evenness: number;
}

export class RunProgressResponse {
  @ApiProperty({ enum: ['loading', 'searching', 'explaining'] })
  phase: string;
  /** 0 to 1. */
  share: number;
  /** Worth of the best plan so far. */
  @ApiProperty({ type: Number, required: false })
  value?: number;
  /** Students in the best plan so far. */
  @ApiProperty({ type: Number, required: false })
  served?: number;
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
  seasonId: string;
  @ApiProperty({ enum: RUN_STATUSES })
  status: RunStatus;
  seed: number;
  @ApiProperty({ type: WeightsResponse })
  weights: WeightsResponse;
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
}

export class RunListResponse {
  @ApiProperty({ type: [RunResponse] })
  items: readonly RunResponse[];
}

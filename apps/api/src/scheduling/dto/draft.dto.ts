import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { BANDS, type Band } from '#kernel';
import { DRAFT_MODES, type DraftMode, SEARCH_MODES, type SearchMode, VERDICTS } from '#school-scheduling';
import { IsDay } from '../../http/day.validator.js';
import { FiguresResponse, RunResponse } from './assignment-run.dto.js';
import { ReasonResponse } from './wish.dto.js';

const LONGEST_TITLE = 60;

export class DraftRunsDto {
  /** One search for each; left out, all three. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(SEARCH_MODES.length) @ArrayUnique() @IsIn(SEARCH_MODES, { each: true })
  @ApiProperty({ enum: SEARCH_MODES, isArray: true, required: false })
  modes?: SearchMode[];
}

export class DraftRunsResponse {
  @ApiProperty({ type: [RunResponse] })
  items: readonly RunResponse[];
}

export class OpenDraftDto {
  /** Left out: named by what the run was asked for. */
  @IsOptional() @IsString() @MaxLength(LONGEST_TITLE)
  title?: string;
}

export class MoveDto {
  @IsUUID()
  wishId: string;
  @IsDay()
  date: string;
  @IsIn(BANDS)
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** Yes to what has to be checked first, as the feasibility says it. */
  @IsOptional() @IsBoolean()
  confirmed?: boolean;
  /** Yes to other groups visiting other venues on their own day. */
  @IsOptional() @IsBoolean()
  mayTouchOthers?: boolean;
}

export class DraftFiguresResponse extends FiguresResponse {
  /** Weeks with more students than the hosts can take. */
  weeksOver: number;
  /** Groups that go within two weeks of the day they wished first. */
  nearWishPct: number;
}

export class OutdatedResponse extends ReasonResponse {
  wishId: string;
}

export class DraftSummaryResponse {
  id: string;
  seasonId: string;
  title: string;
  @ApiProperty({ enum: DRAFT_MODES })
  mode: DraftMode;
  baseRunId: string;
  /** Grows with every move, undo and lock; say it in If-Match. */
  version: number;
  createdAt: Date;
  @ApiProperty({ type: Date, required: false })
  publishedAt?: Date;
  /** Moves that hold. */
  moved: number;
  locked: number;
  @ApiProperty({ type: DraftFiguresResponse })
  figures: DraftFiguresResponse;
  /** What changed in the season so that the plan no longer holds; its rest can be planned anew. */
  @ApiProperty({ type: [OutdatedResponse] })
  outdated: readonly OutdatedResponse[];
}

export class DraftListResponse {
  /** Oldest first. */
  @ApiProperty({ type: [DraftSummaryResponse] })
  items: readonly DraftSummaryResponse[];
}

export class VisitDateResponse {
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
}

export class BoardPartyResponse {
  venueName: string;
  students: number;
}

export class BoardVisitResponse {
  wishId: string;
  schoolId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  @ApiProperty({ format: 'date' })
  firstWish: string;
  /** Mondays of the weeks the school ranked a day in. */
  @ApiProperty({ type: [String] })
  wishedWeeks: readonly string[];
  /** Absent: no place. */
  @ApiProperty({ type: VisitDateResponse, required: false })
  at?: VisitDateResponse;
  /** Students with a place. */
  students: number;
  @ApiProperty({ type: [BoardPartyResponse] })
  parties: readonly BoardPartyResponse[];
  isLocked: boolean;
  /** Another date than in the plan the draft began with. */
  hasMoved: boolean;
  @ApiProperty({ type: [ReasonResponse] })
  reasons: readonly ReasonResponse[];
}

export class BoardWeekResponse {
  /** Monday. */
  @ApiProperty({ format: 'date' })
  week: string;
  students: number;
  /** Students the hosts can take. */
  seats: number;
}

export class DraftMoveResponse {
  /** 1 for the first. */
  number: number;
  wishId: string;
  @ApiProperty({ type: VisitDateResponse, required: false })
  from?: VisitDateResponse;
  @ApiProperty({ type: VisitDateResponse, required: false })
  to?: VisitDateResponse;
  /** Other groups whose venues changed with it. */
  @ApiProperty({ type: [String] })
  others: readonly string[];
  /** The school had not named the date; the director confirmed it. */
  isAgreed: boolean;
  /** Number of the move this one takes back. */
  @ApiProperty({ type: Number, required: false })
  undoes?: number;
  isUndone: boolean;
  by: string;
  at: Date;
}

export class DraftResponse extends DraftSummaryResponse {
  @ApiProperty({ type: [BoardWeekResponse] })
  weeks: readonly BoardWeekResponse[];
  /** By school, grade and class. */
  @ApiProperty({ type: [BoardVisitResponse] })
  visits: readonly BoardVisitResponse[];
  /** In order of making, taken back or not. */
  @ApiProperty({ type: [DraftMoveResponse] })
  moves: readonly DraftMoveResponse[];
}

export class DateVerdictResponse extends VisitDateResponse {
  @ApiProperty({ enum: VERDICTS })
  verdict: (typeof VERDICTS)[number];
  @ApiProperty({ type: [ReasonResponse] })
  reasons: readonly ReasonResponse[];
}

export class FeasibilityResponse {
  /** Of the draft the verdicts hold for. */
  version: number;
  @ApiProperty({ type: [DateVerdictResponse] })
  dates: readonly DateVerdictResponse[];
}

import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { JOB_FIELDS, type JobField } from '#kernel';
import { ANALYSIS_BASES, type AnalysisBasis, IDLE_REASONS, type IdleReason } from '#school-scheduling';

export class AnalysisQuery {
  /** A finished run whose plan is "after"; without it what is booked, else the latest plan. */
  @IsOptional() @IsUUID()
  runId?: string;
}

export class CalendarPairResponse {
  schoolA: string;
  schoolB: string;
  /** Days both may go out over days either may, 0 to 1. */
  feasible: number;
  /** Days both sit exams over days either does, 0 to 1. */
  exams: number;
}

export class CalendarClusterResponse {
  /** Names; any two of them are alike. */
  @ApiProperty({ type: [String] })
  schools: readonly string[];
  /** Similarity of the least alike two, 0 to 1. */
  least: number;
}

export class CalendarSimilarityResponse {
  @ApiProperty({ type: [CalendarPairResponse] })
  pairs: readonly CalendarPairResponse[];
  /** Schools whose exam days are the same by half or more, whichever two one takes. */
  @ApiProperty({ type: [CalendarClusterResponse] })
  examClusters: readonly CalendarClusterResponse[];
  /** Schools whose days to go out are the same by nine tenths or more. */
  @ApiProperty({ type: [CalendarClusterResponse] })
  feasibleClusters: readonly CalendarClusterResponse[];
  /** Mean over all pairs of schools. */
  meanFeasible: number;
  meanExams: number;
  schools: number;
  /** Schools whose calendar names no exam in the season. */
  withoutExams: number;
}

export class ForecastWeekResponse {
  /** The week's Monday. */
  @ApiProperty({ format: 'date' })
  week: string;
  /** Students of wishes already sent. */
  sent: number;
  /** Students of schools that have not sent yet, as they wished last season. */
  fromLastSeason: number;
  /** Students of schools of which only the calendar is known. */
  fromCalendar: number;
  expected: number;
  seats: number;
}

export class ForecastBasisResponse {
  schoolsSent: number;
  wishesSent: number;
  schoolsFromLastSeason: number;
  @ApiProperty({ type: String, nullable: true })
  lastSeasonTitle: string | null;
  schoolsFromCalendar: number;
  /** How many times likelier a day is wished for when other grades of the school sit exams. */
  examPull: number;
  /** Counted from known wishes; otherwise assumed. */
  isPullCounted: boolean;
}

export class PeakForecastResponse {
  @ApiProperty({ type: [ForecastWeekResponse] })
  weeks: readonly ForecastWeekResponse[];
  /** Mondays of the weeks that will overflow, the worst first; else of the busiest one. */
  @ApiProperty({ type: [String] })
  peaks: readonly string[];
  basis: ForecastBasisResponse;
}

export class LoadLineResponse {
  /** A Monday, a day, or the name of a district. */
  key: string;
  /** Students as first wished. */
  wished: number;
  /** Students, had places been given in the order of arrival; absent for very large seasons. */
  @ApiProperty({ type: Number, required: false })
  firstCome?: number;
  /** Students by the plan, or booked. */
  @ApiProperty({ type: Number, required: false })
  after?: number;
  seats: number;
}

export class FieldLoadResponse extends LoadLineResponse {
  @ApiProperty({ enum: JOB_FIELDS })
  override key: JobField;
}

export class EvennessResponse {
  /** Busiest over mean; 1 is perfectly even. */
  peakToMean: number;
  /** 0: all alike; towards 1: all in one place. */
  gini: number;
  /** How many hold more students than seats. */
  over: number;
}

export class EvennessSetResponse {
  wished: EvennessResponse;
  @ApiProperty({ type: EvennessResponse, required: false })
  firstCome?: EvennessResponse;
  @ApiProperty({ type: EvennessResponse, required: false })
  after?: EvennessResponse;
}

export class LoadEvennessResponse {
  weeks: EvennessSetResponse;
  days: EvennessSetResponse;
}

export class SeasonLoadsResponse {
  @ApiProperty({ type: [LoadLineResponse] })
  weeks: readonly LoadLineResponse[];
  @ApiProperty({ type: [LoadLineResponse] })
  days: readonly LoadLineResponse[];
  /** By the 동/구 of the school, against the seats of the venues there. */
  @ApiProperty({ type: [LoadLineResponse] })
  districts: readonly LoadLineResponse[];
  @ApiProperty({ type: [FieldLoadResponse] })
  fields: readonly FieldLoadResponse[];
  evenness: LoadEvennessResponse;
}

export class KeptResponse {
  /** Percent of the groups that go on the day they wished first. */
  firstWishPct: number;
  /** Percent that go at most two weeks from the week they wished first. */
  nearPct: number;
}

export class SchoolWeekCellResponse {
  @ApiProperty({ format: 'date' })
  week: string;
  wished: number;
  @ApiProperty({ type: Number, required: false })
  after?: number;
  @ApiProperty({ type: [String] })
  wishIds: readonly string[];
}

export class SchoolRowResponse {
  schoolId: string;
  schoolName: string;
  district: string;
  /** Only weeks in which somebody wished or goes. */
  @ApiProperty({ type: [SchoolWeekCellResponse] })
  weeks: readonly SchoolWeekCellResponse[];
  groups: number;
  /** Groups that go in another week than they wished first. */
  moved: number;
  leftOut: number;
}

export class EveningStepResponse {
  wishId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  asked: number;
  placed: number;
  /** Monday of the week wished first. */
  @ApiProperty({ format: 'date' })
  from: string;
  /** Monday of the week it goes; null without a place. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  to: string | null;
  @ApiProperty({ format: 'date' })
  firstWish: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  heldOn: string | null;
  /** Students more than seats over all weeks, once this step is made. */
  excess: number;
  /** Students in the busiest week then. */
  peak: number;
}

export class IdleVenueResponse {
  venueId: string;
  name: string;
  @ApiProperty({ enum: JOB_FIELDS })
  jobField: JobField;
  district: string;
  /** Half-days open in the season. */
  openings: number;
  @ApiProperty({ enum: IDLE_REASONS })
  reason: IdleReason;
}

export class VenuePoolResponse {
  all: number;
  /** A valid inspection covers a day of the season. */
  cleared: number;
  /** Cleared, with a half-day open. */
  usable: number;
  /** Somebody goes there. */
  used: number;
  @ApiProperty({ type: [IdleVenueResponse] })
  idle: readonly IdleVenueResponse[];
}

export class BunchingAnalysisResponse {
  seasonId: string;
  seasonTitle: string;
  /** What "after" means. */
  @ApiProperty({ enum: ANALYSIS_BASES })
  basis: AnalysisBasis;
  /** The run whose plan is looked at, or that was published last. */
  @ApiProperty({ type: String, required: false })
  runId?: string;
  groups: number;
  similarity: CalendarSimilarityResponse;
  /** Only while wishes are taken. */
  @ApiProperty({ type: PeakForecastResponse, required: false })
  forecast?: PeakForecastResponse;
  loads: SeasonLoadsResponse;
  @ApiProperty({ type: KeptResponse, required: false })
  kept?: KeptResponse;
  @ApiProperty({ type: [SchoolRowResponse] })
  schools: readonly SchoolRowResponse[];
  /** The way from the wishes to "after", one group at a time, what helps most first; 300 at most. */
  @ApiProperty({ type: [EveningStepResponse] })
  steps: readonly EveningStepResponse[];
  pool: VenuePoolResponse;
}

import type { Day } from '#kernel';
import type { CalendarSimilarity } from './calendar-similarity.js';
import type { EveningStep } from './evening-steps.js';
import type { PeakForecast } from './peak-forecast.js';
import type { KeptFigures, SchoolRow } from './school-weeks.js';
import type { SeasonLoads } from './season-loads.js';
import type { VenuePool } from './venue-pool.js';

/** What "after" means: what is booked, what a plan proposes, or nothing yet. */
export const ANALYSIS_BASES = ['booked', 'plan', 'wishes'] as const;
export type AnalysisBasis = (typeof ANALYSIS_BASES)[number];

export interface StepView extends EveningStep {
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly firstWish: Day;
  readonly heldOn: Day | null;
}

/** A season's bunching from every side a centre reports on. */
export interface BunchingAnalysis {
  readonly seasonId: string;
  readonly seasonTitle: string;
  readonly basis: AnalysisBasis;
  /** The plan looked at, or the one published last. */
  readonly runId?: string;
  readonly groups: number;
  readonly similarity: CalendarSimilarity;
  /** Only while wishes are taken. */
  readonly forecast?: PeakForecast;
  readonly loads: SeasonLoads;
  readonly kept?: KeptFigures;
  readonly schools: readonly SchoolRow[];
  readonly steps: readonly StepView[];
  readonly pool: VenuePool;
}

import type { Day } from '#kernel';
import type { Plan } from '#slot-assignment';
import type { ReasonView } from './wish.js';

export const RUN_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** The director's levers; 1 is the usual price, 0 switches a goal off. */
export interface RunWeights {
  readonly students: number;
  readonly interests: number;
  readonly wishes: number;
  readonly distance: number;
  readonly evenness: number;
}
export const USUAL_WEIGHTS: RunWeights = { students: 1, interests: 1, wishes: 1, distance: 1, evenness: 1 };

export const RUN_PHASES = ['loading', 'searching', 'explaining'] as const;
export interface RunProgress {
  readonly phase: (typeof RUN_PHASES)[number];
  /** 0 to 1. */
  readonly share: number;
  /** Worth of the best plan so far. */
  readonly value?: number;
  /** Students in the best plan so far. */
  readonly served?: number;
}

/** What a plan reaches, in figures a director reads. */
export interface RunFigures {
  readonly students: number;
  readonly servedPct: number;
  readonly firstWishPct: number;
  readonly topThreePct: number;
  readonly fieldMatchPct: number;
  readonly kmPerStudent: number;
  readonly weekPeakToMean: number;
  readonly dayPeakToMean: number;
  readonly weeks: readonly { readonly week: Day; readonly students: number }[];
  readonly days: readonly { readonly day: Day; readonly students: number }[];
}

export interface RunFigureSet {
  /** First come, first served: today's practice on the same wishes. */
  readonly before: RunFigures;
  readonly after: RunFigures;
  /** Open openings the plan left alone: partly booked already, or smaller than the venue's usual size. */
  readonly heldBackOpenings: number;
}

export interface RunView {
  readonly id: string;
  readonly seasonId: string;
  readonly status: RunStatus;
  readonly seed: number;
  readonly weights: RunWeights;
  readonly progress?: RunProgress;
  readonly requestedAt: Date;
  readonly finishedAt?: Date;
  readonly publishedAt?: Date;
  readonly error?: string;
  readonly figures?: RunFigureSet;
}

/** A run one worker holds the lease of. */
export interface ClaimedRun {
  readonly id: string;
  readonly centreId: string;
  readonly seasonId: string;
  readonly seed: number;
  readonly weights: RunWeights;
  /** Name of the worker that holds the lease. */
  readonly leasedBy: string;
  /** 1 for the first try; more when a worker was lost on the way. */
  readonly tries: number;
}

export interface RunOutcome {
  readonly plan: Plan;
  readonly figures: RunFigureSet;
  /** Fingerprint of the problem the plan answers. */
  readonly problemHash: string;
}

export interface PlannedGroupView {
  readonly wishId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly firstWish: Day;
  readonly reasons: readonly ReasonView[];
}

export interface PlannedVisitView extends PlannedGroupView {
  readonly heldOn: Day;
  readonly band: 'am' | 'pm';
  readonly students: number;
  /** How many venues the group is split over. */
  readonly venues: number;
}

export interface PlanView {
  readonly assignments: readonly PlannedVisitView[];
  readonly unassigned: readonly PlannedGroupView[];
  /** Venues the plan asks: each gets one mail at publication. */
  readonly hosts: number;
}

export interface Publication {
  readonly bookings: number;
  readonly hosts: number;
  readonly schools: number;
  readonly students: number;
}

import type { Day } from '#kernel';
import type { FrontierPoint, Plan } from '#slot-assignment';
import type { GoalOutcome, RunGoals } from './run-goals.js';
import type { RunChange } from './run-change.js';
import type { RunWeights } from './run-weights.js';
import type { RunKind } from './run-kind.js';
import type { WhatIfOutcome } from './what-if.js';
import type { ReasonView } from './wish.js';

export const RUN_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];


/** proving: the plan is stored already; how far it may be from the best possible one is being worked out. */
export const RUN_PHASES = ['loading', 'searching', 'explaining', 'proving'] as const;
export interface RunProgress {
  readonly phase: (typeof RUN_PHASES)[number];
  /** 0 to 1. */
  readonly share: number;
  /** Worth of the best plan so far. */
  readonly value?: number;
  /** Students in the best plan so far. */
  readonly served?: number;
  /** Moves tried so far, and in all. */
  readonly moves?: number;
  readonly movesTotal?: number;
  /** Busiest week over the mean in the best plan so far. */
  readonly peakToMean?: number;
  /** Proven meanwhile: no plan is worth more. */
  readonly bound?: number;
  readonly gapPct?: number;
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
  readonly kind: RunKind;
  readonly seasonId: string;
  readonly status: RunStatus;
  readonly seed: number;
  readonly weights: RunWeights;
  /** What the director asked for; empty: the usual goals. */
  readonly goals: RunGoals;
  readonly goalResults?: readonly GoalOutcome[];
  /** Proven: no plan is worth more. */
  readonly bound?: number;
  /** How far, at most, the plan's worth is below the best possible one. */
  readonly gapPct?: number;
  readonly progress?: RunProgress;
  readonly requestedAt: Date;
  readonly finishedAt?: Date;
  readonly publishedAt?: Date;
  readonly error?: string;
  readonly figures?: RunFigureSet;
  /** What a repair or a what-if was to take into account. */
  readonly changes?: readonly RunChange[];
  /** A repair leaves visits up to this day alone. */
  readonly frozenUntil?: Day;
  /** What a what-if found; a repair's differences and a frontier's points are asked for on their own. */
  readonly whatIf?: WhatIfOutcome;
}

/** A run one worker holds the lease of. */
export interface ClaimedRun {
  readonly id: string;
  readonly kind: RunKind;
  readonly centreId: string;
  readonly seasonId: string;
  readonly seed: number;
  readonly weights: RunWeights;
  /** Empty: the usual goals. */
  readonly goals: RunGoals;
  readonly changes: readonly RunChange[];
  readonly frozenUntil: Day | null;
  /** The draft a least-change run starts from. */
  readonly fromDraftId: string | null;
  /** Name of the worker that holds the lease. */
  readonly leasedBy: string;
  /** 1 for the first try; more when a worker was lost on the way. */
  readonly tries: number;
}

/** What a plan run ends with; a repair adds its differences. */
export interface PlanOutcome {
  readonly plan: Plan;
  readonly figures: RunFigureSet;
  /** Fingerprint of the problem the plan answers. */
  readonly problemHash: string;
  readonly goalResults?: readonly GoalOutcome[];
  /** Differences of a repair. */
  readonly outcome?: object;
  /** The worker goes on to work out a bound. */
  readonly isProofComing?: boolean;
}

/** What a run without a plan ends with: a frontier's points or a what-if's figures. */
export interface SideOutcome {
  readonly outcome: object;
  readonly problemHash: string;
}

export type RunOutcome = PlanOutcome | SideOutcome;

/** Stored as a frontier run's outcome. */
export interface FrontierOutcome {
  readonly points: readonly FrontierPoint[];
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
  /** Schools and weeks beyond the centre's caps, in words: publishing refuses such a plan. */
  readonly overCaps: readonly string[];
}

export interface Publication {
  readonly bookings: number;
  readonly hosts: number;
  readonly schools: number;
  readonly students: number;
}

import type { Band, Day } from '#kernel';
import type { Assignment } from '#slot-assignment';
import type { RunFigures } from './assignment-run.js';
import type { DraftMode } from './draft-mode.js';
import type { ReasonView } from './wish.js';

export interface AgreedDate {
  readonly wishId: string;
  readonly date: Day;
  readonly band: Band;
}

/** A visit before and after; null: no place. */
export interface Shift {
  readonly from: Assignment | null;
  readonly to: Assignment | null;
}

export interface DraftMove extends Shift {
  /** 1 for the first. */
  readonly number: number;
  readonly wishId: string;
  /** Visits that changed venues on their own day to make room. */
  readonly others: readonly Shift[];
  /** The school had not named the date; the director confirmed it. */
  readonly isAgreed: boolean;
  /** Number of the move this one takes back. */
  readonly undoes: number | null;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** A draft as it is kept; its plan is the base run's with the moves made since. */
export interface Draft {
  readonly id: string;
  readonly centreId: string;
  readonly seasonId: string;
  readonly title: string;
  readonly mode: DraftMode;
  readonly baseRunId: string;
  readonly agreed: readonly AgreedDate[];
  readonly version: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** What a director compares drafts by. Percentages of all groups; the peak is the busiest week over the mean week. */
export interface DraftFigures extends RunFigures {
  /** Weeks with more students than the hosts can take. */
  readonly weeksOver: number;
  /** Groups that go within two weeks of the day they wished first. */
  readonly nearWishPct: number;
}

export interface DraftSummary {
  readonly id: string;
  readonly seasonId: string;
  readonly title: string;
  readonly mode: DraftMode;
  readonly baseRunId: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly publishedAt?: Date;
  /** Moves that hold. */
  readonly moved: number;
  readonly locked: number;
  readonly figures: DraftFigures;
  /** What changed in the season so that the plan no longer holds; empty while it does. */
  readonly outdated: readonly OutdatedView[];
}

export interface OutdatedView extends ReasonView {
  readonly wishId: string;
}

export interface VisitDateView {
  readonly heldOn: Day;
  readonly band: Band;
}

export interface BoardVisitView {
  readonly wishId: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly firstWish: Day;
  /** Mondays of the weeks the school ranked a day in. */
  readonly wishedWeeks: readonly Day[];
  /** Absent: no place. */
  readonly at?: VisitDateView;
  /** Students with a place. */
  readonly students: number;
  readonly parties: readonly { readonly venueName: string; readonly students: number }[];
  readonly isLocked: boolean;
  /** Another date than in the plan the draft began with. */
  readonly hasMoved: boolean;
  readonly reasons: readonly ReasonView[];
}

export interface BoardWeekView {
  readonly week: Day;
  readonly students: number;
  /** Students the hosts can take. */
  readonly seats: number;
}

export interface MoveView {
  readonly number: number;
  readonly wishId: string;
  readonly from?: VisitDateView;
  readonly to?: VisitDateView;
  /** Other groups whose venues changed with it. */
  readonly others: readonly string[];
  readonly isAgreed: boolean;
  readonly undoes?: number;
  readonly isUndone: boolean;
  readonly by: string;
  readonly at: Date;
}

export interface DraftBoard extends DraftSummary {
  readonly weeks: readonly BoardWeekView[];
  readonly visits: readonly BoardVisitView[];
  readonly moves: readonly MoveView[];
}

export const VERDICTS = ['possible', 'check', 'not-possible'] as const;

export interface DateVerdictView extends VisitDateView {
  readonly verdict: (typeof VERDICTS)[number];
  readonly reasons: readonly ReasonView[];
}

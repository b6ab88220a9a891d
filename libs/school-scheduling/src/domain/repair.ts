import type { Plan, Problem, Change } from '#slot-assignment';
import type { Band, Day } from '#kernel';
import type { Refusal } from './mendable-plan.js';
import type { StandingVisit, VisitDate } from './standing-visit.js';
import type { ReasonView } from './wish.js';

/** What a repair's search needs; plain data, for a thread. */
export interface RepairInput {
  readonly problem: Problem;
  readonly previous: Plan;
  readonly booked: Plan;
  readonly changes: readonly Change[];
  readonly frozenUntil: Day;
}

/** What the plan was made for; stored with it. */
export interface RepairBasis {
  /** Fingerprint of who sat where. */
  readonly snapshot: string;
  readonly standing: readonly StandingVisit[];
  readonly refusals: readonly Refusal[];
}

export interface RepairOutcome extends RepairBasis {
  /** Groups nothing happened to that change all the same. */
  readonly touchedOthers: number;
}

export interface LoadedRepair {
  readonly input: RepairInput;
  readonly basis: RepairBasis;
  readonly heldBackOpenings: number;
}

interface GroupView {
  readonly wishId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
}
interface AddedView { readonly venueName: string; readonly students: number }

export interface MovedView extends GroupView {
  /** Null for a group that had no date. */
  readonly from: VisitDate | null;
  readonly to: VisitDate;
  readonly students: number;
  readonly dropped: readonly string[];
  readonly added: readonly AddedView[];
  readonly reasons: readonly ReasonView[];
}
export interface VenuesChangedView extends GroupView {
  readonly heldOn: Day;
  readonly band: Band;
  readonly dropped: readonly string[];
  readonly added: readonly AddedView[];
  readonly reasons: readonly ReasonView[];
}
export interface LeftOutView extends GroupView {
  /** When the group was to go. */
  readonly from: VisitDate;
  readonly reasons: readonly ReasonView[];
}

export interface RepairView {
  readonly moved: readonly MovedView[];
  readonly venuesChanged: readonly VenuesChangedView[];
  readonly unassigned: readonly LeftOutView[];
  readonly touchedOthers: number;
  readonly untouched: number;
  /** Bookings that fall away, and new ones; hosts with either get mail. */
  readonly cancelled: number;
  readonly added: number;
  readonly hosts: number;
}

export interface RepairPublication {
  readonly bookings: number;
  readonly hosts: number;
  readonly schools: number;
  readonly students: number;
  readonly cancelled: number;
}

/** What changed for one wish, as its mail tells it. */
export interface WishChangeLetter {
  readonly from: VisitDate | null;
  readonly dropped: readonly string[];
  readonly added: readonly AddedView[];
}

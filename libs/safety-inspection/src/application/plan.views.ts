import type { Band, Day } from '#kernel';
import type { DueReason } from '../domain/due-rule.js';
import type { RiskBand } from '../domain/risk-band.js';

export const PLAN_KINDS = ['regular', 'new', 'unplanned', 're-inspection', 'self-check'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
export const PLAN_STATUSES = ['planned', 'self-check-sent', 'self-check-done', 'visited', 'cancelled'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** A venue somebody should look at. */
export interface DueVenueView {
  readonly venueId: string;
  readonly venueName: string;
  readonly district: string;
  readonly riskBand: RiskBand;
  readonly reason: DueReason;
  readonly validUntil: Day | null;
  /** Visits from today on that somebody counts on. */
  readonly comingVisits: number;
  readonly firstVisitOn: Day | null;
  /** The plan there is already. */
  readonly planId: string | null;
  readonly scheduledOn: Day | null;
  readonly inspectorName: string | null;
}

/** How many covers end in a month, and how many visits are booked in it. */
export interface MonthView { readonly month: string; readonly ending: number; readonly visits: number }

export interface PlannerView {
  readonly today: Day;
  readonly due: readonly DueVenueView[];
  /** The twelve months from this one on. */
  readonly months: readonly MonthView[];
  /** Venues whose cover has ended or never was, and the visits that are booked there all the same. */
  readonly overdue: number;
  readonly visitsAffected: number;
}

/** One planned inspection, as its planner and its inspector see it. */
export interface PlanView {
  readonly id: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly district: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly kind: PlanKind;
  readonly status: PlanStatus;
  readonly dueOn: Day;
  readonly scheduledOn: Day | null;
  readonly halfDay: Band | null;
  readonly inspectorId: string | null;
  readonly inspectorName: string | null;
  readonly inspectionId: string | null;
  readonly selfCheck: { readonly sentAt: Date; readonly answeredAt: Date | null } | null;
  readonly version: number;
}

/** One inspector's day, in the order of the way. */
export interface RouteView {
  readonly day: Day;
  readonly inspectorId: string;
  readonly inspectorName: string;
  /** As the crow flies, from the first stop to the last. */
  readonly kilometres: number;
  readonly stops: readonly PlanView[];
}

export interface InspectorView {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly kind: InspectorKind;
  /** When the background check was made and by whom; what came of it is stored nowhere. */
  readonly checkedOn: Day | null;
  readonly checkedBy: string | null;
  readonly trainings: readonly { readonly id: string; readonly course: string; readonly heldOn: Day; readonly hours: number }[];
  /** 0: nothing is on file yet. */
  readonly version: number;
}

export const INSPECTOR_KINDS = ['inspector', 'parent-monitor'] as const;
export type InspectorKind = (typeof INSPECTOR_KINDS)[number];

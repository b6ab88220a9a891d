import { type Day, daysApart } from '#kernel';
import type { ClearanceState } from './clearance-state.js';
import { RISK_BANDS, type RiskBand } from './risk-band.js';

/** Why a venue is to be looked at, the most pressing first. */
export const DUE_REASONS = ['requested', 'failed', 'expired', 'never', 'expiring'] as const;
export type DueReason = (typeof DUE_REASONS)[number];

export interface DueFacts {
  readonly state: ClearanceState;
  readonly validUntil: Day | null;
  /** Somebody asked for an inspection out of turn. */
  readonly isRequested: boolean;
  /** Visits from today on that somebody counts on. */
  readonly comingVisits: number;
  readonly firstVisitOn: Day | null;
  readonly riskBand: RiskBand;
  readonly venueName: string;
}

/** Null while nothing has to be planned: the venue is covered for longer than `within` days, and nobody asked. */
export function dueReason({ state, validUntil, isRequested }: Pick<DueFacts, 'state' | 'validUntil' | 'isRequested'>, today: Day, within: number): DueReason | null {
  if (isRequested) return 'requested';
  if (state === 'failed' || state === 'expired' || state === 'never') return state;
  return validUntil !== null && daysApart(today, validUntil) <= within ? 'expiring' : null;
}

const earlier = (a: Day | null, b: Day | null): number => (a ?? '9999').localeCompare(b ?? '9999');

/** Where students are to come first, then by why, by the day the cover ends, by risk, and by name, so that two readers see one order. */
export function byUrgency(a: DueFacts & { readonly reason: DueReason }, b: DueFacts & { readonly reason: DueReason }): number {
  return Number(b.comingVisits > 0) - Number(a.comingVisits > 0)
    || DUE_REASONS.indexOf(a.reason) - DUE_REASONS.indexOf(b.reason)
    || earlier(a.firstVisitOn, b.firstVisitOn)
    || earlier(a.validUntil, b.validUntil)
    || RISK_BANDS.indexOf(b.riskBand) - RISK_BANDS.indexOf(a.riskBand)
    || a.venueName.localeCompare(b.venueName, 'ko');
}

import { type Day, daysApart } from '#kernel';
import type { Verdict } from './verdict.js';

/** Where a venue stands today. Only valid, conditional and expiring venues may receive students. */
export const CLEARANCE_STATES = ['valid', 'conditional', 'expiring', 'expired', 'failed', 'never'] as const;
export type ClearanceState = (typeof CLEARANCE_STATES)[number];

/** Days before the last covered day from which a venue counts as expiring: time enough to plan a visit. */
export const EXPIRING_WITHIN_DAYS = 60;

export interface InspectionFacts {
  readonly verdict: Verdict;
  readonly inspectedOn: Day;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  /** Of a conditional verdict: the day on which the last correction was verified. */
  readonly correctedOn?: Day | null | undefined;
}

export interface Clearance<I extends InspectionFacts> {
  readonly state: ClearanceState;
  /** Last day covered, or that was; null when the venue never had a validity or failed. */
  readonly validUntil: Day | null;
  /** The inspection this rests on. */
  readonly inspection: I | null;
}

/** `inspections` oldest first, all of one venue. */
export function clearanceOn<I extends InspectionFacts>(inspections: readonly I[], today: Day): Clearance<I> {
  const latest = inspections.at(-1);
  if (!latest) return { state: 'never', validUntil: null, inspection: null };
  const current = longest(inspections.filter(({ validFrom, validUntil }) => validFrom !== null && validUntil !== null && validFrom <= today && today <= validUntil));
  if (current?.validUntil) return { state: standing(current, current.validUntil, today), validUntil: current.validUntil, inspection: current };
  if (latest.verdict === 'fail') return { state: 'failed', validUntil: null, inspection: latest };
  return { state: 'expired', validUntil: latest.validUntil, inspection: latest };
}

/** An open correction matters more than the date it runs out on. */
function standing(current: InspectionFacts, validUntil: Day, today: Day): ClearanceState {
  if (current.verdict === 'conditional' && !current.correctedOn) return 'conditional';
  return daysApart(today, validUntil) <= EXPIRING_WITHIN_DAYS ? 'expiring' : 'valid';
}

const longest = <I extends InspectionFacts>(inspections: readonly I[]): I | null =>
  inspections.reduce<I | null>((best, next) => (best && (best.validUntil ?? '') > (next.validUntil ?? '') ? best : next), null);

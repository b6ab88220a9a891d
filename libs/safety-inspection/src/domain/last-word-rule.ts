import { addDays, type Day } from '#kernel';
import type { InspectionFacts } from './clearance-state.js';

export interface DatedInspection extends InspectionFacts { readonly id: string }
export interface Shortening { readonly id: string; readonly validUntil: Day }

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/**
 * The newest verdict has the last word: no older inspection vouches for a day beyond it. A failure ends what was granted
 * before, a shorter validity shortens it. What lies before today stays as it was - those visits took place in good faith.
 * `inspections` oldest first, all of one venue. An inspection keeps at least its own day.
 */
export function shorteningsOf(inspections: readonly DatedInspection[], today: Day): Shortening[] {
  const yesterday = addDays(today, -1);
  const shortenings: Shortening[] = [];
  let limit = null as Day | null;
  for (const { id, verdict, inspectedOn, validFrom, validUntil } of inspections.toReversed()) {
    const kept: Day | null = validFrom !== null && validUntil !== null && limit !== null && validUntil > limit ? later(limit, validFrom) : validUntil;
    if (kept !== null && validUntil !== null && kept < validUntil) shortenings.push({ id, validUntil: kept });
    const vouchedFor: Day = later(verdict === 'fail' || kept === null ? addDays(inspectedOn, -1) : kept, yesterday);
    if (limit === null || vouchedFor < limit) limit = vouchedFor;
  }
  return shortenings;
}

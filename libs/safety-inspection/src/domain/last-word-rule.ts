import { addDays, type Day } from '#kernel';
import type { InspectionFacts } from './clearance-state.js';

export interface DatedInspection extends InspectionFacts { readonly id: string }
export interface Shortening { readonly id: string; readonly validUntil: Day }

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/**
 * The newest verdict has the last word: no older inspection vouches for a day beyond it. A failure ends what was granted
 * before, a shorter validity shortens it. A conditional verdict waits for its corrections: visits that are booked keep what
 * was granted before until a correction is overdue. What lies before `firstDay` stays as it was - those visits took place in
 * good faith. `inspections` oldest first, all of one venue. An inspection keeps at least its own day.
 */
export function shorteningsOf(inspections: readonly DatedInspection[], firstDay: Day): Shortening[] {
  const gone = addDays(firstDay, -1);
  const shortenings: Shortening[] = [];
  let limit = null as Day | null;
  for (const inspection of inspections.toReversed()) {
    const { id, verdict, inspectedOn, validFrom, validUntil } = inspection;
    const kept: Day | null = validFrom !== null && validUntil !== null && limit !== null && validUntil > limit ? later(limit, validFrom) : validUntil;
    if (kept !== null && validUntil !== null && kept < validUntil) shortenings.push({ id, validUntil: kept });
    if (isBeingCorrected(inspection, firstDay)) continue;
    const vouchedFor: Day = later(verdict === 'fail' || kept === null ? addDays(inspectedOn, -1) : kept, gone);
    if (limit === null || vouchedFor < limit) limit = vouchedFor;
  }
  return shortenings;
}

/** A conditional verdict whose corrections may still be made in time. */
const isBeingCorrected = ({ verdict, correctedOn, validUntil }: InspectionFacts, today: Day): boolean =>
  verdict === 'conditional' && !correctedOn && validUntil !== null && validUntil >= today;

/** The last day on which anything new is offered while the newest verdict waits for its corrections; null: no such limit. */
export function offeredUntil(inspections: readonly InspectionFacts[], today: Day): Day | null {
  const latest = inspections.at(-1);
  return latest && isBeingCorrected(latest, today) ? latest.validUntil : null;
}

import { describeReason, type Reason } from '#slot-assignment';
import type { ReasonLanguage, ReasonView } from './wish.js';

/** Venues by the names people know them by: the planner itself knows only their ids. */
export const inWords = (reasons: readonly Reason[], lang: ReasonLanguage, venueNames: ReadonlyMap<string, string>): ReasonView[] =>
  reasons.map((reason) => ({ code: reason.code, text: describeReason(named(reason, venueNames), lang) }));

function named(reason: Reason, venueNames: ReadonlyMap<string, string>): Reason {
  const namesVenues = reason.code === 'TRY_MORE_VISITS' || reason.code === 'TRY_OPEN_VISITS' || reason.code === 'TRY_RENEWED_INSPECTION';
  return namesVenues ? { ...reason, venues: reason.venues.map((id) => venueNames.get(id) ?? '') } : reason;
}

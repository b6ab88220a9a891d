import { mondayOf } from '../model/calendar.js';
import type { Problem } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import type { Change } from './change.js';

/** Liking of a date the school did not name itself. */
const ACCEPTABLE = 0.25;

/** The changes a suggestion asks for, ready for `resolve` or `whatIf`; empty for a reason that suggests nothing. */
export function changesOf(problem: Problem, request: string, reason: Reason): Change[] {
  if (!isSuggestion(reason)) return [];
  switch (reason.code) {
    case 'TRY_OTHER_BAND':
    case 'TRY_OTHER_DATE':
    case 'TRY_DATE_OUTSIDE': return [{ kind: 'widen-window', request, dates: [{ date: reason.date, band: reason.band, preference: ACCEPTABLE }] }];
    case 'TRY_MORE_VISITS': return reason.venues.map((venue) => ({ kind: 'extra-visit', venue, week: mondayIn(problem, reason.date) }));
    case 'TRY_FARTHER': return [{ kind: 'change-request', request, to: { maxKm: reason.maxKm } }];
    case 'TRY_MORE_PARTIES': return [{ kind: 'change-request', request, to: { maxParties: reason.maxParties } }];
    case 'TRY_FEWER_STUDENTS': return [{ kind: 'change-request', request, to: { minServed: reason.minServed } }];
    case 'TRY_WITHOUT_ACCESSIBLE': return [{ kind: 'change-request', request, to: { accessibleSeats: 0 } }];
    case 'TRY_RENEWED_INSPECTION': return reason.venues.map((venue) => ({ kind: 'inspection', venue, clearedUntil: reason.date }));
    case 'TRY_OPEN_VISITS': return reason.venues.flatMap((venue) => [
      { kind: 'more-openings', venue, openings: [{ date: reason.date, band: reason.band }] } as const, { kind: 'extra-visit', venue, week: mondayIn(problem, reason.date) } as const,
    ]);
  }
}

type Suggestion = Extract<Reason, { readonly code: `TRY_${string}` }>;

function isSuggestion(reason: Reason): reason is Suggestion {
  return reason.code.startsWith('TRY_');
}

/** A day of the season in the week: the season may begin after its first Monday. */
function mondayIn(problem: Problem, day: string): string {
  const monday = mondayOf(day);
  return problem.days.includes(monday) ? monday : day;
}

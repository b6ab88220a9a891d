import type { Search } from '../improve/search.js';
import { daysBetween } from '../model/calendar.js';
import type { Band } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import { seat, termsOf, vacanciesAt, type Terms } from './vacancies.js';

const SUGGESTIONS = 2;
const MORE_KM = 2;
const MORE_PARTIES = 6;

/** Smallest changes that would let an unassigned request in beside the finished plan, the easiest to grant first. Each one is tried, none is guessed. */
export function relaxations(search: Search, r: number): Reason[] {
  const found: Reason[] = [], terms = termsOf(search, r), own = ownSlots(search, r);
  for (const attempt of [otherBand, otherDate, farther, moreParties, fewerStudents, withoutAccessible, renewedInspection]) {
    if (found.length >= SUGGESTIONS) break;
    const reason = attempt(search, r, { terms, own });
    if (reason) found.push(reason);
  }
  return found;
}

interface Asked {
  readonly terms: Terms;
  /** The request's own slots, the best liked first. */
  readonly own: readonly number[];
}

function otherBand(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  const slot = own.map((s) => s ^ 1).find((s) => !own.includes(s) && seats(search, r, s, terms));
  return slot === undefined ? undefined : { code: 'TRY_OTHER_BAND', ...dateOf(search, slot) };
}

function otherDate(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  const { board } = search, { firstWish } = board.requests[r]!, bands = [...new Set(own.map((s) => s & 1))];
  const slots = board.days.flatMap((_, d) => bands.map((band) => 2 * d + band)).filter((s) => !own.some((o) => o >> 1 === s >> 1));
  const near = slots.sort((a, b) => daysBetween(board.days[a >> 1]!, firstWish) - daysBetween(board.days[b >> 1]!, firstWish) || a - b);
  const slot = near.find((s) => seats(search, r, s, terms));
  return slot === undefined ? undefined : { code: 'TRY_OTHER_DATE', ...dateOf(search, slot) };
}

function farther(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  const maxKm = terms.maxKm + MORE_KM, slot = own.find((s) => seats(search, r, s, { ...terms, maxKm }));
  return slot === undefined ? undefined : { code: 'TRY_FARTHER', maxKm, ...dateOf(search, slot) };
}

function moreParties(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  for (let more = 1; more <= MORE_PARTIES; more++) {
    const maxParties = terms.maxParties + more, slot = own.find((s) => seats(search, r, s, { ...terms, maxParties }));
    if (slot !== undefined) return { code: 'TRY_MORE_PARTIES', maxParties, ...dateOf(search, slot) };
  }
  return undefined;
}

function fewerStudents(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  let minServed = 0, best = -1;
  for (const slot of own) {
    const served = seat(vacanciesAt(search, r, slot, terms), { ...terms, minServed: 1 }).reduce((sum, party) => sum + party.students, 0);
    if (served > minServed) { minServed = served; best = slot; }
  }
  return best < 0 || 2 * minServed < terms.minServed ? undefined : { code: 'TRY_FEWER_STUDENTS', minServed, ...dateOf(search, best) };
}

function withoutAccessible(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  if (terms.accessibleSeats === 0) return undefined;
  const slot = own.find((s) => seats(search, r, s, { ...terms, accessibleSeats: 0 }));
  if (slot === undefined) return undefined;
  const found = vacanciesAt(search, r, slot, terms).filter((v) => v.isAccessible).reduce((sum, v) => sum + v.seats, 0);
  return { code: 'TRY_WITHOUT_ACCESSIBLE', found, ...dateOf(search, slot) };
}

function renewedInspection(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  for (const slot of own) {
    const renewed = { ...terms, inspectionsRenewed: true };
    const expired = seat(vacanciesAt(search, r, slot, renewed), renewed).filter((party) => party.vacancy.needsInspection);
    const venues = expired.map((party) => search.board.venues[party.vacancy.venue]!.id);
    if (venues.length > 0) return { code: 'TRY_RENEWED_INSPECTION', venues, ...dateOf(search, slot) };
  }
  return undefined;
}

function seats(search: Search, r: number, slot: number, terms: Terms): boolean {
  return seat(vacanciesAt(search, r, slot, terms), terms).length > 0;
}

function ownSlots({ board }: Search, r: number): number[] {
  const options = Array.from({ length: board.optionStart[r + 1]! - board.optionStart[r]! }, (_, k) => board.optionStart[r]! + k);
  return options.sort((a, b) => board.optionPreference[b]! - board.optionPreference[a]! || a - b).map((o) => board.optionSlot[o]!);
}

function dateOf({ board }: Search, slot: number): { date: string; band: Band } {
  return { date: board.days[slot >> 1]!, band: slot % 2 === 0 ? 'am' : 'pm' };
}

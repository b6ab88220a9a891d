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
  const found: Reason[] = [], terms = termsOf(search, r), isFixed = fixedDays(search), own = ownSlots(search, r).filter((slot) => !isFixed(slot >> 1));
  for (const attempt of [otherBand, otherDate, dateOutside, moreVisits, farther, moreParties, fewerStudents, withoutAccessible, renewedInspection, openVisits]) {
    if (found.length >= SUGGESTIONS) break;
    const reason = attempt(search, r, { terms, own, isFixed });
    if (reason) found.push(reason);
  }
  return found;
}

interface Asked {
  readonly terms: Terms;
  /** The request's own slots, the best liked first. */
  readonly own: readonly number[];
  /** Days nobody new can go out: holidays, and days already fixed. */
  readonly isFixed: (day: number) => boolean;
}

function otherBand(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  const slot = own.map((s) => s ^ 1).find((s) => !own.includes(s) && seats(search, r, s, terms));
  return slot === undefined ? undefined : { code: 'TRY_OTHER_BAND', ...dateOf(search, slot) };
}

function otherDate(search: Search, r: number, asked: Asked): Reason | undefined {
  const slot = unnamedDate(search, r, asked, true);
  return slot === undefined ? undefined : { code: 'TRY_OTHER_DATE', ...dateOf(search, slot) };
}

function dateOutside(search: Search, r: number, asked: Asked): Reason | undefined {
  const slot = unnamedDate(search, r, asked, false);
  return slot === undefined ? undefined : { code: 'TRY_DATE_OUTSIDE', ...dateOf(search, slot) };
}

/** The date nearest to the first wish, not named by the school, inside or outside the period its dates span, that takes the request. */
function unnamedDate(search: Search, r: number, { terms, own, isFixed }: Asked, isInside: boolean): number | undefined {
  const { board } = search, { firstWish } = board.requests[r]!, bands = [...new Set(own.map((s) => s & 1))], days = own.map((s) => s >> 1);
  const first = Math.min(...days), last = Math.max(...days), far = (slot: number): number => daysBetween(board.days[slot >> 1]!, firstWish);
  const slots = board.days.flatMap((_, d) => (days.includes(d) || isFixed(d) || (d > first && d < last) !== isInside ? [] : bands.map((band) => 2 * d + band)));
  return slots.sort((a, b) => far(a) - far(b) || a - b).find((s) => seats(search, r, s, terms));
}

function moreVisits(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  const found = fewestGrants(search, r, own, { ...terms, granted: 'visit' });
  return found && { code: 'TRY_MORE_VISITS', venues: found.venues, ...dateOf(search, found.slot) };
}

function openVisits(search: Search, r: number, { terms, own }: Asked): Reason | undefined {
  const found = fewestGrants(search, r, own, { ...terms, granted: 'opening' });
  return found && { code: 'TRY_OPEN_VISITS', visits: found.venues.length, week: search.board.weeks[search.board.weekOfDay[found.slot >> 1]!]!, venues: found.venues, ...dateOf(search, found.slot) };
}

/** The own date at which the fewest hosts would have to grant something. */
function fewestGrants(search: Search, r: number, own: readonly number[], terms: Terms): { slot: number; venues: string[] } | undefined {
  let best: { slot: number; venues: string[] } | undefined;
  for (const slot of own) {
    const vacancies = vacanciesAt(search, r, slot, terms), roomiest = [...vacancies].sort((a, b) => b.seats - a.seats || a.venue - b.venue);
    for (const order of [vacancies, roomiest]) {
      const venues = seat(order, terms).flatMap(({ vacancy }) => (vacancy.isGranted ? [search.board.venues[vacancy.venue]!.id] : []));
      if (venues.length > 0 && venues.length < (best?.venues.length ?? Infinity)) best = { slot, venues };
    }
  }
  return best;
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
  const found = fewestGrants(search, r, own, { ...terms, granted: 'inspection' });
  return found && { code: 'TRY_RENEWED_INSPECTION', venues: found.venues, ...dateOf(search, found.slot) };
}

function seats(search: Search, r: number, slot: number, terms: Terms): boolean {
  return seat(vacanciesAt(search, r, slot, terms), terms).length > 0;
}

function ownSlots({ board }: Search, r: number): number[] {
  const options = Array.from({ length: board.optionStart[r + 1]! - board.optionStart[r]! }, (_, k) => board.optionStart[r]! + k);
  return options.sort((a, b) => board.optionPreference[b]! - board.optionPreference[a]! || a - b).map((o) => board.optionSlot[o]!);
}

/** Holidays, closed days and days before a freeze, as the elimination tells them by option. */
function fixedDays({ board, elimination }: Search): (day: number) => boolean {
  const fixed = new Set<number>();
  elimination.rule.forEach((rule, o) => { if (rule === 'HOLIDAY' || rule === 'DAY_CLOSED' || rule === 'FROZEN') fixed.add(board.optionSlot[o]! >> 1); });
  const lastFrozen = Math.max(-1, ...elimination.rule.flatMap((rule, o) => (rule === 'FROZEN' ? [board.optionSlot[o]! >> 1] : [])));
  return (day) => day <= lastFrozen || fixed.has(day);
}

function dateOf({ board }: Search, slot: number): { date: string; band: Band } {
  return { date: board.days[slot >> 1]!, band: slot % 2 === 0 ? 'am' : 'pm' };
}

import type { Search } from '../improve/search.js';
import { offers } from '../model/problem.js';

/** What a request would ask for under changed terms. */
export interface Terms {
  readonly headcount: number;
  readonly minServed: number;
  readonly maxParties: number;
  readonly accessibleSeats: number;
  readonly maxKm: number;
  /** What hosts would have to grant for a venue to count that otherwise does not: a renewed inspection, one visit more that week, or an opening they have not offered. */
  readonly granted?: Grant;
}

export type Grant = 'inspection' | 'visit' | 'opening';

export interface Vacancy {
  readonly venue: number;
  readonly seats: number;
  readonly least: number;
  readonly isAccessible: boolean;
  /** True: only with what the terms say is granted. */
  readonly isGranted: boolean;
}

export function termsOf({ board }: Search, r: number): Terms {
  const { headcount, minServed, maxParties, accessibleSeats, maxKm } = board.requests[r]!;
  return { headcount, minServed, maxParties, accessibleSeats, maxKm };
}

/** Venues that could take a party of the request in the slot, under the terms and beside the finished plan: those that need no grant first, then the roomiest. */
export function vacanciesAt(search: Search, r: number, slot: number, terms: Terms): Vacancy[] {
  const { board, schedule, refuses } = search as Search & Refusing, school = board.schools[board.requestSchool[r]!]!, found: Vacancy[] = [];
  board.venues.forEach((venue, v) => {
    if (!venue.levels.includes(school.level) || !offers(venue, board.requests[r]!) || Math.hypot(school.x - venue.x, school.y - venue.y) > terms.maxKm || refuses?.(r, v, slot >> 1)) return;
    const isOpen = board.isOpen[v * board.slotCount + slot] === 1, left = isOpen ? schedule.seatsLeft(v, slot) : 0, isGranted = left === 0;
    const seats = Math.min(isGranted ? seatsIfGranted(search, v, slot, terms.granted) : left, terms.headcount);
    if (seats >= venue.minParty) found.push({ venue: v, seats, least: venue.minParty, isAccessible: venue.accessible, isGranted });
  });
  return found.sort((a, b) => Number(a.isGranted) - Number(b.isGranted) || b.seats - a.seats || a.venue - b.venue);
}

/** A search that knows which hosts said no to whom. */
interface Refusing {
  readonly refuses?: (request: number, venue: number, day: number) => boolean;
}

/** Students one more party could bring if the host granted that; 0 where something else stands in the way, too. */
function seatsIfGranted({ board, schedule }: Search, v: number, slot: number, granted: Grant | undefined): number {
  if (granted === undefined) return 0;
  const venue = board.venues[v]!, day = slot >> 1, mark = slot % 2 === 0 ? 'a' : 'p', opening = venue.openings[day];
  const isOpen = board.isOpen[v * board.slotCount + slot] === 1, isOffered = opening === 'b' || opening === mark, isCleared = board.days[day]! <= venue.clearedUntil;
  if (granted === 'inspection') return isOffered && !isCleared ? schedule.seatsLeft(v, slot) : 0;
  if (granted === 'visit' ? !isOpen : isOffered || !isCleared) return 0;
  // Limits per opening and day are the host's rooms and people; only those per week and month are asked to give.
  let free = board.seats[v]!, here = 0, thatDay = 0;
  for (let h = schedule.holderStart[v]!; h < schedule.holderStart[v]! + schedule.holderCount[v]!; h++) {
    const edge = schedule.holders[h]!, other = schedule.slotOf(board.edgeRequest[edge]!);
    if (other === slot) { here++; free -= schedule.students[edge]!; }
    if (other >> 1 === day) thatDay++;
  }
  return here < board.partiesPerOpening[v]! && thatDay < board.partiesPerDay[v]! && free >= board.minParty[v]! ? free : 0;
}

/** The parties that would seat the request in the vacancies, roomiest first; empty when the terms cannot be met this way. */
export function seat(vacancies: readonly Vacancy[], terms: Terms): { vacancy: Vacancy; students: number }[] {
  const chosen: { vacancy: Vacancy; students: number }[] = [];
  let left = terms.headcount, accessible = terms.accessibleSeats;
  while (left > 0 && chosen.length < terms.maxParties) {
    const free = vacancies.filter((v) => !chosen.some((c) => c.vacancy === v) && (accessible <= 0 || v.isAccessible));
    const vacancy = free.find((v) => v.least <= left) ?? free.find((v) => lend(chosen, v.least - left, false));
    if (!vacancy) break;
    const students = Math.max(vacancy.least, Math.min(vacancy.seats, left));
    lend(chosen, students - left, true);
    chosen.push({ vacancy, students });
    left = Math.max(0, left - students);
    if (vacancy.isAccessible) accessible -= students;
  }
  return terms.headcount - left >= Math.max(1, terms.minServed) && accessible <= 0 ? chosen : [];
}

/** Takes `count` students from parties above their minimum; false when they cannot spare so many. */
function lend(chosen: { vacancy: Vacancy; students: number }[], count: number, really: boolean): boolean {
  let missing = count;
  for (const party of chosen) {
    const taken = Math.min(Math.max(0, missing), party.students - party.vacancy.least);
    if (really) party.students -= taken;
    missing -= taken;
  }
  return missing <= 0;
}

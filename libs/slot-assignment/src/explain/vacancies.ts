import type { Search } from '../improve/search.js';

/** What a request would ask for under changed terms. */
export interface Terms {
  readonly headcount: number;
  readonly minServed: number;
  readonly maxParties: number;
  readonly accessibleSeats: number;
  readonly maxKm: number;
  /** Whether venues whose inspection has run out count as open. */
  readonly inspectionsRenewed: boolean;
}

export interface Vacancy {
  readonly venue: number;
  readonly seats: number;
  readonly least: number;
  readonly isAccessible: boolean;
  readonly needsInspection: boolean;
}

export function termsOf({ board }: Search, r: number): Terms {
  const { headcount, minServed, maxParties, accessibleSeats, maxKm } = board.requests[r]!;
  return { headcount, minServed, maxParties, accessibleSeats, maxKm, inspectionsRenewed: false };
}

/** Venues that could take a party of the request in the slot, under the terms and beside the finished plan; roomiest first. */
export function vacanciesAt({ board, schedule }: Search, r: number, slot: number, terms: Terms): Vacancy[] {
  const school = board.schools[board.requestSchool[r]!]!, mark = slot % 2 === 0 ? 'a' : 'p', day = slot >> 1, found: Vacancy[] = [];
  board.venues.forEach((venue, v) => {
    const isOpen = board.isOpen[v * board.slotCount + slot] === 1, opening = venue.openings[day];
    const needsInspection = !isOpen && terms.inspectionsRenewed && board.days[day]! > venue.clearedUntil && (opening === 'b' || opening === mark);
    if (!(isOpen || needsInspection) || !venue.levels.includes(school.level) || Math.hypot(school.x - venue.x, school.y - venue.y) > terms.maxKm) return;
    const seats = Math.min(schedule.seatsLeft(v, slot), terms.headcount);
    if (seats >= venue.minParty) found.push({ venue: v, seats, least: venue.minParty, isAccessible: venue.accessible, needsInspection });
  });
  return found.sort((a, b) => b.seats - a.seats || a.venue - b.venue);
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

import { addDays, type Day, daysApart, daysBetween, isWeekend, mondayOf } from '#kernel';
import { type HostLimits, HostRoom, limitsDays } from './host-room.js';
import { openingPattern, type PlannableVenue } from './opening-pattern.js';

const FIRST = '2027-04-01', LAST = '2027-05-31', DAYS = daysBetween(FIRST, LAST).filter((day) => !isWeekend(day));
const monthOf = (day: Day): string => day.slice(0, 7);

/** What the database would say of one party more, told once more in its own words: see `booking.what_stands_against`. */
function refusal(limits: Required<HostLimits>, parties: readonly Day[], day: Day): string | undefined {
  const count = (same: (other: Day) => boolean): number => parties.filter(same).length, days = (same: (other: Day) => boolean): number => new Set(parties.filter(same)).size;
  const inWeek = (other: Day): boolean => mondayOf(other) === mondayOf(day), inMonth = (other: Day): boolean => monthOf(other) === monthOf(day), isFirst = !parties.includes(day);
  if (count((other) => other === day) >= limits.partiesPerDay) return 'parties per day';
  if (count(inWeek) >= limits.partiesPerWeek) return 'parties per week';
  if (count(inMonth) >= limits.partiesPerMonth) return 'parties per month';
  if (isFirst && days(inWeek) >= (limits.daysPerWeek ?? Infinity)) return 'days per week';
  if (isFirst && days(inMonth) >= (limits.daysPerMonth ?? Infinity)) return 'days per month';
  return parties.some((other) => other !== day && Math.abs(daysApart(other, day)) <= limits.gapDays) ? 'gap' : undefined;
}

/** Small numbers in a fixed order. */
function* drawn(seed: number): Generator<number, never> {
  for (let state = seed; ;) { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; yield state / 2 ** 32; }
}

/** The fullest plan the search could make of a pattern: it knows parties per opening, day, week and month, and nothing of what stands. */
function fullest(venue: PlannableVenue, pattern: string, next: () => number): Day[] {
  const parties: Day[] = [], open = DAYS.flatMap((day, at) => Array.from({ length: { '.': 0, a: 1, p: 1, b: 2 }[pattern[at]!]! * venue.partiesPerOpening }, () => day));
  for (const day of open.map((each) => [next(), each] as const).sort(([a], [b]) => a - b).map(([, each]) => each)) {
    const { partiesPerDay, partiesPerWeek, partiesPerMonth } = venue;
    if (refusal({ partiesPerOpening: 1, partiesPerDay, partiesPerWeek, partiesPerMonth, daysPerWeek: null, daysPerMonth: null, gapDays: 0 }, parties, day) === undefined) parties.push(day);
  }
  return parties;
}

describe('room at a host', () => {
  it('is asked of days only where the host says something of days', () => {
    const limits = { partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 1, partiesPerMonth: 1 };
    expect([limits, { ...limits, daysPerWeek: null, gapDays: 0 }, { ...limits, daysPerMonth: 3 }, { ...limits, gapDays: 1 }].map(limitsDays)).toEqual([false, false, true, true]);
    expect(new HostRoom(limits, []).has(FIRST)).toBe(true);
  });

  it('lets no plan be made that the database would refuse, whatever stands already', () => {
    const source = drawn(7), next = (): number => source.next().value, upTo = (most: number): number => Math.floor(next() * (most + 1));
    let seated = 0;
    for (let round = 0; round < 100; round++) {
      const limits: Required<HostLimits> = {
        partiesPerOpening: 1 + upTo(2), partiesPerDay: 1 + upTo(3), partiesPerWeek: 1 + upTo(6), partiesPerMonth: 1 + upTo(12),
        daysPerWeek: next() < 0.5 ? null : 1 + upTo(4), daysPerMonth: next() < 0.5 ? null : 1 + upTo(9), gapDays: next() < 0.5 ? 0 : upTo(8),
      };
      const standing: Day[] = [];
      for (let tries = upTo(12); tries > 0; tries--) {
        const day = addDays(FIRST, upTo(120) - 31);
        if (refusal(limits, standing, day) === undefined) standing.push(day);
      }
      const openings = DAYS.flatMap((heldOn) => (['am', 'pm'] as const).filter(() => next() < 0.7).map((band) => ({ id: `${heldOn}${band}`, heldOn, band, seats: 10, partiesLimit: 9 })));
      const venue = { ...limits, seats: 10, openings }, wished = new Map(DAYS.map((day) => [day, upTo(50)]));
      const { text } = openingPattern(venue, DAYS, { standing, wished });
      const booked = [...standing];
      for (const day of fullest(venue, text, next)) {
        expect({ round, day, refusal: refusal(limits, booked, day) }).toEqual({ round, day, refusal: undefined });
        booked.push(day);
      }
      seated += booked.length - standing.length;
    }
    expect(seated).toBeGreaterThan(300);
  });
});

import { weekdayOf } from '#kernel';
import type { Opening, Programme, Venue } from './district.js';
import type { SampleSeason } from './sample-season.js';
import type { SeededRandom } from './seeded-random.js';

/** Half-days each venue offers in the season; nothing on weekends and holidays. */
export function sampleOpenings(random: SeededRandom, venues: Venue[], programmes: Programme[], season: SampleSeason): Opening[] {
  const programmeOf = new Map(programmes.map(({ venueCode, code }) => [venueCode, code]));
  return venues.flatMap((venue, index) => {
    const programmeCode = programmeOf.get(venue.code);
    return halfDays(random, season, index === 0).map((halfDay) => ({
      venueCode: venue.code, ...halfDay,
      ...(programmeCode === undefined ? {} : { programmeCode }),
      ...(venue.seats > 8 && random.chance(0.04) ? { seats: venue.seats - 2 } : {}),
    }));
  });
}

function halfDays(random: SeededRandom, season: SampleSeason, isAlwaysOpen: boolean): Pick<Opening, 'day' | 'band'>[] {
  const weekdays = [1, 2, 3, 4, 5].filter((weekday) => isAlwaysOpen ? weekday >= 2 : random.chance(0.4));
  if (weekdays.length === 0) weekdays.push(random.int(1, 5));
  const [mornings, afternoons] = isAlwaysOpen ? [true, true] : random.pick([[true, false], [true, false], [false, true], [true, true]] as const);
  // A third of the hosts pause for some days: their own busy season comes first.
  const restFrom = random.int(0, season.openDays.length - 1);
  const restDays = !isAlwaysOpen && random.chance(0.3) ? random.int(3, 12) : 0;
  const halfDays: Pick<Opening, 'day' | 'band'>[] = [];
  season.openDays.forEach((day, index) => {
    if (!weekdays.includes(weekdayOf(day)) || (index >= restFrom && index < restFrom + restDays)) return;
    if (mornings && (isAlwaysOpen || random.chance(0.92))) halfDays.push({ day, band: 'am' });
    if (afternoons && (isAlwaysOpen || random.chance(0.92))) halfDays.push({ day, band: 'pm' });
  });
  return halfDays;
}

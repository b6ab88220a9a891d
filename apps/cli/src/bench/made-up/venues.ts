import { mondayOf, weekdayOf } from '#kernel';
import type { Venue } from '#slot-assignment';
import type { SeededRandom } from '../../district/seeded-random.js';
import { placeIn } from './places.js';
import type { Season } from './season.js';

/** Share of venues per job field: offices and schools are many, farms and building sites few. */
const SUPPLY = [0.16, 0.08, 0.13, 0.12, 0.09, 0.11, 0.1, 0.07, 0.08, 0.06];
/** Sizes of venues with their shares: most hosts are shops and offices that take a handful. */
const SIZES = [{ share: 0.45, least: 3, most: 8 }, { share: 0.35, least: 8, most: 16 }, { share: 0.14, least: 16, most: 25 }, { share: 0.06, least: 25, most: 40 }];
const PER_WEEK = [0.5, 0.35, 0.15];
const PER_MONTH = [1, 2, 2, 3, 3, 4, 6];
const LARGE = 16;

export interface Where {
  readonly district: number;
  readonly districts: number;
  readonly id: string;
}

export function madeUpVenue(random: SeededRandom, season: Season, where: Where): Venue {
  const size = SIZES[random.weighted(SIZES.map(({ share }) => share))]!, seats = random.int(size.least, size.most);
  const partiesPerOpening = seats >= LARGE && random.chance(0.6) ? 2 : 1, partiesPerWeek = 1 + random.weighted(PER_WEEK);
  const leastShare = 0.2 + 0.4 * random.next(), lastDay = season.days.length - 1;
  return {
    id: where.id, district: `d${where.district}`, ...placeIn(random, where.district, where.districts), field: random.weighted(SUPPLY), seats,
    minParty: Math.max(1, Math.round(seats * leastShare)), partiesPerOpening, partiesPerDay: partiesPerOpening + Number(random.chance(0.25)),
    partiesPerWeek, partiesPerMonth: Math.max(partiesPerWeek, random.pick(PER_MONTH)),
    levels: random.chance(0.75) ? ['middle', 'high'] : [random.chance(0.7) ? 'middle' : 'high'], accessible: random.chance(0.35),
    clearedUntil: season.days[random.chance(0.85) ? lastDay : random.int(Math.min(10, lastDay), lastDay)]!, openings: openings(random, season),
  };
}

/** A host opens on its own weekdays, some only in the morning or the afternoon, and three in ten close for a while. */
function openings(random: SeededRandom, { days, holidays }: Season): string {
  const weekdays = Array.from({ length: 5 }, () => random.chance(0.55)), halves = [random.chance(0.8), random.chance(0.75)];
  const pauseFrom = random.int(0, days.length - 1), pause = random.chance(0.3) ? random.int(3, 12) : 0;
  return days.map((day, d) => {
    if (holidays.has(d) || !weekdays[weekdayOf(day) - 1] || (d >= pauseFrom && d < pauseFrom + pause)) return '.';
    const [morning, afternoon] = halves.map((isOffered) => isOffered && random.chance(0.9));
    return morning && afternoon ? 'b' : morning ? 'a' : afternoon ? 'p' : '.';
  }).join('');
}

/** Seats of a season if every visit a venue's limits allow is used to the last place; a district's load is counted against these. */
export function seatsOfSeason(venues: readonly Venue[], { days }: Season): number {
  const weeks = days.map(mondayOf);
  return venues.reduce((sum, venue) => sum + venue.seats * visitsOfSeason(venue, days, weeks), 0);
}

function visitsOfSeason(venue: Venue, days: readonly string[], weeks: readonly string[]): number {
  const openDays = new Map<string, Map<string, number>>();
  days.forEach((day, d) => {
    if (venue.openings[d] === '.' || day > venue.clearedUntil) return;
    const month = openDays.get(day.slice(0, 7)) ?? new Map<string, number>();
    openDays.set(day.slice(0, 7), month.set(weeks[d]!, (month.get(weeks[d]!) ?? 0) + 1));
  });
  const inMonth = (month: Map<string, number>): number => [...month.values()].reduce((sum, open) => sum + Math.min(open, venue.partiesPerWeek), 0);
  return [...openDays.values()].reduce((sum, month) => sum + Math.min(venue.partiesPerMonth, inMonth(month)), 0);
}

import type { Band, Day } from '#kernel';
import { type HostLimits, HostRoom } from './host-room.js';

export interface PlannableOpening {
  readonly id: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats: number;
  readonly partiesLimit: number;
}

export interface PlannableVenue extends HostLimits {
  readonly seats: number;
  readonly openings: readonly PlannableOpening[];
}

/** What the plan finds at a venue. */
export interface VenueAsItStands {
  /** Parties per opening that the plan must leave alone. */
  readonly taken?: ReadonlyMap<string, number>;
  /** The day of each party that is no part of the plan, once per party; also beside the season, for a week or month that reaches into it. */
  readonly standing?: readonly Day[];
  /** Openings that hold parties of the plan itself, which are not to lose their place. */
  readonly kept?: ReadonlySet<string>;
  /** Students who would like to come per day: where not every day can be open, those with the most are. */
  readonly wished?: ReadonlyMap<Day, number>;
}

export interface OpeningPattern {
  /** One character per day: `.` closed, `a` morning, `p` afternoon, `b` both. */
  readonly text: string;
  /** Openings the plan may not use, though they are open. */
  readonly heldBack: number;
}

/**
 * A venue's openings as the assignment problem writes them. The problem knows one number of seats per venue, so an
 * opening with fewer seats or parties than usual is held back, and so is one that direct bookings have begun to fill:
 * the plan may never promise a seat it has not got. What is left is opened as far as every plan made of it keeps the
 * host's days, gaps and parties beside what stands: first what holds parties of the plan, then the days schools wish most.
 */
export function openingPattern(venue: PlannableVenue, days: readonly Day[], { taken = new Map(), standing = [], kept = new Set(), wished = new Map() }: VenueAsItStands = {}): OpeningPattern {
  const room = new HostRoom(venue, standing), usable = new Map<Day, Band[]>();
  const isWhole = ({ id, seats, partiesLimit }: PlannableOpening): boolean => seats >= venue.seats && partiesLimit >= venue.partiesPerOpening && !taken.has(id);
  const rank = ({ id, heldOn }: PlannableOpening): number => (kept.has(id) ? Infinity : wished.get(heldOn) ?? 0);
  let heldBack = 0;
  for (const opening of [...venue.openings].sort((a, b) => descending(rank(a), rank(b)) || ascending(a.heldOn, b.heldOn) || ascending(a.band, b.band))) {
    const { id, heldOn, band } = opening;
    if (kept.has(id) || (isWhole(opening) && room.has(heldOn))) {
      room.open(heldOn);
      usable.set(heldOn, [...(usable.get(heldOn) ?? []), band]);
    } else heldBack++;
  }
  return { text: days.map((day) => mark(usable.get(day))).join(''), heldBack };
}

const ascending = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const descending = (a: number, b: number): number => (a === b ? 0 : b > a ? 1 : -1);

function mark(bands: readonly Band[] | undefined): string {
  if (!bands) return '.';
  return bands.length > 1 ? 'b' : bands[0] === 'am' ? 'a' : 'p';
}

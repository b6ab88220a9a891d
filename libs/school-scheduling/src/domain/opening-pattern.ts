import { type Band, type Day, mondayOf } from '#kernel';

export interface PlannableOpening {
  readonly id: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats: number;
  readonly partiesLimit: number;
}

export interface PlannableVenue {
  readonly seats: number;
  readonly partiesPerOpening: number;
  readonly partiesPerDay: number;
  readonly partiesPerWeek: number;
  readonly partiesPerMonth: number;
  readonly openings: readonly PlannableOpening[];
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
 * the plan may never promise a seat it has not got. Days, weeks and months whose visits are all taken are held back whole.
 * Openings in `kept` hold parties of the plan itself that are not to lose their place.
 */
export function openingPattern(venue: PlannableVenue, days: readonly Day[], partiesTaken: ReadonlyMap<string, number>, kept: ReadonlySet<string> = new Set()): OpeningPattern {
  const taken = visitsTaken(venue.openings, partiesTaken);
  const usable = new Map<Day, Band[]>();
  let heldBack = 0;
  for (const opening of venue.openings) {
    const day = opening.heldOn;
    const isWhole = opening.seats >= venue.seats && opening.partiesLimit >= venue.partiesPerOpening && !partiesTaken.has(opening.id);
    const isWithinLimits = (taken.get(day) ?? 0) < venue.partiesPerDay && (taken.get(mondayOf(day) + 'w') ?? 0) < venue.partiesPerWeek
      && (taken.get(day.slice(0, 7)) ?? 0) < venue.partiesPerMonth;
    if (kept.has(opening.id) || (isWhole && isWithinLimits)) usable.set(day, [...(usable.get(day) ?? []), opening.band]);
    else heldBack++;
  }
  return { text: days.map((day) => mark(usable.get(day))).join(''), heldBack };
}

/** Visits already booked per day, per week (its Monday and a w) and per month. */
function visitsTaken(openings: readonly PlannableOpening[], partiesTaken: ReadonlyMap<string, number>): Map<string, number> {
  const taken = new Map<string, number>();
  if (partiesTaken.size === 0) return taken;
  for (const { id, heldOn } of openings) {
    const parties = partiesTaken.get(id) ?? 0;
    if (parties > 0) for (const span of [heldOn, mondayOf(heldOn) + 'w', heldOn.slice(0, 7)]) taken.set(span, (taken.get(span) ?? 0) + parties);
  }
  return taken;
}

function mark(bands: readonly Band[] | undefined): string {
  if (!bands) return '.';
  return bands.length > 1 ? 'b' : bands[0] === 'am' ? 'a' : 'p';
}

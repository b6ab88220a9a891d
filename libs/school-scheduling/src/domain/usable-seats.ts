import { type Band, type Day, mondayOf } from '#kernel';

export interface OfferedOpening {
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats: number;
}

export interface OfferingVenue {
  readonly partiesPerDay: number;
  readonly partiesPerWeek: number;
  readonly openings: readonly OfferedOpening[];
}

export interface SeatsOffered {
  readonly perDay: ReadonlyMap<Day, number>;
  readonly perWeek: ReadonlyMap<Day, number>;
}

/**
 * How many students the hosts can take per day and per week. Open seats alone flatter: a host open on ten half-days who
 * takes one visit a week has the seats of one. So at most `partiesPerDay` openings of a day count, and at most
 * `partiesPerWeek` of a week, the largest first.
 */
export function usableSeats(venues: readonly OfferingVenue[]): SeatsOffered {
  const perDay = new Map<Day, number>();
  const perWeek = new Map<Day, number>();
  for (const venue of venues) {
    const weeks = new Map<Day, number[]>();
    for (const [day, seats] of seatsByDay(venue.openings)) {
      const usable = largest(seats, venue.partiesPerDay);
      perDay.set(day, (perDay.get(day) ?? 0) + sum(usable));
      const week = mondayOf(day);
      weeks.set(week, [...(weeks.get(week) ?? []), ...usable]);
    }
    for (const [week, seats] of weeks) perWeek.set(week, (perWeek.get(week) ?? 0) + sum(largest(seats, venue.partiesPerWeek)));
  }
  return { perDay, perWeek };
}

function seatsByDay(openings: readonly OfferedOpening[]): Map<Day, number[]> {
  const days = new Map<Day, number[]>();
  for (const { heldOn, seats } of openings) {
    const day = days.get(heldOn);
    if (day) day.push(seats);
    else days.set(heldOn, [seats]);
  }
  return days;
}

const largest = (seats: readonly number[], count: number): number[] => [...seats].sort((a, b) => b - a).slice(0, count);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

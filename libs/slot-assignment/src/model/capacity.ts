import type { Board } from './board.js';
import type { Band, Party } from './problem.js';

/** One party at its venue, as other searches see it. */
export interface Visit extends Party {
  readonly date: string;
  readonly band: Band;
}

/** What a search may not use of the venues it shares with searches running beside it. */
export interface Reservation {
  /** Parties of other requests that stand where they are. */
  readonly taken: readonly Visit[];
  /** Venues of which this search may use no more than these visits, which it holds itself. */
  readonly bounded: readonly { readonly venue: string; readonly held: readonly Visit[] }[];
}

/** Counters of one schedule, by venue and slot, day, week or month. */
export interface Counters {
  readonly seats: Int16Array;
  readonly opening: Int16Array;
  readonly day: Int16Array;
  readonly week: Int16Array;
  readonly month: Int16Array;
}

/** Counts as taken whatever the search may not use; the rules then need not know of it. */
export function occupy(board: Board, counters: Counters, { taken, bounded }: Reservation): void {
  const venues = new Map(board.venues.map(({ id }, v) => [id, v])), days = new Map(board.days.map((day, d) => [day, d]));
  for (const { venue, held } of bounded) {
    const v = venues.get(venue);
    if (v === undefined) continue;
    counters.seats.fill(board.seats[v]!, v * board.slotCount, (v + 1) * board.slotCount);
    counters.opening.fill(board.partiesPerOpening[v]!, v * board.slotCount, (v + 1) * board.slotCount);
    counters.day.fill(board.partiesPerDay[v]!, v * board.dayCount, (v + 1) * board.dayCount);
    counters.week.fill(board.partiesPerWeek[v]!, v * board.weekCount, (v + 1) * board.weekCount);
    counters.month.fill(board.partiesPerMonth[v]!, v * board.monthCount, (v + 1) * board.monthCount);
    for (const visit of held) count(visit, v, -1);
  }
  for (const visit of taken) {
    const v = venues.get(visit.venue);
    if (v !== undefined) count(visit, v, 1);
  }

  function count({ date, band, students }: Visit, v: number, by: number): void {
    const day = days.get(date)!, slot = 2 * day + Number(band === 'pm');
    counters.seats[v * board.slotCount + slot]! += by * students;
    counters.opening[v * board.slotCount + slot]! += by;
    counters.day[v * board.dayCount + day]! += by;
    counters.week[v * board.weekCount + board.weekOfDay[day]!]! += by;
    counters.month[v * board.monthCount + board.monthOfDay[day]!]! += by;
  }
}

import type { Board } from './board.js';

/** Counters of one schedule, by venue and slot, day, week or month. */
export interface Counters {
  readonly seats: Int16Array;
  readonly opening: Int16Array;
  readonly day: Int16Array;
  readonly week: Int16Array;
  readonly month: Int16Array;
}

/** What a search may use of the venues it shares with other searches running at the same time. */
export interface Capacity {
  /** Counts as taken whatever this search may not use. */
  occupy(board: Board, counters: Counters): void;
}

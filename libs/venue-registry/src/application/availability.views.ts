import type { Band, Day } from '#kernel';
import type { Blackout } from '../domain/blackout-rule.js';
import type { HalfDayState } from '../domain/half-day-state.js';
import type { VisitLimits } from '../domain/visit-limits.js';
import type { SkippedDay, WeeklyPattern } from '../domain/weekly-pattern.js';
import type { StandingVisit } from '../ports/opening-usage.js';

export interface HalfDayView {
  readonly band: Band;
  readonly state: HalfDayState;
  readonly openingId: string | null;
  readonly version: number | null;
  /** Students it takes; what the venue usually takes while nothing is opened. */
  readonly seats: number;
  readonly seatsTaken: number;
  readonly visits: number;
}

export interface DayView {
  readonly day: Day;
  readonly isPast: boolean;
  /** Name of the holiday, `주말`, or the reason of the day off; null on days that can be opened. */
  readonly closedBecause: string | null;
  readonly blackoutId: string | null;
  readonly halves: readonly HalfDayView[];
}

/** One month of a venue, with all that is said about its days. */
export interface MonthView {
  readonly venueName: string;
  /** First day of the month. */
  readonly month: Day;
  readonly days: readonly DayView[];
  readonly usualSeats: number;
  readonly openedAhead: number;
  readonly patterns: readonly WeeklyPattern[];
  readonly blackouts: readonly Blackout[];
  readonly limits: VisitLimits;
  /** Of the venue, for changes of the limits. */
  readonly version: number;
}

/** What a change does, said before it is stored and again after. */
export interface AvailabilityChange {
  /** Half-days that open, new or again. */
  readonly opens: number;
  /** Of these, those no inspection covers yet. */
  readonly uncleared: number;
  readonly resizes: number;
  readonly closes: number;
  /** Visits that stand where the change would close or shrink: they stay. */
  readonly visits: readonly StandingVisit[];
  /** Closed by hand, and left so. */
  readonly leftClosed: readonly Day[];
  readonly skipped: readonly SkippedDay[];
}

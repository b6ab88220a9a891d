import type { BookingStatus } from '#booking';
import type { Band, Day } from '#kernel';
import type { Alternative, DateMark } from './alternatives.js';
import type { EscalationCause, NegotiationState, Side } from './negotiation-state.js';
import type { Reason } from './reason.js';

/** Who speaks: a side, and for which organisation. Links and sessions both come down to this. */
export interface Speaker {
  readonly side: Side;
  readonly centreId: string;
  /** The venue of a host, the school of a teacher. */
  readonly organisationId: string;
}

/** A negotiation as it is kept. */
export interface Negotiation {
  readonly id: string;
  readonly centreId: string;
  /** Null when the whole group of a wish needs another date. */
  readonly bookingId: string | null;
  readonly wishId: string | null;
  readonly schoolId: string;
  readonly venueId: string | null;
  readonly startedBy: Side;
  /** What the booking was when another day was asked for. */
  readonly startedStatus: BookingStatus | null;
  /** The visit nobody can keep. */
  readonly heldOn: Day;
  readonly band: Band;
  readonly state: NegotiationState;
  readonly round: number;
  readonly dueAt: Date;
  readonly escalatedBecause: EscalationCause | null;
  readonly agreedOpeningId: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** A date of one round, and what each side says to it; null while it has said nothing. */
export interface OfferedDate extends Alternative {
  readonly round: number;
  readonly rank: number;
  readonly host: boolean | null;
  readonly school: boolean | null;
}

export interface Answer {
  readonly round: number;
  readonly side: Side;
  readonly ranks: readonly number[];
  readonly note: string | null;
}

export interface DateInHistory { readonly heldOn: Day; readonly band: Band }

/** One line of the thread. */
export interface HistoryEntry {
  readonly at: Date;
  readonly side: Side | 'centre' | 'system';
  readonly what: 'asked' | 'offered' | 'none' | 'agreed' | 'taken' | 'settled' | 'telephone' | 'escalated' | 'kept' | 'cancelled' | 'overtaken' | 'repair';
  readonly facts: {
    readonly from?: DateInHistory;
    readonly dates?: readonly DateInHistory[];
    readonly note?: string | null;
    readonly because?: EscalationCause;
  };
}

/** The dates both sides can keep, best first. */
export const agreedDates = (dates: readonly OfferedDate[]): OfferedDate[] => dates.filter(({ host, school }) => host === true && school === true);

/** What one side may choose among: what the other said yes to, or everything when it has not spoken yet. */
export const datesFor = (side: Side, dates: readonly OfferedDate[]): OfferedDate[] =>
  dates.filter((date) => (side === 'host' ? date.school : date.host) !== false);

export type { DateMark, Reason };

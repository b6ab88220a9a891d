import type { Band, Day } from '#kernel';
import type { EscalationCause, NegotiationState, Side } from '../domain/negotiation-state.js';
import type { DateInHistory, HistoryEntry, OfferedDate } from '../domain/negotiation.js';

export interface DateView extends OfferedDate {
  /** Nobody else has taken the places, and nothing speaks against the day. */
  readonly isFree: boolean;
}

/** A thread as either side or the centre reads it. */
export interface NegotiationView {
  readonly id: string;
  readonly version: number;
  /** Null when the whole group of a wish needs another date. */
  readonly bookingId: string | null;
  readonly wishId: string | null;
  readonly state: NegotiationState;
  readonly round: number;
  readonly startedBy: Side;
  readonly schoolName: string;
  readonly venueName: string | null;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  /** The visit nobody can keep. */
  readonly heldOn: Day;
  readonly band: Band;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly dueAt: Date;
  /** The first day counts as one. */
  readonly ageDays: number;
  readonly escalatedBecause: EscalationCause | null;
  /** The date both agreed on, once there is one. */
  readonly agreed: (DateInHistory & { readonly openingId: string }) | null;
  readonly dates: readonly DateView[];
  readonly history: readonly HistoryEntry[];
}

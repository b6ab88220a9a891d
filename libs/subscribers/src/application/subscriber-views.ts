import type { BookingView } from '#booking';

/** An outside system as the centre sees it; its keys are shown once, when they are made. */
export interface SubscriberView {
  readonly id: string;
  readonly name: string;
  /** Null: it reads the feed by itself. */
  readonly url: string | null;
  /** Changes it has not taken yet; of a system that reads by itself nothing is known. */
  readonly waiting: number | null;
  /** Sendings in a row that failed. */
  readonly attempts: number;
  readonly lastError: string | null;
  readonly lastPushedAt: Date | null;
  readonly pausedAt: Date | null;
  readonly version: number;
}

/** `token` opens the feed, `signingKey` checks what is sent. */
export interface SubscriberKeys { readonly token: string; readonly signingKey: string }

/** One link of the audit chain that is about a booking. */
export interface BookingChange {
  /** Where to read on; grows, with gaps. */
  readonly cursor: string;
  readonly at: Date;
  readonly action: 'added' | 'changed' | 'removed';
  readonly bookingId: string;
  /** Columns that changed; empty for a booking that was added or removed. */
  readonly fields: readonly string[];
  /** The booking as it is now, whatever it was then; null once removed. */
  readonly booking: BookingView | null;
}

export interface ChangePage {
  readonly items: readonly BookingChange[];
  /** To be sent as `after` next time; the same as before when nothing was new. */
  readonly next: string;
  readonly hasMore: boolean;
}

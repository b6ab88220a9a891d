import type { Band, Day } from '#kernel';
import type { BookingStatus } from './booking-status.js';
import type { ReminderKind } from './deadline-rule.js';
import type { VoiceSide } from './voice.js';

/** One step of a booking, as it is on record. */
export interface BookingStep {
  readonly at: Date;
  /** Null where both sides agreed by their links. */
  readonly by: VoiceSide | 'system' | null;
  readonly onBehalfOf: 'school' | 'host' | null;
  /** Null when the booking was made. */
  readonly from: BookingStatus | null;
  readonly to: BookingStatus;
  readonly reason: string | null;
  readonly moved: { readonly from: { readonly heldOn: Day; readonly band: Band }; readonly to: { readonly heldOn: Day; readonly band: Band } } | null;
  readonly headcount: { readonly from: number; readonly to: number } | null;
  /** The school said that its head-count is final. */
  readonly isCounted: boolean;
  /** The host said that the visit still stands. */
  readonly isReconfirmed: boolean;
  /** Of a cancellation. */
  readonly notice: { readonly days: number; readonly late: boolean } | null;
  /** What was said of itself, instead of a step of the booking. */
  readonly reminder: { readonly kind: ReminderKind; readonly nth: number } | null;
}

import { type Day, DomainError } from '#kernel';
import { mayStillAnswer } from './answer-rule.js';
import { type BookingStatus, mayBecome } from './booking-status.js';
import { cancelledBy, judgeCancellation } from './cancellation-rule.js';
import { CORRECTED, mayCorrect } from './correction-rule.js';
import { assertMayCount } from './headcount-rule.js';
import { assertMayReconfirm } from './reconfirmation-rule.js';
import type { VoiceSide } from './voice.js';

/** What somebody may do with a booking; `correct-…` names what it becomes. */
export const BOOKING_ACTIONS = [
  'accept-offer', 'decline-offer', 'confirm', 'decline', 'reconfirm', 'count', 'cancel', 'correct-visited', 'correct-no-show', 'correct-result-entered',
] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

interface Judged { readonly id: string; readonly status: BookingStatus; readonly heldOn: Day; readonly offerDueOn: Day | null }
interface Circumstances { readonly today: Day; readonly reconfirmDays: number; readonly noticeDays: number }

/** What this side may do now, by the same rules that will judge it when it does. The centre may do whatever either side may, on its behalf. */
export function actionsOf(booking: Judged, side: VoiceSide, now: Circumstances): BookingAction[] {
  return BOOKING_ACTIONS.filter((action) => isPossible(action, booking, side, now));
}

function isPossible(action: BookingAction, booking: Judged, side: VoiceSide, { today, reconfirmDays, noticeDays }: Circumstances): boolean {
  const { status, heldOn, offerDueOn } = booking;
  switch (action) {
    case 'accept-offer':
    case 'decline-offer':
      return side !== 'host' && status === 'offered' && (offerDueOn === null || today <= offerDueOn);
    case 'confirm':
    case 'decline':
      return side !== 'school' && mayBecome(status, action === 'confirm' ? 'confirmed' : 'host-declined') && isHostsAnswer(status) && (side === 'centre' ? today <= heldOn : mayStillAnswer(heldOn, today));
    case 'reconfirm':
      return side !== 'school' && holds(() => assertMayReconfirm(booking, { today, reconfirmDays }));
    case 'count':
      return side !== 'host' && holds(() => assertMayCount(booking, today));
    case 'cancel':
      return mayBecome(status, cancelledBy(side)) && holds(() => judgeCancellation({ by: side, isByCentre: side === 'centre', heldOn, today, noticeDays, reason: '-' }));
    case 'correct-visited':
    case 'correct-no-show':
    case 'correct-result-entered':
      return CORRECTED.some((to) => action === `correct-${to}` && mayCorrect(side, status, to));
  }
}

/** A visit made ready goes back to confirmed in the room that prepares visits; that is nobody's answer. */
const isHostsAnswer = (status: BookingStatus): boolean => status !== 'ready';

function holds(judge: () => unknown): boolean {
  try {
    judge();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

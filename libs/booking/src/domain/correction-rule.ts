import { ReasonMissing } from './booking.errors.js';
import { type BookingStatus, mayBecome } from './booking-status.js';
import type { VoiceSide } from './voice.js';

/** What was written down after the visit and turned out wrong. Going forward is nobody's correction. */
export const CORRECTIONS = [
  ['visited', 'no-show'], ['no-show', 'visited'], ['result-entered', 'visited'], ['closed', 'result-entered'],
] as const satisfies readonly (readonly [BookingStatus, BookingStatus])[];

export const CORRECTED = ['visited', 'no-show', 'result-entered'] as const;
export type Corrected = (typeof CORRECTED)[number];

const isCorrection = (from: BookingStatus, to: BookingStatus): boolean => CORRECTIONS.some(([was, is]) => was === from && is === to);

/**
 * The host and the school, who were there, correct whether it took place; the school takes its own result back to mend it.
 * What the centre has closed only the centre opens again.
 */
export function mayCorrect(side: VoiceSide, from: BookingStatus, to: BookingStatus): boolean {
  if (!isCorrection(from, to) || !mayBecome(from, to)) return false;
  if (side === 'centre') return true;
  if (from === 'closed') return false;
  return side === 'school' || from !== 'result-entered';
}

/** A correction stays on record beside what it corrects, with its reason. */
export function reasonGiven(reason: string | null): string {
  const given = (reason ?? '').trim();
  if (given === '') throw new ReasonMissing();
  return given;
}

import type { OpeningStatus } from './opening-status.js';

/**
 * What a half-day is to its host: off and none cannot or need not be explained by an opening; asked and confirmed are
 * openings somebody comes to; open, uncleared and closed wait.
 */
export const HALF_DAY_STATES = ['none', 'open', 'asked', 'confirmed', 'uncleared', 'closed', 'off'] as const;
export type HalfDayState = (typeof HALF_DAY_STATES)[number];

export function halfDayState(opening: { readonly status: OpeningStatus } | undefined, visits: readonly { readonly isConfirmed: boolean }[], isOff: boolean): HalfDayState {
  if (visits.some(({ isConfirmed }) => isConfirmed)) return 'confirmed';
  if (visits.length > 0) return 'asked';
  if (isOff) return 'off';
  return opening?.status ?? 'none';
}

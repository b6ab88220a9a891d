import type { SeasonState } from './season.js';

/** plan: a whole season; frontier: what evenness costs; what-if: a plan under changes; repair: the booked plan mended; least-change: a draft or plan whose rest is planned anew. */
export const RUN_KINDS = ['plan', 'frontier', 'what-if', 'repair', 'least-change'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** Kinds that end in a plan which may become bookings. */
export const PUBLISHABLE_KINDS: readonly RunKind[] = ['plan', 'repair'];

/** What a run of each kind needs of its season: a plan comes before the bookings, a repair after them. */
const SEASON_FOR: Readonly<Record<RunKind, 'unpublished' | 'published' | 'any'>> = {
  plan: 'unpublished', frontier: 'unpublished', 'what-if': 'any', repair: 'published', 'least-change': 'unpublished',
};

export function seasonSuits(kind: RunKind, state: SeasonState): boolean {
  const needed = SEASON_FOR[kind];
  return needed === 'any' || (needed === 'published') === (state === 'published');
}

import type { FrontierPoint } from '#slot-assignment';

/** none: never worked out; computing: under way; ready: of the season as it is; outdated: of the season as it was. */
export const FRONTIER_STATES = ['none', 'computing', 'ready', 'outdated'] as const;
export type FrontierState = (typeof FRONTIER_STATES)[number];

/** What evenness costs in wishes. */
export interface FrontierView {
  readonly state: FrontierState;
  /** Of the latest finished computation, the tightest target first; also while a new one is under way. */
  readonly points: readonly FrontierPoint[];
  /** Why the last try failed. */
  readonly error?: string;
}

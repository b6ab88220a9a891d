import type { Day } from '#kernel';

/** open: wishes may be sent; closed: the deadline has passed; published: a plan of the season became bookings. */
export const SEASON_STATES = ['open', 'closed', 'published'] as const;
export type SeasonState = (typeof SEASON_STATES)[number];

/** One round of workplace experience: the days it covers and until when wishes are taken. */
export interface Season {
  readonly id: string;
  readonly centreId: string;
  readonly title: string;
  readonly firstDay: Day;
  /** Included. */
  readonly lastDay: Day;
  readonly wishesDueAt: Date;
  readonly isPublished: boolean;
  readonly version: number;
}

export interface SeasonView {
  readonly id: string;
  readonly title: string;
  readonly firstDay: Day;
  /** Included. */
  readonly lastDay: Day;
  readonly wishesDueAt: Date;
  readonly state: SeasonState;
  readonly version: number;
}

export interface SeasonDraft {
  readonly title: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly wishesDueAt: Date;
}

/** Wishes are taken until the very instant of the deadline. */
export function stateOf(season: Pick<Season, 'wishesDueAt' | 'isPublished'>, now: Date): SeasonState {
  if (season.isPublished) return 'published';
  return now < season.wishesDueAt ? 'open' : 'closed';
}

export function seasonView(season: Season, now: Date): SeasonView {
  const { id, title, firstDay, lastDay, wishesDueAt, version } = season;
  return { id, title, firstDay, lastDay, wishesDueAt, state: stateOf(season, now), version };
}

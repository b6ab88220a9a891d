import type { Day, JobField } from '#kernel';

export interface PooledVenue {
  readonly id: string;
  readonly name: string;
  readonly jobField: JobField;
  readonly district: string;
  readonly openings: readonly unknown[];
}

/** not-cleared: no inspection covers a day of the season; not-opened: cleared, but no half-day is open; not-asked: open, but nobody goes. */
export const IDLE_REASONS = ['not-asked', 'not-opened', 'not-cleared'] as const;
export type IdleReason = (typeof IDLE_REASONS)[number];

export interface IdleVenue {
  readonly venueId: string;
  readonly name: string;
  readonly jobField: JobField;
  readonly district: string;
  /** Half-days open in the season. */
  readonly openings: number;
  readonly reason: IdleReason;
}

/** How much of the pool of venues a season makes use of; each is a part of the one before. */
export interface VenuePool {
  readonly all: number;
  /** A valid inspection covers at least one day of the season. */
  readonly cleared: number;
  /** Cleared, with at least one half-day open. */
  readonly usable: number;
  /** Somebody goes there. */
  readonly used: number;
  /** Those with the most open half-days first. */
  readonly idle: readonly IdleVenue[];
}

export interface PoolFacts {
  readonly season: { readonly firstDay: Day; readonly lastDay: Day };
  readonly venues: readonly PooledVenue[];
  readonly covers: ReadonlyMap<string, readonly { readonly validFrom: Day; readonly validUntil: Day }[]>;
  /** Venues somebody goes to. */
  readonly used: ReadonlySet<string>;
}

export function venuePool({ season, venues, covers, used }: PoolFacts): VenuePool {
  const isCleared = ({ id }: PooledVenue): boolean => (covers.get(id) ?? []).some(({ validFrom, validUntil }) => validFrom <= season.lastDay && validUntil >= season.firstDay);
  const cleared = venues.filter(isCleared), usable = cleared.filter(({ openings }) => openings.length > 0);
  const reasonOf = (venue: PooledVenue): IdleReason => (!isCleared(venue) ? 'not-cleared' : venue.openings.length === 0 ? 'not-opened' : 'not-asked');
  const idle = venues.filter(({ id }) => !used.has(id)).map((venue): IdleVenue => ({
    venueId: venue.id, name: venue.name, jobField: venue.jobField, district: venue.district, openings: venue.openings.length, reason: reasonOf(venue),
  }));
  return {
    all: venues.length, cleared: cleared.length, usable: usable.length, used: usable.filter(({ id }) => used.has(id)).length,
    idle: idle.sort((a, b) => IDLE_REASONS.indexOf(a.reason) - IDLE_REASONS.indexOf(b.reason) || b.openings - a.openings || (a.name < b.name ? -1 : 1)),
  };
}

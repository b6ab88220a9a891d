import type { VenueLevel } from '#venue-registry';

/** Why a group cannot go to a venue, the lasting reasons first. */
export const VENUE_OBSTACLES = ['not-running', 'wrong-level', 'party-too-small', 'party-too-large', 'not-cleared', 'nothing-open', 'host-limit', 'no-free-place'] as const;
export type VenueObstacle = (typeof VENUE_OBSTACLES)[number];

/** A venue as a group meets it. */
export interface MetVenue {
  readonly isRunning: boolean;
  readonly levels: readonly VenueLevel[];
  readonly minParty: number;
  readonly seats: number;
  readonly isCleared: boolean;
  /** Half-days open on days on which the group may go out. */
  readonly openPlaces: number;
  /** Of these, with a seat for everybody of the group. */
  readonly freePlaces: number;
  /** Of these, on days on which the host takes a further group. */
  readonly takeablePlaces: number;
}

/** Empty: the group can go. */
export function obstaclesOf(venue: MetVenue, group: { readonly level?: VenueLevel | undefined; readonly headcount?: number | undefined }): VenueObstacle[] {
  const { level, headcount } = group;
  const reasons: (VenueObstacle | false)[] = [
    !venue.isRunning && 'not-running',
    level !== undefined && !venue.levels.includes(level) && 'wrong-level',
    headcount !== undefined && headcount < venue.minParty && 'party-too-small',
    headcount !== undefined && headcount > venue.seats && 'party-too-large',
    !venue.isCleared && 'not-cleared',
    placesObstacle(venue),
  ];
  return reasons.filter((reason): reason is VenueObstacle => reason !== false);
}

function placesObstacle({ isCleared, openPlaces, freePlaces, takeablePlaces }: MetVenue): VenueObstacle | false {
  if (takeablePlaces > 0) return false;
  if (freePlaces > 0) return 'host-limit';
  if (openPlaces > 0) return 'no-free-place';
  return isCleared && 'nothing-open'; // without an inspection nothing is ever open
}

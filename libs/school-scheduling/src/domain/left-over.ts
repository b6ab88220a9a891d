import type { LeftOverPlace } from '#booking';
import { type Day, daysApart, mondayOf } from '#kernel';
import type { SchoolDay } from './school-day-rule.js';

/** How a week stands against the mean of the weeks around it. */
export const CROWDINGS = ['quiet', 'usual', 'busy'] as const;
export type Crowding = (typeof CROWDINGS)[number];

const QUIET_BELOW = 0.75, BUSY_ABOVE = 1.25;

/** `share`: the week's students over the mean of all weeks, 1 where nobody goes out at all. */
export function crowdingOf(students: number, mean: number): { readonly crowding: Crowding; readonly share: number } {
  const share = mean === 0 ? 1 : students / mean;
  return { share, crowding: share < QUIET_BELOW ? 'quiet' : share > BUSY_ABOVE ? 'busy' : 'usual' };
}

/** What keeps a group from taking a half-day now. Only a full one is worth waiting for. */
export const OBSTACLES = ['full', 'host-limit', 'school-busy'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export function obstacleOf(place: LeftOverPlace, headcount: number, schoolDay: SchoolDay | undefined): Obstacle | null {
  if (!schoolDay?.available) return 'school-busy';
  if (!place.venueHasRoom) return 'host-limit';
  return place.left < headcount ? 'full' : null;
}

const MOST_BETTER = 3;

/** Three half-days of the same venue or job field in a quieter week: the quietest first, then the same venue, then the nearest. */
export function betterThan<T extends LeftOverPlace>(chosen: T, takeable: readonly T[], studentsOf: (week: Day) => number): T[] {
  const load = (place: T): number => studentsOf(mondayOf(place.heldOn)), isSameVenue = (place: T): number => Number(place.venueId === chosen.venueId);
  return takeable
    .filter((place) => place.openingId !== chosen.openingId && (isSameVenue(place) === 1 || place.jobField === chosen.jobField) && load(place) < load(chosen))
    .sort((a, b) => load(a) - load(b) || isSameVenue(b) - isSameVenue(a) || Math.abs(daysApart(chosen.heldOn, a.heldOn)) - Math.abs(daysApart(chosen.heldOn, b.heldOn)) || (a.openingId < b.openingId ? -1 : 1))
    .slice(0, MOST_BETTER);
}

/** What a goal lays on top of the published prices, in whole numbers, while the search is short of it. None of it enters the stated value. */
export interface GoalPrices {
  /** Per student of a district's week above `weekLimit` x its mean. */
  readonly weekPeak: number;
  readonly weekLimit: number;
  /** Per student of a district's day above `dayLimit` x its mean. */
  readonly dayPeak: number;
  readonly dayLimit: number;
  /** Per request at one of its first three wishes. */
  readonly topThree: number;
  /** Per request on the day of its first wish. */
  readonly firstWish: number;
  /** Per student of a school that is missing to `schoolLimit`, the least satisfaction every school should reach. */
  readonly school: number;
  readonly schoolLimit: number;
  /** Per student of the underserved schools, times what their mean satisfaction differs from the others' beyond `shortfallLimit`, either way. */
  readonly underserved: number;
  readonly shortfallLimit: number;
}

export const NO_GOAL_PRICES: GoalPrices = { weekPeak: 0, weekLimit: Infinity, dayPeak: 0, dayLimit: Infinity, topThree: 0, firstWish: 0, school: 0, schoolLimit: 0, underserved: 0, shortfallLimit: 0 };

/** Least liking that counts as one of the first three wishes, as the published figures count it. */
export const TOP_THREE = 0.7;

/** Change of the students above a limit when `by` more come. */
export function overLimitDelta(load: number, limit: number, by: number): number {
  return Math.max(0, load + by - limit) - Math.max(0, load - limit);
}

/** Change of the students' worth of satisfaction not missing any more; satisfaction in thousandths of a student. */
export function shortfallDelta(was: number, is: number, limit: number): number {
  return (Math.min(is, limit) - Math.min(was, limit)) / 1000;
}

/** How far a shortfall lies beyond its limit, whoever comes off worse. */
export function beyondEither(shortfall: number, limit: number): number {
  return Math.max(0, Math.abs(shortfall) - limit);
}

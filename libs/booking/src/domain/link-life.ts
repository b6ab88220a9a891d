import { addDays, type Day } from '#kernel';

/** A link to a host's page outlives its last visit by half a year: time for thanks, and for opening the next term. */
const LIVES_ON_DAYS = 180;

/** Last day on which it opens anything; a link that asks nothing counts from the day it was made. */
export const linkLivesUntil = (madeOn: Day, lastVisitOn: Day | null): Day =>
  addDays(lastVisitOn !== null && lastVisitOn > madeOn ? lastVisitOn : madeOn, LIVES_ON_DAYS);

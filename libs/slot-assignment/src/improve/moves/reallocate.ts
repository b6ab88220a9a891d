import { anyAssigned, type Search } from '../search.js';

/** A request keeps its date and is split over the venues anew, with some noise. */
export function reallocate(search: Search): boolean {
  const { schedule, random, placer } = search, r = anyAssigned(search);
  if (r < 0) return false;
  schedule.clear(r);
  return placer.filler.fill(r, Math.min(3, 0.2 + search.temperature / 30), random);
}

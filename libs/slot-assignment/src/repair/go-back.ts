import { anyAssigned, type Search } from '../improve/search.js';
import { complete, sitAtHome } from './mend.js';
import { pushIn } from './push-in.js';
import type { Standing } from './take-up.js';

/** A request goes back to where it was before the changes, and only what does not fit there any more is found a new place. */
export function goBack(search: Search): boolean {
  const standing = search as Standing, r = anyAssigned(search);
  if (r < 0 || !standing.schedule.isTouched(r)) return false;
  if (standing.schedule.homeSlot(r) < 0) return false;
  standing.schedule.clear(r);
  sitAtHome(standing, r);
  if (standing.schedule.slotOf(r) !== standing.schedule.homeSlot(r)) return false;
  return complete(standing, r, search.random.below(2) === 0 ? 0 : Math.min(3, search.temperature / 20)) || pushIn(standing, r);
}

import { anyAssigned, anyParty, type Search } from '../search.js';
import { passOn } from './replace-venue.js';

/** A party is dissolved; its students join other parties of the request. */
export function mergeParties(search: Search): boolean {
  const { schedule } = search, r = anyAssigned(search);
  if (r < 0 || schedule.partyCount[r]! < 2) return false;
  const from = anyParty(search, r), size = schedule.students[from]!;
  schedule.put(from, -size);
  passOn(search, r, size);
  return schedule.isSound(r);
}

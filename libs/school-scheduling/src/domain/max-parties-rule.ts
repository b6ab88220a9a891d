import type { Wish } from './wish.js';
import { KIND_RULES } from './wish-kind.js';

/** A taxi load: the group size hosts and schools settle on when nobody says otherwise. */
const USUAL_SMALLEST_GROUP = 4;

/**
 * Into how many parties a group may be split: no party smaller than the group size the school wants, four by default.
 * A largest group size raises the number, so that the group can be split finely enough, but cannot promise it: the
 * assignment problem caps a party by the venue's seats alone. A class visit, a talk and a camp stay together. Escorts are told to the centre and bind nothing yet.
 */
export function maxParties({ kind, headcount, minGroup, maxGroup }: Pick<Wish, 'kind' | 'headcount' | 'minGroup' | 'maxGroup'>): number {
  if (KIND_RULES[kind].isOneParty) return 1;
  const smallest = minGroup > 1 ? minGroup : Math.min(USUAL_SMALLEST_GROUP, maxGroup ?? USUAL_SMALLEST_GROUP);
  const bySmallest = Math.ceil(headcount / smallest);
  return maxGroup === null ? bySmallest : Math.max(bySmallest, Math.ceil(headcount / maxGroup));
}

import { isPlaced, kilometresBetween, type MaybePlaced } from '#kernel';

/** As the crow flies; null where one of the two is not known. */
export function metresBetween(one: MaybePlaced, other: MaybePlaced): number | null {
  return isPlaced(one) && isPlaced(other) ? 1000 * kilometresBetween(one, other) : null;
}

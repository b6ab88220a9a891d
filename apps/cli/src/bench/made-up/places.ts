import type { SeededRandom } from '../../district/seeded-random.js';

const SIDE_KM = 6;

/** Districts are squares side by side, so that a metropolis has borders to cross. */
export function placeIn(random: SeededRandom, district: number, districts: number): { x: number; y: number } {
  const across = Math.ceil(Math.sqrt(districts)), column = district % across, row = Math.floor(district / across);
  const metres = (offset: number): number => Math.round(1000 * SIDE_KM * (offset + random.next())) / 1000;
  return { x: metres(column), y: metres(row) };
}

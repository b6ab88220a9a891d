import { addDays } from '#kernel';
import type { SeededRandom } from './seeded-random.js';

/** When a wish came in: some day of the last three weeks, in office hours. */
export function sampleSubmission(random: SeededRandom, today: string): string {
  const hour = String(random.int(9, 16)).padStart(2, '0');
  const minute = String(random.int(0, 59)).padStart(2, '0');
  return `${addDays(today, -random.int(1, 20))}T${hour}:${minute}:00+09:00`;
}

import type { Criterion, Lever, Seating } from './criterion.js';
import type { Board } from '../model/board.js';
import { dayBunching } from './day-bunching.js';
import { distance } from './distance.js';
import { interestMatch } from './interest-match.js';
import { preference } from './preference.js';
import { studentsServed } from './students-served.js';
import { weekBunching } from './week-bunching.js';

export const ALL_CRITERIA: readonly Criterion[] = [studentsServed, interestMatch, preference, distance, dayBunching, weekBunching];

/** The director's levers; 1 is the published price, 2 counts a criterion twice, 0 switches it off. */
export type Weights = Readonly<Partial<Record<Lever, number>>>;

/** What one unit of each criterion is worth in this search. */
export interface Prices {
  readonly students: number;
  readonly interests: number;
  readonly wishes: number;
  readonly distance: number;
  readonly days: number;
  readonly weeks: number;
}

export function pricesOf(weights: Weights = {}): Prices {
  const priced = (criterion: Criterion): number => criterion.price * (weights[criterion.lever] ?? 1);
  return {
    students: priced(studentsServed), interests: priced(interestMatch), wishes: priced(preference),
    distance: priced(distance), days: priced(dayBunching), weeks: priced(weekBunching),
  };
}

/** What a seating is worth, counted from scratch. */
export function worthOf(board: Board, seating: Seating, weights: Weights = {}): number {
  return ALL_CRITERIA.reduce((sum, c) => sum + c.price * (weights[c.lever] ?? 1) * c.amount(board, seating), 0);
}

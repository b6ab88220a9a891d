import type { Board } from '../model/board.js';

/** Which of the director's levers scales a criterion. */
export type Lever = 'students' | 'interests' | 'wishes' | 'distance' | 'evenness';

/** Who sits where: the chosen option of each request (-1: none) and the students on each edge (request x venue in reach). */
export interface Seating {
  readonly option: Int32Array;
  readonly students: Int16Array;
}

/** One thing a good plan has. What a plan is worth is the sum over all criteria of price x amount. */
export interface Criterion {
  readonly name: string;
  readonly lever: Lever;
  /** Worth of one unit of `amount`; negative for what a plan should avoid. */
  readonly price: number;
  /** One sentence a career teacher would accept as the reason for this criterion. */
  readonly why: string;
  /** Counted from scratch; the search itself only ever adds the matching delta. */
  amount(board: Board, seating: Seating): number;
}

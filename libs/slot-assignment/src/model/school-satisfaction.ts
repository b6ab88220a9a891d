import { beyondEither, shortfallDelta, type GoalPrices } from '../criteria/goal-prices.js';
import type { Board } from './board.js';

/** What a shortfall of 1 is in whole units, which add up and are taken back exactly; it never exceeds 1 either way, so that they stay below 2^53. */
const WHOLE = 1e15;

/**
 * How satisfied every school is so far, in thousandths of a student: served x (.5 + .3 liking) + .2 x those whose interest is met.
 * Whole numbers throughout, so that undoing is exact.
 */
export class SchoolSatisfaction {
  private readonly reached: Float64Array;
  private readonly asked: Float64Array;
  /** Students of the underserved schools. */
  private readonly underserved: number;
  /** What one thousandth at a school adds to the shortfall: below zero at an underserved school. */
  private readonly weight: Float64Array;
  /** Mean of the other schools less mean of the underserved ones. */
  private shortfall = 0;
  /** What the last addition changed in worth at the goals' prices. */
  added = 0;

  constructor({ schools, requestSchool, headcount }: Board) {
    this.reached = new Float64Array(schools.length);
    this.asked = new Float64Array(schools.length);
    headcount.forEach((students, r) => (this.asked[requestSchool[r]!]! += 1000 * students));
    const asks = schools.map((_, s) => this.asked[s]! > 0), few = schools.filter((s, i) => s.underserved && asks[i]).length, others = asks.filter(Boolean).length - few;
    this.weight = Float64Array.from(schools, (s, i) => (asks[i] && few > 0 && others > 0 ? Math.round(WHOLE / (this.asked[i]! * (s.underserved ? -few : others))) : 0));
    this.underserved = schools.reduce((sum, s, i) => sum + (s.underserved ? this.asked[i]! / 1000 : 0), 0);
  }

  /** Adds thousandths of a student to a school. */
  add(school: number, by: number, { school: price, schoolLimit, underserved, shortfallLimit }: GoalPrices): void {
    const was = this.reached[school]!, is = was + by, before = this.shortfall, after = before + by * this.weight[school]!;
    this.reached[school] = is;
    this.shortfall = after;
    this.added = 0;
    if (price > 0) this.added += price * shortfallDelta(was, is, schoolLimit * this.asked[school]!);
    if (underserved > 0) this.added -= underserved * this.underserved * (beyondEither(after / WHOLE, shortfallLimit) - beyondEither(before / WHOLE, shortfallLimit));
  }
}

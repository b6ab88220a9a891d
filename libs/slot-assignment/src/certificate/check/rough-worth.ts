import type { Outing } from './outing.js';

/** Rounding must not turn an upper bound into one that is a hair too low. */
const HAIR = 1e-6;

/**
 * An upper bound that needs only sorting: parties may be filled in part, each seat carrying its share of the party's charge. -Infinity if too few
 * students fit at all.
 */
export function roughWorth({ count, gain, charge, most, field, interests, fewest, headcount }: Outing): number {
  const byField = new Falling(count), offers = new Falling(2 * count);
  for (let i = 0; i < count;) {
    const f = field[i]!;
    byField.count = 0;
    for (; i < count && field[i] === f; i++) byField.insert(gain[i]! - charge[i]! / most[i]!, most[i]!);
    // The first students of a field are the interested ones, each worth three more.
    for (let k = 0, left = interests[f]!; k < byField.count; k++) {
      const rate = byField.rate[k]!, students = byField.students[k]!, liked = Math.min(left, students);
      left -= liked;
      if (liked > 0) offers.insert(rate + 3, liked);
      if (students > liked) offers.insert(rate, students - liked);
    }
  }
  let placed = 0, worth = 0;
  for (let k = 0; k < offers.count; k++) {
    const rate = offers.rate[k]!, wanted = (rate > 0 ? headcount : Math.max(fewest, placed)) - placed, taken = Math.min(offers.students[k]!, wanted);
    placed += taken;
    worth += taken * rate;
  }
  return placed < fewest ? -Infinity : worth + HAIR;
}

/** Groups of students kept in order of falling rate. */
class Falling {
  count = 0;
  readonly rate: Float64Array;
  readonly students: Int32Array;

  constructor(size: number) {
    this.rate = new Float64Array(size);
    this.students = new Int32Array(size);
  }

  insert(rate: number, students: number): void {
    let k = this.count++;
    for (; k > 0 && this.rate[k - 1]! < rate; k--) {
      this.rate[k] = this.rate[k - 1]!;
      this.students[k] = this.students[k - 1]!;
    }
    this.rate[k] = rate;
    this.students[k] = students;
  }
}

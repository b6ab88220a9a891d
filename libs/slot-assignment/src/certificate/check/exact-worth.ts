import type { Outing } from './outing.js';

/**
 * The best whole-number answer of one date: per field a table "worth of n students here", built venue by venue (none, or between the least party
 * and the seats); then the fields' tables joined; then the best total between the fewest and the headcount. -Infinity if there is none.
 */
export function exactWorth(outing: Outing): number {
  const { count, field, interests, fewest, headcount } = outing;
  let total = Float64Array.of(0);
  for (let first = 0, end = 0; first < count; first = end) {
    while (end < count && field[end] === field[first]) end++;
    const here = fieldTable(outing, first, end);
    for (let n = 0; n < here.length; n++) here[n]! += 3 * Math.min(n, interests[field[first]!]!);
    total = joined(total, here, headcount);
  }
  let best = -Infinity;
  for (let n = fewest; n < total.length; n++) best = Math.max(best, total[n]!);
  return best;
}

function fieldTable({ gain, charge, least, most, headcount }: Outing, first: number, end: number): Float64Array<ArrayBuffer> {
  let table = Float64Array.of(0);
  for (let i = first; i < end; i++) {
    const next = new Float64Array(Math.min(headcount, table.length - 1 + most[i]!) + 1).fill(-Infinity);
    next.set(table);
    for (let n = 0; n < table.length; n++) {
      const fixed = table[n]! - charge[i]!, last = Math.min(most[i]!, next.length - 1 - n), each = gain[i]!;
      for (let k = least[i]!; k <= last; k++) {
        const worth = fixed + k * each;
        if (worth > next[n + k]!) next[n + k] = worth;
      }
    }
    table = next;
  }
  return table;
}

function joined(one: Float64Array, other: Float64Array, headcount: number): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(Math.min(headcount, one.length + other.length - 2) + 1).fill(-Infinity);
  for (let a = 0; a < one.length; a++) {
    const first = one[a]!, last = Math.min(other.length - 1, sum.length - 1 - a);
    if (first === -Infinity) continue;
    for (let b = 0; b <= last; b++) {
      const worth = first + other[b]!;
      if (worth > sum[a + b]!) sum[a + b] = worth;
    }
  }
  return sum;
}

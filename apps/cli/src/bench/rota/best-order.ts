/** An order of schools: the Friday of each school. */
export interface Order {
  readonly order: readonly number[];
  readonly kept: number;
}

/**
 * The best of all ways to give every school a Friday of its own: over all sets of Fridays, the best for the first schools is the best for one school fewer
 * plus one more Friday. That compares every one of the n! orders without writing them out, so the result is proven.
 */
export function bestOrder(liking: readonly (readonly number[])[]): Order {
  const schools = liking.length, sets = 1 << schools, kept = new Float64Array(sets).fill(-Infinity), last = new Int8Array(sets).fill(-1);
  kept[0] = 0;
  for (let used = 1; used < sets; used++) {
    const school = liking[bitsOf(used) - 1]!;
    for (let friday = 0; friday < schools; friday++) {
      if ((used & (1 << friday)) === 0) continue;
      const sum = kept[used ^ (1 << friday)]! + school[friday]!;
      if (sum > kept[used]!) { kept[used] = sum; last[used] = friday; }
    }
  }
  const order = new Array<number>(schools).fill(-1);
  for (let used = sets - 1, school = schools - 1; used > 0 && last[used]! >= 0; used ^= 1 << last[used]!, school--) order[school] = last[used]!;
  return { order, kept: kept[sets - 1]! };
}

/** The best order if it has to stay the same for several terms; a Friday a school cannot go in some term counts nothing there. */
export function bestOrderForAll(terms: readonly (readonly (readonly number[])[])[]): Order {
  return bestOrder(terms[0]!.map((row, s) => row.map((_, f) => terms.reduce((sum, term) => sum + Math.max(0, term[s]![f]!), 0))));
}

function bitsOf(set: number): number {
  let bits = 0;
  for (let left = set; left > 0; left &= left - 1) bits++;
  return bits;
}

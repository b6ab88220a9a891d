/** One step of a rising penalty: `price` per student above `from` x mean, until the next step begins. */
interface Step {
  readonly from: number;
  readonly price: number;
}
export type Steps = readonly [Step, Step, Step];

/** Penalty of one district's load on one day or in one week; `mean` is what an even season would hold. */
export function bunching(load: number, mean: number, [a, b, c]: Steps): number {
  const overA = load - a.from * mean;
  if (overA <= 0) return 0;
  const overB = load - b.from * mean, overC = load - c.from * mean;
  return a.price * overA + (overB > 0 ? (b.price - a.price) * overB : 0) + (overC > 0 ? (c.price - b.price) * overC : 0);
}

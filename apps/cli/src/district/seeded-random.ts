/** Draws that repeat exactly for the same seed. */
export interface SeededRandom {
  /** In [0, 1). */
  next(): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Index drawn by weight; -1 when every weight is zero. */
  weighted(weights: readonly number[]): number;
  gauss(): number;
  shuffled<T>(items: readonly T[]): T[];
}

/** mulberry32: 32 bits of state are plenty for a sample, and it is the same on every machine. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[int(0, items.length - 1)] as T;
    },
    weighted: (weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      if (total <= 0) return -1;
      let left = next() * total;
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (left <= 0 && weight > 0) return index;
      }
      return weights.findLastIndex((weight) => weight > 0);
    },
    gauss: () => {
      let u = 0;
      while (u === 0) u = next();
      return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * next());
    },
    shuffled: <T>(items: readonly T[]): T[] => {
      const left = [...items];
      for (let i = left.length - 1; i > 0; i--) {
        const j = int(0, i);
        [left[i], left[j]] = [left[j] as T, left[i] as T];
      }
      return left;
    },
  };
}

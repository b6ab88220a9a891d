/** How evenly something is spread, however it is counted. */
export interface Evenness {
  /** Busiest over mean, to hundredths; 1 is perfectly even, 0 when there is nothing to spread. */
  readonly peakToMean: number;
  /** 0: all alike; towards 1: all in one place. To thousandths. */
  readonly gini: number;
  /** How many of them hold more than they have seats for. */
  readonly over: number;
}

/** `seats` in the order of `loads`. */
export function evennessOf(loads: readonly number[], seats: readonly number[]): Evenness {
  const total = loads.reduce((sum, load) => sum + load, 0);
  return {
    peakToMean: total === 0 ? 0 : rounded((Math.max(...loads) * loads.length) / total, 2),
    gini: rounded(giniOf(loads, total), 3),
    over: loads.filter((load, index) => load > (seats[index] ?? 0)).length,
  };
}

/** Half the mean difference between any two, over the mean. */
function giniOf(loads: readonly number[], total: number): number {
  if (total === 0) return 0;
  const ranked = [...loads].sort((a, b) => a - b).reduce((sum, load, index) => sum + (index + 1) * load, 0);
  return (2 * ranked) / (loads.length * total) - (loads.length + 1) / loads.length;
}

const rounded = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

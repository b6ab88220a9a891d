/** How large and how long a run measures. */
export interface Scale {
  readonly isQuick: boolean;
  /** Wall-clock seconds the whole run may take. */
  readonly limitSeconds: number;
  readonly schools: number;
  readonly venues: number;
  readonly seeds: readonly number[];
  /** Districts with wished dates only. */
  readonly practiceSeeds: readonly number[];
  readonly lowLoad: number;
  readonly highLoad: number;
  /** Problems checked for broken rules. */
  readonly problems: number;
  /** Seconds of search and of proof side by side. */
  readonly proofSeconds: number;
  readonly highsSeconds: number;
  /** Requests of the small problems given to a general solver; the optimum of the first ones is within its reach. */
  readonly provable: readonly number[];
  readonly unprovable: readonly number[];
  readonly districts: { readonly large: number; readonly largeSeconds: number; readonly huge?: number; readonly hugeSeconds: number };
  readonly questions: number;
  readonly repeatMoves: number;
}

export const FULL: Scale = {
  isQuick: false, limitSeconds: 1200, schools: 50, venues: 270, seeds: [1, 2, 3], practiceSeeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], lowLoad: 0.45, highLoad: 0.8, problems: 200, proofSeconds: 60,
  highsSeconds: 75, provable: [5, 8], unprovable: [37, 55], districts: { large: 25, largeSeconds: 90, huge: 64, hugeSeconds: 300 }, questions: 200, repeatMoves: 1_500_000,
};

/** Goes through every measurement, on districts a third the size and with a tenth of the time; its figures say that all works, not how well. */
export const QUICK: Scale = {
  isQuick: true, limitSeconds: 120, schools: 16, venues: 86, seeds: [1], practiceSeeds: [1], lowLoad: 0.45, highLoad: 0.8, problems: 12, proofSeconds: 5,
  highsSeconds: 10, provable: [5], unprovable: [37], districts: { large: 4, largeSeconds: 15, hugeSeconds: 0 }, questions: 40, repeatMoves: 100_000,
};

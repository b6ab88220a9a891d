/** How much a run measures. */
export interface Scale {
  readonly warmUpSeconds: number;
  /** Whole path and bare client take turns. */
  readonly turns: number;
  readonly turnSeconds: number;
  readonly rounds: number;
  readonly kills: { readonly apiKills: number; readonly databaseKills: number; readonly everyMs: number; readonly answers: number };
}

export const FULL: Scale = { warmUpSeconds: 5, turns: 4, turnSeconds: 6, rounds: 100, kills: { apiKills: 20, databaseKills: 5, everyMs: 2_000, answers: 10_000 } };

/** Shows that everything runs, not how fast it is. */
export const QUICK: Scale = { warmUpSeconds: 1, turns: 2, turnSeconds: 2, rounds: 5, kills: { apiKills: 2, databaseKills: 1, everyMs: 2_000, answers: 500 } };

import { acceptGoals, type RunGoals } from './run-goals.js';
import type { RunKind } from './run-kind.js';

/** wish-first and even-first: searches with these goals; least-change: as near to an earlier plan as can be; manual: any other plan. */
export const DRAFT_MODES = ['wish-first', 'even-first', 'least-change', 'manual'] as const;
export type DraftMode = (typeof DRAFT_MODES)[number];

/** What each search of the first two reaches for. */
export const GOALS_OF_MODE: Readonly<Record<'wish-first' | 'even-first', RunGoals>> = {
  'wish-first': { weekPeakToMean: 2, firstWishPct: 85, topThreePct: 95 },
  'even-first': { weekPeakToMean: 1.15, firstWishPct: 50, topThreePct: 75 },
};

export const TITLE_OF_MODE: Readonly<Record<DraftMode, string>> = { 'wish-first': '희망 우선', 'even-first': '고르게 우선', 'least-change': '최소 변경', manual: '직접 고친 안' };

/** What a run was asked for tells which draft it makes. */
export function modeOfRun({ kind, goals }: { readonly kind: RunKind; readonly goals: RunGoals }): DraftMode {
  if (kind === 'least-change') return 'least-change';
  return (['wish-first', 'even-first'] as const).find((mode) => written(GOALS_OF_MODE[mode]) === written(goals)) ?? 'manual';
}

const written = (goals: RunGoals): string => JSON.stringify(acceptGoals(goals));

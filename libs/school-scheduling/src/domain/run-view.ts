import { gapPct } from '#slot-assignment';
import type { RunFigureSet, RunProgress, RunStatus, RunView } from './assignment-run.js';
import type { RunWeights } from './run-weights.js';
import type { RunChange } from './run-change.js';
import type { GoalOutcome, RunGoals } from './run-goals.js';
import type { RunKind } from './run-kind.js';
import type { WhatIfOutcome } from './what-if.js';

/** What is known of a run, as it is kept. */
export interface RunFacts {
  readonly id: string;
  readonly kind: RunKind;
  readonly seasonId: string;
  readonly status: RunStatus;
  readonly seed: number;
  readonly weights: RunWeights;
  readonly goals: RunGoals;
  readonly goalResults: readonly GoalOutcome[] | null;
  readonly planValue: number | null;
  readonly bound: number | null;
  readonly changes: readonly RunChange[] | null;
  readonly frozenUntil: string | null;
  readonly progress: RunProgress | null;
  readonly isProving: boolean;
  readonly figures: RunFigureSet | null;
  readonly whatIf: WhatIfOutcome | null;
  readonly error: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** A run as the director sees it: what is not known yet is left out, never null. */
export function viewOf(run: RunFacts): RunView {
  const { id, kind, seasonId, status, seed, weights, goals, requestedAt, planValue, bound } = run;
  const progress = run.progress && progressOf(run.progress, run.isProving);
  const known = {
    progress, goalResults: run.goalResults, bound, gapPct: planValue === null || bound === null ? null : roundedGap(planValue, bound),
    finishedAt: run.finishedAt, publishedAt: run.publishedAt, error: run.error, figures: run.figures,
    changes: run.changes, frozenUntil: run.frozenUntil, whatIf: run.whatIf,
  };
  return { id, kind, seasonId, status, seed, weights, goals, requestedAt, ...withoutNulls(known) };
}

/** To hundredths: finer is noise to a director. */
export const roundedGap = (value: number, bound: number): number => Math.round(100 * gapPct(value, bound)) / 100;

/** A proof whose worker was lost says "proving" for ever; the lease tells the truth. The row also counts its tries; nobody outside needs them. */
function progressOf({ phase, share, ...rest }: RunProgress, isProving: boolean): RunProgress {
  const { value, served, moves, movesTotal, peakToMean, bound, gapPct: gap } = rest;
  const optional = { value, served, moves, movesTotal, peakToMean, bound, gapPct: gap };
  return { phase: phase === 'proving' && !isProving ? 'explaining' : phase, share, ...withoutNulls(optional) };
}

function withoutNulls<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as { [Key in keyof T]?: NonNullable<T[Key]> };
}

import type { Scale } from './scale.js';
import type { Workshop } from './workshop.js';

/** One thing asked of the scheduler within a goal, and what came out. */
export interface Check {
  readonly asked: string;
  readonly figure: string;
  /** The same figure of first come, first served, or of another solver, where it says something. */
  readonly firstCome?: string;
  readonly highs?: string;
  /** Absent: told for information, nothing is asked of it. `unmeasured`: it could not be found out in this run; the figure says why. */
  readonly verdict?: Verdict;
}
export type Verdict = 'met' | 'missed' | 'unmeasured';

/** One row of the table, in a file of its own. */
export interface Goal {
  readonly id: string;
  readonly title: string;
  measure(run: Run): Promise<readonly Check[]>;
}

export interface Run {
  readonly scale: Scale;
  readonly work: Workshop;
  /** Seconds of the whole run's limit that are left. */
  readonly secondsLeft: () => number;
}

export interface Row extends Pick<Goal, 'id' | 'title'> {
  readonly checks: readonly Check[];
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

export function judged(isMet: boolean): Verdict {
  return isMet ? 'met' : 'missed';
}

/** A goal is met when everything in it is; what could not be measured is never taken for met. */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ verdict }) => verdict === 'missed')) return 'missed';
  return checks.some(({ verdict }) => verdict === 'unmeasured') || checks.every(({ verdict }) => verdict === undefined) ? 'unmeasured' : 'met';
}

import type { Reason } from './reason.js';
import type { Band, Party } from './problem.js';

/** One finished plan, as it travels in JSON. */
export interface Plan {
  readonly format: 'goreuge-assignment-plan/1';
  readonly seed?: number;
  /** The plan's worth by the published definition (section "value"), whatever weights the search used. */
  readonly value?: number;
  readonly assignments: readonly Assignment[];
  readonly unassigned: readonly Unassigned[];
}

export interface Assignment {
  readonly request: string;
  readonly date: string;
  readonly band: Band;
  readonly parties: readonly Party[];
  readonly reasons?: readonly Reason[];
}

export interface Unassigned {
  readonly request: string;
  readonly reasons: readonly Reason[];
}

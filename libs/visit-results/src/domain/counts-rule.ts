import { CountsDoNotAdd } from './visit-results.errors.js';

export interface Counts {
  /** Students announced. */
  readonly planned: number;
  /** Students who came; may be more than announced. */
  readonly arrived: number;
  readonly absent: number;
}

/** Asked twice on purpose: a slip in one number shows in the other. More than planned leaves nobody absent. */
export function assertCountsAdd({ planned, arrived, absent }: Counts): void {
  if (absent !== absentOf(planned, arrived)) throw new CountsDoNotAdd({ planned, arrived, absent });
}

export const absentOf = (planned: number, arrived: number): number => Math.max(0, planned - arrived);

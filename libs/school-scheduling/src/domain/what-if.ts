import type { Change, Plan, Problem } from '#slot-assignment';
import type { Day } from '#kernel';
import type { ReasonView } from './wish.js';

export interface WishGroup {
  readonly wishId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
}

/** What a look ahead needs; plain data, for a thread. */
export interface WhatIfInput {
  readonly problem: Problem;
  readonly plan: Plan;
  /** What holds already; looked at before and after alike. */
  readonly since: readonly Change[];
  readonly changes: readonly Change[];
  readonly frozenUntil?: Day;
  readonly groups: Readonly<Record<string, WishGroup>>;
}

export interface WhatIfFigures {
  readonly students: number;
  readonly servedPct: number;
  readonly firstWishPct: number;
  readonly topThreePct: number;
  readonly fieldMatchPct: number;
  readonly kmPerStudent: number;
  readonly weekPeakToMean: number;
  readonly dayPeakToMean: number;
}

/** What changes would do; kept as the outcome of its run, and nothing else is. */
export interface WhatIfOutcome {
  readonly before: WhatIfFigures;
  readonly after: WhatIfFigures;
  /** Groups that had no date and would get one. */
  readonly newlyServed: readonly WishGroup[];
  /** Groups that would lose theirs. */
  readonly noLongerServed: readonly WishGroup[];
  readonly reasons: { readonly ko: readonly ReasonView[]; readonly en: readonly ReasonView[] };
}

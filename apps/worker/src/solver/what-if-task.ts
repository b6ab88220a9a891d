import type { WhatIfFigures, WhatIfInput, WhatIfOutcome, WishGroup } from '#school-scheduling';
import { ChangesRefused, describeReason, type Figures, whatIf } from '#slot-assignment';
import { type SearchTerms, type SolverHooks, SolverRefusal } from './task-terms.js';
import { assertSound } from './sound-problem.js';

export interface WhatIfTask extends SearchTerms, WhatIfInput {
  readonly kind: 'what-if';
}

export type WhatIfResult = WhatIfOutcome;

/** What changes would do to a plan that is otherwise kept: a lower bound of their good. */
export function whatIfTask({ problem, plan, since, changes, frozenUntil, groups, seed, weights, moves }: WhatIfTask, { onProgress, isTimeUp }: SolverHooks): WhatIfResult {
  assertSound(problem);
  onProgress({ phase: 'searching', share: 0 });
  const outlook = (() => {
    try {
      return whatIf(problem, plan, changes, { since, seed, weights, deadline: isTimeUp, ...(frozenUntil === undefined ? {} : { freezeUntil: frozenUntil }), ...(moves === undefined ? {} : { moves }) });
    } catch (error) {
      if (!(error instanceof ChangesRefused)) throw error;
      throw new SolverRefusal(`이 변경은 지금 기간에 맞지 않습니다 (${error.faults.map(({ path, message }) => `${path} ${message}`).join(', ')}).`);
    }
  })();
  const named = (ids: readonly string[]): WishGroup[] => ids.flatMap((id) => groups[id] ?? []);
  return {
    before: shown(outlook.before), after: shown(outlook.after), newlyServed: named(outlook.newlyServed), noLongerServed: named(outlook.noLongerServed),
    reasons: {
      ko: outlook.reasons.map((reason) => ({ code: reason.code, text: describeReason(reason, 'ko') })),
      en: outlook.reasons.map((reason) => ({ code: reason.code, text: describeReason(reason, 'en') })),
    },
  };
}

const shown = ({ students, servedPct, firstWishPct, topThreePct, fieldMatchPct, kmPerStudent, weekPeakToMean, dayPeakToMean }: Figures): WhatIfFigures =>
  ({ students, servedPct, firstWishPct, topThreePct, fieldMatchPct, kmPerStudent, weekPeakToMean, dayPeakToMean });

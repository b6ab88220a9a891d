import type { Schedule } from '../model/schedule.js';
import { satisfactionOf } from '../improve/fairness.js';
import { TOP_THREE } from '../criteria/goal-prices.js';

/**
 * What the director wants reached, in the plain figures of the plan. Students come first whatever is asked here; then evenness, interests,
 * wishes, distance and fairness, in this order: a goal further down is only pressed for while those above it are reached; the least school always is.
 */
export interface Goals {
  /** Busiest week over the mean of all weeks, at most. */
  readonly weekPeakToMean?: number;
  /** Busiest day over the mean of all open days, at most. */
  readonly dayPeakToMean?: number;
  /** Percent of the students who asked, at least. */
  readonly servedPct?: number;
  /** Percent of the students served whose field interest is met, at least. */
  readonly fieldMatchPct?: number;
  /** Percent of the requests on the day of their first wish, at least. */
  readonly firstWishPct?: number;
  /** Percent of the requests at one of their first three wishes, at least. */
  readonly topThreePct?: number;
  /** At most. */
  readonly kmPerStudent?: number;
  /** Satisfaction of the school that comes off worst, 0 to 1, at least. */
  readonly leastSchool?: number;
}
export type GoalName = keyof Goals;

/** What came of a goal. */
export interface GoalResult {
  readonly goal: GoalName;
  readonly target: number;
  readonly reached: number;
  readonly met: boolean;
}

/** Every goal, students first and fairness last. */
export const GOAL_LEVELS: readonly GoalName[] = ['servedPct', 'weekPeakToMean', 'dayPeakToMean', 'fieldMatchPct', 'firstWishPct', 'topThreePct', 'kmPerStudent', 'leastSchool'];
const AT_MOST: ReadonlySet<GoalName> = new Set(['weekPeakToMean', 'dayPeakToMean', 'kmPerStudent']);

export function isMet(goal: GoalName, target: number, reached: number): boolean {
  return AT_MOST.has(goal) ? reached <= target + 1e-9 : reached >= target - 1e-9;
}

/** Every asked goal beside what the figures say, in the order of the levels. */
export function goalResults(goals: Goals, figures: Readonly<Record<GoalName, number>>): GoalResult[] {
  return GOAL_LEVELS.flatMap((goal) => {
    const target = goals[goal];
    return target === undefined ? [] : [{ goal, target, reached: figures[goal], met: isMet(goal, target, figures[goal]) }];
  });
}

/** The goals' figures of a schedule as it stands, unrounded. */
export function reachedBy(schedule: Schedule): Record<GoalName, number> {
  const { board } = schedule;
  let served = 0, asked = 0, matched = 0, first = 0, topThree = 0, studentKm = 0;
  for (let r = 0; r < board.requestCount; r++) {
    asked += board.headcount[r]!;
    if (schedule.partyCount[r] === 0) continue;
    served += schedule.served[r]!;
    const option = schedule.option[r]!;
    if (board.optionPreference[option]! >= TOP_THREE) topThree++;
    if (board.days[board.optionSlot[option]! >> 1] === board.requests[r]!.firstWish) first++;
    for (let f = 0; f < board.fieldCount; f++) matched += Math.min(schedule.placedIn(r, f), board.interests[r * board.fieldCount + f]!);
  }
  for (let e = 0; e < board.edgeKm.length; e++) studentKm += schedule.students[e]! * board.edgeKm[e]!;
  const requests = Math.max(1, board.requestCount), satisfaction = satisfactionOf(schedule).filter((own) => !Number.isNaN(own));
  return {
    servedPct: (100 * served) / Math.max(1, asked), fieldMatchPct: (100 * matched) / Math.max(1, served), kmPerStudent: studentKm / Math.max(1, served),
    firstWishPct: (100 * first) / requests, topThreePct: (100 * topThree) / requests,
    weekPeakToMean: peakOver(schedule.weekLoad, board.weekCount, board.weekCount), dayPeakToMean: peakOver(schedule.dayLoad, board.dayCount, board.openDayCount),
    leastSchool: satisfaction.length === 0 ? 1 : satisfaction.reduce((a, b) => Math.min(a, b)),
  };
}

/** Busiest column over the mean of `counted` columns, all districts together. */
function peakOver(load: Float64Array, columns: number, counted: number): number {
  const together = new Float64Array(columns);
  load.forEach((students, i) => (together[i % columns]! += students));
  const total = together.reduce((a, b) => a + b, 0);
  return total > 0 ? (Math.max(...together) * counted) / total : 0;
}

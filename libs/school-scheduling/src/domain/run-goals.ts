import { GoalsRefused } from './scheduling.errors.js';

/** What the director wants a plan to reach. Students with a place always come first, whatever is asked here. */
export interface RunGoals {
  /** Busiest week over the mean of all weeks, at most. */
  readonly weekPeakToMean?: number | undefined;
  /** Busiest day over the mean of all open days, at most. */
  readonly dayPeakToMean?: number | undefined;
  /** Percent of the groups that go on the day they wished first, at least. */
  readonly firstWishPct?: number | undefined;
  /** Percent of the groups that get one of their first three wishes, at least. */
  readonly topThreePct?: number | undefined;
  /** Percent of the students served who are in a job field they are interested in, at least. */
  readonly fieldMatchPct?: number | undefined;
  /** Satisfaction of the school that comes off worst, 0 to 1, at least. */
  readonly leastSchool?: number | undefined;
  /** At most. */
  readonly kmPerStudent?: number | undefined;
}
export type RunGoalName = keyof RunGoals;

/** What a run reaches for when the director names nothing: hardly any bunching left, and still most wishes kept. */
export const USUAL_GOALS: RunGoals = { weekPeakToMean: 1.3, firstWishPct: 70, topThreePct: 85 };

/** What came of a goal. */
export interface GoalOutcome {
  readonly goal: RunGoalName;
  readonly target: number;
  readonly reached: number;
  readonly met: boolean;
}

interface GoalRule {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** What can be asked for at all. A peak below 1 is below the mean: no plan on earth reaches it. */
export const GOAL_RULES: Readonly<Record<RunGoalName, GoalRule>> = {
  weekPeakToMean: { name: '가장 붐비는 주(평균 대비)', least: 1, most: 10 },
  dayPeakToMean: { name: '가장 붐비는 날(평균 대비)', least: 1, most: 20 },
  firstWishPct: { name: '1지망 비율(%)', least: 0, most: 100 },
  topThreePct: { name: '3지망 이내 비율(%)', least: 0, most: 100 },
  fieldMatchPct: { name: '희망 분야 일치율(%)', least: 0, most: 100 },
  leastSchool: { name: '가장 낮은 학교의 만족도', least: 0, most: 1 },
  kmPerStudent: { name: '학생당 거리(km)', least: 0.1, most: 100 },
};

/** One sentence, for a form field as well as for a refusal. */
export const goalSentence = (goal: RunGoalName): string => {
  const { name, least, most } = GOAL_RULES[goal];
  return `${name} 목표는 ${least} 이상 ${most} 이하의 수여야 합니다.`;
};

/** The goals that were given, and nothing else; throws the first that nobody could mean. */
export function acceptGoals(goals: RunGoals = {}): RunGoals {
  const given = (Object.keys(GOAL_RULES) as RunGoalName[]).flatMap((goal) => {
    const target = goals[goal];
    if (target === undefined) return [];
    const { least, most } = GOAL_RULES[goal];
    if (!Number.isFinite(target) || target < least || target > most) {
      throw new GoalsRefused(`${goalSentence(goal)} 지금 값은 ${target}입니다.`, { field: goal, target, least, most });
    }
    return [[goal, target] as const];
  });
  return Object.fromEntries(given);
}

import type { GoalName, Goals, Run } from '../../../api/types.js';

export type GoalUnit = 'times' | 'percent' | 'km';
interface GoalRule { unit: GoalUnit; from: number; to: number; step: number }

/** The targets a person types, in the order the planner presses for them; what the page shows as percent may travel as a share. */
export const GOAL_RULES: Record<GoalName, GoalRule> = {
  weekPeakToMean: { unit: 'times', from: 1, to: 10, step: 0.1 },
  firstWishPct: { unit: 'percent', from: 0, to: 100, step: 5 },
  fieldMatchPct: { unit: 'percent', from: 0, to: 100, step: 5 },
  leastSchool: { unit: 'percent', from: 0, to: 100, step: 5 },
  topThreePct: { unit: 'percent', from: 0, to: 100, step: 5 },
  dayPeakToMean: { unit: 'times', from: 1, to: 20, step: 0.1 },
  kmPerStudent: { unit: 'km', from: 0.5, to: 50, step: 0.5 },
};
export const GOAL_NAMES = Object.keys(GOAL_RULES) as GoalName[];

/** What stands in the boxes; empty: no target. */
export type GoalTexts = Partial<Record<GoalName, string>>;
export type Preset = 'plain' | 'wishes' | 'even';

export const PRESETS: Record<Preset, GoalTexts> = {
  plain: {},
  wishes: { weekPeakToMean: '2', firstWishPct: '70', fieldMatchPct: '70', leastSchool: '80' },
  even: { weekPeakToMean: '1.3', firstWishPct: '55', fieldMatchPct: '70', leastSchool: '80' },
};

const isTyped = (texts: GoalTexts, name: GoalName): boolean => (texts[name] ?? '').trim() !== '';
export const typedGoals = (texts: GoalTexts): GoalName[] => GOAL_NAMES.filter((name) => isTyped(texts, name));
export const presetOf = (texts: GoalTexts): Preset | undefined =>
  (Object.keys(PRESETS) as Preset[]).find((p) => GOAL_NAMES.every((name) => (texts[name] ?? '') === (PRESETS[p][name] ?? '')));

const scaleOf = (name: GoalName): number => (name === 'leastSchool' ? 100 : 1);

export function isFaulty(texts: GoalTexts, name: GoalName): boolean {
  const n = Number(texts[name]);
  return isTyped(texts, name) && !(n >= GOAL_RULES[name].from && n <= GOAL_RULES[name].to);
}

export function goalsOf(texts: GoalTexts): Goals {
  return Object.fromEntries(typedGoals(texts).map((name) => [name, Number(texts[name]) / scaleOf(name)]));
}

/** What a run was asked for, as it would stand in the boxes. */
export const textsOf = (goals: Goals): GoalTexts =>
  Object.fromEntries(GOAL_NAMES.flatMap((name) => { const value = goals[name]; return value === undefined ? [] : [[name, goalNumber(name, value)]]; }));

/** A figure as a person reads it: times with two digits, percent and km with one at most. */
export function goalNumber(name: GoalName, value: number): string {
  const digits = GOAL_RULES[name].unit === 'times' ? 2 : 1;
  return String(Number((value * scaleOf(name)).toFixed(digits)));
}

/** Done, but the worker is still proving how good it is. Past the time a proof may take, nobody waits for one. */
const PROOF_MS = 90_000;
export const isProving = (run: Run): boolean => run.status === 'done' && run.bound === undefined && run.progress?.phase === 'proving'
  && Date.now() - Date.parse(run.finishedAt ?? '') < PROOF_MS;

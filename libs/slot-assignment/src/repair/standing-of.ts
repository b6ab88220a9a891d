import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { takeUp, type Standing } from './take-up.js';

const UNPRICED = { date: 0, venue: 0, touch: 0 };
const standings = new WeakMap<Plan, { readonly problem: Problem; readonly standing: Standing }>();

/**
 * The plan laid out for questions, at the published value. Laying out costs more than a thousand answers, so a plan's board is kept as long as the plan is;
 * whoever asks must leave it as it was.
 */
export function standingOf(problem: Problem, plan: Plan): Standing {
  const kept = standings.get(plan);
  if (kept?.problem === problem) return kept.standing;
  const standing = takeUp(problem, plan, { stability: UNPRICED });
  standings.set(plan, { problem, standing });
  return standing;
}

/** Asks something of the standing with one request taken out of it, and puts everything back. */
export function without<T>({ schedule }: Standing, r: number, ask: () => T): T {
  schedule.keep();
  const { worth } = schedule;
  schedule.clear(r);
  const answer = ask();
  schedule.rollBack(0, worth);
  return answer;
}

export function positionOf({ board }: Standing, request: string): number {
  const r = board.requests.findIndex(({ id }) => id === request);
  if (r < 0) throw new RangeError(`no request ${request} in the problem`);
  return r;
}

/** Writes the schedule's lists in one fixed order, so that draws from them do not depend on the questions asked before. */
export function tidy({ board, schedule }: Standing): void {
  const seated: [edge: number, students: number][] = [];
  schedule.students.forEach((students, edge) => { if (students > 0) seated.push([edge, students]); });
  for (let r = 0; r < board.requestCount; r++) schedule.clear(r);
  for (const [edge, students] of seated) schedule.put(edge, students);
  schedule.keep();
}

import { contentFingerprint, planFingerprint, problemFingerprint } from '../model/fingerprint.js';
import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { applyChanges } from './apply-changes.js';
import type { Change } from './change.js';
import { freezeEnd, type Freeze } from './freeze.js';
import { takeUp, type Standing } from './take-up.js';

/** What binds besides the problem itself, told to every question as it is told to `resolve`. */
export interface StandingTerms extends Freeze {
  /** All changes since `problem` that hold already: hosts that declined, visits granted, days closed. They are told nowhere else. */
  readonly since?: readonly Change[];
}

/** A plan laid out for questions, at the published value. */
export interface Question {
  readonly standing: Standing;
  /** The problem with everything that happened since. */
  readonly problem: Problem;
  /** Changes with the problem, the plan and the terms; worked out only when asked. */
  readonly fingerprint: () => string;
}

const UNPRICED = { date: 0, venue: 0, touch: 0 };
const NOTHING: readonly Change[] = [];

/** The plan laid out anew, for whoever changes it. */
export function layOutFor(problem: Problem, plan: Plan, { since = NOTHING, ...freeze }: StandingTerms): Question {
  const changed = applyChanges(problem, since), freezeUntil = freezeEnd(problem.days, freeze);
  let told: string | undefined;
  return {
    standing: takeUp(changed.problem, plan, { stability: UNPRICED, agreements: changed, freezeUntil }), problem: changed.problem,
    fingerprint: () => (told ??= contentFingerprint([problemFingerprint(problem), planFingerprint(plan), since, freezeUntil])),
  };
}

interface Kept {
  readonly problem: Problem;
  readonly since: readonly Change[];
  readonly freezeUntil: string;
  readonly question: Question;
}

const kept = new WeakMap<Plan, Kept>();

/**
 * The plan laid out for questions. Laying out costs more than a thousand answers, so a plan's board is kept as long as the plan is;
 * whoever asks must leave it as it was. Lists of changes are told apart by identity.
 */
export function questionOf(problem: Problem, plan: Plan, terms: StandingTerms): Question {
  const { since = NOTHING } = terms, freezeUntil = freezeEnd(problem.days, terms), known = kept.get(plan);
  if (known?.problem === problem && known.since === since && known.freezeUntil === freezeUntil) return known.question;
  const question = layOutFor(problem, plan, terms);
  kept.set(plan, { problem, since, freezeUntil, question });
  return question;
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

/** -1 for a request that withdrew since; one the problem never had is an error. */
export function positionOf({ board }: Standing, problem: Problem, request: string): number {
  const r = board.requests.findIndex(({ id }) => id === request);
  if (r < 0 && !problem.requests.some(({ id }) => id === request)) throw new RangeError(`no request ${request} in the problem`);
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

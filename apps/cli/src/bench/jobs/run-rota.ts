import { solve, verify, type Plan, type Problem } from '#slot-assignment';
import { rotaProblem, ROTA } from '../rota/rota-problem.js';
import { bestOrder, bestOrderForAll } from '../rota/best-order.js';

export interface RotaRun {
  readonly terms: number;
  readonly students: number;
  readonly broken: number;
  /** Fridays with more or fewer than one school, over all terms. */
  readonly conflicts: number;
  readonly served: number;
  readonly largestParty: number;
  readonly weekPeaks: readonly number[];
  /** Liking x students over all terms: by our plans, by the best order of each term, by the best order that stays the same. */
  readonly kept: number;
  readonly bestEachTerm: number;
  readonly bestFixed: number;
  readonly firstWishes: { readonly ours: number; readonly fixed: number };
}

/** Evenness is a matter of course here, so the search is asked for the published value only. */
const MOVES = 400_000;

/** A small town's rota, a term at a time, against the best order of schools there can be. */
export function runRota({ terms }: { terms: number }): RotaRun {
  const problems = Array.from({ length: terms }, (_, term) => rotaProblem(term + 1)), liked = problems.map(likingTable);
  const solved = problems.map((problem) => solve(problem, { seed: 1, moves: MOVES, goals: {} })), fixed = bestOrderForAll(liked);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return {
    terms, students: problems[0]!.requests.reduce((total, r) => total + r.headcount, 0),
    broken: sum(solved.map(({ plan }, t) => verify(problems[t]!, plan).broken.length)),
    conflicts: sum(solved.map(({ plan }, t) => fridaysWithoutOneSchool(problems[t]!, plan))), served: sum(solved.map(({ figures }) => figures.students)),
    largestParty: Math.max(...solved.flatMap(({ plan }) => plan.assignments.flatMap((a) => a.parties.map((p) => p.students)))), weekPeaks: solved.map(({ figures }) => figures.weekPeakToMean),
    kept: sum(solved.map(({ plan }, t) => keptBy(problems[t]!, plan))), bestEachTerm: sum(liked.map((table) => bestOrder(table).kept)), bestFixed: fixed.kept,
    firstWishes: { ours: sum(solved.map(({ plan }, t) => firstWishes(problems[t]!, plan))), fixed: sum(problems.map((p) => fixed.order.filter((friday, s) => p.requests[s]!.firstWish === p.days[friday]).length)) },
  };
}

/** Per school and Friday the liking times its students; minus infinity where the school cannot go. */
function likingTable({ requests, days }: Problem): number[][] {
  return requests.map((r) => days.map((day) => (r.dates.find((d) => d.date === day)?.preference ?? -Infinity) * r.headcount));
}

function keptBy({ requests }: Problem, plan: Plan): number {
  return plan.assignments.reduce((total, a) => {
    const request = requests.find((r) => r.id === a.request)!;
    return total + request.headcount * (request.dates.find((d) => d.date === a.date)?.preference ?? 0);
  }, 0);
}

function firstWishes({ requests }: Problem, plan: Plan): number {
  return plan.assignments.filter((a) => requests.find((r) => r.id === a.request)!.firstWish === a.date).length;
}

function fridaysWithoutOneSchool({ days }: Problem, plan: Plan): number {
  return days.filter((day) => plan.assignments.filter((a) => a.date === day).length !== ROTA.schoolsPerFriday).length;
}

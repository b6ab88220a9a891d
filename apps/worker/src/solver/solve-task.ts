import type { RunFigures } from '#school-scheduling';
import { checkProblem, defaultMoves, firstCome, measure, type Plan, type Problem, solve, verify } from '#slot-assignment';
import { type SolverProgress, SolverRefusal, type SolverResult, type SolverTask } from './solver.js';

const MOST_FAULTS_NAMED = 3;
/** Twice the usual search: some twelve seconds for a district of 39 schools, and the director is watching figures, not a clock. */
const PATIENCE = 2;

/**
 * One run from problem to figures. The problem is checked before and the plan after the search, each by code the search
 * does not share: a plan that breaks a rule must never reach a director, let alone a host.
 */
export function solveTask({ problem, seed, weights, moves }: SolverTask, onProgress: (progress: SolverProgress) => void, isTimeUp: () => boolean): SolverResult {
  const checked = checkProblem(problem);
  if ('faults' in checked) {
    const faults = checked.faults.slice(0, MOST_FAULTS_NAMED).map(({ path, message }) => `${path} ${message}`);
    throw new SolverRefusal(`이 기간의 자료로는 배정을 계산할 수 없습니다 (${checked.faults.length}곳: ${faults.join(', ')}).`);
  }
  const solution = solve(problem, {
    seed, weights, moves: moves ?? PATIENCE * defaultMoves(problem), deadline: isTimeUp,
    onProgress: ({ movesDone, moves: all, worth }) => onProgress({ phase: 'searching', share: movesDone / Math.max(1, all), value: Math.round(worth) }),
  });
  onProgress({ phase: 'explaining', share: 1 });
  const { broken } = verify(problem, solution.plan);
  if (broken.length > 0) {
    throw new SolverRefusal(`계산한 배정안이 규칙 ${broken.length}건을 어겨 버렸습니다 (${broken[0]?.message}). 다른 번호(seed)로 다시 요청해 주세요.`);
  }
  return {
    plan: solution.plan, problemHash: solution.log.inputHash,
    before: figuresOf(problem, firstCome(problem)), after: figuresOf(problem, solution.plan),
  };
}

function figuresOf(problem: Problem, plan: Plan): RunFigures {
  const { figures, load } = measure(problem, plan);
  const { students, servedPct, firstWishPct, topThreePct, fieldMatchPct, kmPerStudent, weekPeakToMean, dayPeakToMean } = figures;
  return {
    students, servedPct, firstWishPct, topThreePct, fieldMatchPct, kmPerStudent, weekPeakToMean, dayPeakToMean,
    weeks: load.weeks.map(({ week, students: placed }) => ({ week, students: placed })),
    days: load.days.map(({ day, students: placed }) => ({ day, students: placed })),
  };
}

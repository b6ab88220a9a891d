import { checkProblem, type Plan, type Problem, verify } from '#slot-assignment';
import { SolverRefusal } from './task-terms.js';

const MOST_FAULTS_NAMED = 3;

/** Asked before every search: a problem that contradicts itself would give a plan that means nothing. */
export function assertSound(problem: Problem): void {
  const checked = checkProblem(problem);
  if (!('faults' in checked)) return;
  const faults = checked.faults.slice(0, MOST_FAULTS_NAMED).map(({ path, message }) => `${path} ${message}`);
  throw new SolverRefusal(`이 기간의 자료로는 배정을 계산할 수 없습니다 (${checked.faults.length}곳: ${faults.join(', ')}).`);
}

/** Asked after every search, by code the search does not share: a plan that breaks a rule must never reach a director, let alone a host. */
export function assertKept(problem: Problem, plan: Plan): void {
  const { broken } = verify(problem, plan);
  if (broken.length === 0) return;
  throw new SolverRefusal(`계산한 배정안이 규칙 ${broken.length}건을 어겨 버렸습니다 (${broken[0]?.message}). 다른 번호(seed)로 다시 요청해 주세요.`);
}

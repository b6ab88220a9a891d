import { type Actor, assertRole } from '#identity-access';
import { PlannedInspectionNotFound } from '../domain/checklist.errors.js';
import { assertMayAnswer } from '../domain/who-may-answer-rule.js';
import type { AnswerRepository, PlanRow } from '../persistence/answer.repository.js';

export async function findPlan(rows: AnswerRepository, centreId: string, planId: string): Promise<PlanRow> {
  const plan = await rows.plan(centreId, planId);
  if (!plan) throw notFound(planId);
  return plan;
}

/** In a transaction: nobody else finishes it meanwhile. Refuses whoever may not answer it. */
export async function lockAnswerable(rows: AnswerRepository, actor: Actor, planId: string): Promise<PlanRow> {
  assertRole(actor, 'inspector', 'director');
  const plan = await rows.lockPlan(actor.centreId, planId);
  if (!plan) throw notFound(planId);
  assertMayAnswer(plan, actor);
  return plan;
}

const notFound = (planId: string) => new PlannedInspectionNotFound('예정된 점검을 찾을 수 없습니다.', { planId });

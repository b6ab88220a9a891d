import type { Day } from '#kernel';
import { InspectionCancelled, InspectionFinished, InspectionOfAnother } from './checklist.errors.js';

export interface AnswerablePlan {
  readonly status: string;
  readonly inspectorId: string | null;
  readonly inspectorName: string | null;
  readonly finishedByName: string | null;
  readonly finishedOn: Day | null;
}

/**
 * Whoever was asked to go there answers, and whoever leads the centre; a plan without a name is anybody's. What is finished is
 * answered no more: the refusal says who was done, and when, so that the second inspector can send a note instead.
 */
export function assertMayAnswer(plan: AnswerablePlan, who: { readonly accountId: string; readonly role: string }): void {
  const { status, inspectorId, inspectorName, finishedByName, finishedOn } = plan;
  if (status === 'visited') throw new InspectionFinished(`${finishedByName ?? '다른'} 점검자가 ${finishedOn ?? ''}에 이미 마친 점검입니다.`, { finishedBy: finishedByName, finishedOn });
  if (status === 'cancelled') throw new InspectionCancelled('취소된 점검입니다. 센터에 물어봐 주세요.');
  if (inspectorId !== null && inspectorId !== who.accountId && who.role !== 'director') {
    throw new InspectionOfAnother(`이 점검은 ${inspectorName ?? '다른'} 점검자에게 맡겨졌습니다.`, { assignedTo: inspectorName });
  }
}

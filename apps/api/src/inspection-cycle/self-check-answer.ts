import type { SelfCheckView } from '#safety-inspection';
import { HttpProblem } from '../http/http-problem.js';
import type { SelfCheckResponse } from './dto/cycle.dto.js';

export function selfCheckAnswer(check: SelfCheckView | null): SelfCheckResponse {
  if (check === null) throw new HttpProblem(404, 'http/not-found', '이 점검에는 자가점검을 부탁하지 않았습니다.');
  const { sentAt, answeredAt, plan, items, answers } = check;
  return { sentAt, answeredAt, plan, items: items.map(({ code, category, textKo, textEn, critical }) => ({ code, category, textKo, textEn, critical, answer: answers?.[code] ?? null })) };
}

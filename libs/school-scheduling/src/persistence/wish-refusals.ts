import { violates } from '#database';
import { GroupHasWishAlready, SchoolCapReached, WishesClosed } from '../domain/scheduling.errors.js';
import type { SettledWish } from '../domain/wish-rules.js';

/** What the database refused, as the school reads it; anything else as it came. */
export function refusalInWords(error: unknown, { grade, classLabel, kind, headcount }: Pick<SettledWish, 'grade' | 'classLabel' | 'kind' | 'headcount'>): unknown {
  if (violates(error, 'wishes_one_per_group')) {
    const group = classLabel ?? `${grade}학년 전체`;
    return new GroupHasWishAlready(`${group}의 희망이 이미 있습니다. 그 희망을 고쳐 주세요.`, { grade, classLabel, kind });
  }
  if (violates(error, 'wishes_within_school_cap')) return new SchoolCapReached('이 기간에 한 학교가 낼 수 있는 희망 수를 모두 냈습니다. 다른 희망을 거두거나 센터에 연락해 주세요.');
  if (violates(error, 'wishes_within_student_cap')) {
    return new SchoolCapReached(`이 기간에 한 학교가 희망할 수 있는 학생 수를 넘습니다. 참여 인원 ${headcount}명을 줄이거나 센터에 연락해 주세요.`, { field: 'headcount', headcount });
  }
  if (violates(error, 'wishes_late_only_where_allowed')) return new WishesClosed('희망을 이미 마감했습니다. 바꾸려면 센터에 연락해 주세요.');
  return error;
}

import { type Plan, type Problem, verify } from '#slot-assignment';
import type { AgreedDate, OutdatedView } from './draft.js';
import type { PlacedGroup } from './group-in-one-place.js';
import { type Misfit, misfitsOf } from './plan-fit-rule.js';
import type { SchoolDay } from './school-day-rule.js';
import type { ReasonLanguage, Wish } from './wish.js';

export type SeasonChange = Misfit | { readonly code: 'PLACE_LOST'; readonly wishId: string; readonly day: string };

/** Rules of form: a plan that was folded from moves states no value, and says no reasons anew. */
const FORM = new Set(['format', 'reasons', 'stated-value', 'listed', 'known-request']);

/** What happened since a draft was made so that its plan no longer holds: at most one entry per wish. Empty while everything holds. */
export function changesSince(problem: Problem, plan: Plan, { wishes, daysOf, agreed, placed = [] }: {
  wishes: readonly Wish[]; daysOf: (schoolId: string, grade: number) => readonly SchoolDay[]; agreed: readonly AgreedDate[]; placed?: readonly PlacedGroup[];
}): SeasonChange[] {
  const changes = new Map<string, SeasonChange>();
  for (const misfit of misfitsOf(plan, wishes, daysOf, { agreed, placed })) if (!changes.has(misfit.wishId)) changes.set(misfit.wishId, misfit);
  for (const { rule, path } of verify(problem, plan).broken) {
    const assignment = FORM.has(rule) ? undefined : plan.assignments[Number(/^\/assignments\/(\d+)/.exec(path)?.[1] ?? NaN)];
    if (assignment && !changes.has(assignment.request)) changes.set(assignment.request, { code: 'PLACE_LOST', wishId: assignment.request, day: assignment.date });
  }
  return [...changes.values()];
}

const SENTENCES: { readonly [Code in SeasonChange['code']]: Readonly<Record<ReasonLanguage, (change: Extract<SeasonChange, { readonly code: Code }>, who: string) => string>> } = {
  WISH_NEW: { ko: (_, who) => `${who}: 희망이 새로 들어왔습니다.`, en: (_, who) => `${who}: a new wish has come in.` },
  WISH_GONE: { ko: () => '학교 한 곳이 희망을 거두었습니다.', en: () => 'A school has withdrawn its wish.' },
  DATE_LOST: { ko: ({ day }, who) => `${who}: ${day}에 나갈 수 없게 되었습니다.`, en: ({ day }, who) => `${who}: cannot go on ${day} any more.` },
  GROUP_ELSEWHERE: { ko: ({ day }, who) => `${who}: ${day} 같은 시간에 이 학생들이 가는 다른 일정이 있습니다.`, en: ({ day }, who) => `${who}: some of these students are elsewhere at that time on ${day}.` },
  GROUP_CHANGED: { ko: ({ headcount, planned }, who) => `${who}: 인원이 ${headcount}명으로 바뀌었습니다(배정 ${planned}명).`, en: ({ headcount, planned }, who) => `${who}: ${headcount} students now, ${planned} planned.` },
  PLACE_LOST: { ko: ({ day }, who) => `${who}: ${day}의 체험처 자리가 없어졌습니다.`, en: ({ day }, who) => `${who}: places on ${day} are gone.` },
};

export function changesInWords(changes: readonly SeasonChange[], nameOf: (wishId: string) => string, lang: ReasonLanguage): OutdatedView[] {
  return changes.map((change) => {
    const say = SENTENCES[change.code][lang] as (change: SeasonChange, who: string) => string;
    return { code: change.code, wishId: change.wishId, text: say(change, nameOf(change.wishId)) };
  });
}

import type { Day } from '#kernel';
import type { ChecklistItem } from './checklist.js';
import { AnswersRefused } from './checklist.errors.js';
import { latestCorrectionDay } from './correction-rule.js';
import type { Verdict } from './verdict.js';

/** 적합, 보완, 해당 없음. */
export const ANSWERS = ['fit', 'unfit', 'not-applicable'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface GivenAnswer {
  readonly itemCode: string;
  readonly answer: Answer;
  /** What is wrong, or anything else worth keeping. */
  readonly note?: string | null | undefined;
  /** Last day to put right what is unfit. */
  readonly correctionDueOn?: Day | null | undefined;
  /** Photos that show it. */
  readonly photos?: number | undefined;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Of a conditional verdict: the first day a correction is due, which is as long as it lasts. */
  readonly correctionsDueOn: Day | null;
  readonly unfit: readonly (GivenAnswer & { readonly critical: boolean })[];
}

/**
 * The verdict that follows from the answers; nobody types one. A critical item that is unfit fails the venue, any other makes
 * the verdict conditional until its correction is due. Critical items must be answered, and what every place has cannot be
 * passed over; what is unfit is shown or said. `items` are those asked at this venue. Throws AnswersRefused with every fault, by its place in `answers`.
 */
export function verdictOf(items: readonly ChecklistItem[], answers: readonly GivenAnswer[], inspectedOn: Day): Judgement {
  const asked = new Map(items.map((item) => [item.code, item]));
  const faults = [...faultsIn(asked, answers, inspectedOn), ...silences(items, answers)];
  if (faults.length > 0) throw new AnswersRefused(`답을 고쳐 주세요: ${faults[0]?.detail ?? ''}`, { errors: faults });
  const unfit = answers.filter(({ answer }) => answer === 'unfit').map((given) => ({ ...given, critical: asked.get(given.itemCode)?.critical === true }));
  if (unfit.some(({ critical }) => critical)) return { verdict: 'fail', correctionsDueOn: null, unfit };
  const due = unfit.map(({ correctionDueOn }) => correctionDueOn ?? inspectedOn).sort();
  return { verdict: due.length > 0 ? 'conditional' : 'pass', correctionsDueOn: due[0] ?? null, unfit };
}

interface Fault { readonly pointer: string; readonly detail: string }

function faultsIn(asked: ReadonlyMap<string, ChecklistItem>, answers: readonly GivenAnswer[], inspectedOn: Day): Fault[] {
  const seen = new Set<string>();
  const last = latestCorrectionDay(inspectedOn);
  return answers.flatMap(({ itemCode, answer, note, correctionDueOn, photos = 0 }, index) => {
    const item = asked.get(itemCode);
    const fault = (field: string, detail: string): Fault[] => [{ pointer: `#/answers/${index}/${field}`, detail }];
    if (!item) return fault('itemCode', `${itemCode}은(는) 이 체험처에서 묻지 않는 항목입니다.`);
    if (seen.has(itemCode)) return fault('itemCode', `${itemCode}의 답이 두 번 있습니다.`);
    seen.add(itemCode);
    if (answer === 'not-applicable' && item.everywhere) return fault('answer', `${itemCode}은(는) 어디에나 있는 것이라 '해당 없음'으로 답할 수 없습니다.`);
    if (answer !== 'unfit') return correctionDueOn ? fault('correctionDueOn', `${itemCode}은(는) 보완할 것이 없어 보완 기한도 없습니다.`) : [];
    if (!note?.trim() && photos === 0) return fault('note', `${itemCode}에 무엇을 보완해야 하는지 사진이나 글로 남겨 주세요.`);
    if (!correctionDueOn) return item.critical ? [] : fault('correctionDueOn', `${itemCode}을(를) 언제까지 보완할지 적어 주세요.`);
    if (correctionDueOn < inspectedOn || correctionDueOn > last) return fault('correctionDueOn', `${itemCode}의 보완 기한은 ${inspectedOn}부터 ${last} 사이여야 합니다.`);
    return [];
  });
}

/** Critical items nobody answered. */
function silences(items: readonly ChecklistItem[], answers: readonly GivenAnswer[]): Fault[] {
  const answered = new Set(answers.map(({ itemCode }) => itemCode));
  const silent = items.filter(({ code, critical }) => critical && !answered.has(code)).map(({ code }) => code);
  return silent.length === 0 ? [] : [{ pointer: '#/answers', detail: `꼭 봐야 하는 항목에 답이 없습니다: ${silent.join(', ')}.` }];
}

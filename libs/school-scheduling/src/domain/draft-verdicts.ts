import { mondayOf } from '#kernel';
import { describeReason, type SlotVerdict } from '#slot-assignment';
import type { DateVerdictView } from './draft.js';
import type { BlockCode, SchoolDay } from './school-day-rule.js';
import type { ReasonLanguage, ReasonView, Wish } from './wish.js';

export interface SchoolSide {
  readonly wish: Pick<Wish, 'weekMarks'>;
  readonly days: readonly SchoolDay[];
  readonly isLocked: boolean;
}

const BLOCKED: Readonly<Record<BlockCode, Readonly<Record<ReasonLanguage, (name: string) => string>>>> = {
  EXAM: { ko: (name) => `시험 기간입니다(${name}).`, en: (name) => `The school has exams (${name}).` },
  VACATION: { ko: (name) => `방학입니다(${name}).`, en: (name) => `The school is on holiday (${name}).` },
  CLOSURE: { ko: (name) => `학교가 쉬는 날입니다(${name}).`, en: (name) => `The school is closed (${name}).` },
  HOLIDAY: { ko: (name) => `공휴일입니다(${name}).`, en: (name) => `Public holiday: ${name}.` },
  SCHOOL_EVENT: { ko: (name) => `학교 행사가 있습니다(${name}).`, en: (name) => `School event: ${name}.` },
};
const WEEK_IMPOSSIBLE: Readonly<Record<ReasonLanguage, string>> = { ko: '학교가 이 주는 갈 수 없다고 했습니다.', en: 'The school said this week is impossible.' };

/** What the engine says of each date, under what only the school knows: an exam, an event or a crossed-out week has the last word. */
export function verdictsOf(slots: readonly SlotVerdict[], { wish, days, isLocked }: SchoolSide, lang: ReasonLanguage): DateVerdictView[] {
  const dayOf = new Map(days.map((each) => [each.day, each]));
  return slots.map(({ date, band, verdict, reasons }) => {
    const at = { heldOn: date, band };
    const bound = schoolReason(dayOf.get(date), wish, lang);
    if (bound) return { ...at, verdict: 'not-possible', reasons: [bound] };
    if (isLocked) return { ...at, verdict: 'not-possible', reasons: [{ code: 'LOCKED', text: describeReason({ code: 'LOCKED' }, lang) }] };
    return { ...at, verdict, reasons: reasons.map((reason) => ({ code: 'because' in reason ? reason.because : reason.code, text: describeReason(reason, lang) })) };
  });
}

export function schoolReason(day: SchoolDay | undefined, { weekMarks }: Pick<Wish, 'weekMarks'>, lang: ReasonLanguage): ReasonView | undefined {
  if (day?.because) return { code: day.because.code, text: BLOCKED[day.because.code][lang](day.because.name) };
  return day && weekMarks[mondayOf(day.day)] === 'impossible' ? { code: 'WEEK_IMPOSSIBLE', text: WEEK_IMPOSSIBLE[lang] } : undefined;
}

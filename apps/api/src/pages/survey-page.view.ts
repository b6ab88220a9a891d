import { type Lang, visitInWords } from '#kernel';
import { isMark, LONGEST_COMMENT, type OpenedSurvey, SURVEY_ITEMS, type SurveyAnswer, surveyEndsOn, type SurveyItem } from '#visit-results';
import { type Fields, telOf, withQuery } from './link-page.js';
import { SURVEY_PAGE_WORDS, type SurveyPageWords } from './survey-page.words.js';

const MARKS = [1, 2, 3, 4, 5] as const;

export interface SurveyPageRequest {
  readonly token: string;
  readonly lang: Lang;
  /** The form as it is shown: its answer counts once. */
  readonly formId: string;
  readonly isDone: boolean;
  readonly refusal?: string | undefined;
  /** What was filled in already. */
  readonly given: Fields;
}

export interface SurveyPageView {
  readonly t: SurveyPageWords;
  readonly lang: Lang;
  readonly heading: string;
  readonly intro: string;
  readonly notice: string | undefined;
  readonly refusal: string | undefined;
  readonly when: string;
  readonly group: string;
  /** Said instead of the form. */
  readonly closed: string | null;
  readonly next: { readonly href: string; readonly label: string } | null;
  readonly items: readonly { readonly name: SurveyItem; readonly question: string; readonly marks: readonly { readonly value: number; readonly label: string; readonly isChosen: boolean }[] }[];
  readonly safety: readonly { readonly value: 'no' | 'yes'; readonly label: string; readonly isChosen: boolean }[];
  readonly concern: string;
  readonly comment: string;
  readonly longest: number;
  readonly formId: string;
  readonly action: string;
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

export const surveyAddress = (token: string, lang: Lang, isDone = false): string => withQuery(`/r/${token}`, { lang: lang === 'en' ? lang : undefined, done: isDone ? 'sent' : undefined });

export function surveyPageView(survey: OpenedSurvey, { token, lang, formId, isDone, refusal, given }: SurveyPageRequest): SurveyPageView {
  const t = SURVEY_PAGE_WORDS[lang], { audience, booking, centreName, centrePhone } = survey, other = lang === 'ko' ? 'en' : 'ko';
  return {
    t, lang, heading: t.heading(booking.schoolName, booking.venueName), intro: t.intro[audience], notice: isDone ? t.done : undefined, refusal,
    when: visitInWords(booking, lang), group: t.groupName(booking.grade, booking.classLabel),
    closed: isDone ? '' : closedBecause(survey, t), next: isDone && audience === 'student' && survey.state === 'open' ? { href: surveyAddress(token, lang), label: t.next } : null,
    items: SURVEY_ITEMS.map((name) => ({ name, question: t.items[audience][name], marks: MARKS.map((value) => ({ value, label: t.mark(value), isChosen: given[name] === String(value) })) })),
    safety: [{ value: 'no', label: t.safe, isChosen: given['safety'] === 'no' }, { value: 'yes', label: t.unsafe, isChosen: given['safety'] === 'yes' }],
    concern: textOf(given['concern']) ?? '', comment: textOf(given['comment']) ?? '', longest: LONGEST_COMMENT, formId, action: surveyAddress(token, lang),
    otherLanguage: { lang: other, href: surveyAddress(token, other) }, centre: { name: centreName, phone: centrePhone, tel: telOf(centrePhone) },
  };
}

function closedBecause({ state, audience, booking }: OpenedSurvey, t: SurveyPageWords): string | null {
  switch (state) {
    case 'open': return null;
    case 'full': return t.full[audience];
    case 'not-yet': return t.states['not-yet'](booking.heldOn);
    case 'over': return t.states.over(surveyEndsOn(booking.heldOn));
    case 'called-off': return t.states['called-off']();
  }
}

/** The answer in a form, or the words for what is missing in it. */
export function answerIn(given: Fields, t: SurveyPageWords): SurveyAnswer | { readonly refusal: string } {
  const [satisfied, helpful, recommend] = SURVEY_ITEMS.map((item) => markOf(given[item]));
  const { safety } = given, concern = textOf(given['concern']);
  if (!isMark(satisfied) || !isMark(helpful) || !isMark(recommend) || (safety !== 'yes' && safety !== 'no')) return { refusal: t.unclear };
  if (safety === 'yes' && concern === null) return { refusal: t.concernMissing };
  if (safety === 'no' && concern !== null) return { refusal: t.concernUnclear };
  return { satisfied, helpful, recommend, concern, comment: textOf(given['comment']) };
}

const markOf = (value: unknown): number => (typeof value === 'string' && /^[1-5]$/.test(value) ? Number(value) : Number.NaN);

/** Several lines without other control characters, not longer than the form allows. */
const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ').trim().slice(0, LONGEST_COMMENT).trim() || null : null;

import type { Season, SeasonDraft, SeasonTerms, Weights } from '../../../api/types.js';
import { goalsOf, type GoalTexts, textsOf } from '../season/goals.js';

/** What stands in the boxes; numbers and moments stay texts while they are typed, moments on Seoul's clock. */
export interface SeasonForm {
  title: string; firstDay: string; lastDay: string; wishesDueAt: string; opensAt: string; releaseAt: string; reminderDays: string; takesLateWishes: boolean; schoolsAnswerFirst: boolean;
  leadDays: string; mostWishes: string; mostStudents: string; minGroup: string; maxGroup: string; weights: Weights; goals: GoalTexts;
}

/** Six weeks between deadline and first visit is what centres aim at; the form starts from it. */
const USUAL_LEAD_DAYS = '42';

export const emptySeason = (): SeasonForm => ({
  title: '', firstDay: '', lastDay: '', wishesDueAt: '', opensAt: '', releaseAt: '', reminderDays: '', takesLateWishes: false, schoolsAnswerFirst: false, leadDays: USUAL_LEAD_DAYS,
  mostWishes: '', mostStudents: '', minGroup: '', maxGroup: '', weights: {}, goals: {},
});

const SEOUL_MS = 9 * 3_600_000;
const localOf = (moment: string | null): string => (moment ? new Date(Date.parse(moment) + SEOUL_MS).toISOString().slice(0, 16) : '');
const momentOf = (local: string): string | null => (local ? new Date(`${local}:00+09:00`).toISOString() : null);
const textOf = (n: number | null): string => (n === null ? '' : String(n));
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

export const formOf = (season: SeasonTerms | Season): SeasonForm => ({
  title: season.title, firstDay: season.firstDay, lastDay: season.lastDay, wishesDueAt: localOf(season.wishesDueAt), opensAt: localOf(season.opensAt),
  releaseAt: localOf(season.releaseAt), reminderDays: textOf(season.reminderDays), takesLateWishes: season.takesLateWishes, schoolsAnswerFirst: season.schoolsAnswerFirst, leadDays: String(season.leadDays),
  mostWishes: textOf(season.mostWishes), mostStudents: textOf(season.mostStudents), minGroup: textOf(season.minGroup), maxGroup: textOf(season.maxGroup),
  weights: { ...season.weights }, goals: textsOf(season.goals),
});

export const draftOf = (form: SeasonForm): SeasonDraft => ({
  title: form.title.trim(), firstDay: form.firstDay, lastDay: form.lastDay, wishesDueAt: momentOf(form.wishesDueAt) ?? '', opensAt: momentOf(form.opensAt),
  releaseAt: momentOf(form.releaseAt), reminderDays: numberOf(form.reminderDays), takesLateWishes: form.takesLateWishes, schoolsAnswerFirst: form.schoolsAnswerFirst, leadDays: Number(form.leadDays) || 1,
  mostWishes: numberOf(form.mostWishes), mostStudents: numberOf(form.mostStudents), minGroup: numberOf(form.minGroup), maxGroup: numberOf(form.maxGroup),
  weights: form.weights, goals: goalsOf(form.goals),
});

/** Only what can be judged without the server; the server judges again, and more. */
export function faultsOf(form: SeasonForm, say: Record<'title' | 'firstDay' | 'lastDay' | 'wishesDueAt', string>): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!form.title.trim()) faults.title = say.title;
  if (!form.firstDay) faults.firstDay = say.firstDay;
  if (!form.lastDay || form.lastDay < form.firstDay) faults.lastDay = say.lastDay;
  if (!form.wishesDueAt || form.wishesDueAt.slice(0, 10) >= form.firstDay) faults.wishesDueAt = say.wishesDueAt;
  return faults;
}

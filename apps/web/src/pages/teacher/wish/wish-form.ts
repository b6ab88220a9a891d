import { JOB_FIELDS } from '../../../api/job-fields.js';
import type { Band, JobField, SchoolWeek, WeekMark, Wish, WishDraft, WishKind } from '../../../api/types.js';

export const MOST_RANKED_DAYS = 5;

export const WISH_KINDS = ['career-day', 'class-visit', 'talk', 'camp', 'package'] as const satisfies readonly WishKind[];

/** What a wish says, whether it was sent this year or last. */
export type SentWish = Pick<Wish, 'kind' | 'grade' | 'classLabel' | 'headcount' | 'interests' | 'rankedDays' | 'weekMarks' | 'bands' | 'maxKm' | 'accessibleSeats'
  | 'escorts' | 'minGroup' | 'maxGroup' | 'minServed' | 'buses'>;

/** What stands in the boxes; numbers stay texts while they are typed. */
export interface WishForm {
  grade: string; scope: 'grade' | 'class'; classLabel: string; headcount: string; interests: Record<JobField, string>;
  rankedDays: string[]; weekMarks: Record<string, WeekMark>; bands: Band[]; maxKm: string; accessibleSeats: string; escorts: string;
  kind: WishKind; buses: string;
}
export type FieldName = 'headcount' | 'classLabel' | 'interests' | 'rankedDays' | 'bands' | 'accessibleSeats' | 'escorts' | 'maxKm' | 'grade' | 'weekMarks' | 'buses' | 'kind';
export type FieldErrors = Partial<Record<FieldName, string>>;

const FIELD_NAMES: readonly string[] = [
  'headcount', 'classLabel', 'interests', 'rankedDays', 'bands', 'accessibleSeats', 'escorts', 'maxKm', 'grade', 'weekMarks', 'buses', 'kind',
] satisfies FieldName[];

/** In which step a box stands. */
export const STEP_OF: Record<FieldName, number> = {
  grade: 1, headcount: 1, classLabel: 1, escorts: 1, accessibleSeats: 1, kind: 2, buses: 2, interests: 2, bands: 2, maxKm: 2, rankedDays: 3, weekMarks: 3,
};

const perField = (of: (field: JobField) => string): Record<JobField, string> =>
  Object.fromEntries(JOB_FIELDS.map((f) => [f, of(f)])) as Record<JobField, string>;

export const emptyWish = (): WishForm => ({
  grade: '1', scope: 'grade', classLabel: '', headcount: '', interests: perField(() => ''), rankedDays: [], weekMarks: {},
  bands: ['am', 'pm'], maxKm: '15', accessibleSeats: '0', escorts: '2', kind: 'career-day', buses: '',
});

export const formOf = (wish: SentWish): WishForm => ({
  grade: String(wish.grade), scope: wish.classLabel ? 'class' : 'grade', classLabel: wish.classLabel ?? '', headcount: String(wish.headcount),
  interests: perField((f) => (wish.interests[f] ? String(wish.interests[f]) : '')), rankedDays: [...wish.rankedDays], weekMarks: { ...wish.weekMarks },
  bands: [...wish.bands], maxKm: String(wish.maxKm), accessibleSeats: String(wish.accessibleSeats), escorts: String(wish.escorts),
  kind: wish.kind, buses: wish.buses ? String(wish.buses) : '',
});

export const sumOf = (form: WishForm): number => JOB_FIELDS.reduce((sum, f) => sum + (Number(form.interests[f]) || 0), 0);

/** The boxes the form does not show (group sizes, fewest served) keep what they were. */
export function draftOf(form: WishForm, seasonId: string, before: SentWish | null): WishDraft {
  return {
    seasonId,
    kind: form.kind,
    grade: Number(form.grade),
    ...(form.scope === 'class' ? { classLabel: form.classLabel.trim() } : {}),
    headcount: Number(form.headcount),
    interests: Object.fromEntries(JOB_FIELDS.flatMap((f) => (Number(form.interests[f]) > 0 ? [[f, Number(form.interests[f])]] : []))),
    rankedDays: form.rankedDays,
    weekMarks: form.weekMarks,
    bands: form.bands,
    maxKm: Number(form.maxKm),
    accessibleSeats: Number(form.accessibleSeats) || 0,
    escorts: Number(form.escorts) || 0,
    ...(form.kind === 'package' && Number(form.buses) > 0 ? { buses: Number(form.buses) } : {}),
    ...(before?.minGroup ? { minGroup: before.minGroup } : {}),
    ...(before?.maxGroup ? { maxGroup: before.maxGroup } : {}),
    ...(before?.minServed && before.headcount === Number(form.headcount) ? { minServed: before.minServed } : {}),
  };
}

type Sayings = Record<'headcount' | 'klass' | 'interests' | 'rankedDays' | 'bands' | 'accessible', string> & { unavailableDay: (day: string) => string };

/** Only what can be judged without the server; the server judges again. */
export function faultsOf(form: WishForm, weeks: readonly SchoolWeek[], say: Sayings): FieldErrors {
  const faults: FieldErrors = {};
  const headcount = Number(form.headcount);
  if (!Number.isInteger(headcount) || headcount < 1 || headcount > 1000) faults.headcount = say.headcount;
  else if (sumOf(form) !== headcount) faults.interests = say.interests;
  if (form.scope === 'class' && !form.classLabel.trim()) faults.classLabel = say.klass;
  if (Number(form.accessibleSeats) > headcount) faults.accessibleSeats = say.accessible;
  const closed = new Set(weeks.flatMap((w) => w.days.filter((d) => !d.available).map((d) => d.day)));
  const bad = form.rankedDays.find((d) => closed.has(d));
  if (form.rankedDays.length === 0) faults.rankedDays = say.rankedDays;
  else if (bad) faults.rankedDays = say.unavailableDay(bad);
  if (form.bands.length === 0) faults.bands = say.bands;
  return faults;
}

/** `interests.health` -> `interests`: the group of boxes it belongs to. */
export function errorsByField(byPath: Record<string, string>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, detail] of Object.entries(byPath)) {
    const name = path.split('.')[0] ?? '';
    if (FIELD_NAMES.includes(name)) errors[name as FieldName] ??= detail;
  }
  return errors;
}

/** Spreads the students over the fields nobody has filled in yet, so that the sum fits. */
export function fillEvenly(form: WishForm): Record<JobField, string> {
  const open = JOB_FIELDS.filter((f) => !Number(form.interests[f]));
  const left = Math.max(0, (Number(form.headcount) || 0) - sumOf(form));
  if (open.length === 0 || left === 0) return form.interests;
  const share = Math.floor(left / open.length), rest = left % open.length;
  return { ...form.interests, ...Object.fromEntries(open.map((f, i) => [f, String(share + (i < rest ? 1 : 0))])) };
}

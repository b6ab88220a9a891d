import { addDays, type Day, daysApart, mondayOf, weekdayOf } from '#kernel';
import type { DaysOf } from './days-of.js';

/** One group's first wish, as far as a forecast looks at it. */
export interface AskedDay {
  readonly schoolId: string;
  readonly grade: number;
  readonly headcount: number;
  readonly day: Day;
}

export interface ForecastFacts {
  /** Mondays of the season, in order. */
  readonly weeks: readonly Day[];
  readonly seats: ReadonlyMap<Day, number>;
  readonly schools: readonly { readonly id: string; readonly gradeHeadcounts: readonly number[] }[];
  readonly sent: readonly AskedDay[];
  /** The season before this one; absent when there is none. */
  readonly last?: { readonly title: string; readonly weeks: readonly Day[]; readonly asked: readonly AskedDay[] };
  readonly daysOf: DaysOf;
  /** Days on which some grade of the school sits exams: the others are let out then. */
  readonly examDays: (schoolId: string) => ReadonlySet<Day>;
}

export interface ForecastWeek {
  readonly week: Day;
  /** Students of wishes that are there already. */
  readonly sent: number;
  /** Students of schools that have not sent yet, as they asked last season. */
  readonly fromLastSeason: number;
  /** Students of schools of which only the calendar is known. */
  readonly fromCalendar: number;
  readonly expected: number;
  readonly seats: number;
}

/** Of what a forecast is made. */
export interface ForecastBasis {
  readonly schoolsSent: number;
  readonly wishesSent: number;
  readonly schoolsFromLastSeason: number;
  readonly lastSeasonTitle: string | null;
  readonly schoolsFromCalendar: number;
  /** How many times likelier a day is asked for when other grades sit exams. */
  readonly examPull: number;
  /** Counted from the known wishes; otherwise assumed. */
  readonly isPullCounted: boolean;
}

export interface PeakForecast {
  readonly weeks: readonly ForecastWeek[];
  /** Weeks in which more is expected than there are seats, the fullest first; else the busiest one. */
  readonly peaks: readonly Day[];
  readonly basis: ForecastBasis;
}

/** Without any wish to count from: schools send a grade out while the others sit exams. */
const ASSUMED_PULL = 3;
const MOST_PULL = 20;

/**
 * Where the wishes will pile up, before they are all in: those sent, last season's of the schools that have not sent yet, and for
 * the rest the mean share of students over the days their calendar leaves, exam days of other grades weighing what they weighed so far.
 */
export function peakForecast(facts: ForecastFacts): PeakForecast {
  const haveSent = new Set(facts.sent.map(({ schoolId }) => schoolId));
  const repeated = (facts.last?.asked ?? []).filter(({ schoolId }) => !haveSent.has(schoolId)).flatMap((asked) => carriedOver(asked, facts) ?? []);
  const fromLast = new Set(repeated.map(({ schoolId }) => schoolId));
  const silent = facts.schools.filter(({ id }) => !haveSent.has(id) && !fromLast.has(id));
  const known = [...facts.sent, ...repeated], pull = examPullOf(known, facts), guessed = guessedLoads(silent, { known, pull: pull.value, facts });
  const sent = perWeek(facts.sent), last = perWeek(repeated);
  const weeks = facts.weeks.map((week): ForecastWeek => {
    const parts = { sent: sent.get(week) ?? 0, fromLastSeason: last.get(week) ?? 0, fromCalendar: Math.round(guessed.get(week) ?? 0) };
    return { week, ...parts, expected: parts.sent + parts.fromLastSeason + parts.fromCalendar, seats: facts.seats.get(week) ?? 0 };
  });
  return {
    weeks, peaks: peaksOf(weeks),
    basis: {
      schoolsSent: haveSent.size, wishesSent: facts.sent.length, schoolsFromLastSeason: fromLast.size, lastSeasonTitle: facts.last?.title ?? null,
      schoolsFromCalendar: silent.length, examPull: pull.value, isPullCounted: pull.isCounted,
    },
  };
}

/** Last season's first wish at the same place of this season: as far into it, on the same weekday, or the nearest day the grade may go. */
function carriedOver(asked: AskedDay, { last, weeks, daysOf }: ForecastFacts): AskedDay | undefined {
  const before = last!.weeks.indexOf(mondayOf(asked.day));
  if (before < 0 || weeks.length === 0) return undefined;
  const week = weeks[Math.round((before * (weeks.length - 1)) / Math.max(1, last!.weeks.length - 1))]!;
  const meant = addDays(week, weekdayOf(asked.day) - 1);
  const free = daysOf(asked.schoolId, asked.grade).filter(({ available }) => available).map(({ day }) => day);
  const day = free.reduce<Day | undefined>((best, each) =>
    (best === undefined || Math.abs(daysApart(each, meant)) < Math.abs(daysApart(best, meant)) ? each : best), undefined);
  return day === undefined ? undefined : { ...asked, day };
}

function examPullOf(known: readonly AskedDay[], { daysOf, examDays }: ForecastFacts): { readonly value: number; readonly isCounted: boolean } {
  let examStudents = 0, plainStudents = 0, examCount = 0, plainCount = 0;
  const seen = new Set<string>();
  for (const { schoolId, grade, headcount, day } of known) {
    const exams = examDays(schoolId);
    if (exams.has(day)) examStudents += headcount;
    else plainStudents += headcount;
    if (seen.has(`${schoolId} ${grade}`)) continue;
    seen.add(`${schoolId} ${grade}`);
    for (const free of daysOf(schoolId, grade)) if (free.available) exams.has(free.day) ? examCount++ : plainCount++;
  }
  if (examCount === 0 || plainCount === 0 || plainStudents === 0) return { value: ASSUMED_PULL, isCounted: false };
  const pull = (examStudents / examCount) / (plainStudents / plainCount);
  return { value: Math.round(10 * Math.min(MOST_PULL, pull)) / 10, isCounted: true };
}

interface Guess { readonly known: readonly AskedDay[]; readonly pull: number; readonly facts: ForecastFacts }

function guessedLoads(silent: ForecastFacts['schools'], { known, pull, facts }: Guess): ReadonlyMap<Day, number> {
  const loads = new Map<Day, number>(), grade = usualGrade(known), sizes = new Map(facts.schools.map((school) => [school.id, studentsOf(school)]));
  const asking = new Set(known.map(({ schoolId }) => schoolId)), size = [...asking].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  const share = size > 0 ? known.reduce((sum, { headcount }) => sum + headcount, 0) / size : undefined;
  for (const school of silent) {
    const students = share === undefined ? school.gradeHeadcounts[grade - 1] ?? 0 : share * studentsOf(school);
    const exams = facts.examDays(school.id), free = facts.daysOf(school.id, grade).filter(({ available }) => available);
    const weightOf = (day: Day): number => (exams.has(day) ? pull : 1);
    const all = free.reduce((sum, { day }) => sum + weightOf(day), 0);
    if (all > 0) for (const { day } of free) loads.set(mondayOf(day), (loads.get(mondayOf(day)) ?? 0) + (students * weightOf(day)) / all);
  }
  return loads;
}

/** The grade most students of the known wishes are in; the first, where nothing is known. */
function usualGrade(known: readonly AskedDay[]): number {
  const grades = new Map<number, number>();
  for (const { grade, headcount } of known) grades.set(grade, (grades.get(grade) ?? 0) + headcount);
  return [...grades].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

const studentsOf = ({ gradeHeadcounts }: { readonly gradeHeadcounts: readonly number[] }): number => gradeHeadcounts.reduce((sum, count) => sum + count, 0);

function perWeek(asked: readonly AskedDay[]): ReadonlyMap<Day, number> {
  const loads = new Map<Day, number>();
  for (const { day, headcount } of asked) loads.set(mondayOf(day), (loads.get(mondayOf(day)) ?? 0) + headcount);
  return loads;
}

function peaksOf(weeks: readonly ForecastWeek[]): Day[] {
  const over = weeks.filter(({ expected, seats }) => expected > seats).sort((a, b) => (b.expected - b.seats) - (a.expected - a.seats));
  if (over.length > 0) return over.map(({ week }) => week);
  const busiest = weeks.reduce<ForecastWeek | undefined>((best, each) => (each.expected > (best?.expected ?? 0) ? each : best), undefined);
  return busiest ? [busiest.week] : [];
}

import { BANDS, type Day, isDay, JOB_FIELDS, type JobField, mondayOf } from '#kernel';
import type { SchoolDay } from './school-day-rule.js';
import { WishesClosed, WishRefused } from './scheduling.errors.js';
import type { SeasonView } from './season.js';
import type { Wish, WishDraft } from './wish.js';

/** The wish with its defaults, before it has an id. */
export type SettledWish = Omit<Wish, 'id' | 'seasonId' | 'schoolId' | 'submittedAt' | 'version'>;

const NOBODY = Object.fromEntries(JOB_FIELDS.map((field) => [field, 0])) as Record<JobField, number>;
const MOST_RANKED_DAYS = 5;
const SERVED_PERCENT_OF_A_GRADE = 90;

/** A class goes as a whole; of a grade nine in ten, for somebody is always ill. */
export function usualMinServed(headcount: number, classLabel: string | null | undefined): number {
  return classLabel ? headcount : Math.ceil((headcount * SERVED_PERCENT_OF_A_GRADE) / 100);
}

/** Fills in what the teacher left to us. */
export function settle(draft: WishDraft): SettledWish {
  const classLabel = draft.classLabel?.trim() ? draft.classLabel.trim() : null;
  return {
    grade: draft.grade, classLabel, headcount: draft.headcount, minServed: draft.minServed ?? usualMinServed(draft.headcount, classLabel),
    interests: { ...NOBODY, ...draft.interests },
    rankedDays: draft.rankedDays, weekMarks: draft.weekMarks ?? {}, bands: BANDS.filter((band) => draft.bands.includes(band)),
    maxKm: draft.maxKm, accessibleSeats: draft.accessibleSeats, escorts: draft.escorts,
    minGroup: draft.minGroup ?? 1, maxGroup: draft.maxGroup ?? null,
  };
}

/** Until the deadline a school may send, change and withdraw; after it nobody may, so that one plan answers everybody alike. */
export function assertWishesOpen(season: SeasonView): void {
  if (season.state === 'open') return;
  throw new WishesClosed(`희망은 ${deadlineText(season.wishesDueAt)}에 마감했습니다. 바꾸려면 센터에 연락해 주세요.`, {
    seasonId: season.id, wishesDueAt: season.wishesDueAt.toISOString(),
  });
}

/** The instant as people in Seoul write it. */
export function deadlineText(instant: Date): string {
  const [day, time] = new Date(instant.getTime() + 9 * 3_600_000).toISOString().split('T') as [string, string];
  const [year, month, date] = day.split('-').map(Number);
  return `${year}년 ${month}월 ${date}일 ${time.slice(0, 5)}`;
}

/** All rules of one wish, in the order the form asks. */
export function assertWishHolds(wish: SettledWish, season: { readonly firstDay: Day; readonly lastDay: Day }, days: readonly SchoolDay[]): void {
  assertInterestsFit(wish);
  assertNumbersFit(wish);
  assertRankedDays(wish, season, days);
  assertWeekMarks(wish);
}

/** A school whose grades are on file has no others. */
export function assertGradeExists(grade: number, gradeHeadcounts: readonly number[]): void {
  const grades = gradeHeadcounts.length;
  if (grades > 0 && grade > grades) throw new WishRefused(`${grade}학년이 없는 학교입니다. 1학년에서 ${grades}학년까지 고를 수 있습니다.`, { field: 'grade', grade, grades });
}

/** Every student has one interest, so the fields add up to the group. */
export function assertInterestsFit({ interests, headcount }: Pick<SettledWish, 'interests' | 'headcount'>): void {
  const unknown = Object.keys(interests).find((field) => !JOB_FIELDS.includes(field as JobField));
  if (unknown !== undefined) throw new WishRefused(`'${unknown}'은(는) 직업군이 아닙니다.`, { field: 'interests', unknown });
  const counts = Object.values(interests);
  const odd = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (odd !== undefined) throw new WishRefused(`직업군별 인원은 0 이상의 정수여야 합니다. '${odd}'을(를) 고쳐 주세요.`, { field: 'interests', value: odd });
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum !== headcount) {
    throw new WishRefused(`직업군별 희망 인원의 합이 ${sum}명으로, 참여 인원 ${headcount}명과 다릅니다.`, { field: 'interests', sum, headcount });
  }
}

function assertNumbersFit({ headcount, minServed, accessibleSeats, minGroup, maxGroup, bands }: SettledWish): void {
  if (minServed < 1 || minServed > headcount) {
    throw new WishRefused(`최소 참여 인원 ${minServed}명은 1명에서 참여 인원 ${headcount}명 사이여야 합니다.`, { field: 'minServed', minServed, headcount });
  }
  if (accessibleSeats > headcount) {
    throw new WishRefused(`휠체어 접근 자리 ${accessibleSeats}개가 참여 인원 ${headcount}명보다 많습니다.`, { field: 'accessibleSeats', accessibleSeats, headcount });
  }
  if (maxGroup !== null && maxGroup < minGroup) {
    throw new WishRefused(`모둠 최대 인원 ${maxGroup}명이 최소 인원 ${minGroup}명보다 적습니다.`, { field: 'maxGroup', minGroup, maxGroup });
  }
  if (bands.length === 0) throw new WishRefused('오전과 오후 가운데 하나는 골라 주세요.', { field: 'bands' });
}

/** One to five different days of the season on which this grade may really leave the school. */
export function assertRankedDays(
  { rankedDays, weekMarks }: Pick<SettledWish, 'rankedDays' | 'weekMarks'>,
  season: { readonly firstDay: Day; readonly lastDay: Day },
  days: readonly SchoolDay[],
): void {
  const field = 'rankedDays';
  if (rankedDays.length === 0 || rankedDays.length > MOST_RANKED_DAYS) {
    throw new WishRefused(`희망일은 1일에서 ${MOST_RANKED_DAYS}일까지 고를 수 있습니다. 지금은 ${rankedDays.length}일입니다.`, { field, given: rankedDays.length });
  }
  const known = new Map(days.map((day) => [day.day, day]));
  const seen = new Set<Day>();
  for (const day of rankedDays) {
    if (!isDay(day)) throw new WishRefused(`'${day}'은(는) 날짜가 아닙니다.`, { field, day });
    if (seen.has(day)) throw new WishRefused(`${day}을(를) 두 번 골랐습니다.`, { field, day });
    seen.add(day);
    if (day < season.firstDay || day > season.lastDay) {
      throw new WishRefused(`${day}은(는) 이번 기간(${season.firstDay} ~ ${season.lastDay}) 밖입니다.`, { field, day });
    }
    const schoolDay = known.get(day);
    if (!schoolDay) throw new WishRefused(`${day}은(는) 주말입니다.`, { field, day });
    if (schoolDay.because) {
      throw new WishRefused(`${day}에는 나갈 수 없습니다: ${schoolDay.because.name}.`, { field, day, because: schoolDay.because });
    }
    if (weekMarks[mondayOf(day)] === 'impossible') {
      throw new WishRefused(`${day}을(를) 희망일로 고르고, 그 주는 불가(✕)로 표시했습니다.`, { field: 'weekMarks', day, week: mondayOf(day) });
    }
  }
}

function assertWeekMarks({ weekMarks }: Pick<SettledWish, 'weekMarks'>): void {
  const odd = Object.keys(weekMarks).find((week) => !isDay(week) || mondayOf(week) !== week);
  if (odd !== undefined) throw new WishRefused(`'${odd}'은(는) 월요일 날짜가 아닙니다. 주는 그 주의 월요일로 적습니다.`, { field: 'weekMarks', week: odd });
}

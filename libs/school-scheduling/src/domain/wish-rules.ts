import { BANDS, type Day, isDay, JOB_FIELDS, type JobField, mondayOf } from '#kernel';
import { faultsInWords, type FieldFault } from './field-fault.js';
import { momentInWords } from './moment-in-words.js';
import type { SchoolDay } from './school-day-rule.js';
import { WishesClosed, WishesNotOpenYet, WishRefused } from './scheduling.errors.js';
import type { SeasonRules, SeasonView } from './season.js';
import { FARTHEST_KM, KIND_RULES, usualBuses } from './wish-kind.js';
import type { Wish, WishDraft } from './wish.js';

/** The wish with its defaults, before it has an id. */
export type SettledWish = Omit<Wish, 'id' | 'seasonId' | 'schoolId' | 'channel' | 'enteredBy' | 'submittedAt' | 'isLate' | 'version'>;

/** A fault of a wish, with the values that prove it. */
export interface WishFault extends FieldFault {
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Against what a wish is judged: the season, the school's rolls and the days its grade may leave. */
export interface WishSetting {
  readonly season: { readonly firstDay: Day; readonly lastDay: Day };
  /** Students per grade, grade 1 first; empty when not on file. */
  readonly gradeHeadcounts: readonly number[];
  readonly days: readonly SchoolDay[];
}

const NOBODY = Object.fromEntries(JOB_FIELDS.map((field) => [field, 0])) as Record<JobField, number>;
const MOST_RANKED_DAYS = 5;
const SERVED_PERCENT_OF_A_GRADE = 90;

/** A class goes as a whole; of a grade nine in ten, for somebody is always ill. */
export function usualMinServed(headcount: number, classLabel: string | null | undefined): number {
  return classLabel ? headcount : Math.ceil((headcount * SERVED_PERCENT_OF_A_GRADE) / 100);
}

/** Fills in what the teacher left to us: the season's group sizes, the kind's own numbers. */
export function settle(draft: WishDraft, rules: Pick<SeasonRules, 'minGroup' | 'maxGroup'> = { minGroup: null, maxGroup: null }): SettledWish {
  const classLabel = draft.classLabel?.trim() ? draft.classLabel.trim() : null;
  const kind = draft.kind ?? 'career-day';
  const { isAtSchool, needsBuses } = KIND_RULES[kind];
  const minGroup = draft.minGroup ?? rules.minGroup ?? 1;
  // The season's largest group is a default: it gives way to a smallest group the school asked for.
  const usualMax = rules.maxGroup !== null && rules.maxGroup >= minGroup ? rules.maxGroup : null;
  return {
    kind, grade: draft.grade, classLabel, headcount: draft.headcount, minServed: draft.minServed ?? usualMinServed(draft.headcount, classLabel),
    interests: { ...NOBODY, ...draft.interests },
    rankedDays: draft.rankedDays, weekMarks: draft.weekMarks ?? {}, bands: BANDS.filter((band) => draft.bands.includes(band)),
    maxKm: isAtSchool ? FARTHEST_KM : draft.maxKm, accessibleSeats: draft.accessibleSeats, escorts: draft.escorts,
    minGroup, maxGroup: draft.maxGroup ?? usualMax, buses: needsBuses ? (draft.buses ?? usualBuses(draft.headcount)) : (draft.buses ?? null),
  };
}

/** Until the deadline a school may send, change and withdraw; after it only where the season takes late wishes, and never after publication. */
export function assertWishesOpen(season: Pick<SeasonView, 'id' | 'state' | 'wishesDueAt' | 'opensAt' | 'takesLateWishes'>): void {
  const { id: seasonId, state, wishesDueAt, opensAt, takesLateWishes } = season;
  if (state === 'open' || (state === 'closed' && takesLateWishes)) return;
  if (state === 'upcoming' && opensAt) {
    throw new WishesNotOpenYet(`희망은 ${momentInWords(opensAt)}부터 받습니다.`, { seasonId, opensAt: opensAt.toISOString() });
  }
  throw new WishesClosed(`희망은 ${momentInWords(wishesDueAt)}에 마감했습니다. 바꾸려면 센터에 연락해 주세요.`, {
    seasonId, wishesDueAt: wishesDueAt.toISOString(),
  });
}

export function assertWishHolds(wish: SettledWish, setting: WishSetting): void {
  const faults = wishFaults(wish, setting);
  const [first] = faults;
  if (!first) return;
  const errors = faults.map(({ pointer, detail }) => ({ pointer, detail }));
  throw new WishRefused(faultsInWords(faults), { ...first.facts, field: first.pointer.split('/')[1], errors });
}

/** Every fault of one wish at once, in the order the form asks. */
export function wishFaults(wish: SettledWish, setting: WishSetting): WishFault[] {
  return [...groupFaults(wish, setting.gradeHeadcounts), ...interestFaults(wish), ...numberFaults(wish), ...rankedDayFaults(wish, setting), ...weekFaults(wish)];
}

const fault = (field: string, detail: string, facts: WishFault['facts'] = {}): WishFault => ({ pointer: `#/${field}`, detail, facts });

function groupFaults({ kind, grade, classLabel, headcount, buses }: SettledWish, gradeHeadcounts: readonly number[]): WishFault[] {
  const faults: WishFault[] = [];
  const grades = gradeHeadcounts.length, enrolled = gradeHeadcounts[grade - 1];
  if (grades > 0 && enrolled === undefined) {
    faults.push(fault('grade', `${grade}학년이 없는 학교입니다. 1학년에서 ${grades}학년까지 고를 수 있습니다.`, { grade, grades }));
  } else if (enrolled !== undefined && enrolled > 0 && headcount > enrolled) {
    faults.push(fault('headcount', `참여 인원 ${headcount}명이 ${grade}학년 재적 ${enrolled}명보다 많습니다.`, { headcount, enrolled }));
  }
  if (KIND_RULES[kind].needsClass && classLabel === null) faults.push(fault('classLabel', '학급 체험은 반을 적어야 합니다. 한 반이 한 체험처로 갑니다.'));
  if (KIND_RULES[kind].needsBuses !== (buses !== null)) faults.push(fault('buses', '버스는 원클릭 패키지에만 적습니다.', { buses }));
  else if (buses !== null && (buses < 1 || buses > 30)) faults.push(fault('buses', `버스는 1대에서 30대까지 적을 수 있습니다. 지금은 ${buses}대입니다.`, { buses }));
  return faults;
}

/** Every student has one interest, so the fields add up to the group. */
function interestFaults({ interests, headcount }: Pick<SettledWish, 'interests' | 'headcount'>): WishFault[] {
  const unknown = Object.keys(interests).find((field) => !JOB_FIELDS.includes(field as JobField));
  if (unknown !== undefined) return [fault('interests', `'${unknown}'은(는) 직업군이 아닙니다.`, { unknown })];
  const counts = Object.values(interests);
  const odd = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (odd !== undefined) return [fault('interests', `직업군별 인원은 0 이상의 정수여야 합니다. '${odd}'을(를) 고쳐 주세요.`, { value: odd })];
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum === headcount ? [] : [fault('interests', `직업군별 희망 인원의 합이 ${sum}명으로, 참여 인원 ${headcount}명과 다릅니다.`, { sum, headcount })];
}

function numberFaults({ headcount, minServed, accessibleSeats, minGroup, maxGroup, bands }: SettledWish): WishFault[] {
  const faults: WishFault[] = [];
  if (minServed < 1 || minServed > headcount) {
    faults.push(fault('minServed', `최소 참여 인원 ${minServed}명은 1명에서 참여 인원 ${headcount}명 사이여야 합니다.`, { minServed, headcount }));
  }
  if (accessibleSeats > headcount) {
    faults.push(fault('accessibleSeats', `휠체어 접근 자리 ${accessibleSeats}개가 참여 인원 ${headcount}명보다 많습니다.`, { accessibleSeats, headcount }));
  }
  if (maxGroup !== null && maxGroup < minGroup) {
    faults.push(fault('maxGroup', `모둠 최대 인원 ${maxGroup}명이 최소 인원 ${minGroup}명보다 적습니다.`, { minGroup, maxGroup }));
  }
  if (bands.length === 0) faults.push(fault('bands', '오전과 오후 가운데 하나는 골라 주세요.'));
  return faults;
}

/** One to five different days of the season on which this grade may really leave the school. */
function rankedDayFaults({ rankedDays, weekMarks }: Pick<SettledWish, 'rankedDays' | 'weekMarks'>, { season, days }: WishSetting): WishFault[] {
  if (rankedDays.length === 0 || rankedDays.length > MOST_RANKED_DAYS) {
    return [fault('rankedDays', `희망일은 1일에서 ${MOST_RANKED_DAYS}일까지 고를 수 있습니다. 지금은 ${rankedDays.length}일입니다.`, { given: rankedDays.length })];
  }
  const known = new Map(days.map((day) => [day.day, day]));
  return rankedDays.flatMap((day, index) => {
    const detail = rankedDays.indexOf(day) < index ? `${day}을(를) 두 번 골랐습니다.` : whyNot(day, season, known.get(day));
    if (detail !== undefined) {
      const because = known.get(day)?.because;
      return [fault(`rankedDays/${index}`, detail, { day, ...(because ? { because } : {}) })];
    }
    if (weekMarks[mondayOf(day)] !== 'impossible') return [];
    return [fault('weekMarks', `${day}을(를) 희망일로 고르고, 그 주는 불가(✕)로 표시했습니다.`, { day, week: mondayOf(day) })];
  });
}

function whyNot(day: Day, season: WishSetting['season'], schoolDay: SchoolDay | undefined): string | undefined {
  if (!isDay(day)) return `'${day}'은(는) 날짜가 아닙니다.`;
  if (day < season.firstDay || day > season.lastDay) return `${day}은(는) 이번 기간(${season.firstDay} ~ ${season.lastDay}) 밖입니다.`;
  if (!schoolDay) return `${day}은(는) 주말입니다.`;
  return schoolDay.because ? `${day}에는 나갈 수 없습니다: ${schoolDay.because.name}.` : undefined;
}

function weekFaults({ weekMarks }: Pick<SettledWish, 'weekMarks'>): WishFault[] {
  return Object.keys(weekMarks).filter((week) => !isDay(week) || mondayOf(week) !== week)
    .map((week) => fault('weekMarks', `'${week}'은(는) 월요일 날짜가 아닙니다. 주는 그 주의 월요일로 적습니다.`, { week }));
}

import type { Band } from '../model/problem.js';
import type { Reason, StaticRule } from '../model/reason.js';

export type Language = 'ko' | 'en';
type Code = Reason['code'];
type ReasonOf<C extends Code> = Extract<Reason, { readonly code: C }>;
/** A code without a sentence in both languages does not compile. */
type Sentences = { readonly [C in Code]: { readonly [L in Language]: (reason: ReasonOf<C>) => string } };

const BAND: Record<Language, Record<Band, string>> = { ko: { am: '오전', pm: '오후' }, en: { am: 'morning', pm: 'afternoon' } };

const RULE: Record<StaticRule, Record<Language, string>> = {
  HOLIDAY: { ko: '휴일입니다', en: 'it is a holiday' },
  NO_VENUE_FOR_LEVEL: { ko: '이 학교급을 받는 일터가 없습니다', en: 'no venue takes schools of this level' },
  NO_VENUE_IN_REACH: { ko: '이동 가능한 거리 안에 일터가 없습니다', en: 'no venue lies within reach' },
  VENUES_CLOSED: { ko: '그때 문을 여는 일터가 없습니다', en: 'no venue in reach is open then' },
  INSPECTION_EXPIRED: { ko: '안전점검 기한이 지난 일터가 있어 자리가 모자랍니다', en: 'too many venues lack a valid inspection then' },
  ACCESSIBLE_SEATS: { ko: '휠체어로 갈 수 있는 자리가 모자랍니다', en: 'there are too few accessible seats' },
  TOO_FEW_PARTIES: { ko: '모둠 수 안에서 나눌 수 있는 자리가 모자랍니다', en: 'the allowed number of groups cannot hold the students' },
  MIN_SERVED_UNREACHABLE: { ko: '최소 인원을 받을 자리가 없습니다', en: 'the least number of students cannot be seated' },
};

const SENTENCES: Sentences = {
  WISH_KEPT: { ko: ({ rank }) => `${rank}순위 희망 날짜에 배정되었습니다.`, en: ({ rank }) => `The date is the school's wish number ${rank}.` },
  NEAREST_FREE: {
    ko: ({ days }) => `1순위 희망일에서 ${days}일 떨어진, 자리가 남은 가장 가까운 날짜입니다.`,
    en: ({ days }) => `The date is ${days} days from the first wish, the nearest one with free places.`,
  },
  MOVED_FROM_WISH: {
    ko: ({ days }) => `1순위 희망일에서 ${days}일 떨어진, 학교가 가능하다고 한 날짜입니다.`,
    en: ({ days }) => `The date is ${days} days from the first wish and one the school said it can accept.`,
  },
  WISH_FULL: {
    ko: ({ date, band, free, needed }) => `희망한 ${dayKo(date)} ${BAND.ko[band]}에는 일터 자리가 이미 배정되어 최소 ${needed}명을 보낼 수 없습니다(남은 자리 ${free}석).`,
    en: ({ date, band, free, needed }) => `On the wished ${date} ${BAND.en[band]} the venues cannot take the least ${needed} students any more (${free} seats left).`,
  },
  WISH_NOT_POSSIBLE: {
    ko: ({ date, band, because }) => `희망한 ${dayKo(date)} ${BAND.ko[band]}에는 갈 수 없습니다: ${RULE[because].ko}.`,
    en: ({ date, band, because }) => `The wished ${date} ${BAND.en[band]} is not possible: ${RULE[because].en}.`,
  },
  WEEK_FULL: {
    ko: ({ week, requested, capacity }) => `${dayKo(week)} 주에는 ${requested}명이 희망했지만 자리는 ${capacity}석뿐입니다.`,
    en: ({ week, requested, capacity }) => `In the week of ${week} ${requested} students wished to go, but there are only ${capacity} seats.`,
  },
  SPREAD: {
    ko: ({ week, requested, average }) => `${dayKo(week)} 주에 희망이 ${requested}명으로 몰려(주 평균 ${average}명) 한산한 때로 나누었습니다.`,
    en: ({ week, requested, average }) => `The week of ${week} was wished by ${requested} students (a week has ${average} on average), so outings were spread to quieter times.`,
  },
  TRADED: {
    ko: ({ date, band }) => `희망한 ${dayKo(date)} ${BAND.ko[band]}에는 관심 분야의 일터와 다른 신청의 희망까지 함께 고려하여 다른 날짜로 조정했습니다.`,
    en: ({ date, band }) => `The wished ${date} ${BAND.en[band]} was given up for venues closer to the students' interests and for other wishes.`,
  },
  FIELDS_MATCHED: { ko: ({ percent }) => `학생의 ${percent}%가 관심 있는 직업 분야의 일터에 갑니다.`, en: ({ percent }) => `${percent}% of the students visit a job field they are interested in.` },
  FAIR: {
    ko: ({ satisfaction, average }) => `이 학교의 전체 만족도는 ${satisfaction}점으로 지역 평균 ${average}점에 뒤지지 않습니다.`,
    en: ({ satisfaction, average }) => `Over all its requests the school reaches ${satisfaction} points; the average is ${average}.`,
  },
  PARTLY_SERVED: { ko: ({ served, headcount }) => `${headcount}명 가운데 ${served}명의 자리를 마련했습니다.`, en: ({ served, headcount }) => `${served} of ${headcount} students have a place.` },
  PINNED: { ko: () => '이미 확정된 배정이라 그대로 두었습니다.', en: () => 'The assignment was already confirmed and stays as it is.' },
  NO_DATE_GIVEN: { ko: () => '가능한 날짜를 한 개도 적지 않았습니다.', en: () => 'The request names no possible date.' },
  HOLIDAY: { ko: ({ dates }) => `적어 낸 날짜 ${dates}개가 휴일입니다.`, en: ({ dates }) => `${dates} of the named dates are holidays.` },
  NO_VENUE_FOR_LEVEL: { ko: ({ level }) => `${levelKo(level)} 학생을 받는 일터가 없습니다.`, en: ({ level }) => `No venue takes ${level} schools.` },
  NO_VENUE_IN_REACH: { ko: ({ maxKm }) => `${maxKm}km 안에 갈 수 있는 일터가 없습니다.`, en: ({ maxKm }) => `There is no suitable venue within ${maxKm} km.` },
  VENUES_CLOSED: { ko: ({ dates }) => `적어 낸 날짜 ${dates}개에는 갈 수 있는 일터가 모두 문을 닫습니다.`, en: ({ dates }) => `On ${dates} of the named dates every venue in reach is closed.` },
  INSPECTION_EXPIRED: {
    ko: ({ venues }) => `일터 ${venues}곳의 안전점검 기한이 지나 그 날짜에는 갈 수 없습니다.`,
    en: ({ venues }) => `${venues} venues cannot be visited then because their inspection has run out.`,
  },
  ACCESSIBLE_SEATS: {
    ko: ({ needed, found }) => `휠체어로 갈 수 있는 자리가 ${needed}석 필요하지만 ${found}석뿐입니다.`,
    en: ({ needed, found }) => `${needed} accessible seats are needed, but there are only ${found}.`,
  },
  TOO_FEW_PARTIES: {
    ko: ({ maxParties, reachable, needed }) => `모둠을 ${maxParties}개까지만 나눌 수 있어 ${reachable}명까지 갈 수 있고, 최소 ${needed}명에 못 미칩니다.`,
    en: ({ maxParties, reachable, needed }) => `With at most ${maxParties} groups ${reachable} students can go, fewer than the least ${needed}.`,
  },
  MIN_SERVED_UNREACHABLE: {
    ko: ({ minServed, reachable }) => `최소 ${minServed}명이 함께 가야 하지만 갈 수 있는 일터 자리는 ${reachable}석까지입니다.`,
    en: ({ minServed, reachable }) => `At least ${minServed} students must go, but the venues in reach hold ${reachable}.`,
  },
  VENUES_FULL: {
    ko: ({ week, free, needed }) => `${dayKo(week)} 주에는 갈 수 있는 일터의 빈자리가 가장 많은 날에도 ${free}석이라 최소 ${needed}명을 나누어 보낼 수 없습니다.`,
    en: ({ week, free, needed }) => `In the week of ${week} the venues in reach have ${free} free seats on the best day, which cannot hold the least ${needed} students.`,
  },
  TRY_OTHER_BAND: { ko: ({ date, band }) => `${dayKo(date)} ${BAND.ko[band]}도 가능하다면 배정할 수 있습니다.`, en: ({ date, band }) => `The ${BAND.en[band]} of ${date} would work.` },
  TRY_OTHER_DATE: { ko: ({ date, band }) => `학교 일정이 허락한다면 ${dayKo(date)} ${BAND.ko[band]}에 배정할 수 있습니다.`, en: ({ date, band }) => `The ${BAND.en[band]} of ${date} would work, if the school can go then.` },
  TRY_FARTHER: { ko: ({ maxKm, date, band }) => `${maxKm}km까지 이동할 수 있다면 ${dayKo(date)} ${BAND.ko[band]}에 배정할 수 있습니다.`, en: ({ maxKm, date, band }) => `If the students can travel up to ${maxKm} km, the ${BAND.en[band]} of ${date} would work.` },
  TRY_MORE_PARTIES: { ko: ({ maxParties, date, band }) => `모둠을 ${maxParties}개까지 나눌 수 있다면 ${dayKo(date)} ${BAND.ko[band]}에 배정할 수 있습니다.`, en: ({ maxParties, date, band }) => `With up to ${maxParties} groups the ${BAND.en[band]} of ${date} would work.` },
  TRY_FEWER_STUDENTS: { ko: ({ minServed, date, band }) => `${minServed}명만 가도 된다면 ${dayKo(date)} ${BAND.ko[band]}에 배정할 수 있습니다.`, en: ({ minServed, date, band }) => `If ${minServed} students may go, the ${BAND.en[band]} of ${date} would work.` },
  TRY_WITHOUT_ACCESSIBLE: {
    ko: ({ found, date, band }) => `${dayKo(date)} ${BAND.ko[band]}에는 휠체어로 갈 수 있는 자리가 ${found}석입니다. 그만큼으로 괜찮다면 배정할 수 있습니다.`,
    en: ({ found, date, band }) => `The ${BAND.en[band]} of ${date} has ${found} accessible seats; it would work if these are enough.`,
  },
  TRY_RENEWED_INSPECTION: {
    ko: ({ venues, date, band }) => `일터 ${venues.length}곳(${venues.join(', ')})의 안전점검을 새로 받으면 ${dayKo(date)} ${BAND.ko[band]}에 배정할 수 있습니다.`,
    en: ({ venues, date, band }) => `With a renewed inspection of ${venues.join(', ')} the ${BAND.en[band]} of ${date} would work.`,
  },
};

/** One sentence a career teacher understands, without jargon and without naming another school. */
export function describeReason(reason: Reason, language: Language): string {
  return (SENTENCES[reason.code][language] as (reason: Reason) => string)(reason);
}

function dayKo(day: string): string {
  return `${Number(day.slice(5, 7))}월 ${Number(day.slice(8))}일`;
}

function levelKo(level: string): string {
  return { elementary: '초등학교', middle: '중학교', high: '고등학교' }[level] ?? level;
}

import { type Day, dayInWords, type Lang, withParticle } from '#kernel';
import type { Side } from './negotiation-state.js';

/** Why a date is offered, or why dates are not. Every parameter is about the two sides themselves; no reason names another school. */
export type Reason =
  | { readonly code: 'SCHOOL_WISHED'; readonly rank: number }
  | { readonly code: 'SCHOOL_GOOD' }
  | { readonly code: 'SCHOOL_UNSAID' }
  | { readonly code: 'SCHOOL_RATHER_NOT' }
  | { readonly code: 'DAYS_AWAY'; readonly days: number; readonly from: Day }
  | { readonly code: 'SEATS_LEFT'; readonly left: number }
  | { readonly code: 'NOT_OPENED' }
  | { readonly code: CountedCode; readonly dates: number }
  | { readonly code: 'SCHOOL_BUSY'; readonly dates: number; readonly name: string };
type CountedCode = 'TOO_NEAR' | 'ALREADY_OFFERED' | 'HOST_CLOSED' | 'NOT_CLEARED' | 'OTHER_BAND' | 'OUTSIDE_SEASON' | 'WEEK_IMPOSSIBLE' | 'GROUP_ELSEWHERE' | 'SEATS_TAKEN' | 'HOST_LIMIT';

type Code = Reason['code'];
type ReasonOf<C extends Code> = Extract<Reason, { readonly code: C }>;
type Sentence<C extends Code> = (reason: ReasonOf<C>, reader: Side | 'centre') => string;
/** A code without a sentence in both languages does not compile. */
type Sentences = { readonly [C in Code]: { readonly ko: Sentence<C>; readonly en: Sentence<C> } };

const school = (reader: Side | 'centre'): string => (reader === 'school' ? '우리 학교' : '학교');
const host = (reader: Side | 'centre'): string => (reader === 'host' ? '우리 체험처' : '체험처');
const theSchool = (reader: Side | 'centre'): string => (reader === 'school' ? 'your school' : 'the school');
const theHost = (reader: Side | 'centre'): string => (reader === 'host' ? 'your workplace' : 'the host');
const dates = (count: number): string => (count === 1 ? '1 date' : `${count} dates`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const SENTENCES: Sentences = {
  SCHOOL_WISHED: {
    ko: ({ rank }, reader) => `${withParticle(school(reader), '이/가')} ${rank}순위로 희망한 날입니다.`,
    en: ({ rank }, reader) => `It is wish number ${rank} of ${theSchool(reader)}.`,
  },
  SCHOOL_GOOD: {
    ko: (_, reader) => `${withParticle(school(reader), '이/가')} 가능하다고 표시한 주입니다.`,
    en: (_, reader) => `${capital(theSchool(reader))} marked this week as fine.`,
  },
  SCHOOL_UNSAID: {
    ko: (_, reader) => `${school(reader)} 일정과 겹치지 않습니다. ${reader === 'school' ? '가능한지 확인해 주세요.' : '가능한지는 학교가 답합니다.'}`,
    en: (_, reader) => `Nothing in the calendar of ${theSchool(reader)} speaks against it; ${reader === 'school' ? 'please say whether it suits' : 'the school is asked'}.`,
  },
  SCHOOL_RATHER_NOT: {
    ko: (_, reader) => `${withParticle(school(reader), '이/가')} 되도록 피하고 싶다고 표시한 주입니다.`,
    en: (_, reader) => `${capital(theSchool(reader))} would rather not go this week.`,
  },
  DAYS_AWAY: {
    ko: ({ days, from }) => (days === 0 ? '같은 날 다른 시간입니다.' : `원래 날(${dayInWords(from)})보다 ${Math.abs(days)}일 ${days > 0 ? '뒤' : '앞'}입니다.`),
    en: ({ days, from }) => (days === 0 ? 'The same day at another time.' : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'after' : 'before'} the first date (${dayInWords(from, 'en')}).`),
  },
  SEATS_LEFT: {
    ko: ({ left }, reader) => `${host(reader)}에 ${left}자리가 남아 있고 안전점검이 유효합니다.`,
    en: ({ left }, reader) => `${capital(theHost(reader))} has ${left} places left and a valid inspection.`,
  },
  NOT_OPENED: {
    ko: (_, reader) => `${withParticle(host(reader), '이/가')} 열어 둔 다른 날이 없습니다.`,
    en: (_, reader) => `${capital(theHost(reader))} has opened no other day.`,
  },
  SCHOOL_BUSY: {
    ko: ({ dates: count, name }, reader) => `${school(reader)} 일정${name === '' ? '' : `(${name})`}으로 나갈 수 없는 날이 ${count}번 있습니다.`,
    en: ({ dates: count, name }, reader) => `On ${dates(count)} the students of ${theSchool(reader)} cannot go out${name === '' ? '' : ` (${name})`}.`,
  },
  TOO_NEAR: { ko: ({ dates: count }) => `너무 가까운 날이 ${count}번 있습니다.`, en: ({ dates: count }) => `${dates(count)} would be too soon.` },
  ALREADY_OFFERED: { ko: ({ dates: count }) => `이미 물어본 날이 ${count}번 있습니다.`, en: ({ dates: count }) => `${dates(count)} were asked about already.` },
  HOST_CLOSED: {
    ko: ({ dates: count }, reader) => `${withParticle(host(reader), '이/가')} 닫은 날이 ${count}번 있습니다.`,
    en: ({ dates: count }, reader) => `${capital(theHost(reader))} has closed ${dates(count)}.`,
  },
  NOT_CLEARED: { ko: ({ dates: count }) => `안전점검이 유효하지 않은 날이 ${count}번 있습니다.`, en: ({ dates: count }) => `No valid inspection covers ${dates(count)}.` },
  OTHER_BAND: {
    ko: ({ dates: count }, reader) => `${withParticle(school(reader), '이/가')} 희망하지 않은 시간대가 ${count}번 있습니다.`,
    en: ({ dates: count }, reader) => `${dates(count)} are at a time of day ${theSchool(reader)} did not wish for.`,
  },
  OUTSIDE_SEASON: { ko: ({ dates: count }) => `방문 기간 밖의 날이 ${count}번 있습니다.`, en: ({ dates: count }) => `${dates(count)} lie outside the season.` },
  WEEK_IMPOSSIBLE: {
    ko: ({ dates: count }, reader) => `${withParticle(school(reader), '이/가')} 안 된다고 표시한 주의 날이 ${count}번 있습니다.`,
    en: ({ dates: count }, reader) => `${dates(count)} lie in weeks ${theSchool(reader)} marked as impossible.`,
  },
  GROUP_ELSEWHERE: { ko: ({ dates: count }) => `같은 학생들이 다른 체험을 하는 날이 ${count}번 있습니다.`, en: ({ dates: count }) => `On ${dates(count)} the same students are elsewhere.` },
  SEATS_TAKEN: { ko: ({ dates: count }) => `자리가 모자란 날이 ${count}번 있습니다.`, en: ({ dates: count }) => `On ${dates(count)} too few places are left.` },
  HOST_LIMIT: {
    ko: ({ dates: count }, reader) => `${withParticle(host(reader), '이/가')} 정한 하루·한 주·한 달 횟수를 넘는 날이 ${count}번 있습니다.`,
    en: ({ dates: count }, reader) => `${dates(count)} would exceed what ${theHost(reader)} takes a day, a week or a month.`,
  },
};

/** The sentence for whoever reads it: a school reads "our school" where a host reads "the school". */
export function reasonInWords(reason: Reason, reader: Side | 'centre', lang: Lang = 'ko'): string {
  const sentence = SENTENCES[reason.code][lang] as Sentence<Code>;
  return sentence(reason, reader);
}

/** What the director and the history say of it. */
export const ESCALATION_WORDS: Readonly<Record<'two-rounds' | 'five-days' | 'no-date' | 'asked' | 'whole-group', { readonly ko: string; readonly en: string }>> = {
  'two-rounds': { ko: '두 번 물었지만 함께 되는 날을 찾지 못했습니다.', en: 'Two rounds found no day that suits both.' },
  'five-days': { ko: '근무일로 5일이 지나도록 정해지지 않았습니다.', en: 'Five working days went by without a date.' },
  'no-date': { ko: '두 곳이 모두 되는 날이 없습니다.', en: 'There is no day on which both could.' },
  asked: { ko: '센터에 정해 달라고 부탁했습니다.', en: 'The centre was asked to decide.' },
  'whole-group': { ko: '모둠 전체의 날짜를 바꿔야 합니다.', en: 'The whole group needs another date.' },
};

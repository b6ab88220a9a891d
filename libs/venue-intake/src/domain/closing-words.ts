import type { Closure, Feast } from './closing-rule.js';

/** A piece of text at the reading place, and what it says for sure; 'nothing-else': that the place is never shut otherwise. */
export interface Phrase {
  readonly form: RegExp;
  readonly means: (groups: Readonly<Record<string, string | undefined>>) => readonly Closure[] | 'nothing-else';
}

const WEEKDAYS = '월화수목금토일';
const WORKDAYS = [1, 2, 3, 4, 5], WEEKEND = [6, 7];
const JOIN = String.raw`\s*[,.·/~\-+]\s*`;
const DAY = `[${WEEKDAYS}](?:요일)?`;
const EVERY = String.raw`(?:매\s*주\s*)?`;
/** One or several weekdays: "토·일요일", "월", "토,일". Written without anything between them only "토일" is sure ("금일" is today). */
const DAYS = String.raw`(?<days>토일(?:요일)?|${DAY}(?:${JOIN}${DAY}(?!요?[가-힣]))*)`;
/** Of a month's first Monday and ... only one weekday is sure: "첫째 주 월+토" may mean every Saturday. */
const ONE_DAY = `(?<days>${DAY})`;
const NTH = '(?:(?:첫|둘|두|셋|세|넷|네|다섯|[1-5])(?:\\s*번)?\\s*째|마지막)', NTH_OR_NUMBER = `(?:${NTH}|[1-5])`;
const NTHS = String.raw`(?<weeks>${NTH_OR_NUMBER}(?:(?:\s*[,.·/+])?\s*${NTH_OR_NUMBER})*)`;
/** Without the word "week" a bare number would be a month: "12월". */
const PLAIN_NTHS = String.raw`(?<weeks>(?:[1-5]\s*[,.·+]\s*)*${NTH}(?:(?:\s*[,.·/+])?\s*${NTH})*)`;
const NEXT_DAY = String.raw`(?<next>\s*\((?:단,?\s*)?(?:[${WEEKDAYS}]요일이|해당일이)?\s*공휴일(?:이면|일\s*경우|인\s*경우|일\s*때는?|과\s*겹칠\s*경우|과\s*겹치는\s*경우)(?:에는|는)?,?\s*(?:그\s*)?(?:다음\s*날|익일)(?:\s*(?:휴관|휴무|휴장))?\))`;
const UNLESS_HOLIDAY = String.raw`(?<unless>\s*\(공휴일인\s*[${WEEKDAYS}](?:요일)?\s*제외\))`;
const HOLIDAY = String.raw`(?:(?:법정|법적|국가\s*지정|정부\s*지정|국가|국·?|관공서의?)\s*)?공휴일`;
const EXCEPT = String.raw`(?<except>[${WEEKDAYS}](?:요일)?(?:\s*[,.·/]\s*[${WEEKDAYS}](?:요일)?)*)`;
const SEOLLAL = '(?:음력\\s*)?(?:설날|설명절|설\\s+명절|구정|설)', CHUSEOK = '(?:추석명절|추석\\s+명절|추석)';
const SPAN = '(?:연휴\\s*기간|연휴)';

const daysIn = (text = ''): number[] => {
  if (/^토일/.test(text)) return WEEKEND;
  const span = /^\s*([월화수목금토일])(?:요일)?\s*[~-]\s*([월화수목금토일])(?:요일)?\s*$/.exec(text);
  if (span) {
    const [from, to] = [WEEKDAYS.indexOf(span[1] ?? ''), WEEKDAYS.indexOf(span[2] ?? '')];
    return from <= to ? Array.from({ length: to - from + 1 }, (_, at) => from + at + 1) : [];
  }
  if (/[~-]/.test(text)) return [];
  return [...text.replace(/요일/g, '')].flatMap((letter) => (WEEKDAYS.includes(letter) ? [WEEKDAYS.indexOf(letter) + 1] : []));
};

const weeksIn = (text = ''): (number | 'last')[] => [...text.matchAll(/첫|두|둘|세|셋|네|넷|다섯|마지막|[1-5]/g)].map(([word]) =>
  word === '마지막' ? 'last' : Number(word) || ({ 첫: 1, 두: 2, 둘: 2, 세: 3, 셋: 3, 네: 4, 넷: 4, 다섯: 5 } as Record<string, number>)[word] || 0);

const weekly = (weekdays: readonly number[], onHoliday: 'shut' | 'next-day' | 'open' = 'shut'): Closure => ({ kind: 'weekly', weekdays, onHoliday });
const holidays = (exceptWeekdays: readonly number[] = [], dayAfter = false): Closure => ({ kind: 'holidays', exceptWeekdays, dayAfter });
const feast = (feasts: readonly Feast[], extent: 'day' | 'span', around = 0): Closure => ({ kind: 'feast', feasts, extent, around });
const date = (monthDay: string): Closure => ({ kind: 'date', monthDay });
const twoDigits = (text = ''): string => text.padStart(2, '0');

const named = (words: string, ...names: string[]): Phrase => ({ form: new RegExp(words, 'y'), means: () => [{ kind: 'named', names }] });
const dated = (words: string, ...days: string[]): Phrase => ({ form: new RegExp(words, 'y'), means: () => days.map(date) });
const phrase = (form: string, means: Phrase['means']): Phrase => ({ form: new RegExp(form, 'y'), means });
/** A gloss says again what stands before it: "근로자의 날(5.1)", "신정(1월 1일)". */
const GLOSS = (month: number, day: number) => String.raw`(?:\s*\(\s*0?${month}\s*[.월/]\s*0?${day}\s*[.일]?\s*\))?`;

/** Longest first where one begins like another. Every phrase must end where a word ends; the reader sees to that. */
export const PHRASES: readonly Phrase[] = [
  phrase('(?:연중\\s*무휴|휴(?:관|무|장)일?\\s*없음|없음|무휴)', () => 'nothing-else'),
  phrase('(?:(?:휴관|휴장|휴무|폐쇄|폐관)\\s*중|사용\\s*중[단지]\\s*중|운영\\s*중[단지]\\s*중?|연중\\s*휴[무관]|상시\\s*휴[무관])', () => [{ kind: 'always' }]),
  phrase(String.raw`(?:매\s*월|매달)?\s*${NTHS}\s*주\s*(?:의\s*)?${ONE_DAY}`, ({ weeks, days }) => [{ kind: 'monthly', weeks: weeksIn(weeks), weekdays: daysIn(days), by: 'week' }]),
  phrase(String.raw`(?:매\s*월|매달)?\s*${PLAIN_NTHS}\s*${ONE_DAY}`, ({ weeks, days }) => [{ kind: 'monthly', weeks: weeksIn(weeks), weekdays: daysIn(days), by: 'occurrence' }]),
  phrase(String.raw`${ONE_DAY}\s*\(\s*(?<weeks>${NTH}\s*주(?:\s*[+,]\s*${NTH}\s*주)*)\s*\)`, ({ weeks, days }) => [{ kind: 'monthly', weeks: weeksIn(weeks), weekdays: daysIn(days), by: 'week' }]),
  phrase(String.raw`${EVERY}${DAYS}${NEXT_DAY}`, ({ days }) => [weekly(daysIn(days), 'next-day')]),
  phrase(String.raw`${EVERY}${DAYS}${UNLESS_HOLIDAY}`, ({ days }) => [weekly(daysIn(days), 'open')]),
  phrase(String.raw`${EXCEPT}[을를]?\s*제외(?:한|하고)\s*${HOLIDAY}`, ({ except }) => [holidays(daysIn(except))]),
  phrase(String.raw`${HOLIDAY}\s*\(\s*${EXCEPT}\s*(?:은|는)?\s*제외\s*\)`, ({ except }) => [holidays(daysIn(except))]),
  phrase(String.raw`${HOLIDAY}의?\s*다음\s*날`, () => [holidays([], true)]),
  phrase(String.raw`${EVERY}토일\s*${HOLIDAY}`, () => [weekly(WEEKEND), holidays()]),
  phrase(HOLIDAY, () => [holidays()]),
  phrase(`${EVERY}주말`, () => [weekly(WEEKEND)]),
  phrase(`${EVERY}평일`, () => [weekly(WORKDAYS)]),
  phrase('매일', () => [{ kind: 'always' }]),
  dated(`신정${GLOSS(1, 1)}`, '01-01'), dated('1월\\s*1일\\s*(?:\\(신정\\))?', '01-01'),
  phrase(String.raw`(?:매년\s*|\(매년\)\s*)?(?<month>1[0-2]|0?[1-9])\s*월\s*(?<day>3[01]|[12]\d|0?[1-9])\s*일`, ({ month, day }) => [date(`${twoDigits(month)}-${twoDigits(day)}`)]),
  dated(`(?:근로자의?\\s*날|노동절)${GLOSS(5, 1)}`, '05-01'), dated(`어린이날${GLOSS(5, 5)}`, '05-05'), dated(`현충일${GLOSS(6, 6)}`, '06-06'),
  dated(`(?:삼일절|3[.·]1절|3\\.1\\s*절)${GLOSS(3, 1)}`, '03-01'), dated(`제헌절${GLOSS(7, 17)}`, '07-17'), dated(`광복절${GLOSS(8, 15)}`, '08-15'), dated(`개천절${GLOSS(10, 3)}`, '10-03'),
  dated(`한글날${GLOSS(10, 9)}`, '10-09'), dated(`(?:성탄절|크리스마스|기독탄신일)${GLOSS(12, 25)}`, '12-25'), dated('국경일', '03-01', '07-17', '08-15', '10-03', '10-09'),
  named('(?:석가탄신일|부처님\\s*오신\\s*날)', '부처님'), named('(?:공직\\s*)?선거일', '선거'), named('임시\\s*공휴일', '임시공휴일'), named('대체\\s*공휴일', '대체공휴일'),
  phrase(String.raw`${SEOLLAL}\s*(?:[,.·+&]|및|과|와)\s*${CHUSEOK}\s*${SPAN}`, () => [feast(['seollal', 'chuseok'], 'span')]),
  phrase(String.raw`${CHUSEOK}\s*(?:[,.·+&]|및|과|와)\s*${SEOLLAL}\s*${SPAN}`, () => [feast(['seollal', 'chuseok'], 'span')]),
  phrase(String.raw`${SEOLLAL}\s*(?:[,.·]|및|과|와)\s*${CHUSEOK}(?:\s*당일)?`, () => [feast(['seollal', 'chuseok'], 'day')]),
  ...([['seollal', SEOLLAL], ['chuseok', CHUSEOK]] as const).flatMap(([each, words]) => [
    phrase(String.raw`${words}\s*전후\s*(?<around>[1-7])일(?:간)?`, ({ around }) => [feast([each], 'span', Number(around))]),
    phrase(String.raw`${words}\s*(?:명절\s*)?${SPAN}`, () => [feast([each], 'span')]),
    phrase(String.raw`${words}(?:\s*당일)?`, () => [feast([each], 'day')]),
  ]),
  phrase(`명절\\s*(?:${SPAN}|당일)?`, () => [feast(['seollal', 'chuseok'], 'span')]),
  phrase(String.raw`${EVERY}${DAYS}`, ({ days }) => (daysIn(days).length === 0 ? [] : [weekly(daysIn(days))])),
];

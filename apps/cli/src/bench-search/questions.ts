export interface AskedQuestion { readonly what: string; readonly path: string }

const pathOf = (asked: Readonly<Record<string, string | number>>): string =>
  `/v1/teacher/venues?${new URLSearchParams(Object.entries({ grade: 1, ...asked }).map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
const asking = (what: string, ...asked: Readonly<Record<string, string | number>>[]): AskedQuestion[] => asked.map((one) => ({ what, path: pathOf(one) }));

/** Answered from one row: what the way there and back takes on this machine, for comparison. */
export const WHO_AM_I = '/v1/session';

/** What teachers ask, a little of everything; `monday` begins a week with open half-days. */
export function questions(monday: string): AskedQuestion[] {
  return [
    ...asking('the first page, nothing asked', {}, { headcount: 8 }),
    ...asking('a name while it is typed', ...['ㅎ', '하', '한', '한ㄷ', '한드', '한들', '한들 도', '한들 도자', '한들 도자기', '솔빛', '버들 서', '버들 서점', '서점 12'].map((query) => ({ query }))),
    ...asking('initials', ...['ㅎㄷ', 'ㅅㅂㅊㄱ', 'ㄷㅈㄱㄱㅂ', 'ㄴㄹ'].map((query) => ({ query }))),
    ...asking('a job, a programme, a neighbourhood', ...['제빵', '소방', '바리스타', '보건', '구로동', '신도림로'].map((query) => ({ query, headcount: 10 }))),
    ...asking('a name spelt wrong', { query: '해오름 도서간' }, { query: '배이커리 솔빗' }, { query: '솔빗 서좀' }),
    ...asking('filters', { jobField: 'health', cleared: 'true' }, { experienceType: 'JOB_PRACTICE', accessible: 'true', level: 'middle' }, { withinKm: 1.2, headcount: 12 }),
    ...asking('the nearest first', { sort: 'distance' }, { sort: 'distance', query: '공방', headcount: 10 }),
    ...asking('free in a week, on a day, in a half-day', { week: monday, headcount: 12 }, { day: monday, headcount: 8 }, { day: monday, band: 'am', headcount: 8, jobField: 'engineering' }, { week: monday, query: '카페' }),
    ...asking('the most free places first', { sort: 'free-places', headcount: 8 }, { sort: 'free-places', week: monday, jobField: 'arts-media-sports' }),
  ];
}

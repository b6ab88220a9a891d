import fc from 'fast-check';
import { daysBetween } from '#kernel';
import { gazetteHolidays } from '#venue-registry';
import { dayUnder, type HolidayTable, isWhollyUnderstood } from './closing-rule.js';
import { closingRuleCoverage } from './closing-rule-coverage.js';
import { readClosingRule } from './read-closing-rule.js';

const YEAR = daysBetween('2027-01-01', '2027-12-31');
const holidays: HolidayTable = { names: new Map(gazetteHolidays(2027)!.map(({ day, name }) => [day, name])), years: new Set([2027]) };
const on = (text: string, day: string, table = holidays) => dayUnder(readClosingRule(text), day, table);
const daysThatAre = (text: string, state: string) => YEAR.filter((day) => on(text, day) === state);

describe('a free text about closing days', () => {
  it.each([
    ['토+일+공휴일', '2027-05-13', '2027-05-14'], ['매주 월요일', '2027-05-10', '2027-05-11'], ['토.일요일', '2027-05-15', '2027-05-14'], ['주말 및 공휴일', '2027-05-16', '2027-05-14'],
    ['월~금', '2027-05-14', '2027-05-15'], ['설·추석 연휴', '2027-09-14', '2027-09-17'], ['신정+구정+추석 연휴', '2027-01-01', '2027-01-04'], ['근로자의 날(5.1)', '2027-05-01', '2027-05-06'],
    ['2, 4주 일요일', '2027-05-09', '2027-05-05'], ['매월 첫째, 셋째 월요일', '2027-05-03', '2027-05-10'], ['1)매주월요일 2)국가지정공휴일', '2027-05-05', '2027-05-06'],
    ['설 전후 3일', '2027-02-11', '2027-02-13'], ['월+대체공휴일', '2027-08-16', '2027-08-17'], ['공휴일의 다음날', '2027-05-06', '2027-05-07'], ['마지막 주 월', '2027-05-31', '2027-05-26'],
  ])('%s: shut on %s, open on %s', (text, shut, open) => expect([on(text, shut), on(text, open)]).toEqual(['closed', 'open']));

  it('moves the Monday that is a holiday to the next day that is none, and vouches neither for it nor for the days between', () => {
    const text = '매주 월요일(공휴일이면 다음날)';
    // Monday 8 and Tuesday 9 February are holidays
    expect(['2027-02-01', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'].map((day) => on(text, day))).toEqual(['closed', 'unknown', 'closed', 'closed', 'open']);
  });

  it('knows that the Monday of the first week need not be the first Monday', () => {
    // May 2027 begins on a Saturday: the Monday of its second row is the first Monday
    expect(['2027-05-03', '2027-05-10', '2027-05-17'].map((day) => on('둘째 주 월', day))).toEqual(['unknown', 'closed', 'open']);
    expect(['2027-05-03', '2027-05-10', '2027-05-17'].map((day) => on('둘째 월요일', day))).toEqual(['open', 'closed', 'open']);
  });

  it('vouches for no day of a feast but the one named, and for no holiday of a year nobody knows', () => {
    expect([on('추석 당일', '2027-09-15'), on('추석 당일', '2027-09-14')]).toEqual(['closed', 'unknown']);
    expect([on('공휴일', '2031-05-14'), on('설 연휴', '2031-05-14'), on('월', '2031-05-12')]).toEqual(['unknown', 'unknown', 'closed']);
  });

  it('keeps what it does not understand, with the sentence it stands in', () => {
    expect(readClosingRule('일+공휴일+운영기관 별도 지정 휴관일')).toMatchObject({ notUnderstood: ['운영기관 별도 지정 휴관일'], closures: [{ weekdays: [7] }, { kind: 'holidays' }] });
    expect(readClosingRule('월요일 정상 운영')).toMatchObject({ notUnderstood: ['월요일 정상 운영'], closures: [] });
    expect(readClosingRule('연중무휴(설날 제외)').notUnderstood).toEqual(['연중무휴(설날 제외)']);
    for (const text of ['12월', '금일 휴관', '토(오후)', 'N', '-', '첫째 주 월+화', '월~수,금']) expect(isWhollyUnderstood(readClosingRule(text))).toBe(false);
  });

  it('is open all year only where it says so', () => {
    expect([daysThatAre('연중무휴', 'open').length, daysThatAre('', 'open').length, daysThatAre('휴관중', 'closed').length]).toEqual([365, 0, 365]);
  });
});

describe('what nobody understands', () => {
  const sure = fc.constantFrom('매주 월요일', '토+일+공휴일', '첫째 주 일+설 연휴', '연중무휴', '1월 1일', '2, 4주 월요일', '설·추석 당일', '매주 월요일(공휴일이면 다음날)');
  // Syllables of which no phrase is made
  const strange = fc.string({ unit: fc.constantFrom(...'가나다라마바사아자차카타파하뷁쉿abcXYZ049!?:*"(') , minLength: 1, maxLength: 12 }).filter((text) => /[가-힣a-zA-Z]/.test(text));
  const apart = fc.constantFrom('+', ', ', ' ', '/', '(', ' 및 ', '');
  const neverOpen = (text: string) => YEAR.every((day) => on(text, day) !== 'open');

  it('never makes a day open: not alone, not before, not behind and not between what is understood', () => {
    fc.assert(fc.property(strange, neverOpen), { numRuns: 60, seed: 1 });
    fc.assert(fc.property(strange, apart, sure, (odd, between, known) => neverOpen(`${odd}${between}${known}`)), { numRuns: 80, seed: 2 });
    fc.assert(fc.property(sure, apart, strange, apart, sure, (known, left, odd, right, more) => neverOpen(`${known}${left}${odd}${right}${more}`)), { numRuns: 80, seed: 3 });
  });

  it('never opens a day that one of the statements shuts', () => {
    fc.assert(fc.property(sure, sure, fc.constantFrom(...YEAR), (one, other, day) => on(one, day) !== 'closed' || on(`${other}+${one}`, day) !== 'open'), { numRuns: 300, seed: 4 });
  });

  it('is read soon, whatever somebody writes into the form', () => {
    const began = performance.now();
    for (const piece of ['첫째 ', '첫째\n', '1 ', '1\n', '월 ', '설날 ']) readClosingRule(`${piece.repeat(200)}!`);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('the coverage of a file', () => {
  it('counts rows and texts, and lists what is missing by how often it occurs', () =>
    expect(closingRuleCoverage(['월', '월', ' ', '보수시', '일+보수시', 'N'])).toEqual({
      rows: 6, blank: 1, whole: 2, partly: 1, nothing: 2, texts: 4, wholeTexts: 1, notUnderstood: [{ text: '보수시', rows: 2 }, { text: 'N', rows: 1 }],
    }));
});

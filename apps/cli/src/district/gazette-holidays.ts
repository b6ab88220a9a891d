import { addDays, weekdayOf } from '#kernel';
import { gazetteHolidays } from '#venue-registry';
import type { Holiday } from './district.js';

/**
 * Public holidays from one day to another, both included. Years the gazette has not printed yet are worked out
 * from the law's rules, good enough for a sample: a centre edits its own table.
 */
export function publicHolidays(fromDay: string, untilDay: string): Holiday[] {
  const holidays: Holiday[] = [];
  for (let year = Number(fromDay.slice(0, 4)); year <= Number(untilDay.slice(0, 4)); year++) {
    holidays.push(...(gazetteHolidays(year) ?? holidaysByRule(year)));
  }
  return holidays.filter(({ day }) => day >= fromDay && day <= untilDay);
}

/** The rules of the holiday decree: fixed days, three lunar feasts, and a substitute day where one falls on a weekend. */
export function holidaysByRule(year: number): Holiday[] {
  const holidays = new Map<string, string>();
  const fixed: [string, string, 'none' | 'weekend'][] = [
    ['01-01', '1월 1일', 'none'], ['03-01', '3·1절', 'weekend'], ['05-05', '어린이날', 'weekend'], ['06-06', '현충일', 'none'],
    ['08-15', '광복절', 'weekend'], ['10-03', '개천절', 'weekend'], ['10-09', '한글날', 'weekend'], ['12-25', '기독탄신일', 'weekend'],
  ];
  if (year >= 2026) fixed.push(['05-01', '노동절', 'weekend'], ['07-17', '제헌절', 'weekend']);
  const moved: [string, string][] = [];
  for (const [monthDay, name, substitute] of fixed) {
    const day = `${year}-${monthDay}`;
    holidays.set(day, name);
    if (substitute === 'weekend' && weekdayOf(day) >= 6) moved.push([day, name]);
  }
  const buddha = lunarDay(year, 4, 8);
  if (buddha !== undefined) {
    if (weekdayOf(buddha) >= 6 || holidays.has(buddha)) moved.push([buddha, '부처님 오신 날']);
    holidays.set(buddha, '부처님 오신 날');
  }
  for (const [name, feast] of [['설날', lunarDay(year, 1, 1)], ['추석', lunarDay(year, 8, 15)]] as const) {
    if (feast === undefined) continue;
    const days = [addDays(feast, -1), feast, addDays(feast, 1)];
    // The three-day feasts are moved by a Sunday or another holiday, not by a Saturday.
    if (days.some((day) => weekdayOf(day) === 7 || holidays.has(day))) moved.push([addDays(feast, 1), name]);
    days.forEach((day, index) => holidays.set(day, [`${name} 전날`, name, `${name} 다음 날`][index] as string));
  }
  for (const [day, name] of moved.sort()) {
    let substitute = addDays(day, 1);
    while (weekdayOf(substitute) >= 6 || holidays.has(substitute)) substitute = addDays(substitute, 1);
    holidays.set(substitute, `대체공휴일(${name})`);
  }
  return [...holidays].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, name]) => ({ day, name }));
}

const lunarFormat = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function lunarDay(year: number, month: number, dayOfMonth: number): string | undefined {
  // A lunar month begins 20 to 50 days after the solar one of the same number.
  const firstGuess = `${year}-${String(month).padStart(2, '0')}-01`;
  for (let offset = 10; offset < 90; offset++) {
    const day = addDays(firstGuess, offset);
    const parts = lunarFormat.formatToParts(new Date(`${day}T00:00:00Z`));
    const part = (type: string): string | undefined => parts.find((each) => each.type === type)?.value;
    // A leap month reads '4bis': it is not the feast's month.
    if (part('month') === String(month) && part('day') === String(dayOfMonth)) return day;
  }
  return undefined;
}

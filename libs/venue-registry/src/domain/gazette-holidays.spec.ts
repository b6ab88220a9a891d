import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDay } from '#kernel';
import { GAZETTE_YEARS, gazetteHolidays } from './gazette-holidays.js';

/** The gazette as others carry it, beside the repository on some machines; not ours to commit. */
const GIVEN = path.resolve(import.meta.dirname, '../../../../../shared/data/holidays-kr');
const GIVEN_YEARS = [2022, 2023, 2024, 2025, 2026];

describe('the gazette', () => {
  it('holds ten years of real days, each once and in order', () => {
    expect(GAZETTE_YEARS).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    for (const year of GAZETTE_YEARS) {
      const days = gazetteHolidays(year)?.map(({ day }) => day) ?? [];
      expect(days.every((day) => isDay(day) && day.startsWith(String(year)))).toBe(true);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.length).toBeGreaterThanOrEqual(15);
    }
  });

  it('knows what was announced in mid-year, and the two days that are holidays from 2026 on', () => {
    const nameOf = (day: string) => gazetteHolidays(Number(day.slice(0, 4)))?.find((holiday) => holiday.day === day)?.name;
    expect([nameOf('2020-08-17'), nameOf('2023-10-02'), nameOf('2024-10-01'), nameOf('2025-01-27')]).toEqual(Array(4).fill('임시공휴일'));
    expect([nameOf('2026-05-01'), nameOf('2026-07-17'), nameOf('2027-05-03'), nameOf('2025-05-01'), nameOf('2025-07-17')]).toEqual(['노동절', '제헌절', '대체공휴일(노동절)', undefined, undefined]);
  });

  it('says nothing of a year not printed yet', () => expect(gazetteHolidays(2028)).toBeUndefined());
});

if (existsSync(GIVEN)) {
  describe('the gazette as others carry it', () => {
    it.each(GIVEN_YEARS)('%d has the same days under the same names', (year) => {
      const given = JSON.parse(readFileSync(path.join(GIVEN, `${year}.json`), 'utf8')) as Record<string, string | string[]>;
      const own = Object.fromEntries(gazetteHolidays(year)?.map(({ day, name }) => [day, name]) ?? []);
      expect(own).toEqual(Object.fromEntries(Object.entries(given).map(([day, names]) => [day, [names].flat().join('·').replaceAll('ㆍ', '·')])));
    });
  });
} else {
  console.warn("skipped: 'the gazette as others carry it' needs ../shared/data beside the repository");
  describe.skip('the gazette as others carry it', () => { it('needs ../shared/data beside the repository', () => undefined); });
}

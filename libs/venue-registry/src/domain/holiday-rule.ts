import { type Day, isDay } from '#kernel';
import { HolidayDaysRefused } from './venue-registry.errors.js';

/** A holiday is a real day, named once. */
export function assertHolidays(holidays: readonly { readonly day: Day; readonly name: string }[]): void {
  const wrong = holidays.map(({ day }) => day).filter((day, at, days) => !isDay(day) || days.indexOf(day) !== at);
  if (wrong.length > 0) throw new HolidayDaysRefused(`공휴일 날짜를 확인해 주세요. 없는 날이거나 두 번 적힌 날입니다: ${wrong.join(', ')}.`, { days: wrong });
}

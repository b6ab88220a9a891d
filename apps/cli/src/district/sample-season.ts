import { addDays, daysBetween, weekdayOf } from '#kernel';
import type { Holiday, Season } from './district.js';
import { publicHolidays } from './gazette-holidays.js';

/** Which half of the school year a season lies in: exams, trips and vacations differ. */
export type Semester = 'spring' | 'autumn';

export interface SampleSeason extends Season {
  semester: Semester;
  /** Holidays of the season and of the vacations around it. */
  holidays: Holiday[];
  /** Weekdays of the season that are no holiday. */
  openDays: string[];
}

const LEAD_DAYS = 21;
const WISH_DAYS = 14;

/** The next semester that begins at least three weeks after today, with wishes open for two more weeks. */
export function nextSampleSeason(today: string): SampleSeason {
  const year = Number(today.slice(0, 4));
  const candidates = [semesterOf(year, 'spring'), semesterOf(year, 'autumn'), semesterOf(year + 1, 'spring')];
  const next = candidates.find(({ fromDay }) => fromDay >= addDays(today, LEAD_DAYS)) ?? semesterOf(year + 1, 'autumn');
  return { ...next, wishesDueAt: `${addDays(today, WISH_DAYS)}T18:00:00+09:00` };
}

function semesterOf(year: number, semester: Semester): SampleSeason {
  const holidays = publicHolidays(`${year}-01-01`, `${year}-12-31`);
  const closed = new Set(holidays.map(({ day }) => day));
  const isOpen = (day: string): boolean => weekdayOf(day) <= 5 && !closed.has(day);
  let fromDay = semester === 'spring' ? `${year}-03-02` : `${year}-08-17`;
  while (!isOpen(fromDay)) fromDay = addDays(fromDay, 1);
  let untilDay = semester === 'spring' ? `${year}-07-17` : `${year}-12-24`;
  while (!isOpen(untilDay)) untilDay = addDays(untilDay, -1);
  const openDays = daysBetween(fromDay, untilDay).filter(isOpen);
  const title = `${year}학년도 ${semester === 'spring' ? '1' : '2'}학기 일터체험`;
  return { title, fromDay, untilDay, wishesDueAt: '', semester, holidays, openDays };
}

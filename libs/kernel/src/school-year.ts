import { addDays, type Day } from './day.js';

/** 학년도: from 1 March to the last day of February, named by the year it begins in. */
export function schoolYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 3 ? year : year - 1;
}

export function daysOfSchoolYear(year: number): { firstDay: Day; lastDay: Day } {
  return { firstDay: `${year}-03-01`, lastDay: addDays(`${year + 1}-03-01`, -1) };
}

import { addDays, type Day, daysOfSchoolYear, schoolYearOf } from '#kernel';

/** So many days more on both sides, but not beyond the school years of the span. */
export function widenedInYear(firstDay: Day, lastDay: Day, days: number): { firstDay: Day; lastDay: Day } {
  const [from, until] = [addDays(firstDay, -days), addDays(lastDay, days)];
  const [begin, end] = [daysOfSchoolYear(schoolYearOf(firstDay)).firstDay, daysOfSchoolYear(schoolYearOf(lastDay)).lastDay];
  return { firstDay: from < begin ? begin : from, lastDay: until > end ? end : until };
}

/** Schools enter the coming year in winter; before that NEIS has nothing to say about it. */
const COMING_YEAR_FROM_MONTH = 12;

export function yearsToAsk(today: Day): number[] {
  const month = Number(today.slice(5, 7));
  const current = schoolYearOf(today);
  return month >= COMING_YEAR_FROM_MONTH || month < 3 ? [current, current + 1] : [current];
}

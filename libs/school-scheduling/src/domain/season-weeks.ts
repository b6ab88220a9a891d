import { type Day, daysBetween, isWeekend, mondayOf } from '#kernel';

/** Mondays of the weeks in which a season has a weekday, in order. */
export const seasonWeeks = ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day }): Day[] =>
  [...new Set(daysBetween(firstDay, lastDay).filter((day) => !isWeekend(day)).map(mondayOf))];

import { addDays, type Day } from '#kernel';

/** 1 March to the last day of February, named by its first year. */
export const schoolYearSpan = (year: number): { readonly firstDay: Day; readonly lastDay: Day } => ({ firstDay: `${year}-03-01`, lastDay: addDays(`${year + 1}-03-01`, -1) });

export const schoolYearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '03' ? 1 : 0);

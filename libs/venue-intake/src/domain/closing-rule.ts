import { addDays, type Day, weekdayOf } from '#kernel';

export const FEASTS = ['seollal', 'chuseok'] as const;
export type Feast = (typeof FEASTS)[number];

/**
 * One reason why a place is shut. `weeks`: which ones of a month, 1 to 5, or 'last'; by 'week' the text speaks of weeks
 * ("첫째 주 월"), which may mean the first Monday or the Monday of the first week; by 'occurrence' only the first Monday.
 */
export type Closure =
  | { readonly kind: 'always' }
  | { readonly kind: 'weekly'; readonly weekdays: readonly number[]; readonly onHoliday: 'shut' | 'next-day' | 'open' }
  | { readonly kind: 'monthly'; readonly weekdays: readonly number[]; readonly weeks: readonly (number | 'last')[]; readonly by: 'week' | 'occurrence' }
  | { readonly kind: 'date'; readonly monthDay: string }
  | { readonly kind: 'holidays'; readonly exceptWeekdays: readonly number[]; readonly dayAfter: boolean }
  /** Holidays by what the centre's table calls them. */
  | { readonly kind: 'named'; readonly names: readonly string[] }
  | { readonly kind: 'feast'; readonly feasts: readonly Feast[]; readonly extent: 'day' | 'span'; readonly around: number };

/** What a free text says about when a place is shut. */
export interface ClosingRule {
  readonly text: string;
  readonly closures: readonly Closure[];
  /** Pieces of the text nobody could be sure about, as they were written. */
  readonly notUnderstood: readonly string[];
  /** The text says in so many words that nothing else is shut, or names at least one closure. */
  readonly saysSomething: boolean;
}

/** Holidays the centre knows, and for which years it knows them all. */
export interface HolidayTable {
  readonly names: ReadonlyMap<Day, string>;
  readonly years: ReadonlySet<number>;
}

export type DayUnderRule = 'closed' | 'open' | 'unknown';

const FEAST_NAMES: Readonly<Record<Feast, string>> = { seollal: '설날', chuseok: '추석' };

export const isWhollyUnderstood = ({ notUnderstood, saysSomething }: ClosingRule): boolean => saysSomething && notUnderstood.length === 0;

/** Shut for sure, open for sure, or not to be known: what was not understood never makes a day open. */
export function dayUnder(rule: ClosingRule, day: Day, holidays: HolidayTable): DayUnderRule {
  const judged = rule.closures.map((closure) => judge(closure, day, holidays));
  if (judged.includes('closed')) return 'closed';
  return !isWhollyUnderstood(rule) || judged.includes('unknown') ? 'unknown' : 'open';
}

function judge(closure: Closure, day: Day, holidays: HolidayTable): DayUnderRule {
  const isKnown = holidays.years.has(Number(day.slice(0, 4)));
  const isHoliday = holidays.names.has(day);
  switch (closure.kind) {
    case 'always': return 'closed';
    case 'weekly': return weekly(closure, day, isKnown, holidays);
    case 'monthly': return monthly(closure, day);
    case 'date': return day.slice(5) === closure.monthDay ? 'closed' : 'open';
    case 'holidays': {
      const meant = closure.dayAfter ? addDays(day, -1) : day;
      if (holidays.names.has(meant) && !closure.exceptWeekdays.includes(weekdayOf(meant))) return 'closed';
      // by the regulation on office holidays every Sunday is one; in common speech it is not
      return isKnown && (weekdayOf(meant) !== 7 || closure.exceptWeekdays.includes(7)) ? 'open' : 'unknown';
    }
    case 'named':
      if (isHoliday && closure.names.some((name) => nameOf(day, holidays).includes(name))) return 'closed';
      return isKnown ? 'open' : 'unknown';
    case 'feast': return feast(closure, day, isKnown, holidays);
  }
}

function weekly({ weekdays, onHoliday }: Extract<Closure, { kind: 'weekly' }>, day: Day, isKnown: boolean, { names }: HolidayTable): DayUnderRule {
  const falls = (on: Day) => weekdays.includes(weekdayOf(on));
  if (onHoliday === 'shut') return falls(day) ? 'closed' : 'open';
  if (falls(day)) return !isKnown ? 'unknown' : !names.has(day) ? 'closed' : onHoliday === 'open' ? 'open' : 'unknown';
  if (onHoliday === 'open') return 'open';
  // "공휴일이면 다음날": the next day, or the next one that is no holiday itself; both count, so that neither reading opens a shut day
  for (let before = addDays(day, -1), far = 0; far < 7 && names.has(before); before = addDays(before, -1), far++) if (falls(before)) return 'closed';
  return !isKnown && falls(addDays(day, -1)) ? 'unknown' : 'open';
}

function monthly({ weekdays, weeks, by }: Extract<Closure, { kind: 'monthly' }>, day: Day): DayUnderRule {
  if (!weekdays.includes(weekdayOf(day))) return 'open';
  const inMonth = Number(day.slice(8));
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  if (weeks.includes(Math.ceil(inMonth / 7)) || (isLast && weeks.includes('last'))) return 'closed';
  if (by === 'occurrence') return 'open';
  // the row of a wall calendar, whether its weeks begin on Monday or on Sunday; a last row may hold no such weekday
  const first = weekdayOf(`${day.slice(0, 8)}01`);
  const rows = [Math.ceil((inMonth + first - 1) / 7), Math.ceil((inMonth + (first % 7)) / 7)];
  return rows.some((row) => weeks.includes(row)) ? 'unknown' : 'open';
}

function feast({ feasts, extent, around }: Extract<Closure, { kind: 'feast' }>, day: Day, isKnown: boolean, holidays: HolidayTable): DayUnderRule {
  if (!isKnown) return 'unknown';
  const marks = feasts.map((each) => FEAST_NAMES[each]);
  const isOf = (on: Day) => marks.some((mark) => nameOf(on, holidays).includes(mark));
  const isDayOf = (on: Day) => marks.includes(nameOf(on, holidays));
  for (let away = -around; away <= around; away++) if (isOf(addDays(day, away))) return extent === 'span' || away !== 0 || isDayOf(day) ? 'closed' : 'unknown';
  return 'open';
}

const nameOf = (day: Day, { names }: HolidayTable): string => names.get(day) ?? '';

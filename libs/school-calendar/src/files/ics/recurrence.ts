/** Days since 1970-01-01; a rule is asked day by day, so that no rule, however written, can run away. */
type DayNumber = number;

export interface RecurrenceRule {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  count: number | undefined;
  /** Included. */
  until: DayNumber | undefined;
  months: number[];
  monthDays: number[];
  /** `nth` 0: every one of that weekday. 1 Monday ... 7 Sunday. */
  weekdays: { weekday: number; nth: number }[];
  positions: number[];
  /** 1 Monday ... 7 Sunday. */
  weekStart: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Rules of hours, week numbers and days of the year are no school's. */
const UNREAD = ['BYWEEKNO', 'BYYEARDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'RSCALE', 'SKIP'];
const SCAN_DAYS = 40 * 366;

/** Undefined when the rule is broken or of a sort no school calendar needs. */
export function parseRule(text: string): RecurrenceRule | undefined {
  const parts = new Map(text.split(';').filter((part) => part.includes('=')).map((part) => {
    const [key = '', value = ''] = part.split('=');
    return [key.trim().toUpperCase(), value.trim().toUpperCase()] as const;
  }));
  const frequency = parts.get('FREQ');
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && frequency !== 'YEARLY') return undefined;
  if (UNREAD.some((key) => parts.has(key))) return undefined;
  const numbers = (key: string): number[] => (parts.get(key) ?? '').split(',').filter((item) => item !== '').map(Number);
  const until = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(parts.get('UNTIL') ?? '');
  const weekdays = (parts.get('BYDAY') ?? '').split(',').filter((item) => item !== '').map((item) => {
    const match = /^([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)$/.exec(item);
    return { weekday: match ? WEEKDAYS.indexOf(match[2] ?? '') + 1 : 0, nth: Number(match?.[1] ?? 0) };
  });
  const rule: RecurrenceRule = {
    frequency, interval: Number(parts.get('INTERVAL') ?? 1), count: parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined,
    until: until ? Date.UTC(Number(until[1]), Number(until[2]) - 1, Number(until[3])) / 86_400_000 : undefined,
    months: numbers('BYMONTH'), monthDays: numbers('BYMONTHDAY'), weekdays, positions: numbers('BYSETPOS'), weekStart: WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO') + 1 || 1,
  };
  const all = [rule.interval, rule.count ?? 1, ...rule.months, ...rule.monthDays, ...rule.positions];
  const isSound = all.every(Number.isInteger) && rule.interval >= 1 && (rule.count ?? 1) >= 1 && rule.weekdays.every(({ weekday, nth }) => weekday > 0 && !Number.isNaN(nth))
    && (!parts.has('UNTIL') || until !== null);
  return isSound ? rule : undefined;
}

/**
 * Days the rule gives from `start` on, within the window and never more than `most`. Looks at one day after the
 * other: at most forty years for a COUNT, otherwise only the window. `scanned` is told how many days were looked at.
 */
export function daysOfRule(rule: RecurrenceRule, start: DayNumber, window: { first: DayNumber; last: DayNumber }, most: number, scanned: (days: number) => void): DayNumber[] {
  const isCounting = rule.count !== undefined || rule.positions.length > 0;
  const from = isCounting ? start : Math.max(start, window.first);
  const last = Math.min(window.last, rule.until ?? window.last, from + SCAN_DAYS);
  const found: DayNumber[] = [];
  let period: DayNumber[] = [];
  let periodKey = '';
  let counted = 0;
  const keep = (day: DayNumber): void => {
    counted++;
    if (counted <= (rule.count ?? counted) && day >= window.first && day <= last && found.length < most) found.push(day);
  };
  const endPeriod = (): void => {
    for (const position of [...new Set(rule.positions.map((at) => (at > 0 ? at - 1 : period.length + at)))].sort((a, b) => a - b)) {
      const day = period[position];
      if (day !== undefined) keep(day);
    }
    period = [];
  };
  const begun = fieldsOf(start);
  let looked = 0;
  // The last period is looked at to its end, so that "the last of the month" is the last.
  for (let day = from; day <= last + (rule.positions.length > 0 ? 366 : 0) && counted < (rule.count ?? Infinity) && found.length < most; day++) {
    looked++;
    const at = fieldsOf(day);
    if (rule.positions.length > 0) {
      const key = periodOf(rule, day, at);
      if (key !== periodKey) {
        endPeriod();
        if (day > last) break;
      }
      periodKey = key;
      if (matches(rule, start, begun, day, at)) period.push(day);
    } else if (matches(rule, start, begun, day, at)) keep(day);
  }
  if (period.length > 0 && found.length < most) endPeriod();
  scanned(looked);
  return found;
}

interface Fields { year: number; month: number; date: number; weekday: number }

function fieldsOf(day: DayNumber): Fields {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate(), weekday: ((date.getUTCDay() + 6) % 7) + 1 };
}

const lengthOfMonth = ({ year, month }: Fields): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function periodOf({ frequency, weekStart }: RecurrenceRule, day: DayNumber, { year, month }: Fields): string {
  if (frequency === 'YEARLY') return String(year);
  if (frequency === 'MONTHLY') return `${year}-${month}`;
  return frequency === 'WEEKLY' ? `w${weekOf(day, weekStart)}` : `d${day}`;
}

/** Weeks since a Monday of 1970 (5 January is day 4), shifted to the rule's first weekday. */
const weekOf = (day: DayNumber, weekStart: number): number => Math.floor((day - 4 - (weekStart - 1)) / 7);

function matches(rule: RecurrenceRule, start: DayNumber, begun: Fields, day: DayNumber, at: Fields): boolean {
  if (rule.months.length > 0 && !rule.months.includes(at.month)) return false;
  switch (rule.frequency) {
    case 'DAILY':
      return (day - start) % rule.interval === 0 && onMonthDay(rule, at) && onWeekday(rule, at);
    case 'WEEKLY':
      return (weekOf(day, rule.weekStart) - weekOf(start, rule.weekStart)) % rule.interval === 0
        && (rule.weekdays.length > 0 ? onWeekday(rule, at) : at.weekday === begun.weekday);
    case 'MONTHLY':
      return ((at.year - begun.year) * 12 + at.month - begun.month) % rule.interval === 0 && onDayOf(rule, at, begun);
    case 'YEARLY':
      return (at.year - begun.year) % rule.interval === 0
        && (rule.months.length > 0 || rule.weekdays.length > 0 || rule.monthDays.length > 0 || at.month === begun.month) && onDayOf(rule, at, begun);
  }
}

function onDayOf(rule: RecurrenceRule, at: Fields, begun: Fields): boolean {
  if (rule.monthDays.length === 0 && rule.weekdays.length === 0) return at.date === begun.date;
  return onMonthDay(rule, at) && onWeekday(rule, at);
}

function onMonthDay({ monthDays }: RecurrenceRule, at: Fields): boolean {
  return monthDays.length === 0 || monthDays.includes(at.date) || monthDays.includes(at.date - lengthOfMonth(at) - 1);
}

/** 'The second Friday' counts within the month, or within the year when the rule is yearly without months. */
function onWeekday({ weekdays, frequency, months }: RecurrenceRule, at: Fields): boolean {
  const { year, month, date, weekday } = at;
  if (weekdays.length === 0) return true;
  if (!weekdays.some((each) => each.weekday === weekday)) return false;
  const isYear = frequency === 'YEARLY' && months.length === 0;
  const ordinal = isYear ? Math.round((Date.UTC(year, month - 1, date) - Date.UTC(year, 0, 1)) / 86_400_000) + 1 : date;
  const length = isYear ? Math.round((Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000) : lengthOfMonth(at);
  const [fromFront, fromBack] = [Math.ceil(ordinal / 7), -Math.ceil((length - ordinal + 1) / 7)];
  return weekdays.some((each) => each.weekday === weekday && (each.nth === 0 || each.nth === fromFront || each.nth === fromBack));
}

import { addDays, type Day, dayInSeoul, isDay } from '#kernel';
import type { ContentLine } from './content-lines.js';
import type { Zones } from './zones.js';

/** A date or a moment of a calendar, as Seoul sees it. */
export interface IcsMoment {
  isAllDay: boolean;
  /** The day in Seoul. */
  day: Day;
  /** Moments only: milliseconds since 1970. */
  time: number;
}

const MINUTE = 60_000;
const FORM = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?(Z)?)?$/i;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];

/** Undefined when it is no date: '20260230', '2026', words. 24:00 is the next day's midnight, as some programmes write it. */
export function momentOf(value: string, params: ReadonlyMap<string, string>, zones: Zones): IcsMoment | undefined {
  const match = FORM.exec(value.trim());
  if (match === null) return undefined;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const year = Number(match[1]);
  if (!isDay(day) || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (match[4] === undefined) return { isAllDay: true, day, time: Date.parse(`${day}T00:00:00Z`) };
  const [hour, minute] = [Number(match[4]), Number(match[5])];
  if (hour > 24 || minute > 59) return undefined;
  const wall = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * MINUTE;
  const time = wall - (match[7] === undefined ? zones.offsetMinutes(params.get('TZID'), wall) : 0) * MINUTE;
  return { isAllDay: false, day: dayInSeoul(new Date(time)), time };
}

/** EXDATE and RDATE hold lists; a period counts by its beginning. */
export function momentsOf(lines: readonly ContentLine[], zones: Zones): IcsMoment[] {
  return lines.flatMap(({ value, params }) => value.split(',').slice(0, 1_000).flatMap((each) => momentOf(each.split('/')[0] ?? '', params, zones) ?? []));
}

/** Days and milliseconds of 'P1D', 'PT90M', 'P1W', '-P1D'; undefined when it is no duration or a negative one. */
export function durationOf(value: string): { days: number; ms: number } | undefined {
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i.exec(value.trim());
  if (match === null || match.slice(1).every((part) => part === undefined)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1_000 };
}

/** The last day an event touches: DTEND is exclusive, a moment at midnight does not touch the next day. */
export function lastDayOf(start: IcsMoment, end: IcsMoment | undefined, duration: { days: number; ms: number } | undefined): Day {
  if (start.isAllDay) {
    const past = end ? end.day : duration ? addDays(start.day, duration.days + Math.ceil(duration.ms / 86_400_000)) : addDays(start.day, 1);
    const last = addDays(past, -1);
    return last < start.day ? start.day : last;
  }
  const over = end && !end.isAllDay ? end.time : duration ? start.time + duration.days * 86_400_000 + duration.ms : start.time;
  return over <= start.time ? start.day : dayInSeoul(new Date(over - 1));
}

import ical from 'node-ical';
import { addDays, dayInSeoul } from '#kernel';
import { cleanText, decodeText, type FaultList, FileRefusal } from '#table-files';

export interface IcsEvent {
  name: string;
  startsOn: string;
  /** Last day, inclusive. */
  endsOn: string;
}

/** One fault an event that says no day: silence about a day is not a free day. */
export function reportUndated(file: string, undated: string[], faults: FaultList): void {
  for (const name of undated) faults.add({ file }, 'not-a-day', `날짜가 없는 일정입니다: '${name}'.`, 'DTSTART');
}

export interface IcsCalendar {
  /** What the calendar calls itself, often '○○중학교 학사일정'. */
  title: string;
  events: IcsEvent[];
  /** Names of events without a readable day. */
  undated: string[];
}

/** A school writes a year; a rule that repeats longer than that is no school calendar. */
const REPEAT_DAYS = 400;
const MAX_REPEATS = 400;
const COARSE_RULE = /FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)/i;

/** Events of an .ics file, as tolerant as calendars in the wild are sloppy: no UID, no DTEND, folded lines, cut ends. */
export function readIcs(bytes: Uint8Array): IcsCalendar {
  const text = decodeText(bytes);
  if (!/BEGIN:VCALENDAR/i.test(text)) throw new FileRefusal('broken-calendar', '일정 파일(.ics)이 아닙니다. BEGIN:VCALENDAR로 시작해야 합니다.');
  const title = cleanText(/^(?:X-WR-CALNAME|NAME)[^:\r\n]*:(.*)$/im.exec(text)?.[1] ?? '');
  let components: ical.CalendarComponent[];
  try {
    components = Object.values(ical.sync.parseICS(text)) as ical.CalendarComponent[];
  } catch {
    throw new FileRefusal('broken-calendar', '일정 파일(.ics)을 읽을 수 없습니다. 달력 프로그램에서 다시 내보내 주세요.');
  }
  const found = components.filter(isEvent).filter(({ status }) => status !== 'CANCELLED');
  const isCut = /BEGIN:VEVENT/i.test(text) && !/END:VCALENDAR\s*$/i.test(text) && !/END:VEVENT\s*$/i.test(text);
  if (isCut) throw new FileRefusal('cut-short', '일정 파일이 중간에서 끊겼습니다. 다시 내려받거나 저장해 주세요.');
  return { title, events: found.flatMap(eventsOf), undated: found.filter(({ start }) => !isValid(start)).map(nameOf) };
}

function isEvent(component: unknown): component is ical.VEvent {
  return typeof component === 'object' && component !== null && (component as { type?: unknown }).type === 'VEVENT';
}

function eventsOf(event: ical.VEvent): IcsEvent[] {
  const name = nameOf(event);
  if (!isValid(event.start)) return [];
  const own = { name, ...daysOf(event.start, event.end, event.datetype === 'date') };
  const rule = event.rrule;
  if (rule === undefined || !COARSE_RULE.test(String(rule))) return [own];
  try {
    const until = new Date(event.start.getTime() + REPEAT_DAYS * 86_400_000);
    return ical.expandRecurringEvent(event, { from: event.start, to: until }).slice(0, MAX_REPEATS)
      .map(({ start, end, isFullDay }) => ({ name, ...daysOf(start, end, isFullDay) }));
  } catch {
    return [own];
  }
}

function nameOf({ summary }: ical.VEvent): string {
  // A summary with parameters (a language, say) is an object.
  return cleanText(typeof summary === 'string' ? summary : String((summary as { val?: unknown } | undefined)?.val ?? ''));
}

function isValid(date: Date | undefined): date is Date {
  return date instanceof Date && !Number.isNaN(date.getTime()) && date.getFullYear() > 1900 && date.getFullYear() < 2200;
}

/** All-day events end on the day before DTEND; an event that ends at midnight does not touch the next day. */
function daysOf(start: Date, end: Date | undefined, isAllDay: boolean): { startsOn: string; endsOn: string } {
  const startsOn = isAllDay ? wallDay(start) : dayInSeoul(start);
  if (!isValid(end) || end.getTime() <= start.getTime()) return { startsOn, endsOn: startsOn };
  const endsOn = isAllDay ? addDays(wallDay(end), -1) : dayInSeoul(new Date(end.getTime() - 1));
  return { startsOn, endsOn: endsOn < startsOn ? startsOn : endsOn };
}

/** The library puts a bare date on the machine's own midnight. */
function wallDay(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

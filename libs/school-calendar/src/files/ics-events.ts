import { addDays, type Day, daysApart } from '#kernel';
import { decodeText, type FaultList, FileRefusal, MAX_FILE_BYTES } from '#table-files';
import { allNamed, components, type IcsComponent } from './ics/components.js';
import { type ContentLine, contentLines, textOf, unfoldBytes } from './ics/content-lines.js';
import { durationOf, type IcsMoment, lastDayOf, momentOf, momentsOf } from './ics/ics-moment.js';
import { daysOfRule, parseRule } from './ics/recurrence.js';
import { Zones } from './ics/zones.js';

export interface IcsEvent {
  name: string;
  startsOn: Day;
  /** Last day, inclusive. */
  endsOn: Day;
  /** 1-based line of the file where the event begins. */
  row: number;
}

/** What was put right or left out while reading, and where. */
export interface IcsWarning {
  row: number;
  message: string;
}

export interface IcsCalendar {
  /** What the calendar calls itself, often '○○중학교 학사일정'. */
  title: string;
  events: IcsEvent[];
  /** Events without a readable day: silence about a day is not a free day. */
  undated: { name: string; row: number }[];
  warnings: IcsWarning[];
  /** The file ends in the middle of an event. */
  isCut: boolean;
}

/** One fault an event that says no day. */
export function reportUndated(file: string, undated: IcsCalendar['undated'], faults: FaultList): void {
  for (const { name, row } of undated) faults.add({ file, row }, 'not-a-day', `날짜가 없는 일정입니다: '${name}'.`, 'DTSTART');
}

/** Days a repeating event is followed for, from its own first day, when the caller asks for no window. */
const REPEAT_DAYS = 400;
const MOST_REPEATS = 400;
const MOST_EVENTS = 20_000;
/** Days all rules of a file may look at together. */
const MOST_SCANNED = 1_000_000;
const MOST_WARNINGS = 100;

/**
 * Events of an .ics file (RFC 5545), as tolerant as calendars in the wild are sloppy: no UID, no DTEND, folded lines,
 * lost ENDs. Repeating events are followed within the window (both days included), or 400 days from their first.
 */
export function readIcs(bytes: Uint8Array, window?: { first: Day; last: Day }): IcsCalendar {
  if (bytes.length > MAX_FILE_BYTES) throw new FileRefusal('too-large', `일정 파일이 너무 큽니다(${(bytes.length / 1024 / 1024).toFixed(1)} MB). 20 MB까지 읽을 수 있습니다.`);
  const text = decodeText(unfoldBytes(bytes));
  if (!/BEGIN:VCALENDAR/i.test(text)) throw new FileRefusal('broken-calendar', '일정 파일(.ics)이 아닙니다. BEGIN:VCALENDAR로 시작해야 합니다.', 1);
  return new IcsReading(text, window).calendar();
}

class IcsReading {
  private readonly warnings: IcsWarning[] = [];
  private readonly tree: IcsComponent[];
  private readonly zones: Zones;
  private readonly unknownZones = new Set<string>();
  private scanned = 0;
  private row = 1;

  constructor(text: string, private readonly window: { first: Day; last: Day } | undefined) {
    const lines = contentLines(text, (row, line) => this.warn(row, `일정 파일의 줄로 읽을 수 없어 건너뛰었습니다: '${line}'.`));
    this.tree = components(lines, (row, sentence) => this.warn(row, sentence));
    this.zones = new Zones(this.tree, (zone) => this.warnOfZone(zone));
  }

  calendar(): IcsCalendar {
    const found = allNamed(this.tree, 'VEVENT');
    const newest = this.withoutOlderVersions(found);
    const replaced = this.replacedDays(newest);
    const undated: IcsCalendar['undated'] = [];
    const events: IcsEvent[] = [];
    for (const event of newest) {
      this.row = event.row;
      if (valueOf(event, 'STATUS').toUpperCase() === 'CANCELLED') continue;
      const start = this.moment(event, 'DTSTART');
      if (start === undefined) {
        undated.push({ name: textOf(one(event, 'SUMMARY')), row: one(event, 'DTSTART')?.row ?? event.row });
        continue;
      }
      events.push(...this.occurrences(event, start, replaced.get(valueOf(event, 'UID')) ?? new Set()));
      if (events.length > MOST_EVENTS) throw new FileRefusal('too-many-rows', `일정이 너무 많습니다(${MOST_EVENTS.toLocaleString('ko-KR')}건 넘음). 한 학교의 한 해치만 내보내 주세요.`, event.row);
    }
    const title = this.tree.flatMap(({ lines, inside }) => [...lines, ...inside.filter(({ name }) => name === 'VTIMEZONE').flatMap((zone) => zone.lines)])
      .find(({ name }) => name === 'X-WR-CALNAME' || name === 'NAME');
    return { title: textOf(title), events, undated, warnings: this.warnings, isCut: found.at(-1)?.isClosed === false };
  }

  private occurrences(event: IcsComponent, start: IcsMoment, replaced: ReadonlySet<Day>): IcsEvent[] {
    const end = this.moment(event, 'DTEND');
    if (one(event, 'DTEND') && !end) this.warn(one(event, 'DTEND')?.row ?? event.row, `끝나는 날을 읽을 수 없어 하루 일정으로 보았습니다: '${valueOf(event, 'DTEND').slice(0, 40)}'.`);
    if (end && end.time < start.time) this.warn(event.row, '끝나는 날이 시작하는 날보다 앞서 하루 일정으로 보았습니다.');
    const length = daysApart(start.day, lastDayOf(start, end, durationOf(valueOf(event, 'DURATION'))));
    const name = textOf(one(event, 'SUMMARY'));
    const isOverride = one(event, 'RECURRENCE-ID') !== undefined;
    const away = new Set(momentsOf(all(event, 'EXDATE'), this.zones).map(({ day }) => day));
    const days = isOverride ? [start.day] : [...new Set([...this.ruleDays(event, start), ...momentsOf(all(event, 'RDATE'), this.zones).map(({ day }) => day)])].sort();
    return days.filter((day) => isOverride || (!away.has(day) && !replaced.has(day))).map((day) => ({ name, startsOn: day, endsOn: addDays(day, length), row: event.row }));
  }

  private ruleDays(event: IcsComponent, start: IcsMoment): Day[] {
    const rules = all(event, 'RRULE');
    const days = new Set<Day>([start.day]);
    for (const { value, row } of rules.slice(0, 10)) {
      const rule = parseRule(value);
      if (!rule) {
        this.warn(row, `반복 규칙을 풀 수 없어 첫날만 읽었습니다: '${value.slice(0, 60)}'.`);
        continue;
      }
      const first = this.window?.first ?? start.day;
      const span = { first: numberOf(first), last: numberOf(this.window?.last ?? addDays(start.day, REPEAT_DAYS)) };
      const found = daysOfRule(rule, numberOf(start.day), span, MOST_REPEATS, (looked) => (this.scanned += looked));
      if (this.scanned > MOST_SCANNED) throw new FileRefusal('too-many-rows', '되풀이하는 일정이 너무 많아 읽을 수 없습니다. 한 학교의 한 해치만 내보내 주세요.', row);
      for (const number of found) days.add(new Date(number * 86_400_000).toISOString().slice(0, 10));
    }
    return [...days];
  }

  /** The same UID twice is one event where SEQUENCE tells the newer; without it a sloppy programme gave all the same UID. */
  private withoutOlderVersions(found: IcsComponent[]): IcsComponent[] {
    const newest = new Map<string, number>();
    const key = (event: IcsComponent): string => `${valueOf(event, 'UID')}\u0001${valueOf(event, 'RECURRENCE-ID')}`;
    const sequence = (event: IcsComponent): number => Number(valueOf(event, 'SEQUENCE')) || 0;
    for (const event of found) newest.set(key(event), Math.max(newest.get(key(event)) ?? 0, sequence(event)));
    return found.filter((event) => valueOf(event, 'UID') === '' || sequence(event) === newest.get(key(event)));
  }

  /** Days of a series that an event of its own replaces (RECURRENCE-ID), by UID. */
  private replacedDays(events: IcsComponent[]): Map<string, Set<Day>> {
    const replaced = new Map<string, Set<Day>>();
    for (const event of events) {
      const moment = this.moment(event, 'RECURRENCE-ID');
      const uid = valueOf(event, 'UID');
      if (moment && uid !== '') replaced.set(uid, (replaced.get(uid) ?? new Set()).add(moment.day));
    }
    return replaced;
  }

  private moment(event: IcsComponent, name: string): IcsMoment | undefined {
    const line = one(event, name);
    return line && momentOf(line.value, line.params, this.zones);
  }

  private warn(row: number, message: string): void {
    if (this.warnings.length < MOST_WARNINGS) this.warnings.push({ row, message });
  }

  private warnOfZone(zone: string): void {
    if (this.unknownZones.has(zone) || this.unknownZones.size >= MOST_WARNINGS) return;
    this.unknownZones.add(zone);
    this.warn(this.row, `모르는 시간대라 한국 시간으로 보았습니다: '${zone.slice(0, 40)}'.`);
  }
}

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const all = (event: IcsComponent, name: string): ContentLine[] => event.lines.filter((line) => line.name === name);
const one = (event: IcsComponent, name: string): ContentLine | undefined => event.lines.find((line) => line.name === name);
const valueOf = (event: IcsComponent, name: string): string => one(event, name)?.value.trim() ?? '';

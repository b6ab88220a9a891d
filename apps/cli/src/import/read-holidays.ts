import { daysBetween, isDay } from '#kernel';
import { readIcs, reportUndated } from '#school-calendar';
import { cleanText, type Columns, type FaultList, FileRefusal, jsonSheet, type Located, type OpenedTable, readTable } from '#table-files';
import type { Holiday } from '../district/district.js';

type Key = 'day' | 'name' | 'isHoliday';

export const HOLIDAY_COLUMNS: Columns<Key> = {
  day: { title: '날짜', aliases: ['day', 'date', 'Start date', 'locdate', '일자'], isRequired: true },
  name: { title: '이름', aliases: ['name', 'Subject', 'dateName', '공휴일', '공휴일명', '명칭'], isRequired: true },
  isHoliday: { title: '공휴일여부', aliases: ['isHoliday', 'holiday'] },
};

export function readHolidayTable(table: OpenedTable, faults: FaultList): Located<Holiday>[] {
  const days = readTable(table, HOLIDAY_COLUMNS, faults, (row) => ({
    holiday: { day: row.requiredDay('day'), name: row.requiredText('name') },
    // Lists of anniversaries and solar terms mark which of their days are free.
    isFree: row.flag('isHoliday', true),
  }));
  return days.filter(({ value }) => value.isFree).map(({ value, place }) => ({ value: value.holiday, place }));
}

/** {"2026-01-01": ["1월 1일"]}, a list of {date, name}, or the answer of the public-data service. */
export function readHolidayJson(file: string, json: unknown, faults: FaultList): Located<Holiday>[] {
  const entries = typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.entries(json) : [];
  if (entries.length > 0 && entries.every(([day]) => isDay(day))) {
    const nameOf = (names: unknown): string => (Array.isArray(names) ? names : [names]).map((name) => cleanText(String(name))).join('·');
    return entries.map(([day, names]) => ({ value: { day, name: nameOf(names) }, place: { file } }));
  }
  return readHolidayTable({ file, sheets: [jsonSheet(serviceItems(json) ?? json)] }, faults);
}

function serviceItems(json: unknown): unknown {
  const body = (json as { response?: { body?: { items?: unknown } } } | null)?.response?.body;
  const items = body?.items;
  // Nothing found is an empty text there, one day an object, several a list.
  return body === undefined ? undefined : items === '' || items === undefined ? [] : (items as { item?: unknown }).item ?? [];
}

export function readHolidayIcs(file: string, bytes: Uint8Array, faults: FaultList): Located<Holiday>[] {
  const { events, undated, isCut } = readIcs(bytes);
  if (isCut) throw new FileRefusal('cut-short', '일정 파일이 중간에서 끊겼습니다. 다시 내려받거나 저장해 주세요.');
  reportUndated(file, undated, faults);
  const days = events.flatMap(({ startsOn, endsOn, name }) => daysBetween(startsOn, endsOn).slice(0, LONGEST_FEAST_DAYS).map((day) => ({ day, name })));
  return days.map(({ day, name }) => ({ value: { day, name: name === '' ? '공휴일' : name }, place: { file } }));
}

/** A calendar may hold the three days of a feast as one event; a month is no holiday. */
const LONGEST_FEAST_DAYS = 10;

/** Two feasts on one day are one closed day with both names. */
export function joinHolidays(holidays: Located<Holiday>[]): Holiday[] {
  const byDay = new Map<string, Set<string>>();
  for (const { value: { day, name } } of holidays) byDay.set(day, (byDay.get(day) ?? new Set()).add(name));
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, names]) => ({ day, name: [...names].join('·') }));
}

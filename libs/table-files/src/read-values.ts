import { addDays, isDay } from '#kernel';

/** Trimmed and composed: a Mac writes Hangul taken apart, and it must still match. */
export function cleanText(raw: string): string {
  return raw.normalize('NFC').replace(/[\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ').trim();
}

const DAY_FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/, /^(\d{4})\.\s*(\d{1,2})\.\s*(\d{1,2})\.?$/, /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일$/,
];
const SERIAL_EPOCH = '1899-12-30';

/** A day in any form Korean sheets use, or undefined. Two-digit years are refused: 27.3.2 may be three different days. */
export function parseDay(raw: string): string | undefined {
  const text = raw.replace(/\s*\([월화수목금토일](요일)?\)\s*/, '').replace(/[T\s]+(00:00(:00(\.0+)?)?Z?|오전 12:00(:00)?)$/, '').trim();
  for (const form of DAY_FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
    return isDay(day) ? day : undefined;
  }
  // A date cell whose number format was lost shows the days since 1899-12-30.
  const serial = /^\d{5}$/.test(text) ? Number(text) : Number.NaN;
  return serial >= 36_526 && serial < 73_051 ? addDays(SERIAL_EPOCH, serial) : undefined;
}

/** 'HH:MM' from 18:00, 18시, 18시 30분, 오후 6:00. */
export function parseTime(raw: string): string | undefined {
  const match = /^(오전|오후)?\s*(\d{1,2})(?::(\d{2})(?::\d{2})?|시(?:\s*(\d{1,2})분)?)$/.exec(raw.trim());
  if (match === null) return undefined;
  let hour = Number(match[2]);
  const minute = Number(match[3] ?? match[4] ?? 0);
  if (match[1] !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (match[1] === '오후' ? 12 : 0);
  }
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** A moment on the Seoul clock as an ISO instant; a bare day means the given time of that day. */
export function parseInstant(raw: string, timeOfBareDay: string): string | undefined {
  const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(raw);
  if (withOffset) {
    const time = Date.parse(raw);
    return Number.isNaN(time) ? undefined : `${new Date(time + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
  }
  const bare = parseDay(raw);
  if (bare !== undefined) return `${bare}T${timeOfBareDay}:00+09:00`;
  const match = /^(.*?[\d.일)])[T\s]+((?:오전|오후)?\s*\d{1,2}(?::\d{2}(?::\d{2})?|시(?:\s*\d{1,2}분)?))$/.exec(raw);
  const day = parseDay(match?.[1] ?? '');
  const time = parseTime(match?.[2] ?? '');
  return day === undefined || time === undefined ? undefined : `${day}T${time}:00+09:00`;
}

/** A number with or without thousands separators and a trailing unit such as 명 or km. */
export function parseNumber(raw: string): number | undefined {
  const text = raw.replace(/\s/g, '').replace(/(명|개|회|팀|시간|km|㎞)$/i, '');
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll(',', ''));
}

const YES = new Set(['y', 'yes', 'o', '○', '◯', 'ㅇ', '예', '네', '1', 'true', '가능', '있음', '해당']);
const NO = new Set(['n', 'no', 'x', '×', '아니오', '아니요', '0', 'false', '불가', '불가능', '없음', '해당없음', '-']);

export function parseFlag(raw: string): boolean | undefined {
  const text = raw.toLowerCase();
  return YES.has(text) ? true : NO.has(text) ? false : undefined;
}

/** Items of one cell: '2027-04-05; 2027-04-12' or one a line; never a comma alone, which thousands use too. */
export function splitList(raw: string): string[] {
  return raw.split(/[;|\n,]/).map((item) => item.trim()).filter((item) => item !== '');
}

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()",;:]+@[^\s@<>()",;:.]+(\.[^\s@<>()",;:.]+)+$/.test(text);
}

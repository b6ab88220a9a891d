import { isDay } from '#kernel';
import { cleanText, FileRefusal } from '#table-files';
import type { RawEvent } from '../domain/raw-event.js';

type NeisRow = Record<string, unknown>;

const GRADE_FLAGS = ['ONE_GRADE_EVENT_YN', 'TW_GRADE_EVENT_YN', 'THREE_GRADE_EVENT_YN', 'FR_GRADE_EVENT_YN', 'FIV_GRADE_EVENT_YN', 'SIX_GRADE_EVENT_YN'] as const;
/** NEIS answers this where a school has entered nothing yet: empty, not wrong. */
const NO_DATA = 'INFO-200';
const DEEPEST = 6;

/** Rows of SchoolSchedule answers, wherever in the JSON they lie (one answer, a list of answers, or bare rows). */
export function findNeisRows(json: unknown, depth = 0): NeisRow[] {
  if (depth > DEEPEST || typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return json.flatMap((item) => findNeisRows(item, depth + 1));
  const object = json as NeisRow;
  if ('AA_YMD' in object) return [object];
  const result = object['RESULT'];
  if (typeof result === 'object' && result !== null) refuseFailure(result as NeisRow);
  return Object.values(object).flatMap((value) => findNeisRows(value, depth + 1));
}

const NEIS_KEYS = new Set(['AA_YMD', 'SchoolSchedule', 'RESULT']);

/** Judged by the keys of the first few items: a year of a school looks alike throughout. */
export function isNeisAnswer(json: unknown, depth = 0): boolean {
  if (depth > DEEPEST || typeof json !== 'object' || json === null) return false;
  if (Array.isArray(json)) return json.slice(0, 5).some((item) => isNeisAnswer(item, depth + 1));
  return Object.keys(json).some((key) => NEIS_KEYS.has(key)) || Object.values(json).slice(0, 5).some((value) => isNeisAnswer(value, depth + 1));
}

function refuseFailure(result: NeisRow): void {
  const code = String(result['CODE'] ?? '');
  if (code !== '' && code !== NO_DATA && !/^INFO-(000|100)$/.test(code)) {
    throw new FileRefusal('unknown-shape', `나이스가 학사일정 대신 오류로 답한 파일입니다: ${code} ${String(result['MESSAGE'] ?? '')}`.trim());
  }
}

/** A row as an event; undefined when it has no readable day (the caller reports it). */
export function neisEvent(row: NeisRow): RawEvent | undefined {
  const text = (key: string): string => cleanText(typeof row[key] === 'string' || typeof row[key] === 'number' ? String(row[key]) : '');
  const day = text('AA_YMD').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (!isDay(day)) return undefined;
  const [office, school] = [text('ATPT_OFCDC_SC_CODE'), text('SD_SCHUL_CODE')];
  const grades = flaggedGrades(row);
  const dayOff = text('SBTR_DD_SC_NM');
  return {
    schoolCode: office !== '' && school !== '' ? `${office}-${school}` : school, schoolName: text('SCHUL_NM'), name: text('EVENT_NM'), startsOn: day, endsOn: day,
    ...(grades === undefined ? {} : { grades }), ...(dayOff === '' ? {} : { dayOff }),
  };
}

/** Y per grade; '*' is a grade the school does not have. Every existing grade flagged means all: an empty list. */
export function flaggedGrades(row: NeisRow): number[] | undefined {
  const flags = GRADE_FLAGS.map((key, index) => ({ grade: index + 1, flag: String(row[key] ?? '').trim().toUpperCase() }));
  const flagged = flags.filter(({ flag }) => flag === 'Y').map(({ grade }) => grade);
  if (flagged.length === 0) return undefined;
  return flags.some(({ grade, flag }) => grade <= 3 && flag === 'N') ? flagged : [];
}

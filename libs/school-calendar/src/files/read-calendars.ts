import { basename, extname } from 'node:path';
import { cleanText, type Columns, dropUndefined, type FaultCode, type FaultList, FileRefusal, jsonSheet, type Located, type OpenedTable, parseDay, readTable, type Row, splitList } from '#table-files';
import { EVENT_KIND_CHOICES } from './event-kind-choices.js';
import { readIcs, reportUndated } from './ics-events.js';
import { findNeisRows, flaggedGrades, isNeisAnswer, neisEvent } from './neis-rows.js';
import type { LocatedEvents, RawEvent } from '../domain/raw-event.js';

type Key = 'schoolCode' | 'officeCode' | 'schoolName' | 'name' | 'startsOn' | 'endsOn' | 'grades' | 'kind' | 'dayOff' | 'grade1' | 'grade2' | 'grade3';

/** 학사일자, 행사명, 수업공제일명, 1학년행사여부 are the headers of the NEIS sheet one can download. */
export const CALENDAR_COLUMNS: Columns<Key> = {
  schoolCode: { title: '학교코드', aliases: ['schoolCode', 'school code', '표준학교코드', '행정표준코드', 'SD_SCHUL_CODE'], isRequired: true },
  officeCode: { title: '교육청코드', aliases: ['officeCode', '시도교육청코드', 'ATPT_OFCDC_SC_CODE'] },
  schoolName: { title: '학교명', aliases: ['schoolName', 'SCHUL_NM'] },
  name: { title: '행사명', aliases: ['name', '일정', '학사일정', 'EVENT_NM'], isRequired: true },
  startsOn: { title: '시작일', aliases: ['startsOn', 'start', '날짜', '일자', '학사일자', 'AA_YMD'], isRequired: true },
  endsOn: { title: '종료일', aliases: ['endsOn', 'end'] },
  grades: { title: '학년', aliases: ['grades', 'grade', '대상학년'] },
  kind: { title: '구분', aliases: ['kind', '종류'] },
  dayOff: { title: '수업공제일명', aliases: ['dayOff', 'SBTR_DD_SC_NM'] },
  grade1: { title: '1학년행사여부', aliases: ['ONE_GRADE_EVENT_YN'] },
  grade2: { title: '2학년행사여부', aliases: ['TW_GRADE_EVENT_YN'] },
  grade3: { title: '3학년행사여부', aliases: ['THREE_GRADE_EVENT_YN'] },
};

export function readCalendarTable(table: OpenedTable, faults: FaultList): LocatedEvents {
  return readTable(table, CALENDAR_COLUMNS, faults, (row) => lineOf(row, row.requiredText('schoolCode')));
}

/** A sheet of one school: whose it is, it need not say. */
export function readOwnCalendarTable(table: OpenedTable, faults: FaultList): LocatedEvents {
  const columns = { ...CALENDAR_COLUMNS, schoolCode: { ...CALENDAR_COLUMNS.schoolCode, isRequired: false } };
  return readTable(table, columns, faults, (row) => lineOf(row, row.text('schoolCode') ?? ''));
}

function lineOf(row: Row<Key>, school: string): RawEvent {
  const startsOn = row.requiredDay('startsOn');
  const endsOn = row.day('endsOn') ?? startsOn;
  if (startsOn !== '' && endsOn < startsOn) row.fault('endsOn', 'wrong-order', `끝나는 날(${endsOn})이 시작하는 날(${startsOn})보다 빠릅니다.`);
  const dayOff = row.text('dayOff');
  const office = row.text('officeCode');
  return dropUndefined({
    schoolCode: office === undefined || school === '' || school.includes('-') ? school : `${office}-${school}`, schoolName: row.text('schoolName'),
    // NEIS leaves the name blank on a school's own day off.
    name: dayOff === undefined ? row.requiredText('name') : (row.text('name') ?? ''),
    startsOn, endsOn, dayOff, grades: gradesOf(row), kind: row.choice('kind', EVENT_KIND_CHOICES.values, EVENT_KIND_CHOICES.shown),
  });
}

function gradesOf(row: Row<Key>): number[] | undefined {
  const text = row.text('grades');
  if (text === undefined) {
    return flaggedGrades({ ONE_GRADE_EVENT_YN: row.text('grade1'), TW_GRADE_EVENT_YN: row.text('grade2'), THREE_GRADE_EVENT_YN: row.text('grade3') });
  }
  if (/^(전체|전학년|모두|all)$/i.test(text)) return [];
  const grades = splitList(text.replace(/[·ㆍ\s]+/g, ',')).map((item) => Number(item.replace(/학년$/, '')));
  if (grades.every((grade) => Number.isInteger(grade) && grade >= 1 && grade <= 6)) return [...new Set(grades)].sort();
  row.fault('grades', 'not-a-choice', `학년으로 읽을 수 없습니다: '${text}'. '2,3'이나 '전체'처럼 적어 주세요.`);
  return undefined;
}

/** A list of schools with their events, NEIS answers as they came, or a plain list of events. */
export function readCalendarJson(file: string, json: unknown, faults: FaultList): LocatedEvents {
  if (isNeisAnswer(json)) return readNeis(file, json, faults);
  if (Array.isArray(json) && json.some((item) => typeof item === 'object' && item !== null && 'events' in item)) return readSchoolList(file, json, faults);
  return readCalendarTable({ file, sheets: [jsonSheet(json)] }, faults);
}

function readNeis(file: string, json: unknown, faults: FaultList): LocatedEvents {
  const rows = findNeisRows(json);
  if (rows.length === 0) throw new FileRefusal('no-rows', '나이스 응답에 학사일정이 한 건도 없습니다.');
  return rows.flatMap((row, index): LocatedEvents => {
    const value = neisEvent(row);
    if (value !== undefined && value.schoolCode !== '') return [{ value, place: { file } }];
    if (value === undefined) faults.add({ file }, 'not-a-day', `${index + 1}번째 줄의 날짜로 읽을 수 없습니다: '${String(row['AA_YMD'])}'.`, 'AA_YMD');
    else faults.add({ file }, 'missing-value', `${index + 1}번째 줄에 학교 코드가 없습니다.`, 'SD_SCHUL_CODE');
    return [];
  });
}

function readSchoolList(file: string, json: unknown[], faults: FaultList): LocatedEvents {
  return json.flatMap((item, index) => {
    const school = (typeof item === 'object' && item !== null ? item : {}) as { schoolCode?: unknown; schoolName?: unknown; events?: unknown };
    const schoolCode = cleanText(typeof school.schoolCode === 'string' || typeof school.schoolCode === 'number' ? String(school.schoolCode) : '');
    const schoolName = typeof school.schoolName === 'string' ? cleanText(school.schoolName) : undefined;
    if (schoolCode === '' || !Array.isArray(school.events)) {
      faults.add({ file }, 'missing-value', `${index + 1}번째 학교에 schoolCode나 events가 없습니다.`, `[${index}]`);
      return [];
    }
    return school.events.flatMap((event: unknown, at): LocatedEvents => {
      const { start, end, name } = (typeof event === 'object' && event !== null ? event : {}) as { start?: unknown; end?: unknown; name?: unknown };
      const startsOn = parseDay(String(start ?? ''));
      const endsOn = end === undefined || end === null ? startsOn : parseDay(String(end));
      const column = `[${index}].events[${at}]`;
      const fault = (code: FaultCode, sentence: string): void => faults.add({ file }, code, `${schoolName ?? schoolCode}: ${sentence}`, column);
      if (startsOn === undefined || endsOn === undefined) fault('not-a-day', `날짜로 읽을 수 없습니다: '${String(start)}' ~ '${String(end)}'.`);
      else if (endsOn < startsOn) fault('wrong-order', `끝나는 날(${endsOn})이 시작하는 날(${startsOn})보다 앞섭니다.`);
      else if (typeof name !== 'string') fault('missing-value', `${startsOn} 행사의 이름이 없습니다.`);
      else return [{ value: dropUndefined({ schoolCode, schoolName, name: cleanText(name), startsOn, endsOn }), place: { file } }];
      return [];
    });
  });
}

/** '가상중학교 2026학년도 학사일정' names the school. */
export function schoolInTitle(title: string): string {
  return title.replace(/\s*(\d{4}\s*(학년도)?)?\s*(학사\s*일정|학사력|calendar)?\s*$/i, '');
}

/** One school's .ics: the file's name is the school code, or the calendar's title names the school. */
export function readCalendarIcs(file: string, bytes: Uint8Array, isOneSchoolPerFile: boolean, faults: FaultList): LocatedEvents {
  const { title, events, undated, isCut } = readIcs(bytes);
  // Nobody looks at a whole district folder before it is stored: half a calendar is refused, not salvaged.
  if (isCut) throw new FileRefusal('cut-short', '일정 파일이 중간에서 끊겼습니다. 다시 내려받거나 저장해 주세요.');
  reportUndated(file, undated, faults);
  const stem = cleanText(basename(file, extname(file)));
  const schoolName = schoolInTitle(title);
  if (events.length === 0 && undated.length === 0) throw new FileRefusal('no-rows', '일정이 한 건도 없는 파일입니다.');
  return events.map(({ row, ...event }): Located<RawEvent> => ({
    value: { ...event, schoolCode: isOneSchoolPerFile ? stem : '', ...(schoolName === '' ? {} : { schoolName }) }, place: { file },
  }));
}

import { extname } from 'node:path';
import { daysOfSchoolYear, schoolYearOf } from '#kernel';
import { type Fault, FaultList, FileRefusal, type Located, MAX_FILE_BYTES, type OpenedTable, type Place, readCsv, readSpreadsheet } from '#table-files';
import type { CalendarWord } from '../domain/calendar-event.js';
import type { LocatedEvents, RawEvent } from '../domain/raw-event.js';
import { schoolCalendar } from '../domain/school-calendar.js';
import { faultsOf, forOwnGrades, plainGrades } from '../domain/word-rule.js';
import { readIcs } from './ics-events.js';
import { readOwnCalendarTable, schoolInTitle } from './read-calendars.js';

export interface SchoolFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The school a file should be of. */
export interface OwnSchool {
  /** Whole code, `B10-7130000`. */
  readonly code: string;
  readonly name: string;
  readonly gradeCount: number;
}

/** What was left out or put right; the file can be stored all the same. */
export interface FileWarning {
  readonly row?: number;
  readonly message: string;
}

export interface ReadFile {
  /** The school year most entries lie in; null when nothing could be read. */
  readonly schoolYear: number | null;
  readonly words: readonly (CalendarWord & { readonly row?: number })[];
  /** As long as there is one, nothing of the file is stored. */
  readonly faults: readonly Fault[];
  readonly warnings: readonly FileWarning[];
}

const ENDINGS = ['.ics', '.csv', '.txt', '.xlsx'];
/** A school writes some hundred entries a year. */
const MOST_WORDS = 2_000;

/** One school's calendar from an .ics, .csv or .xlsx file: entries with the kind and grades proposed, or all that is wrong. */
export async function readSchoolFile(file: SchoolFile, school: OwnSchool, currentYear: number): Promise<ReadFile> {
  const faults = new FaultList();
  const warnings: FileWarning[] = [];
  try {
    const lines = await linesOf(file, currentYear, faults, warnings);
    return judge(lines, file.name, school, currentYear, faults, warnings);
  } catch (error) {
    const place = { file: file.name, ...(error instanceof FileRefusal && error.row !== undefined ? { row: error.row } : {}) };
    if (error instanceof FileRefusal) faults.add(place, error.code, error.message);
    // Whatever a library makes of a broken file: the person learns that it is broken, not how our code failed.
    else faults.add(place, 'unreadable', '파일을 읽을 수 없습니다. 엑셀이나 달력 프로그램에서 열어 다시 저장해 주세요.');
    return { schoolYear: null, words: [], faults: faults.all(), warnings };
  }
}

async function linesOf({ name, bytes }: SchoolFile, currentYear: number, faults: FaultList, warnings: FileWarning[]): Promise<LocatedEvents> {
  const ending = extname(name).toLowerCase();
  if (!ENDINGS.includes(ending)) throw new FileRefusal('unknown-file', `'${ending || name}' 파일은 읽지 않습니다. 학사일정을 .ics, .csv, .xlsx 가운데 하나로 저장해 올려 주세요.`);
  if (bytes.length > MAX_FILE_BYTES) throw new FileRefusal('too-large', '파일이 너무 큽니다. 20 MB까지 읽을 수 있습니다.');
  if (bytes.length === 0) throw new FileRefusal('no-rows', '빈 파일입니다.');
  if (ending === '.ics') return icsLines(name, bytes, currentYear, warnings);
  const isSpreadsheet = ending === '.xlsx';
  const table: OpenedTable = { file: name, sheets: isSpreadsheet ? await readSpreadsheet(bytes) : readCsv(bytes) };
  return readOwnCalendarTable(table, faults);
}

function icsLines(file: string, bytes: Uint8Array, currentYear: number, warnings: FileWarning[]): LocatedEvents {
  const window = { first: daysOfSchoolYear(currentYear).firstDay, last: daysOfSchoolYear(currentYear + 1).lastDay };
  const { title, events, undated, warnings: told } = readIcs(bytes, window);
  warnings.push(...told, ...undated.map(({ name, row }) => ({ row, message: `날짜를 읽을 수 없어 뺐습니다: '${name}'.` })));
  const nameless = events.filter(({ name }) => name === '');
  warnings.push(...nameless.map(({ row }) => ({ row, message: '이름이 없는 일정이라 뺐습니다.' })));
  if (events.length === nameless.length) throw new FileRefusal('no-rows', '날짜와 이름이 있는 일정이 한 건도 없는 파일입니다.');
  const schoolName = schoolInTitle(title);
  return events.filter(({ name }) => name !== '').map(({ row, ...event }): Located<RawEvent> => ({ value: { schoolCode: '', ...(schoolName === '' ? {} : { schoolName }), ...event }, place: { file, row } }));
}

function judge(lines: LocatedEvents, file: string, school: OwnSchool, currentYear: number, faults: FaultList, warnings: FileWarning[]): ReadFile {
  refuseOtherSchool(lines, school, faults);
  for (const { value: { grades = [] }, place } of lines) {
    const strange = grades.filter((grade) => grade > school.gradeCount);
    if (strange.length > 0) faults.add(place, 'out-of-range', `우리 학교는 ${school.gradeCount}학년까지 있습니다. 없는 학년: ${strange.join(', ')}`, '학년');
  }
  const schoolYear = yearOfMost(lines);
  if (schoolYear !== null && schoolYear !== currentYear && schoolYear !== currentYear + 1) {
    faults.add({ file }, 'other-year', `${schoolYear}학년도 학사일정입니다. ${currentYear}학년도나 ${currentYear + 1}학년도의 파일을 올려 주세요.`);
  }
  const own = lines.filter(({ value }) => schoolYearOf(value.startsOn) === schoolYear);
  leftOut(lines.filter((line) => !own.includes(line)), schoolYear, warnings);
  const rows = new Map(own.map(({ value, place }) => [`${value.startsOn} ${value.name}`, place.row]));
  const read = schoolCalendar(school.code, own.map(({ value }) => value)).map(({ name, kind, startsOn, endsOn, grades }): CalendarWord => ({ name, kind, firstDay: startsOn, lastDay: endsOn, grades }));
  const words = forOwnGrades(read, school.gradeCount).map((word) => {
    const row = rows.get(`${word.firstDay} ${word.name}`);
    return { ...word, grades: plainGrades(word.grades, school.gradeCount), ...(row === undefined ? {} : { row }) };
  });
  for (const word of words) {
    for (const { sentence } of faultsOf(word, school.gradeCount)) faults.add({ file, ...(word.row === undefined ? {} : { row: word.row }) }, 'out-of-range', sentence);
  }
  if (words.length > MOST_WORDS) throw new FileRefusal('too-many-rows', `일정이 ${words.length.toLocaleString('ko-KR')}건입니다. 한 학교의 한 해는 ${MOST_WORDS.toLocaleString('ko-KR')}건까지 읽습니다.`);
  return { schoolYear, words, faults: faults.all(), warnings };
}

function yearOfMost(lines: LocatedEvents): number | null {
  const counts = new Map<number, number>();
  for (const { value } of lines) counts.set(schoolYearOf(value.startsOn), (counts.get(schoolYearOf(value.startsOn)) ?? 0) + 1);
  return [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA)[0]?.[0] ?? null;
}

function leftOut(lines: LocatedEvents, schoolYear: number | null, warnings: FileWarning[]): void {
  const [first] = lines;
  if (!first) return;
  const { value, place } = first;
  warnings.push({ ...(place.row === undefined ? {} : { row: place.row }), message: `${schoolYear}학년도 밖의 일정 ${lines.length}건을 뺐습니다. 처음은 ${value.startsOn} '${value.name}'.` });
}

/** A file of another school is one slip, told once and where it shows first. */
function refuseOtherSchool(lines: LocatedEvents, school: OwnSchool, faults: FaultList): void {
  const others = lines.filter(({ value }) => isOfAnother(value, school));
  const [first] = others;
  if (!first) return;
  const { value: { schoolCode, schoolName }, place } = first;
  const shown = [schoolName, schoolCode].filter((each) => each !== undefined && each !== '').join(' ');
  faults.add(place satisfies Place, 'other-school', `다른 학교의 일정입니다: '${shown}'. ${school.name}의 파일을 올려 주세요. (${others.length}건)`, schoolCode === '' ? '학교명' : '학교코드');
}

function isOfAnother({ schoolCode, schoolName }: RawEvent, { code, name }: OwnSchool): boolean {
  const half = (text: string): string => text.replace(/^[A-Z]\d{2}-/, '');
  if (schoolCode !== '') return schoolCode !== code && (half(schoolCode) !== half(code) || (schoolCode.includes('-') && code.includes('-')));
  const plain = (text: string): string => text.normalize('NFC').replace(/\s/g, '');
  return schoolName !== undefined && /학교/.test(schoolName) && plain(schoolName) !== plain(name);
}

import { type Sheet, writeSpreadsheet } from '#table-files';
import { CALENDAR_COLUMNS } from './read-calendars.js';

const { name, startsOn, endsOn, grades, kind } = CALENDAR_COLUMNS;
const HEADER = [name, startsOn, endsOn, grades, kind].map(({ title }) => title);
const BYTE_ORDER_MARK = '\uFEFF';

/** How each column is filled; a second sheet, so that nobody imports the examples. */
const HOW: Sheet = {
  name: '적는 법',
  rows: [
    ['열', '적는 법', '보기'],
    [name.title, '학교에서 부르는 이름 그대로', '1학기 중간고사'],
    [startsOn.title, '연-월-일', '2027-04-27'],
    [endsOn.title, '하루면 비워 둡니다', '2027-04-29'],
    [grades.title, '모두면 비워 둡니다', '2,3'],
    [kind.title, '비워 두면 이름으로 읽습니다: 시험, 방학, 휴업, 공휴일, 학교행사, 진로체험, 일반', '시험'],
  ],
};

/** An empty sheet for one school's calendar, with its Korean intact when Excel opens it. */
export async function calendarTemplate(format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  if (format === 'csv') return Buffer.from(`${BYTE_ORDER_MARK}${HEADER.join(',')}\r\n`, 'utf8');
  return writeSpreadsheet([{ name: '학사일정', rows: [HEADER] }, HOW]);
}

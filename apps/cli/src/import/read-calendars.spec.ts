import type { CalendarEvent } from '../district/district.js';
import { type Fault, readDistrictFolder } from './read-district-folder.js';
import { givenFolder } from './testing/given-folder.js';

const SCHOOLS = '교육청코드,표준학교코드,학교명,학교급,동,위도,경도,1학년학생수,2학년학생수,3학년학생수\nB10,7130000,가상중학교,중학교,동,37.5,126.9,100,100,100\nB10,7130001,다른중학교,중학교,동,37.5,126.9,100,100,100\n';

async function read(name: string, content: string): Promise<{ events: Omit<CalendarEvent, 'source'>[]; faults: Fault[] }> {
  const { folder, remove } = await givenFolder({ '학교.csv': SCHOOLS, [name]: content });
  try {
    const result = await readDistrictFolder(folder);
    return 'district' in result ? { events: result.district.calendarEvents.map(({ source: _source, ...event }) => event), faults: [] } : { events: [], faults: result.faults };
  } finally {
    await remove();
  }
}

const row = (day: string, name: string | null, grades: string, dayOff = '해당없음'): object => ({
  ATPT_OFCDC_SC_CODE: 'B10', SD_SCHUL_CODE: '7130000', SCHUL_NM: '가상중학교', SBTR_DD_SC_NM: dayOff, AA_YMD: day, EVENT_NM: name,
  ONE_GRADE_EVENT_YN: grades[0], TW_GRADE_EVENT_YN: grades[1], THREE_GRADE_EVENT_YN: grades[2], FR_GRADE_EVENT_YN: '*', FIV_GRADE_EVENT_YN: '*', SIX_GRADE_EVENT_YN: '*',
});
const answer = (...rows: object[]): string =>
  JSON.stringify({ SchoolSchedule: [{ head: [{ list_total_count: rows.length }, { RESULT: { CODE: 'INFO-000', MESSAGE: '정상 처리되었습니다.' } }] }, { row: rows }] });

describe('calendars as their sources give them', () => {
  it('NEIS answers: days joined, grades from the flags, blank days off, no Saturdays', async () => {
    const { events, faults } = await read('학사일정.json', answer(
      row('20270427', '1학기 1차 지필평가', 'NYY'), row('20270428', '1학기 1차 지필평가', 'NYY'), row('20270503', '', 'YYY', '휴업일'), row('20270424', '토요휴업일', 'YYY', '휴업일'),
      row('20270505', '어린이날', 'YYY', '공휴일'), row('20270601', '수련회', 'YNN'), row('20270601', '수련회', 'NYN'),
    ));
    expect(faults).toEqual([]);
    expect(events).toEqual([
      { schoolCode: 'B10-7130000', name: '1학기 1차 지필평가', kind: 'exam', startsOn: '2027-04-27', endsOn: '2027-04-28', grades: [2, 3] },
      { schoolCode: 'B10-7130000', name: '휴업일', kind: 'closure', startsOn: '2027-05-03', endsOn: '2027-05-03', grades: [] },
      { schoolCode: 'B10-7130000', name: '어린이날', kind: 'holiday', startsOn: '2027-05-05', endsOn: '2027-05-05', grades: [] },
      { schoolCode: 'B10-7130000', name: '수련회', kind: 'school-event', startsOn: '2027-06-01', endsOn: '2027-06-01', grades: [1, 2] },
    ]);
  });

  it('NEIS refusals and empty answers are said, not stored', async () => {
    expect((await read('학사일정.json', '{"RESULT":{"CODE":"INFO-200","MESSAGE":"해당하는 데이터가 없습니다."}}')).faults).toMatchObject([{ code: 'no-rows' }]);
    expect((await read('학사일정.json', '{"RESULT":{"CODE":"ERROR-337","MESSAGE":"일별 트래픽 제한을 넘은 호출입니다."}}')).faults).toMatchObject([{ code: 'unknown-shape', message: expect.stringContaining('ERROR-337') }]);
    expect((await read('학사일정.json', answer(row('2027', '시험', 'NYY')))).faults).toMatchObject([{ code: 'not-a-day' }]);
  });

  it('the sheet one can download from NEIS', async () => {
    const { events } = await read('학사일정.csv', '시도교육청코드,표준학교코드,학교명,학사일자,행사명,수업공제일명,1학년행사여부,2학년행사여부,3학년행사여부\nB10,7130000,가상중학교,20270427,중간고사,해당없음,N,Y,Y\nB10,7130000,가상중학교,20270503,,휴업일,Y,Y,Y\n');
    expect(events.map(({ name, kind, grades }) => [name, kind, grades])).toEqual([['중간고사', 'exam', [2, 3]], ['휴업일', 'closure', []]]);
  });

  it('a list of schools, each with its events; every bad one is named', async () => {
    const { faults } = await read('학사일정.json', JSON.stringify([
      { schoolCode: 7130000, schoolName: '가상중학교', events: [{ start: '2027-13-01', end: null, name: 'x' }, { start: '2027-05-02', end: '2027-05-01', name: 'x' }, { start: '2027-05-02' }, null] },
      { schoolCode: '9999999', schoolName: '없는중', events: [{ start: '2027-05-02', end: '2027-05-02', name: '시험' }, { start: '2027-05-03', end: '2027-05-03', name: '시험' }] }, { events: [] },
    ]));
    expect(faults.map(({ code, column }) => [code, column])).toEqual([
      ['not-a-day', '[0].events[0]'], ['wrong-order', '[0].events[1]'], ['missing-value', '[0].events[2]'], ['not-a-day', '[0].events[3]'], ['missing-value', '[2]'], ['unknown-school', undefined],
    ]);
  });

  it('a school’s .ics: whole days end before DTEND, moments are of Seoul, weekly rules are followed, undated events are said', async () => {
    const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
    const ics = ['BEGIN:VCALENDAR', 'X-WR-CALNAME:가상중학교 학사일정',
      event('DTSTART;VALUE=DATE:20270428', 'DTEND;VALUE=DATE:20270501', 'SUMMARY:중간고사(2,3학년)'),
      event('DTSTART:20270503T160000Z', 'DTEND:20270503T180000Z', 'SUMMARY:재량휴업일'),
      event('DTSTART;VALUE=DATE:20270601', 'RRULE:FREQ=WEEKLY;COUNT=3', 'SUMMARY:현장체험학습'),
      event('DTSTART;VALUE=DATE:20270701', 'STATUS:CANCELLED', 'SUMMARY:기말고사'), 'END:VCALENDAR'].join('\r\n');
    for (const name of ['학사일정.ics', '학사일정/7130000.ics', '학사일정/B10-7130000.ics', 'calendars/가상중학교.ics']) {
      const { events, faults } = await read(name, ics);
      expect(faults).toEqual([]);
      expect(events.map(({ schoolCode, startsOn, endsOn, kind }) => [schoolCode, startsOn, endsOn, kind])).toEqual([
        ['B10-7130000', '2027-04-28', '2027-04-30', 'exam'], ['B10-7130000', '2027-05-04', '2027-05-04', 'closure'],
        ['B10-7130000', '2027-06-01', '2027-06-01', 'school-event'], ['B10-7130000', '2027-06-08', '2027-06-08', 'school-event'], ['B10-7130000', '2027-06-15', '2027-06-15', 'school-event'],
      ]);
    }
    expect((await read('학사일정/7130000.ics', ics.replace('DTSTART:20270503T160000Z', 'X:1'))).faults).toMatchObject([{ code: 'not-a-day', message: expect.stringContaining('재량휴업일') }]);
    expect((await read('학사일정.ics', ics.replace('가상중학교', '모르는중학교'))).faults).toMatchObject([{ code: 'no-school-for-file' }]);
  });
});

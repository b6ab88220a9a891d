import { writeSpreadsheet } from '#table-files';
import { calendarTemplate } from './calendar-template.js';
import { readSchoolFile } from './read-school-file.js';

const SCHOOL = { code: 'B10-7130000', name: '가상중학교', gradeCount: 3 };
const YEAR = 2026;
const read = (name: string, content: string | Uint8Array) => readSchoolFile({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content }, SCHOOL, YEAR);
const HEADER = '행사명,시작일,종료일,학년,구분';
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\r\n');
const ics = (title: string, ...events: [string, string][]): string => ['BEGIN:VCALENDAR', `X-WR-CALNAME:${title}`,
  ...events.flatMap(([day, name]) => ['BEGIN:VEVENT', `DTSTART;VALUE=DATE:${day}`, `SUMMARY:${name}`, 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n');

describe('one school’s file', () => {
  it('becomes entries with kind and grades proposed and the row they came from', async () => {
    const { words, faults, warnings, schoolYear } = await read('학사일정.csv', csv('"중간고사(2,3학년)",2026-04-29,2026-04-30,,', '솔향제,2026-05-20,,,학교행사', '수요일 수업,2026-05-22,,,', '수련회,2026-05-13,2026-05-15,"1,2",'));
    expect([faults, warnings, schoolYear]).toEqual([[], [], 2026]);
    expect(words.map(({ name, kind, firstDay, lastDay, grades, row }) => [name, kind, firstDay, lastDay, grades, row])).toEqual([
      ['중간고사(2,3학년)', 'exam', '2026-04-29', '2026-04-30', [2, 3], 2], ['수련회', 'school-event', '2026-05-13', '2026-05-15', [1, 2], 5],
      ['솔향제', 'school-event', '2026-05-20', '2026-05-20', [], 3], ['수요일 수업', 'ordinary', '2026-05-22', '2026-05-22', [], 4],
    ]);
  });

  it('is the same as .csv in the Korean code page, .xlsx with date cells, and .ics', async () => {
    const rows = [HEADER.split(','), ['중간고사', '2026-04-29', '2026-04-30', '2,3', '시험']];
    const own = (await read('a.csv', rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))).words;
    expect((await read('a.xlsx', await writeSpreadsheet([{ name: '일정', rows }]))).words).toEqual(own);
    const codePage = Buffer.concat([Buffer.from([0xc7, 0xe0, 0xbb, 0xe7, 0xb8, 0xed]), Buffer.from(',start\n'), Buffer.from([0xc1, 0xdf, 0xb0, 0xa3, 0xb0, 0xed, 0xbb, 0xe7]), Buffer.from(',2026-04-29\n')]);
    expect((await read('b.csv', codePage)).words).toMatchObject([{ name: '중간고사', kind: 'exam', row: 2 }]);
    expect((await read('c.ics', ics('가상중학교 2026학년도 학사일정', ['20260429', '중간고사']))).words).toMatchObject([{ name: '중간고사', row: 3 }]);
  });

  it('names every fault with row and column', async () => {
    const { faults, words } = await read('학사일정.csv', csv('중간고사,2026-04-31,,,', ',2026-05-04,,,', '기말고사,2026-07-08,2026-07-06,,', '수련회,2026-05-13,,4,', '축제,2026-05-13,,,굿', '체육대회,2026-05-07,,,'));
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '시작일', 'not-a-day'], [3, '행사명', 'missing-value'], [4, '종료일', 'wrong-order'], [5, '학년', 'out-of-range'], [6, '구분', 'not-a-choice'],
    ]);
    expect(faults.find(({ row }) => row === 4)?.message).toBe('끝나는 날(2026-07-06)이 시작하는 날(2026-07-08)보다 빠릅니다.');
    // Looked at all the same; the caller stores nothing while there are faults.
    expect(words.map(({ name }) => name)).toContain('체육대회');
  });

  it.each<[string, string, string]>([
    ['by its code', `학교코드,${HEADER}\nB10-7130001,중간고사,2026-04-29,,,\n`, 'a.csv'],
    ['by its office', `교육청코드,학교코드,${HEADER}\nC10,7130000,중간고사,2026-04-29,,,\n`, 'a.csv'],
    ['by its name', `학교명,${HEADER}\n다른중학교,중간고사,2026-04-29,,,\n`, 'a.csv'],
    ['by the title of the calendar', ics('다른중학교 학사일정', ['20260429', '중간고사']), 'a.ics'],
  ])('of another school is refused, %s', async (_, content, name) => {
    expect((await read(name, content)).faults).toMatchObject([{ code: 'other-school', message: expect.stringContaining('가상중학교의 파일') }]);
  });

  it.each([
    ['the whole code', `학교코드,${HEADER}\nB10-7130000,중간고사,2026-04-29,,,\n`, 'a.csv'], ['the code without the office', `학교코드,학교명,${HEADER}\n7130000,옛이름중학교,중간고사,2026-04-29,,,\n`, 'a.csv'],
    ['its name written apart', ics('가상 중학교 학사일정', ['20260429', '중간고사']), 'a.ics'], ['a title that names no school', ics('내 달력', ['20260429', '중간고사']), 'a.ics'],
  ])('of our own is known by %s', async (_, content, name) => expect((await read(name, content)).faults).toEqual([]));

  it('of another year is refused; the coming year is taken; single entries outside are left out and told', async () => {
    expect((await read('a.csv', csv('중간고사,2025-04-29,,,', '기말고사,2025-07-01,,,'))).faults).toMatchObject([{ code: 'other-year', message: expect.stringContaining('2025학년도') }]);
    expect(await read('a.csv', csv('중간고사,2027-04-29,,,'))).toMatchObject({ faults: [], schoolYear: 2027 });
    expect(await read('a.csv', csv('중간고사,2026-04-29,,,', '기말고사,2026-07-01,,,', '종업식,2026-02-10,,,', '졸업식,2027-01-07,,,'))).toMatchObject({
      faults: [], schoolYear: 2026, words: [{ name: '중간고사' }, { name: '기말고사' }, { name: '졸업식' }], warnings: [{ row: 4, message: "2026학년도 밖의 일정 1건을 뺐습니다. 처음은 2026-02-10 '종업식'." }],
    });
  });

  it('keeps what a cut or sloppy .ics still says, with warnings and lines', async () => {
    const { words, warnings, faults } = await read('a.ics', ics('', ['20260429', '중간고사'], ['soon', '기말고사'], ['20260504', '']).slice(0, -40));
    expect([words.map(({ name }) => name), faults]).toEqual([['중간고사'], []]);
    expect(warnings.map(({ row }) => row)).toEqual(expect.arrayContaining([8]));
  });

  it.each([
    ['a.hwp', 'x', 'unknown-file'], ['a.pdf', '%PDF-1.7', 'unknown-file'], ['일정', 'x', 'unknown-file'], ['a.csv', '', 'no-rows'], ['a.csv', '안녕하세요', 'missing-column'], ['a.xlsx', 'not a zip', 'not-a-spreadsheet'],
    ['a.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'no-rows'], ['a.ics', '학사일정', 'broken-calendar'], ['a.csv', HEADER, 'no-rows'],
  ])('%s (%j) is refused as %s', async (name, content, code) => {
    const { faults, words } = await read(name, content);
    expect([faults.map((fault) => fault.code), words]).toEqual([[code], []]);
    expect(faults[0]?.message).toMatch(/[가-힣]/);
  });

  it('starts from a template that reads back empty, in both formats', async () => {
    for (const format of ['csv', 'xlsx'] as const) expect((await read(`a.${format}`, await calendarTemplate(format))).faults).toMatchObject([{ code: 'no-rows' }]);
    expect([...(await calendarTemplate('csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText, FileRefusal, readCsv, readSpreadsheet } from '#table-files';
import type { District } from '../district/district.js';
import { type Fault, readDistrictFolder } from './read-district-folder.js';
import { givenFolder, SCHOOL_SHEET } from './testing/given-folder.js';

/** Real and nasty files that lie beside the repository on some machines; they are not ours to commit. */
const SHARED_DATA = path.resolve(import.meta.dirname, '../../../../../shared/data');

/** `describe` where the files lie beside the repository; elsewhere skipped, with a sentence that says so. */
function describeWithSharedData(what: string, tests: (folder: string) => void): void {
  if (existsSync(SHARED_DATA)) {
    describe(what, () => tests(SHARED_DATA));
    return;
  }
  console.warn(`skipped: '${what}' needs ../shared/data beside the repository`);
  describe.skip(what, () => {
    it('needs ../shared/data beside the repository', () => undefined);
  });
}

async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(ending)).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** Generous: the point is that nothing hangs, also on a busy machine. */
const SLOWEST_MS = 15_000;

/** A folder of the given files: always a district or faults with Korean sentences, and soon. */
async function read(files: Record<string, string | Uint8Array>): Promise<{ district?: District; faults: Fault[] }> {
  const { folder, remove } = await givenFolder(files);
  const startedAt = performance.now();
  try {
    const result = await readDistrictFolder(folder);
    expect(performance.now() - startedAt).toBeLessThan(SLOWEST_MS);
    if ('district' in result) return { district: result.district, faults: [] };
    expect(result.faults.length).toBeGreaterThan(0);
    for (const { message } of result.faults) expect(message).toMatch(/[가-힣]/);
    return { faults: result.faults };
  } finally {
    await remove();
  }
}

describeWithSharedData('nasty files', (folder) => {
  it('CSV: every cell as its author meant it', async () => {
    for (const file of await filesBelow(path.join(folder, 'csv-nasty/csvs'), '.csv')) {
      const bytes = await readFile(file);
      const meant = JSON.parse(await readFile(file.replace('/csvs/', '/json/').replace(/\.csv$/, '.json'), 'utf8')) as Record<string, string>[];
      const [header = [], ...rows] = readCsv(bytes)[0]?.rows.filter((row) => row.some((cell) => cell !== '')) ?? [];
      expect(rows.map((row) => Object.fromEntries(header.map((title, index) => [title, row[index]])))).toEqual(meant);
      expect((await read({ '공휴일.csv': bytes })).faults.length).toBeGreaterThan(0);
    }
  });

  it('XLSX: rows or a refusal, never a crash', async () => {
    for (const file of [...(await filesBelow(path.join(folder, 'xlsx-nasty'), '.xlsx')), ...(await filesBelow(path.join(folder, 'xlsx-nasty'), '.xls'))]) {
      const bytes = await readFile(file);
      const sheets = await readSpreadsheet(bytes).catch((error: unknown) => error);
      if (sheets instanceof FileRefusal) expect(path.basename(file)).toBe('1904.xls');
      else expect(Array.isArray(sheets)).toBe(true);
      expect((await read({ '공휴일.xlsx': bytes })).faults.length).toBeGreaterThan(0);
    }
  });

  it('XLSX: date cells of both epochs, hidden sheets left out', async () => {
    const cells = async (name: string): Promise<string[][]> => (await readSpreadsheet(await readFile(path.join(folder, 'xlsx-nasty', name))))[0]?.rows ?? [];
    expect((await cells('1904.xlsx'))[2]?.[2]).toBe('1904-04-21');
    expect((await cells('DataTypesFormats.xlsx'))[0]).toEqual(['Date', '2020-07-23']);
    expect((await cells('DataTypesFormats.xlsx'))[1]).toEqual(['Date Time', '2020-07-23 09:00']);
    expect((await readSpreadsheet(await readFile(path.join(folder, 'xlsx-nasty/sheet_visibility.xlsx')))).map(({ name }) => name)).toEqual(['Visible']);
  });

  it('ICS: events or a refusal, never a hang', async () => {
    const files = await filesBelow(path.join(folder, 'ical'), '.ics');
    expect(files.length).toBeGreaterThan(50);
    let readable = 0;
    for (const file of files) {
      const { district } = await read({ '학교.csv': SCHOOL_SHEET, '학사일정/S1.ics': await readFile(file) });
      for (const { startsOn, endsOn } of district?.calendarEvents ?? []) expect([startsOn, endsOn].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) && startsOn <= endsOn).toBe(true);
      if (district !== undefined) readable++;
    }
    expect(readable / files.length).toBeGreaterThan(0.6);
  });

  it('text: every naughty string is kept as the name it is, or refused', async () => {
    const naughty = JSON.parse(await readFile(path.join(folder, 'naughty/blns.json'), 'utf8')) as string[];
    const quoted = naughty.filter((text) => text.trim() !== '' && !text.includes('\0')).map((text) => `S1,"${text.replaceAll('"', '""')}",2027-03-02,`);
    const { district, faults } = await read({ '학교.csv': SCHOOL_SHEET, '학사일정.csv': `학교코드,행사명,시작일,종료일\n${quoted.join('\n')}\n` });
    expect(faults.filter(({ code }) => code !== 'missing-value')).toEqual([]);
    if (district !== undefined) expect(district.calendarEvents.length).toBeGreaterThan(400);
  });
});

describeWithSharedData('real files', (folder) => {
  const schoolSheet = (schools: { code: string; name: string }[]): string =>
    ['학교코드,표준학교코드,학교명,학교급,동,위도,경도,1학년학생수,2학년학생수,3학년학생수', ...schools.map(({ code, name }) => `B10-${code},${code},${name},중학교,동,37.5,126.9,100,100,100`)].join('\n');

  it('a year of 25 schools: exams of the right grades, vacations, no weekly Saturdays', async () => {
    const json = await readFile(path.join(folder, 'calendars-kr/wooameal_seoul_ay2026.json'), 'utf8');
    const schools = (JSON.parse(json) as { schoolCode: string; schoolName: string; kind: string }[]).map(({ schoolCode, schoolName }) => ({ code: schoolCode, name: schoolName }));
    const { district, faults } = await read({ '학교.csv': schoolSheet(schools), '학사일정.json': json });
    expect(faults).toEqual([]);
    const events = district?.calendarEvents ?? [];
    const gasan = events.filter(({ schoolCode }) => schoolCode === 'B10-7041164');
    expect(gasan.find(({ name, startsOn }) => name === '중간고사' && startsOn === '2026-04-29')).toMatchObject({ kind: 'exam', grades: [2, 3], endsOn: '2026-04-30' });
    expect(gasan.find(({ name }) => name === '진로탐색')).toMatchObject({ kind: 'career-day', grades: [1] });
    expect(gasan.filter(({ kind }) => kind === 'vacation').map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([['2026-07-23', '2026-08-17'], ['2027-01-08', '2027-02-28']]);
    expect(events.some(({ name }) => name.includes('토요'))).toBe(false);
    const withExam = new Set(events.filter(({ kind }) => kind === 'exam').map(({ schoolCode }) => schoolCode));
    expect(withExam.size).toBeGreaterThanOrEqual(19);
  });

  it('a malformed school calendar without UIDs and ends, found by its title', async () => {
    const ics = await readFile(path.join(folder, 'calendars-kr/bssm_7150658_neis2ics.ics'));
    const schools = schoolSheet([{ code: '7150658', name: '부산소프트웨어마이스터고등학교' }, { code: '1111111', name: '다른학교' }]);
    for (const name of ['학사일정.ics', '학사일정/7150658.ics']) {
      const { district, faults } = await read({ '학교.csv': schools, [name]: ics });
      expect(faults).toEqual([]);
      expect(district?.calendarEvents.find(({ name: event }) => event === '기말고사(1,2학년)')).toMatchObject({ schoolCode: 'B10-7150658', kind: 'exam', grades: [1, 2] });
      expect(district?.calendarEvents.filter(({ kind }) => kind === 'vacation').length).toBeGreaterThan(2);
    }
    expect((await read({ '학교.csv': SCHOOL_SHEET, '학사일정.ics': ics })).faults).toMatchObject([{ code: 'no-school-for-file' }]);
  });

  it('NEIS answers as they come', async () => {
    const json = await readFile(path.join(folder, 'calendars-kr/neis_raw_shape_samples.json'), 'utf8');
    const schools = ['B10,7010918,하나고', 'B10,7010578,한빛맹', 'F10,7380292,광주', 'N10,8140062,온양'].map((line) => `${line},고등학교,동,37.5,126.9,1,1,1`);
    const { district, faults } = await read({ '학교.csv': `교육청코드,표준학교코드,학교명,학교급,동,위도,경도,1학년학생수,2학년학생수,3학년학생수\n${schools.join('\n')}\n`, '학사일정.json': json });
    expect(faults).toEqual([]);
    expect(district?.calendarEvents.map(({ schoolCode, kind, grades }) => [schoolCode, kind, grades])).toEqual([['B10-7010578', 'holiday', []], ['F10-7380292', 'holiday', []], ['N10-8140062', 'holiday', []]]);
  });

  it('the gazette in three formats says the same', async () => {
    for (const year of ['2022', '2023', '2024', '2025', '2026']) {
      const days = await Promise.all(['csv', 'json', 'ics'].map(async (ending) => {
        const { district, faults } = await read({ [`공휴일.${ending}`]: await readFile(path.join(folder, `holidays-kr/${year}.${ending}`)) });
        expect(faults).toEqual([]);
        return district?.holidays.map(({ day }) => day);
      }));
      expect(days[0]?.length).toBeGreaterThan(15);
      expect(days[1]).toEqual(days[0]);
      expect(days[2]).toEqual(days[0]);
    }
    const other = await read({ 'holidays.json': await readFile(path.join(folder, 'holidays-kr/distbe_2025.json')) });
    expect(other.district?.holidays.length).toBeGreaterThan(10);
    expect(other.district?.holidays.length).toBeLessThan(30);
  });

  it('a list of open public facilities with one column added', async () => {
    const text = decodeText(await readFile(path.join(folder, 'venues-kr/public_facility_guro.csv')));
    const lines = text.trimEnd().split('\n').map((line, index) => `${line.trimEnd()},${index === 0 ? '직업군' : '교육·법률·사회복지·경찰·소방·군인'}`);
    const { district, faults } = await read({ '체험처.csv': lines.join('\n') });
    expect(faults).toEqual([]);
    expect(district?.venues.length).toBe(lines.length - 1);
    expect(district?.venues[0]).toMatchObject({ code: '신도림동주민센터 2층 문화교실', district: '구로구', seats: 10, phone: '02-2620-7100', address: '서울특별시 구로구 신도림로 40' });
    expect(new Set(district?.venues.map(({ code }) => code)).size).toBe(district?.venues.length);
  });

  it.each(['venues-kr', 'schools-kr'])('%s as they are: faults that say what is missing', async (kind) => {
    for (const file of await filesBelow(path.join(folder, kind), '.csv')) {
      const { faults } = await read({ [kind === 'venues-kr' ? '체험처.csv' : '학교.csv']: await readFile(file) });
      expect(faults.every(({ code }) => code === 'missing-column')).toBe(true);
    }
  });
});

import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { MAX_FILE_BYTES } from '#table-files';
import type { District } from '../district/district.js';
import { type Fault, readDistrictFolder } from './read-district-folder.js';
import { CALENDAR_SHEET, givenFolder, HOLIDAY_SHEET, SCHOOL_SHEET, SEASON_SHEET, VENUE_SHEET, wishSheet } from './testing/given-folder.js';

async function read(files: Record<string, string | Uint8Array>): Promise<{ district?: District; faults: Fault[] }> {
  const { folder, remove } = await givenFolder(files);
  try {
    const result = await readDistrictFolder(folder);
    return 'district' in result ? { district: result.district, faults: [] } : { faults: result.faults };
  } finally {
    await remove();
  }
}

const codesOf = (faults: Fault[]): string[] => faults.map(({ code }) => code);

describe('a folder of sheets', () => {
  it('becomes a district', async () => {
    const { district, faults } = await read({ '학교.csv': SCHOOL_SHEET, '체험처.csv': VENUE_SHEET, '학기.csv': SEASON_SHEET, '공휴일.csv': HOLIDAY_SHEET, '학사일정.csv': CALENDAR_SHEET, '희망.csv': wishSheet({}) });
    expect(faults).toEqual([]);
    expect(district).toMatchObject({ schools: [{ code: 'S1' }, { code: 'S2' }], venues: [{ code: 'V1', venueType: 'public', levels: ['middle', 'high'], partiesPerMonth: 2 }] });
    expect(district?.wishes[0]).toMatchObject({ schoolCode: 'S1', headcount: 10, rankedDays: ['2027-04-28'], bands: ['am', 'pm'] });
    expect(district?.calendarEvents.map(({ kind, grades }) => [kind, grades])).toEqual([['exam', [2, 3]], ['closure', []]]);
  });

  it('may carry English names, dates in the name, and Hangul taken apart', async () => {
    const { district } = await read({ 'schools_2027.csv': SCHOOL_SHEET, ['공휴일 (1).csv'.normalize('NFD')]: HOLIDAY_SHEET.normalize('NFD'), 'Season.csv': SEASON_SHEET, '~$학교.xlsx': 'lock', '.DS_Store': 'x', '메모.md': '# x' });
    expect(district).toMatchObject({ schools: [{}, {}], holidays: [{ day: '2027-05-05', name: '어린이날' }], season: { fromDay: '2027-03-02' } });
  });

  it('is refused when it is missing, empty, or holds files of unknown names', async () => {
    expect(await readDistrictFolder('/없는/폴더')).toMatchObject({ faults: [{ code: 'no-folder' }] });
    expect((await read({})).faults).toMatchObject([{ code: 'nothing-to-read' }]);
    expect((await read({ '학교목록.csv': SCHOOL_SHEET })).faults).toMatchObject([{ code: 'unknown-file', file: '학교목록.csv' }]);
    expect((await read({ '학교.csv': SCHOOL_SHEET, '학교.json': '[]' })).faults.map(({ code }) => code)).toContain('two-files');
    expect((await read({ '학교.xls': 'x' })).faults).toMatchObject([{ code: 'unknown-file' }]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SCHOOL_SHEET}`)],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${SCHOOL_SHEET}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${SCHOOL_SHEET}`, 'utf16le').swap16()],
    ['semicolons', Buffer.from(SCHOOL_SHEET.replaceAll(',', ';'))],
    ['tabs', Buffer.from(SCHOOL_SHEET.replaceAll(',', '\t'))],
    ['Windows line ends', Buffer.from(SCHOOL_SHEET.replaceAll('\n', '\r\n'))],
    ['old Mac line ends', Buffer.from(SCHOOL_SHEET.replaceAll('\n', '\r'))],
  ])('reads %s', async (_what, bytes) => {
    const { district, faults } = await read({ '학교.csv': bytes });
    expect(faults).toEqual([]);
    expect(district?.schools.map(({ name }) => name)).toEqual(['달무리중학교', '노을터중학교']);
  });

  it('reads the Korean code page, with the letters only Windows has', async () => {
    // '날짜,이름\n2027-05-05,똠방각하날\n' in windows-949; 똠 (8C 63) is not in EUC-KR proper.
    const bytes = Buffer.from('b3afc2a52cc0ccb8a70a323032372d30352d30352c8c63b9e6b0a2c7cfb3af0a', 'hex');
    expect((await read({ '공휴일.csv': bytes })).district?.holidays).toEqual([{ day: '2027-05-05', name: '똠방각하날' }]);
  });

  it('reads spreadsheets: the right sheet, below a title, with date cells', async () => {
    const bytes = await writeXlsx({ sheets: [
      { name: '안내', rows: [['이 파일은 공휴일 자료입니다']] },
      { name: '공휴일', rows: [['우리 센터 공휴일', null], ['날짜', '이름'], [new Date('2027-05-05T00:00:00Z'), '어린이날'], [null, null], ['2027년 5월 13일', '부처님 오신 날']] },
    ] });
    expect((await read({ '공휴일.xlsx': bytes })).district?.holidays).toEqual([{ day: '2027-05-05', name: '어린이날' }, { day: '2027-05-13', name: '부처님 오신 날' }]);
    const faulty = await writeXlsx({ sheets: [{ name: 'x', rows: [['표'], ['날짜', '이름'], [], ['모름', '어린이날']] }] });
    expect((await read({ '공휴일.xlsx': faulty })).faults).toMatchObject([{ file: '공휴일.xlsx', row: 4, column: '날짜', code: 'not-a-day' }]);
  });

  it('reports every bad row of every file at once, where a spreadsheet shows it', async () => {
    const { faults } = await read({
      '학교.csv': '학교코드,학교명,학교급,동,위도,경도,1학년학생수,배려학교,담당교사이메일\nS1,달무리중학교,초등학교,달무리동,127.58,37.01,백명,글쎄,a@b\n\nS3,,중학교,x,37,127,"1,200",Y,\nS1,노을터중학교,중학교,노을터동,37.02,127.59,50,N,\n',
      '체험처.csv': '체험처코드,체험처명,직업군,동,위도,경도,정원,최소인원\nV1,가,우주,동,37,127,-3,\nV2,나,보건·의료,동,0,0,3,5\n',
      '공휴일.csv': '날짜,이름\n2027-02-30,없는날\n',
    });
    expect(faults.map(({ file, row, column, code }) => [file, row, column, code])).toEqual([
      ['학교.csv', 2, '학교급', 'not-a-choice'], ['학교.csv', 2, '위도', 'outside-korea'], ['학교.csv', 2, '경도', 'outside-korea'], ['학교.csv', 2, '배려학교', 'not-yes-or-no'], ['학교.csv', 2, '1학년학생수', 'not-a-number'], ['학교.csv', 2, '담당교사이메일', 'not-a-mail'],
      ['학교.csv', 4, '학교명', 'missing-value'],
      ['공휴일.csv', 2, '날짜', 'not-a-day'],
      ['체험처.csv', 2, '정원', 'out-of-range'], ['체험처.csv', 2, '직업군', 'not-a-choice'],
      ['체험처.csv', 3, '최소인원', 'wrong-order'], ['체험처.csv', 3, '위도', 'outside-korea'], ['체험처.csv', 3, '경도', 'outside-korea'],
    ]);
    for (const { message } of faults) expect(message).toMatch(/[가-힣]/);
    expect(faults[3]?.message).toContain("'글쎄'");
  });

  it('checks what one file says about another', async () => {
    const { faults } = await read({
      '학교.csv': `${SCHOOL_SHEET}S1,또,중학교,동,37,127,1,1,1\n`, '체험처.csv': VENUE_SHEET, '학기.csv': SEASON_SHEET, '공휴일.csv': HOLIDAY_SHEET, '학사일정.csv': `${CALENDAR_SHEET}S8,시험,2027-04-28,\n`,
      '프로그램.csv': '프로그램코드,체험처코드,프로그램명,체험유형,체험시간\nP1,V7,빵,현장직업체험형,2\n',
      '개설일정.csv': '체험처코드,날짜,시간대,프로그램코드\nV1,2027-05-05,오전,\nV1,2027-05-08,오전,\nV9,2027-05-06,종일,\nV1,2027-05-06,오전,P1\nV1,2027-05-06,오전,\nV1,2027-05-07,오후,P9\n',
      '안전점검.csv': '체험처코드,점검일,판정,유효기한,점검자\nV1,2026-10-01,적합,,한슬기\nV1,2026-10-01,적합,2026-09-01,한슬기\nV1,2026-10-01,부적합,,한슬기\n',
      '희망.csv': wishSheet({ school: 'S9' }, { headcount: '11' }, { days: ['2027-08-01', '2027-05-05'] }, { className: '1-2반', days: ['2027-05-04', ''] }, { className: '2-1반', grade: '2', days: ['2027-04-28', '2027-05-08'] }, { days: ['2027-04-28', '2027-04-28'] }, { className: '1-2반' }),
    });
    const found = (file: string): [number | undefined, string][] => faults.filter((fault) => fault.file === file).map(({ row, code }) => [row, code]);
    expect(found('학교.csv')).toEqual([[4, 'duplicate']]);
    expect(found('학사일정.csv')).toEqual([[4, 'unknown-school']]);
    expect(found('프로그램.csv')).toEqual([[2, 'unknown-venue']]);
    expect(found('개설일정.csv')).toEqual([[2, 'on-holiday'], [3, 'on-weekend'], [4, 'unknown-venue'], [4, 'unknown-venue'], [5, 'unknown-programme'], [6, 'duplicate'], [7, 'unknown-programme']]);
    expect(found('안전점검.csv')).toEqual([[2, 'missing-value'], [3, 'wrong-order']]);
    expect(found('희망.csv')).toEqual([[2, 'unknown-school'], [3, 'wrong-sum'], [4, 'outside-season'], [4, 'on-holiday'], [5, 'school-busy'], [6, 'school-busy'], [6, 'on-weekend'], [7, 'duplicate'], [8, 'duplicate']]);
  });

  it('does not blame a row for what another row or file already has on the list', async () => {
    const { faults } = await read({ '학교.csv': SCHOOL_SHEET.replace('37.01', '북위'), '학기.csv': SEASON_SHEET, '희망.csv': wishSheet({}) });
    expect(faults).toHaveLength(1);
    expect(codesOf((await read({ '학교.csv': '학교코드,학교명\nS1,가\n', '학기.csv': SEASON_SHEET, '희망.csv': wishSheet({}) })).faults)).not.toContain('unknown-school');
    expect((await read({ '희망.csv': wishSheet({}) })).faults.map(({ code }) => code)).toEqual(['outside-season', 'unknown-school']);
  });

  it('stops counting after two hundred faults of one file, and says how many more there are', async () => {
    const { faults } = await read({ '공휴일.csv': `날짜,이름\n${'모름,x\n'.repeat(1000)}` });
    expect(faults).toHaveLength(201);
    expect(faults.find(({ code }) => code === 'more-faults')?.message).toContain('800');
  });
});

/** A ZIP of one packed entry, written by hand. */
function packed(content: Buffer): Buffer {
  const body = deflateRawSync(content);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(body.length, 0);
  sizes.writeUInt32LE(content.length, 4);
  const local = Buffer.concat([Buffer.from('504b03041400000008000000000000000000', 'hex'), sizes, Buffer.from('01000000', 'hex'), Buffer.from('x'), body]);
  const entry = Buffer.concat([Buffer.from('504b010214001400000008000000000000000000', 'hex'), sizes, Buffer.from('0100000000000000000000000000', 'hex'), Buffer.alloc(4), Buffer.from('x')]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe('a file that is not what it says', () => {
  const zipOf = async (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'x', rows: [['날짜', '이름'], ...Array.from({ length: 50 }, () => ['2027-05-05', '어린이날'])] }] });

  it.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>, string]>([
    ['text named .xlsx', '공휴일.xlsx', () => HOLIDAY_SHEET, 'not-a-spreadsheet'],
    ['old Excel named .xlsx', '공휴일.xlsx', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-a-spreadsheet'],
    ['a ZIP that is no workbook', '공휴일.xlsx', () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'not-a-spreadsheet'],
    ['a workbook cut in the middle', '공휴일.xlsx', async () => (await zipOf()).slice(0, 900), 'cut-short'],
    ['a workbook cut at its very end', '공휴일.xlsx', async () => (await zipOf()).slice(0, -10), 'cut-short'],
    ['a workbook named .csv', '공휴일.csv', zipOf, 'not-a-text'],
    ['NUL bytes', '공휴일.csv', () => `날짜,이름\n2027-05-05,\0\n`, 'not-a-text'],
    ['random bytes', '공휴일.csv', () => Uint8Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 255) + 1), 'unknown-encoding'],
    ['UTF-8 cut inside a letter', '공휴일.csv', () => Buffer.from(HOLIDAY_SHEET.trimEnd()).subarray(0, -1), 'cut-short'],
    ['an unclosed quote', '공휴일.csv', () => '날짜,이름\n2027-05-05,"어린이날\n2027-05-06,x\n', 'cut-short'],
    ['a last row cut short', '공휴일.csv', () => '날짜,이름\n2027-05-05,어린이날\n2027-05', 'cut-short'],
    ['only a header', '공휴일.csv', () => '날짜,이름\n', 'no-rows'],
    ['an empty file', '공휴일.csv', () => '', 'no-rows'],
    ['blank lines', '공휴일.csv', () => '\n\n\n', 'no-rows'],
    ['a missing column', '공휴일.csv', () => '날짜\n2027-05-05\n', 'missing-column'],
    ['no header at all', '공휴일.csv', () => '2027-05-05,어린이날\n', 'missing-column'],
    ['a column twice', '공휴일.csv', () => '날짜,이름,이름\n2027-05-05,가,나\n', 'duplicate-column'],
    ['a comma too many', '공휴일.csv', () => '날짜,이름\n2027-05-05,어린이날, 노는 날\n', 'extra-cells'],
    ['JSON cut in the middle', '공휴일.json', () => '{"2027-05-05": ["어린', 'cut-short'],
    ['broken JSON', '공휴일.json', () => '{"2027-05-05": 어린이날}', 'broken-json'],
    ['JSON of another shape', '공휴일.json', () => '[[1,2],[3]]', 'unknown-shape'],
    ['text named .ics', '공휴일.ics', () => '어린이날', 'broken-calendar'],
    ['a calendar cut in the middle', '공휴일.ics', () => 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270505\nSUMM', 'cut-short'],
  ])('%s is refused with a sentence', async (_what, name, content, code) => {
    const { faults } = await read({ [name]: await content() });
    expect(faults).toMatchObject([{ file: name, code }]);
    expect(faults[0]?.message).toMatch(/[가-힣]/);
  });

  it('is not even read when it is over 20 MB', async () => {
    const { faults } = await read({ '공휴일.csv': new Uint8Array(MAX_FILE_BYTES + 1) });
    expect(faults).toMatchObject([{ code: 'too-large', message: expect.stringContaining('20 MB') }]);
  });

  it('does not burst: a ZIP bomb is refused by what it unpacks to, even when its directory lies', async () => {
    const bomb = packed(Buffer.alloc(110 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await read({ '공휴일.xlsx': bomb })).faults).toMatchObject([{ code: 'too-large' }]);
    const liar = Buffer.from(await zipOf());
    const entry = liar.indexOf(Buffer.from('504b0102', 'hex'));
    liar.writeUInt32LE(10, entry + 24);
    expect((await read({ '공휴일.xlsx': liar })).faults).toMatchObject([{ code: 'too-large' }]);
  });
});

import { type Day, dayInSeoul, schoolYearOf } from '#kernel';
import { readSpreadsheet, writeSpreadsheet } from '#table-files';
import { type ApiHouse, openApiHouse } from './api-house.js';

const year = schoolYearOf(dayInSeoul(new Date())) + 1;
const on = (monthDay: string): Day => `${year}-${monthDay}`;
const HEADER = ['행사명', '시작일', '종료일', '학년', '구분'];
const ROWS = [['중간고사', on('04-27'), on('04-29'), '2,3', ''], ['재량휴업일', on('05-06'), '', '', ''], ['화요일 수업', on('05-12'), '', '', '']];
const MEGABYTE = 1024 * 1024;

let house: ApiHouse;
type Browser = ReturnType<ApiHouse['browser']>;
let teacher: Browser;

beforeAll(async () => {
  house = await openApiHouse();
  teacher = await house.signedIn('teacher');
});
afterAll(() => house?.close());

const upload = (bytes: Uint8Array | string, name: string, dryRun = true, browser = teacher) =>
  browser.post(`/v1/teacher/calendar/uploads?dryRun=${dryRun}`).attach('file', Buffer.from(bytes), name);
const entries = async (): Promise<{ name: string; kind: string; source: string }[]> => (await teacher.get(`/v1/teacher/calendar?from=${on('03-01')}&until=${year + 1}-02-28`).expect(200)).body.items;

describe('a teacher uploads the school calendar', () => {
  it('sees every entry with what is proposed, and nothing is stored', async () => {
    const { body } = await upload(await writeSpreadsheet([{ name: '학사일정', rows: [HEADER, ...ROWS] }]), '학사일정.xlsx').expect(200);
    expect(body).toMatchObject({ schoolYear: year, isStored: false, counts: { added: 3 }, faults: [], warnings: [] });
    expect(body.items).toEqual([
      { verdict: 'added', word: { name: '중간고사', kind: 'exam', firstDay: on('04-27'), lastDay: on('04-29'), grades: [2, 3] }, before: null, row: 2, timetableWeekday: null },
      { verdict: 'added', word: { name: '재량휴업일', kind: 'closure', firstDay: on('05-06'), lastDay: on('05-06'), grades: [] }, before: null, row: 3, timetableWeekday: null },
      { verdict: 'added', word: { name: '화요일 수업', kind: 'ordinary', firstDay: on('05-12'), lastDay: on('05-12'), grades: [] }, before: null, row: 4, timetableWeekday: 2 },
    ]);
    expect(await entries()).toEqual([]);
  });

  it('is told every fault with row and column, and cannot store any of it', async () => {
    const file = [HEADER.join(','), `중간고사,${on('04-31')},,,`, `기말고사,${on('07-08')},${on('07-01')},,`, `축제,${on('05-20')},,,`].join('\n');
    const { body } = await upload(file, 'a.csv').expect(200);
    expect(body.faults).toMatchObject([{ row: 2, column: '시작일', code: 'not-a-day' }, { row: 3, column: '종료일', code: 'wrong-order' }]);
    const refused = await upload(file, 'a.csv', false).expect(422);
    expect(refused.body).toMatchObject({ type: '/problems/school-calendar/file-refused', faults: [{ row: 2 }, { row: 3 }] });
    expect(await entries()).toEqual([]);
  });

  it('stores it, and the same from another programme is nothing new', async () => {
    const sheet = [HEADER, ...ROWS].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
    expect((await upload(sheet, 'a.csv', false).expect(200)).body).toMatchObject({ isStored: true, counts: { added: 3 } });
    expect((await entries()).map(({ name, kind, source }) => [name, kind, source])).toEqual([['중간고사', 'exam', 'file'], ['재량휴업일', 'closure', 'file'], ['화요일 수업', 'ordinary', 'file']]);
    const compact = (day: string) => day.replaceAll('-', '');
    const ics = ['BEGIN:VCALENDAR', 'X-WR-CALNAME:개봉중 학사일정', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:재량휴업일', `DTSTART;VALUE=DATE:${compact(on('05-06'))}`, 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:2', 'SUMMARY:화요일 수업', `DTSTART;VALUE=DATE:${compact(on('05-12'))}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    expect((await upload(ics, 'b.ics', false).expect(200)).body.counts).toEqual({ added: 0, moved: 0, unchanged: 2, gone: 0, differing: 0 });
    expect(await entries()).toHaveLength(3);
  });

  it('of another school or another year is refused', async () => {
    expect((await upload(`학교명,${HEADER.join(',')}\n오류중학교,중간고사,${on('04-27')},,,\n`, 'a.csv').expect(200)).body.faults).toMatchObject([{ code: 'other-school', row: 2 }]);
    expect((await upload(`${HEADER.join(',')}\n중간고사,${year - 3}-04-27,,,\n`, 'a.csv').expect(200)).body.faults).toMatchObject([{ code: 'other-year' }]);
  });

  it('gets an empty sheet to begin with', async () => {
    const { body, headers } = await teacher.get('/v1/teacher/calendar/template?format=xlsx').buffer(true)
      .parse((response, done) => { const parts: Buffer[] = []; response.on('data', (part: Buffer) => parts.push(part)); response.on('end', () => done(null, Buffer.concat(parts))); }).expect(200);
    expect(headers['content-disposition']).toContain('attachment');
    expect((await readSpreadsheet(body as Buffer))[0]?.rows).toEqual([HEADER]);
    expect((await teacher.get('/v1/teacher/calendar/template?format=csv').expect(200)).text).toContain(HEADER.join(','));
  });
});

describe('the upload’s door', () => {
  it('takes 20 MB and not a byte more, and says so', async () => {
    const { body } = await upload(Buffer.alloc(21 * MEGABYTE, 65), 'a.csv').expect(413);
    expect(body).toMatchObject({ type: '/problems/http/file-too-large', detail: expect.stringContaining('20 MB') });
    expect((await upload(Buffer.alloc(2 * MEGABYTE, 65), 'a.csv').expect(200)).body.faults).toHaveLength(1);
  });

  it('takes one file, of a teacher who is signed in, at this address only', async () => {
    const path = '/v1/teacher/calendar/uploads';
    await teacher.post(path).field('note', 'no file').expect(400).expect(({ body }) => expect(body.type).toBe('/problems/http/file-missing'));
    await teacher.post(path).send({}).expect(400);
    await teacher.post(path).set('content-type', 'multipart/form-data').send('no boundary').expect((response) => expect([400, 415]).toContain(response.status));
    await teacher.post(path).set('content-type', 'multipart/form-data; boundary=x').send('--x\r\nbroken').expect(400);
    await teacher.post(path).attach('file', Buffer.from('a'), 'a.csv').attach('file2', Buffer.from('b'), 'b.csv').expect((response) => expect([200, 400, 413]).toContain(response.status));
    await teacher.post(`${path}?dryRun=maybe`).attach('file', Buffer.from('a'), 'a.csv').expect(400);
    await upload('a', 'a.csv', true, house.browser()).expect(401);
    await upload('a', 'a.csv', true, await house.signedIn('host')).expect(403);
    await teacher.post('/v1/teacher/wishes').attach('file', Buffer.from('a'), 'a.csv').expect(415);
    await teacher.post(path).set('origin', 'https://evil.example').attach('file', Buffer.from('a'), 'a.csv').expect(403);
  });

  it('keeps a hostile name a name', async () => {
    const { body } = await upload('x', '../../etc/"; rm -rf.hwp').expect(200);
    expect(body.faults).toMatchObject([{ code: 'unknown-file' }]);
  });
});

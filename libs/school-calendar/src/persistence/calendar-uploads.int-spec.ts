import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { Clock } from '#kernel';
import { CalendarEntries, CalendarFileRefused, CalendarUploads, SchoolCalendarModule } from '#school-calendar';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';

type Line = readonly [day: string, name: string];
const ics = (uid: string, lines: readonly Line[]) => ({
  name: '학사일정.ics',
  bytes: Buffer.from(['BEGIN:VCALENDAR', ...lines.flatMap(([day, name], at) => ['BEGIN:VEVENT', `UID:${uid}-${at}`, `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `SUMMARY:${name}`, 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n')),
});
const LINES: readonly Line[] = [['2026-04-28', '중간고사'], ['2026-04-29', '중간고사'], ['2026-05-04', '재량휴업일'], ['2026-07-21', '여름방학식'], ['2026-08-18', '개학식'], ['2027-01-07', '졸업식']];

describe('a calendar handed in as a file', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let uploads: CalendarUploads;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 8), SchoolCalendarModule] }).overrideProvider(Clock).useValue(new FakeClock('2026-03-20')).compile();
    await app.init();
    uploads = app.get(CalendarUploads);
  });
  beforeEach(async () => { district = await GivenDistrict.found((sql, values) => app.get(DataSource).query(sql, values)); });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const aTeacher = async () => district.actor('teacher', await district.school());
  const stored = async (actor: Awaited<ReturnType<typeof aTeacher>>) => (await app.get(CalendarEntries).list(actor, { from: '2026-03-01', until: '2027-02-28' })).map(({ name, firstDay, lastDay }) => [name, firstDay, lastDay]);
  const STORED = [['중간고사', '2026-04-28', '2026-04-29'], ['재량휴업일', '2026-05-04', '2026-05-04'], ['여름방학식', '2026-07-21', '2026-07-21'], ['여름방학', '2026-07-22', '2026-08-17'], ['개학식', '2026-08-18', '2026-08-18'], ['졸업식', '2027-01-07', '2027-01-07']];

  it('is looked at without storing anything, stored as it was shown, and the same once more is nothing new', async () => {
    const teacher = await aTeacher();
    const looked = await uploads.take(teacher, ics('first', LINES), { dryRun: true });
    expect(looked).toMatchObject({ schoolYear: 2026, isStored: false, counts: { added: 6, moved: 0, unchanged: 0, gone: 0, differing: 0 }, faults: [], warnings: [] });
    expect(await stored(teacher)).toEqual([]);
    const kept = await uploads.take(teacher, ics('first', LINES), { dryRun: false });
    expect(kept).toEqual({ ...looked, isStored: true });
    expect(await stored(teacher)).toEqual(STORED);
    // Another programme wrote the file anew: every UID is another one, the order too.
    const again = await uploads.take(teacher, ics('second', [...LINES].reverse()), { dryRun: false });
    expect(again.counts).toEqual({ added: 0, moved: 0, unchanged: 6, gone: 0, differing: 0 });
    expect(await stored(teacher)).toEqual(STORED);
  });

  it('moves what a new public holiday moved, and adds no second one', async () => {
    const teacher = await aTeacher();
    await uploads.take(teacher, ics('first', LINES), { dryRun: false });
    const moved = LINES.map(([day, name]): Line => (day === '2026-05-04' ? ['2026-05-06', name] : [day, name]));
    const looked = await uploads.take(teacher, ics('x', moved), { dryRun: true });
    expect(looked.counts).toMatchObject({ added: 0, moved: 1, unchanged: 5, gone: 0 });
    expect(looked.items.find(({ verdict }) => verdict === 'moved')).toMatchObject({ word: { firstDay: '2026-05-06' }, before: { firstDay: '2026-05-04' } });
    await uploads.take(teacher, ics('x', moved), { dryRun: false });
    expect((await stored(teacher)).filter(([name]) => name === '재량휴업일')).toEqual([['재량휴업일', '2026-05-06', '2026-05-06']]);
  });

  it('speaks only of its own days when it is short', async () => {
    const teacher = await aTeacher();
    await uploads.take(teacher, ics('first', LINES), { dryRun: false });
    const short = await uploads.take(teacher, ics('x', [['2026-07-01', '기말고사'], ['2026-07-21', '여름방학식']]), { dryRun: false });
    expect(short.counts).toMatchObject({ added: 1, unchanged: 1, gone: 0 });
    expect(await stored(teacher)).toHaveLength(STORED.length + 1);
  });

  it('with one fault is not stored at all', async () => {
    const teacher = await aTeacher();
    const file = { name: 'a.csv', bytes: Buffer.from('행사명,시작일,종료일\n중간고사,2026-04-28,\n기말고사,2026-07-08,2026-07-01\n') };
    expect(await uploads.take(teacher, file, { dryRun: true })).toMatchObject({ isStored: false, faults: [{ row: 3, column: '종료일' }] });
    await expect(uploads.take(teacher, file, { dryRun: false })).rejects.toThrow(CalendarFileRefused);
    expect(await stored(teacher)).toEqual([]);
  });
});

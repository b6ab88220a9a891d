import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { AccountDesk, type Actor, CentreRegister, SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, FakeNeis, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { CalendarEntries } from '../application/calendar-entries.service.js';
import { CalendarOverview } from '../application/calendar-overview.service.js';
import { fingerprintOf, type KeyedNeis, NeisSync } from '../application/neis-sync.service.js';
import { NeisClient } from '../neis/neis-client.js';
import { SchoolCalendarModule } from '../school-calendar.module.js';

const KEY = 'f'.repeat(32);
const CODES = ['B10-7130000', 'B10-7130001', 'S-3'] as const;
const EXAM = ['2027-04-27', '2027-04-28', '2027-04-29'].map((day) => ({ day, name: '1학기 중간고사', grades: [2, 3] }));
const MOVED = ['2027-05-03', '2027-05-04'].map((day) => ({ day, name: '1학기 중간고사', grades: [2, 3] }));
const SPORTS = { day: '2027-05-14', name: '체육대회' };
const ALWAYS = new AbortController().signal;

let database: TestDatabase;
let rooms: TestingModule;
let neis: FakeNeis;
let clock: FakeClock;
let sync: NeisSync;
let keyed: KeyedNeis;
let director: Actor;
let teacher: Actor;
let number = 0;

beforeAll(async () => {
  database = await acquireTestDatabase();
  neis = await FakeNeis.open();
  clock = new FakeClock('2027-03-02');
  rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), SchoolCalendarModule] }).overrideProvider(Clock).useValue(clock).compile();
  sync = rooms.get(NeisSync);
});
afterAll(async () => {
  await rooms.close();
  await neis.close();
  await database.drop();
});
beforeEach(async () => {
  await database.query('TRUNCATE identity.centres, calendar.neis_gates CASCADE');
  neis.reset();
  clock.travelTo('2027-03-02');
  keyed = { client: new NeisClient({ baseUrl: neis.url, key: KEY }, { fetch, wait: async () => undefined, timeoutMs: 5_000 }), keyHash: fingerprintOf(KEY) };
  const centreId = await rooms.get(CentreRegister).found({ name: `나이스구 진로센터 ${++number}`, districtName: '나이스구', isSample: false });
  const schools = await rooms.get(SchoolRegister).importSchools(centreId, CODES.map((code, index) => ({
    code, name: `${index + 1}번중`, level: 'middle' as const, district: '나이스동', latitude: 37.49, longitude: 126.85, gradeHeadcounts: [60, 60, 60],
  })));
  const actor = async (organisationId: string, role: 'teacher' | 'director') => (await rooms.get(AccountDesk).open({
    centreId, email: `${role}-${number}@goreuge.test`, name: '김보기', password: '푸른 하늘 은하수 쪽배', memberships: [{ organisationId, role }],
  })).actors[0]!;
  [teacher, director] = [await actor(schools.get(CODES[0])!, 'teacher'), await actor(centreId, 'director')];
  neis.schedule(CODES[0], [...EXAM, SPORTS]);
  neis.classes(CODES[0], 2027, [7, 8, 6]);
});

const night = () => sync.syncAll(keyed, ALWAYS);
const entries = () => rooms.get(CalendarEntries).list(teacher, { from: '2027-03-01', until: '2028-02-29' });
const overview = () => rooms.get(CalendarOverview).see(director);
const school = async (index: number) => (await overview()).schools[index]!;

describe('the nightly synchronisation', () => {
  it('takes in what NEIS knows; silence is unknown, and a school without a NEIS code is skipped', async () => {
    expect(await night()).toEqual({ answered: 1, empty: 1, failed: 0, skipped: 1, stopped: null });
    expect((await entries()).map(({ name, kind, firstDay, lastDay, grades, state, source }) => [name, kind, firstDay, lastDay, grades, state, source])).toEqual([
      ['1학기 중간고사', 'exam', '2027-04-27', '2027-04-29', [2, 3], 'proposed', 'neis'], ['체육대회', 'school-event', '2027-05-14', '2027-05-14', [], 'proposed', 'neis'],
    ]);
    expect((await overview()).schools.map(({ isKnown, isInNeis, outcome, unconfirmed, classes, lastAnsweredAt }) => [isKnown, isInNeis, outcome, unconfirmed, classes, lastAnsweredAt])).toEqual([
      [true, true, 'answered', 2, [7, 8, 6], clock.now()], [false, true, 'empty', 0, [], clock.now()], [false, false, null, 0, [], null],
    ]);
  });

  it('asks once a school and year, in winter for the coming year too', async () => {
    await night();
    expect(neis.asked.filter(({ service }) => service === 'SchoolSchedule')).toHaveLength(2);
    clock.travelTo('2028-01-10');
    neis.asked.length = 0;
    await night();
    expect(neis.asked.filter(({ service }) => service === 'SchoolSchedule').map(({ query }) => query.get('AA_FROM_YMD'))).toEqual(['20270301', '20280301', '20270301', '20280301']);
  });

  it('moves what NEIS moved, and keeps rows and the day they changed', async () => {
    await night();
    const before = (await entries())[0]!;
    clock.advance({ days: 1 });
    await night();
    clock.advance({ days: 1 });
    neis.schedule(CODES[0], [...MOVED, SPORTS]);
    await night();
    expect((await entries())[0]).toMatchObject({ id: before.id, firstDay: '2027-05-03', state: 'proposed' });
    expect(await entries()).toHaveLength(2);
    const [answer] = await rooms.get(DataSource).query<{ asked: Date; changed: Date; rows: unknown[] }[]>(
      `SELECT asked_at AS asked, changed_at AS changed, rows FROM calendar.neis_answers WHERE school_id = $1 AND service = 'SchoolSchedule'`, [teacher.organisationId]);
    expect([answer?.changed, answer?.rows.length]).toEqual([clock.now(), 3]);
    clock.advance({ days: 1 });
    await night();
    const [again] = await rooms.get(DataSource).query<{ asked: Date; changed: Date }[]>(
      `SELECT asked_at AS asked, changed_at AS changed FROM calendar.neis_answers WHERE school_id = $1 AND service = 'SchoolSchedule'`, [teacher.organisationId]);
    expect(again).toEqual({ asked: clock.now(), changed: answer?.changed });
  });

  it('leaves what was confirmed and counts what differs', async () => {
    await night();
    await rooms.get(CalendarEntries).confirmAll(teacher, await entries());
    neis.schedule(CODES[0], [...MOVED, SPORTS]);
    await night();
    expect((await entries()).map(({ firstDay, state, now }) => [firstDay, state, now?.word?.firstDay])).toEqual([['2027-04-27', 'differs', '2027-05-03'], ['2027-05-14', 'confirmed', undefined]]);
    expect(await school(0)).toMatchObject({ unconfirmed: 0, differing: 1 });
  });

  it('takes sudden silence for silence: nothing is dropped', async () => {
    await night();
    neis.schedule(CODES[0], []);
    expect(await night()).toMatchObject({ answered: 0, empty: 2 });
    expect(await entries()).toHaveLength(2);
    expect(await school(0)).toMatchObject({ isKnown: true, outcome: 'empty' });
  });

  it('goes on with the next school when one fails, and the director sees which', async () => {
    neis.failNext('drop', 'drop', 'drop', 'drop');
    expect(await night()).toEqual({ answered: 0, empty: 1, failed: 1, skipped: 1, stopped: null });
    expect(await school(0)).toMatchObject({ isKnown: false, outcome: 'failed', troubleCode: 'unreachable', trouble: '나이스에 연결할 수 없습니다.', lastAnsweredAt: null });
    expect(await night()).toMatchObject({ answered: 1 });
    expect(await school(0)).toMatchObject({ outcome: 'answered', troubleCode: null });
  });

  it('over the quota asks nobody until midnight in Seoul, whichever worker', async () => {
    neis.failNext('ERROR-337');
    expect(await night()).toMatchObject({ failed: 1, stopped: 'ERROR-337' });
    expect(neis.asked).toHaveLength(1);
    const otherWorker = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), SchoolCalendarModule] }).overrideProvider(Clock).useValue(clock).compile();
    expect(await otherWorker.get(NeisSync).syncAll(keyed, ALWAYS)).toMatchObject({ stopped: 'closed', answered: 0 });
    await otherWorker.close();
    expect(neis.asked).toHaveLength(1);
    expect((await overview()).alerts).toEqual([{ code: 'ERROR-337', sentence: expect.stringContaining('한도'), closedUntil: new Date('2027-03-02T15:00:00Z'), since: clock.now() }]);
    clock.travelTo('2027-03-03');
    expect((await overview()).alerts).toEqual([]);
    expect(await night()).toMatchObject({ answered: 1, stopped: null });
  });

  it.each(['ERROR-290', 'INFO-300', 'ERROR-300', 'ERROR-310', 'ERROR-333', 'ERROR-336'] as const)('asks once and tells the director after %s', async (code) => {
    neis.failNext(code);
    expect(await night()).toMatchObject({ failed: 1, stopped: code });
    expect(neis.asked).toHaveLength(1);
    expect((await overview()).alerts).toMatchObject([{ code, closedUntil: null }]);
    await night();
    expect((await overview()).alerts).toEqual([]);
  });

  it('gives up for the night when NEIS is away', async () => {
    await rooms.get(SchoolRegister).importSchools(director.centreId, [4, 5, 6, 7].map((index) => ({
      code: `B10-713000${index}`, name: `${index}번중`, level: 'middle' as const, district: '나이스동', latitude: 37.49, longitude: 126.85, gradeHeadcounts: [60, 60, 60],
    })));
    neis.failNext(...Array<'http-503'>(12).fill('http-503'));
    expect(await night()).toMatchObject({ failed: 3, stopped: 'away', answered: 0 });
    expect(neis.asked).toHaveLength(12);
  });

  it('of the coming year alone is what the director sees then', async () => {
    neis.schedule(CODES[0], [{ day: '2028-04-27', name: '중간고사' }]);
    clock.travelTo('2028-01-10');
    await night();
    expect(await overview()).toMatchObject({ schoolYear: 2028, schools: [{ isKnown: true }, { isKnown: false }, { isKnown: false }] });
    expect(await rooms.get(CalendarOverview).see(director, 2027)).toMatchObject({ schoolYear: 2027, schools: [{ isKnown: false, outcome: 'empty' }, {}, {}] });
  });

  it('stops between two schools when the worker stops', async () => {
    expect(await sync.syncAll(keyed, AbortSignal.abort())).toMatchObject({ answered: 0, stopped: 'the worker stops' });
    expect(neis.asked).toEqual([]);
  });
});

describe('synchronise now', () => {
  it('is one order however often it is asked for, and one worker takes it', async () => {
    await Promise.all([1, 2, 3].map(() => rooms.get(CalendarOverview).orderSync(director)));
    expect((await overview()).isOrdered).toBe(true);
    const taken = await Promise.all([1, 2, 3].map(() => sync.syncOrdered(keyed, ALWAYS)));
    expect(taken.filter(Boolean)).toMatchObject([{ answered: 1 }]);
    expect((await overview()).isOrdered).toBe(false);
  });

  it('without a key tells the director why nothing comes', async () => {
    await rooms.get(CalendarOverview).orderSync(director);
    expect(await sync.syncOrdered(undefined, ALWAYS)).toMatchObject({ stopped: 'no-key' });
    expect((await overview()).alerts).toMatchObject([{ code: 'no-key', sentence: expect.stringContaining('NEIS_KEY') }]);
    await night();
    expect((await overview()).alerts).toEqual([]);
  });
});

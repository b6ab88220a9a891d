import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { BookingModule, BookingOpeningUsage, LinkSecret } from '#booking';
import { DatabaseModule } from '#database';
import { Clock } from '#kernel';
import { CentreNegotiations, NegotiationCatalogue, SchoolLinks, WholeGroup } from '#negotiation';
import { MergedPlans, SafetyInspectionModule, VenueOpeningGate } from '#safety-inspection';
import { AddressBookSettings, InspectionsAhead } from '#venue-intake';
import { OpeningGate, OpeningUsage } from '#venue-registry';
import { FreeDays } from '#waiting-list';
import { Environment } from '../../apps/api/src/environment.js';
import { installEdge } from '../../apps/api/src/http/edge.js';
import { PagesModule } from '../../apps/api/src/pages/pages.module.js';
import { type BookingRow, bookingsOf, givenPublishedSeason } from '../integration/published-season.js';
import { openSchedulingHouse, type SchedulingHouse, type SmallSeason } from '../integration/small-season.js';

const MOST_PAGE_BYTES = 20 * 1024;
/** The pages know by it what addresses they have; the database is handed to the rooms below. */
const environment = Environment.read({ DATABASE_URL: 'postgres://the.rooms/have-it', PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '10000' });

@Global()
@Module({
  imports: [SafetyInspectionModule, BookingModule],
  providers: [
    { provide: InspectionsAhead, useExisting: MergedPlans }, { provide: OpeningGate, useExisting: VenueOpeningGate }, { provide: OpeningUsage, useExisting: BookingOpeningUsage },
    { provide: FreeDays, useValue: { isFree: () => Promise.resolve(true) } },
    { provide: AddressBookSettings, useValue: { url: '', searchKey: undefined, placeKey: undefined } satisfies AddressBookSettings },
    { provide: LinkSecret, useValue: { value: 'only-for-tests-'.repeat(3) } }, { provide: Environment, useValue: environment },
  ],
  exports: [AddressBookSettings, Environment, FreeDays, InspectionsAhead, OpeningGate, OpeningUsage, LinkSecret],
})
class Ports {}

/** The pages alone, on a clock that stands still in the season. */
describe('a published plan, as a school answers it by link', () => {
  let house: SchedulingHouse;
  let world: SmallSeason;
  let app: NestFastifyApplication;
  let path: string;
  let bookings: BookingRow[];

  beforeAll(async () => {
    house = await openSchedulingHouse();
    world = await givenPublishedSeason(house);
    const rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(house.database.url), Ports, PagesModule] }).overrideProvider(Clock).useValue(house.clock).compile();
    app = rooms.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { bodyParser: false, logger: false });
    installEdge(app.getHttpAdapter().getInstance(), environment);
    await app.listen(0, '127.0.0.1');
    path = `/t/${await room(SchoolLinks).tokenForSeason(world.centreId, world.schoolIds[0]!, world.seasonId, '1@school.test')}`;
    bookings = (await bookingsOf(house, world)).filter(({ status }) => status === 'host-pending');
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await house?.close();
  });

  const room = <T>(type: abstract new (...args: never[]) => T): T => app.get(type as never, { strict: false });
  const http = () => supertest(app.getHttpServer());
  const get = (target: string) => http().get(target);
  const post = (target: string, fields: Record<string, string>) => http().post(target).set('origin', 'null').type('form').send(fields);
  const wishesOf = async (schoolId: string) => (await house.dataSource.query<{ id: string }[]>('SELECT id FROM scheduling.wishes WHERE school_id = $1 ORDER BY grade', [schoolId])).map(({ id }) => id);

  it('says per wish what was wished, what was assigned and why, to the person it was sent to', async () => {
    const { text } = await get(path).expect(200).expect('cache-control', 'no-store').expect('x-robots-tag', 'noindex, nofollow');
    for (const said of ['희망 2건 가운데', '가람중 가람중 진로부장 선생님께', '희망한 날', '4월 14일(수)', '배정된 날', '왜 이 날인가요?', '수락하기', '2건 모두 수락하기', '이 날은 어려워요', '모둠 전체가 이 날 어려워요', '체험처 답을 기다림']) expect(text).toContain(said);
    for (const other of ['나래중', '다솜중']) expect(text).not.toContain(other);
    expect(text).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_PAGE_BYTES);
    expect((await get(`${path}?lang=en`).expect(200)).text).toContain('Why this day?');
  });

  it('changes nothing when it is looked at', async () => {
    const state = () => house.dataSource.query('SELECT (SELECT count(*) FROM negotiation.acceptances) AS a, (SELECT count(*) FROM negotiation.negotiations) AS n, (SELECT sum(version) FROM booking.bookings) AS v, (SELECT count(*) FROM negotiation.links) AS l');
    const before = await state();
    for (let i = 0; i < 50; i++) {
      await http().get(`${path}?act=accept-all&done=accept`).expect(200);
      await http().head(path).expect(200);
    }
    expect(await state()).toEqual(before);
  });

  it('is accepted by one press, harmlessly twice, and only for the school’s own wishes', async () => {
    const [own] = await wishesOf(world.schoolIds[0]!), [foreign] = await wishesOf(world.schoolIds[1]!);
    expect((await post(path, { act: 'accept', wish: foreign! }).expect(404)).text).toContain('그런 희망이 없습니다');
    await post(path, { act: 'accept' }).expect(400);
    for (let press = 0; press < 2; press++) await post(path, { act: 'accept', wish: own! }).expect(303).expect('location', `${path}?done=accept`);
    expect((await get(`${path}?done=accept`)).text).toContain('3월 1일(월)에 수락하셨습니다.');
    await post(path, { act: 'accept-all' }).expect(303);
    expect(await house.dataSource.query('SELECT 1 FROM negotiation.acceptances')).toHaveLength(2);
  });

  it('leads to another day for one place: near, never in the way of the group’s other places, and never another school’s business', async () => {
    const [wish] = await wishesOf(world.schoolIds[0]!), booking = bookings.find(({ wishId }) => wishId === wish)!;
    const page = (await get(`${path}/days/${booking.id}`).expect(200)).text;
    expect(page).toContain('어떤 날이 좋으신가요?');
    const offered = [...page.matchAll(/name="date\d" value="([^"]+)"/g)].map(([, value]) => value!);
    expect(offered.length).toBeGreaterThan(0);
    const others = await house.dataSource.query<{ day: string }[]>(`SELECT held_on::text AS day FROM booking.bookings WHERE school_id = $1 AND grade = 1 AND id <> $2 AND status = 'host-pending'`, [world.schoolIds[0], booking.id]);
    const days = await house.dataSource.query<{ day: string }[]>('SELECT held_on::text AS day FROM venue.openings WHERE id = ANY ($1)', [offered]);
    expect(days.filter(({ day }) => others.some((each) => each.day === day))).toEqual([]);
    const [elsewhere] = await house.dataSource.query<{ id: string }[]>('SELECT id FROM booking.bookings WHERE school_id = $1 LIMIT 1', [world.schoolIds[1]]);
    await get(`${path}/days/${elsewhere!.id}`).expect(404);
    await post(`${path}/days/${booking.id}`, { act: 'offer', date1: offered[0]!, note: '체육대회' }).expect(303);
    expect((await get(path)).text).toContain('다른 날을 정하고 있습니다');
  });

  it('tells the centre that a whole group cannot come, with other dates and a repair at hand', async () => {
    const [, wish] = await wishesOf(world.schoolIds[0]!);
    await post(path, { act: 'group', wish: wish!, note: '수련회와 겹침' }).expect(303).expect('location', `${path}?done=group`);
    expect((await get(path)).text).toContain('모둠 전체의 다른 날을 센터가 찾고 있습니다.');
    expect((await post(path, { act: 'group', wish: wish! }).expect(409)).text).toContain('이미 다른 날을 정하고 있습니다');
    const thread = (await room(NegotiationCatalogue).ofWish(world.centreId, wish!))!;
    expect(thread).toMatchObject({ state: 'escalated', escalatedBecause: 'whole-group', schoolName: '가람중', venueName: null });
    const proposals = await room(WholeGroup).proposalsFor(world.director, thread.id);
    expect(proposals.length).toBeGreaterThan(0);
    expect(await room(WholeGroup).requestRepair(world.director, thread.id, proposals[0]!.heldOn)).toMatchObject({ kind: 'repair', status: 'queued' });
    await room(CentreNegotiations).settleByTelephone(world.director, thread.id, thread.version, { outcome: 'kept', note: '원래 날짜로 통화' });
    expect(await room(NegotiationCatalogue).ofWish(world.centreId, wish!)).toMatchObject({ state: 'kept' });
  });

  it('says thank you when the visits are over, and takes nothing more', async () => {
    house.clock.goTo('2027-05-03T01:00:00Z');
    const { text } = await get(path).expect(200);
    expect(text).toContain('방문이 모두 끝났습니다');
    expect(text).not.toContain('<form');
    await post(path, { act: 'accept-all' }).expect(400);
  });
});

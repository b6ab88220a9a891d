import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { BookingCatalogue, BookingDesk, BookingModule, BookingsChangedMeanwhile, CancellationTooLate, LinkSecret, PlanAmendment, SeatsExhausted } from '../index.js';

const HELD_ON = '2026-10-28';

@Global()
@Module({ providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }], exports: [LinkSecret] })
class TestPorts {}

describe('amending a published plan', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let desk: BookingDesk;
  let amendment: PlanAmendment;
  const clock = new FakeClock('2026-10-01');

  beforeAll(async () => {
    database = await acquireTestDatabase();
    const testing = Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, BookingModule] });
    app = await testing.overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    desk = app.get(BookingDesk);
    amendment = app.get(PlanAmendment);
  });
  beforeEach(async () => {
    clock.travelTo('2026-10-01');
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterEach(async () => expect(await rows('SELECT * FROM booking.seat_drift')).toEqual([]));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const told = async () => (await rows<{ type: string }>('SELECT type FROM platform.outbox_messages WHERE centre_id = $1 ORDER BY id', [district.centreId])).map(({ type }) => type);
  const bookings = () => app.get(BookingCatalogue).listForCentre(district.actor('director', district.centreId), { page: 1, size: 50 });

  /** Two groups, booked by a plan at two venues that take one party each. */
  async function published() {
    const venueIds = [await district.venue(), await district.venue()], schoolIds = [await district.school(), await district.school()];
    const openings = await Promise.all(venueIds.map((venueId) => district.opening(venueId, { heldOn: HELD_ON, partiesLimit: 1 })));
    const parties = openings.map((openingId, index) => ({ wishId: randomUUID(), schoolId: schoolIds[index]!, grade: 1, openingId, headcount: 18 }));
    await desk.acceptPlan(district.centreId, { assignmentRunId: randomUUID(), parties });
    const { items } = await bookings();
    await rows('DELETE FROM platform.outbox_messages');
    const of = (index: number) => items.find(({ openingId }) => openingId === openings[index])!;
    return { venueIds, openings, parties, first: of(0), second: of(1), host: (index: number) => district.actor('host', venueIds[index]!) };
  }
  const amend = (cancel: { id: string; version: number }[], add: Parameters<PlanAmendment['amend']>[1]['add'] = []) => amendment.amend(district.centreId, {
    assignmentRunId: randomUUID(), cancel: cancel.map(({ id, version }) => ({ bookingId: id, version })), add, reason: '배정 조정',
  });

  it('cancels first and then books, so that one group may take the other’s place', async () => {
    const { parties, first, second, openings } = await published();
    const swapped = await amend([first, second], [{ ...parties[0]!, openingId: openings[1]! }, { ...parties[1]!, openingId: openings[0]! }]);
    expect(swapped).toEqual({ cancelled: 2, added: 2, hosts: 2 });
    const { items } = await bookings();
    expect(items.map(({ status }) => status).sort()).toEqual(['cancelled-by-centre', 'cancelled-by-centre', 'host-pending', 'host-pending']);
    expect(items.find(({ id }) => id === first.id)).toMatchObject({ status: 'cancelled-by-centre', reason: '배정 조정' });
    expect(await told()).toEqual(['booking.cancelled', 'booking.cancelled', 'booking.host-asked', 'booking.host-asked']);
  });

  it('asks a host once, however many groups are new there, and nobody else', async () => {
    const { parties, first, second, venueIds } = await published();
    const elsewhere = await district.venue();
    const late = await Promise.all(['2026-11-03', '2026-11-04'].map((heldOn) => district.opening(elsewhere, { heldOn })));
    expect(await amend([first], [{ ...parties[0]!, openingId: late[0]! }, { ...parties[1]!, openingId: late[1]! }])).toEqual({ cancelled: 1, added: 2, hosts: 1 });
    expect(await told()).toEqual(['booking.cancelled', 'booking.host-asked']);
    expect((await bookings()).items.find(({ id }) => id === second.id)).toEqual(second);
    expect(await rows('SELECT 1 FROM booking.host_links WHERE venue_id = ANY($1)', [venueIds])).toHaveLength(2);
  });

  it('offers what is new to the schools first where they answer first', async () => {
    const { first, parties } = await published();
    const openingId = await district.opening(await district.venue(), { heldOn: '2026-11-03' });
    const amended = await amendment.amend(district.centreId, {
      assignmentRunId: randomUUID(), cancel: [{ bookingId: first.id, version: first.version }], add: [{ ...parties[0]!, openingId }], reason: '배정 조정', schoolsFirst: true,
    });
    expect(amended).toEqual({ cancelled: 1, added: 1, hosts: 0 });
    expect((await bookings()).items.find((booking) => booking.openingId === openingId)).toMatchObject({ status: 'offered' });
    expect(await told()).toEqual(['booking.cancelled']);
  });

  it('closes what a host had declined without telling anybody, and keeps the host’s reason', async () => {
    const { first, host } = await published();
    const declined = await desk.decline(host(0), first.id, 1, '가게 공사');
    await rows('DELETE FROM platform.outbox_messages');
    expect(await amend([declined])).toEqual({ cancelled: 0, added: 0, hosts: 0 });
    expect(await told()).toEqual([]);
    expect((await bookings()).items.find(({ id }) => id === first.id)).toMatchObject({ status: 'cancelled-by-centre', reason: '가게 공사' });
    await expect(desk.confirm(host(0), first.id, 3)).rejects.toMatchObject({ code: 'booking/illegal-transition' });
  });

  it('does nothing at all when one booking changed meanwhile, or one new party finds no seat', async () => {
    const { first, second, parties, openings, host } = await published();
    await desk.confirm(host(0), first.id, 1);
    const before = (await bookings()).items;
    await rows('DELETE FROM platform.outbox_messages');
    const refusal = await amend([first, second]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BookingsChangedMeanwhile);
    expect(refusal).toMatchObject({ kind: 'conflict', facts: { bookingIds: [first.id] } });
    await expect(amend([{ ...first, version: 2 }], [{ ...parties[0]!, openingId: openings[1]!, headcount: 30 }])).rejects.toThrow(SeatsExhausted);
    await expect(amend([{ id: randomUUID(), version: 1 }])).rejects.toThrow(BookingsChangedMeanwhile);
    expect((await bookings()).items).toEqual(before);
    expect(await told()).toEqual([]);
  });

  it('says that a visit is complete when the party waited for falls away, unless a new one is asked', async () => {
    const venueIds = [await district.venue(), await district.venue()], schoolId = await district.school(), wishId = randomUUID();
    const openings = await Promise.all(venueIds.map((venueId) => district.opening(venueId, { heldOn: HELD_ON })));
    await desk.acceptPlan(district.centreId, { assignmentRunId: randomUUID(), parties: openings.map((openingId) => ({ wishId, schoolId, grade: 1, openingId, headcount: 9 })) });
    const { items } = await bookings(), [stays, goes] = items;
    await desk.confirm(district.actor('host', stays!.venueId), stays!.id, 1);
    await rows('DELETE FROM platform.outbox_messages');
    await amend([goes!]);
    expect(await told()).toEqual(['booking.cancelled', 'booking.visit-confirmed']);
  });

  it('never cancels the past', async () => {
    const { first } = await published();
    clock.travelTo('2026-10-29');
    await expect(amend([first])).rejects.toThrow(CancellationTooLate);
  });

  it('of two amendments of the same booking one wins', async () => {
    const { first } = await published();
    const outcomes = await Promise.allSettled([amend([first]), amend([first])]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

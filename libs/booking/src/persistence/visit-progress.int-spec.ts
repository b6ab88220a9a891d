import { type INestApplicationContext, Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule, UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import {
  BOOKING_STATUSES, BookingCatalogue, BookingDesk, BookingModule, BookingNotFound, holdsSeats, IllegalTransition, LinkSecret, type ProgressStatus, StaleBooking, VisitProgress,
} from '../index.js';

@Global()
@Module({ providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }], exports: [LinkSecret] })
class TestPorts {}

describe('progress of a visit', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  const clock = new FakeClock('2026-10-01');

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, BookingModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterEach(async () => expect(await rows('SELECT * FROM booking.seat_drift')).toEqual([]));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const advance = (id: string, to: ProgressStatus, version?: number) => app.get(UnitOfWork).run(() => app.get(VisitProgress).advance(district.centreId, id, to, { version }));

  async function confirmed(): Promise<string> {
    const venueId = await district.venue({ minParty: 1 });
    const openingId = await district.opening(venueId, { heldOn: '2026-10-28', seats: 20 });
    const { id, version } = await app.get(BookingDesk).request(district.actor('teacher', await district.school()), { openingId, grade: 1, headcount: 5 });
    await app.get(BookingDesk).confirm(district.actor('host', venueId), id, version);
    return id;
  }

  it('leads from the confirmed day to the closed file, keeps the seats, and tells every step once', async () => {
    const id = await confirmed();
    for (const to of ['ready', 'visited', 'visited', 'result-entered', 'closed'] as const) await advance(id, to);
    expect((await app.get(BookingCatalogue).find(district.centreId, id))?.status).toBe('closed');
    const told = await rows<{ to: string }>(`SELECT payload ->> 'to' AS "to" FROM platform.outbox_messages WHERE type = 'booking.progressed' AND payload ->> 'bookingId' = $1 ORDER BY id`, [id]);
    expect(told.map(({ to }) => to)).toEqual(['ready', 'visited', 'result-entered', 'closed']);
  });

  it('skips nothing, forgets nothing somebody else wrote meanwhile, and finds nothing of another centre', async () => {
    const id = await confirmed();
    await expect(advance(id, 'result-entered')).rejects.toThrow(IllegalTransition);
    await expect(advance(id, 'ready', 1)).rejects.toThrow(StaleBooking);
    await expect(app.get(UnitOfWork).run(() => app.get(VisitProgress).advance(id, id, 'ready'))).rejects.toThrow(BookingNotFound);
  });

  it('is no way round the answer of the host', async () => {
    const openingId = await district.opening(await district.venue({ minParty: 1 }), { heldOn: '2026-10-28', seats: 20 });
    const { id } = await app.get(BookingDesk).request(district.actor('teacher', await district.school()), { openingId, grade: 1, headcount: 5 });
    await expect(advance(id, 'confirmed')).rejects.toThrow(IllegalTransition);
  });

  it('takes seats in the states the database says, and in no other', async () => {
    const taking = await rows<{ status: string; takes: boolean }>('SELECT status, booking.takes_seats(status) AS takes FROM unnest($1::text[]) status', [BOOKING_STATUSES]);
    expect(taking.filter(({ takes }) => takes).map(({ status }) => status)).toEqual(BOOKING_STATUSES.filter(holdsSeats));
  });
});

import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, UnitOfWork } from '#database';
import { type Actor, CentreRegister, Forbidden, IdentityAccessModule } from '#identity-access';
import { type Band, Clock, type Day, daysBetween, isWeekend } from '#kernel';
import { acquireTestDatabase, statementsOf, type TestDatabase } from '#testing';
import {
  HostOpeningsModule, OpeningAlreadyExists, OpeningDayPassed, OpeningDesk, OpeningDuplicated, OpeningGate, OpeningNotCleared, OpeningNotFound,
  OpeningOnClosedDay, OpeningStale, OpeningStillBooked, OpeningUsage, SeatsAlreadyTaken, VenueCatalogue, VenueDesk, type VenueDraft, VenueNotFound,
  VenueRegistryModule,
} from '#venue-registry';
import { DataSource } from 'typeorm';

/** Thirty thousand rows at once, in pieces at most: one by one they would be thirty thousand. */
const FEW = 60;

class FakeGate extends OpeningGate {
  isOpen = true;
  override isCleared(): Promise<boolean> { return Promise.resolve(this.isOpen); }
  override isInspected(): Promise<boolean> { return Promise.resolve(this.isOpen); }
  override clearedDays(_venueId: string, days: readonly Day[]): Promise<ReadonlySet<Day>> { return Promise.resolve(new Set(this.isOpen ? days : [])); }
}
class FakeUsage extends OpeningUsage {
  readonly taken = new Map<string, number>();
  override seatsTaken(openingId: string): Promise<number> { return Promise.resolve(this.taken.get(openingId) ?? 0); }
  override standing() { return Promise.resolve([]); }
}
class FixedClock extends Clock {
  override now(): Date { return new Date('2027-03-10T03:00:00Z'); }
}
const gate = new FakeGate();
const usage = new FakeUsage();

@Global()
@Module({ providers: [{ provide: OpeningGate, useValue: gate }, { provide: OpeningUsage, useValue: usage }], exports: [OpeningGate, OpeningUsage] })
class Ports {}

const venueDraft = (code: string): VenueDraft => ({
  code, name: `체험처 ${code}`, venueType: 'company', jobField: 'engineering', district: '구로동', latitude: 37.49, longitude: 126.88,
  seats: 12, minParty: 3, partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 8, levels: ['middle'], accessible: true,
});

describe('openings of a venue', () => {
  let database: TestDatabase;
  let rooms: TestingModule;
  let desk: VenueDesk;
  let host: OpeningDesk;
  let catalogue: VenueCatalogue;
  let centres = 0;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 4), IdentityAccessModule, VenueRegistryModule, HostOpeningsModule, Ports] })
      .overrideProvider(Clock).useValue(new FixedClock()).compile();
    await rooms.init();
    desk = rooms.get(VenueDesk);
    host = rooms.get(OpeningDesk);
    catalogue = rooms.get(VenueCatalogue);
  });
  afterAll(async () => {
    await rooms?.close();
    await database?.drop();
  });
  beforeEach(() => {
    gate.isOpen = true;
    usage.taken.clear();
  });

  const sql = <T>(text: string, ...values: unknown[]): Promise<T[]> => rooms.get(DataSource).query(text, values) as Promise<T[]>;
  /** A centre with one venue and its host; the venue may be cleared for all of 2027. */
  const aVenue = async ({ cleared = true } = {}) => {
    const centreId = await rooms.get(CentreRegister).found({ name: `센터 ${++centres}`, districtName: '구로구', isSample: false });
    const venueId = (await desk.importVenues(centreId, [venueDraft('V1')])).get('V1') as string;
    if (cleared) {
      await sql(`INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name)
        VALUES ($1, $2, '2027-01-01', 'pass', '2027-01-01', '2027-12-31', '김점검')`, centreId, venueId);
    }
    const actor: Actor = { accountId: venueId, membershipId: venueId, role: 'host', centreId, organisationId: venueId, organisationName: '체험처', name: '이멘토', email: 'host@example.com' };
    return { centreId, venueId, actor };
  };
  /** A standing booking, as the booking room would write it. */
  const book = async (centreId: string, venueId: string, openingId: string, headcount: number, run = sql) => {
    const [school] = await run<{ id: string }>(`WITH o AS (INSERT INTO identity.organisations (centre_id, kind, name) VALUES ($1, 'school', '개봉중') RETURNING id)
      INSERT INTO identity.schools (id, centre_id, code, name, level, district, latitude, longitude) SELECT id, $1, id::text, '개봉중', 'middle', '개봉동', 37.5, 126.9 FROM o RETURNING id`, centreId);
    const [link] = await run<{ id: string }>('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id', centreId, venueId);
    await run(`INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, headcount, host_link_id, answer_due_on)
      SELECT $1, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until, $3, 1, $4, $5, '2027-03-17'
        FROM venue.openings o JOIN safety.inspections i ON i.venue_id = o.venue_id WHERE o.id = $2`, centreId, openingId, school?.id, headcount, link?.id);
    usage.taken.set(openingId, headcount);
  };

  /** Until one connection waits for a lock of another. */
  const someoneWaits = async (): Promise<void> => {
    for (const deadline = Date.now() + 5_000; Date.now() < deadline; ) {
      const [waiting] = await database.query<{ count: number }>(`SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
      if (waiting!.count > 0) return;
    }
    throw new Error('nobody waits for a lock');
  };

  describe('imported from a sheet', () => {
    it('start uncleared with the seats of the venue unless the sheet says otherwise, ids in the order of the sheet', async () => {
      const { centreId, venueId } = await aVenue();
      const ids = await desk.importOpenings(centreId, [
        { venueId, heldOn: '2027-05-06', band: 'pm', seats: 10 }, { venueId, heldOn: '2027-05-04', band: 'am' },
      ]);
      const found = await catalogue.openingsOfVenue(centreId, venueId, '2027-05-01', '2027-05-31');
      expect(found.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
      expect(found).toMatchObject([
        { heldOn: '2027-05-04', band: 'am', seats: 12, partiesLimit: 2, status: 'uncleared', venueName: '체험처 V1', programmeTitle: null, version: 1 },
        { heldOn: '2027-05-06', band: 'pm', seats: 10, status: 'uncleared' },
      ]);
    });

    it('follow the sheet when it is imported again, and keep their version where nothing changed', async () => {
      const { centreId, venueId } = await aVenue();
      const programmes = await desk.importProgrammes(centreId, [{ code: 'P1', venueId, title: '목공 체험', experienceType: 'JOB_PRACTICE', hours: 2 }]);
      const sheet = [{ venueId, heldOn: '2027-05-04', band: 'am' as Band }, { venueId, heldOn: '2027-05-06', band: 'am' as Band }];
      const first = await desk.importOpenings(centreId, sheet);
      const again = await desk.importOpenings(centreId, [{ ...sheet[0]!, seats: 9, programmeId: programmes.get('P1') as string }, sheet[1]!]);
      expect(again).toEqual(first);
      expect(await catalogue.findOpening(centreId, again[0]!)).toMatchObject({ seats: 9, programmeTitle: '목공 체험', version: 2 });
      expect(await catalogue.findOpening(centreId, again[1]!)).toMatchObject({ seats: 12, version: 1 });
    });

    it('are refused as a whole when one lies on a holiday or a weekend', async () => {
      const { centreId, venueId } = await aVenue();
      await desk.importHolidays(centreId, [{ day: '2027-05-05', name: '어린이날' }]);
      const days: Day[] = ['2027-05-04', '2027-05-05', '2027-05-08'];
      const refusal = await desk.importOpenings(centreId, days.map((heldOn) => ({ venueId, heldOn, band: 'am' }))).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(OpeningOnClosedDay);
      expect(refusal).toMatchObject({ facts: { days: [{ day: '2027-05-05', because: '어린이날' }, { day: '2027-05-08', because: '주말' }] } });
      expect(await catalogue.openingsOfVenue(centreId, venueId, '2027-05-01', '2027-05-31')).toEqual([]);
    });

    it('are refused when a half-day is named twice or the venue is another centre\'s', async () => {
      const [mine, other] = [await aVenue(), await aVenue()];
      const twice = { venueId: mine.venueId, heldOn: '2027-05-04', band: 'am' as Band };
      expect(() => desk.importOpenings(mine.centreId, [twice, twice])).toThrow(OpeningDuplicated);
      await expect(desk.importOpenings(mine.centreId, [twice, { ...twice, venueId: other.venueId }])).rejects.toBeInstanceOf(VenueNotFound);
      expect(await catalogue.openingsOfVenue(mine.centreId, mine.venueId, '2027-05-01', '2027-05-31')).toEqual([]);
    });

    it('may be thirty thousand: imported, admitted and read for the planner in a few statements', async () => {
      const centreId = await rooms.get(CentreRegister).found({ name: '큰 센터', districtName: '구로구', isSample: false });
      const venueIds = [...(await desk.importVenues(centreId, Array.from({ length: 150 }, (_, at) => venueDraft(`V${at}`)))).values()];
      await sql(`INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name)
        SELECT $1, id, '2027-01-01', 'pass', '2027-01-01', '2027-12-31', '김점검' FROM venue.venues WHERE centre_id = $1`, centreId);
      const days = daysBetween('2027-01-01', '2027-12-31').filter((day) => !isWeekend(day)).slice(0, 100);
      const drafts = venueIds.flatMap((venueId) => days.flatMap((heldOn) => (['am', 'pm'] as const).map((band) => ({ venueId, heldOn, band }))));
      expect(drafts).toHaveLength(30_000);

      const sent = await statementsOf(async () => {
        const ids = await desk.importOpenings(centreId, drafts);
        expect(await desk.admitOpenings(centreId, ids)).toBe(30_000);
        const venues = await catalogue.seasonVenues(centreId, '2027-01-01', '2027-12-31');
        expect(venues).toHaveLength(150);
        expect(venues[0]?.openings).toHaveLength(200);
      });
      expect(sent).toBeLessThan(FEW);
    });
  });

  describe('opened by the host', () => {
    it('are open when the venue is cleared for the day', async () => {
      const { actor } = await aVenue();
      expect(await host.openDay(actor, { heldOn: '2027-05-04', band: 'am' })).toMatchObject({ status: 'open', seats: 12, heldOn: '2027-05-04', version: 1 });
    });
    it('are kept as uncleared when it is not', async () => {
      const { actor } = await aVenue({ cleared: false });
      gate.isOpen = false;
      expect(await host.openDay(actor, { heldOn: '2027-05-04', band: 'am', seats: 7 })).toMatchObject({ status: 'uncleared', seats: 7 });
    });
    it('are refused by the database itself when the gate was mistaken', async () => {
      const { actor } = await aVenue({ cleared: false });
      await expect(host.openDay(actor, { heldOn: '2027-05-04', band: 'am' })).rejects.toBeInstanceOf(OpeningNotCleared);
    });
    it('are opened once per half-day, never in the past, never on a weekend or a holiday', async () => {
      const { actor, centreId } = await aVenue();
      await desk.importHolidays(centreId, [{ day: '2027-05-05', name: '어린이날' }]);
      await host.openDay(actor, { heldOn: '2027-03-10', band: 'am' });
      await expect(host.openDay(actor, { heldOn: '2027-03-10', band: 'am' })).rejects.toBeInstanceOf(OpeningAlreadyExists);
      await expect(host.openDay(actor, { heldOn: '2027-03-09', band: 'am' })).rejects.toBeInstanceOf(OpeningDayPassed);
      await expect(host.openDay(actor, { heldOn: '2027-05-08', band: 'am' })).rejects.toBeInstanceOf(OpeningOnClosedDay);
      await expect(host.openDay(actor, { heldOn: '2027-05-05', band: 'am' })).rejects.toBeInstanceOf(OpeningOnClosedDay);
    });
    it('are opened by hosts only', async () => {
      const { actor } = await aVenue();
      expect(() => host.openDay({ ...actor, role: 'teacher' }, { heldOn: '2027-05-04', band: 'am' })).toThrow(Forbidden);
    });
  });

  describe('changed by the host', () => {
    it('take seats and status with the version seen, and only with that one', async () => {
      const { actor } = await aVenue();
      const opening = await host.openDay(actor, { heldOn: '2027-05-04', band: 'am' });
      const closed = await host.changeOpening(actor, opening.id, 1, { status: 'closed', seats: 8 });
      expect(closed).toMatchObject({ status: 'closed', seats: 8, version: 2 });
      await expect(host.changeOpening(actor, opening.id, 1, { status: 'open' })).rejects.toBeInstanceOf(OpeningStale);
      expect(await host.changeOpening(actor, opening.id, 2, { status: 'open' })).toMatchObject({ status: 'open', version: 3 });
    });
    it('keep their version when nothing changes', async () => {
      const { actor } = await aVenue();
      const opening = await host.openDay(actor, { heldOn: '2027-05-04', band: 'am' });
      expect(await host.changeOpening(actor, opening.id, 1, { status: 'open', seats: 12 })).toMatchObject({ version: 1 });
    });
    it('stay uncleared when they are reopened without an inspection', async () => {
      const { actor } = await aVenue();
      const opening = await host.openDay(actor, { heldOn: '2027-05-04', band: 'am' });
      await host.changeOpening(actor, opening.id, 1, { status: 'closed' });
      gate.isOpen = false;
      expect(await host.changeOpening(actor, opening.id, 2, { status: 'open' })).toMatchObject({ status: 'uncleared' });
    });
    it('are unknown to the host of another venue, of another centre and of none', async () => {
      const [mine, other] = [await aVenue(), await aVenue()];
      const opening = await host.openDay(mine.actor, { heldOn: '2027-05-04', band: 'am' });
      await expect(host.changeOpening(other.actor, opening.id, 1, { seats: 9 })).rejects.toBeInstanceOf(OpeningNotFound);
      await expect(host.changeOpening({ ...mine.actor, organisationId: other.venueId }, opening.id, 1, { seats: 9 })).rejects.toBeInstanceOf(OpeningNotFound);
      await expect(host.changeOpening({ ...mine.actor, centreId: other.centreId }, opening.id, 1, { seats: 9 })).rejects.toBeInstanceOf(OpeningNotFound);
    });
    it('never sink below the students who are coming, and are not closed over them', async () => {
      const { actor, centreId, venueId } = await aVenue();
      const opening = await host.openDay(actor, { heldOn: '2027-05-04', band: 'am' });
      await book(centreId, venueId, opening.id, 8);
      await expect(host.changeOpening(actor, opening.id, 1, { seats: 7 })).rejects.toMatchObject({ code: 'venue-registry/seats-already-taken', facts: { seats: 7, seatsTaken: 8 } });
      await expect(host.changeOpening(actor, opening.id, 1, { status: 'closed' })).rejects.toBeInstanceOf(OpeningStillBooked);
      expect(await host.changeOpening(actor, opening.id, 1, { seats: 8 })).toMatchObject({ seats: 8, status: 'open' });
    });
    it('are not closed behind the back of a booking that is being made, nor the other way round', async () => {
      const { actor, centreId, venueId } = await aVenue();
      const first = await host.openDay(actor, { heldOn: '2027-05-04', band: 'am' });
      const second = await host.openDay(actor, { heldOn: '2027-05-04', band: 'pm' });
      const outcomeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => error);
      const booker = rooms.get(DataSource).createQueryRunner();
      const bookerSql = <T>(text: string, ...values: unknown[]) => booker.query(text, values) as Promise<T[]>;
      try {
        // the booking is first: closing waits for it, then sees it
        await booker.startTransaction();
        await book(centreId, venueId, first.id, 8, bookerSql);
        const closing = outcomeOf(host.changeOpening(actor, first.id, 1, { status: 'closed' }));
        await someoneWaits();
        await booker.commitTransaction();
        expect(await closing).toBeInstanceOf(OpeningStillBooked);

        // closing is first: the booking waits for it, then finds the opening closed
        usage.taken.clear();
        await booker.startTransaction();
        const { booking } = await rooms.get(UnitOfWork).run(async () => {
          await host.changeOpening(actor, second.id, 1, { status: 'closed' });
          const blocked = outcomeOf(book(centreId, venueId, second.id, 8, bookerSql));
          await someoneWaits();
          return { booking: blocked };
        });
        expect(await booking).toMatchObject({ driverError: { constraint: 'bookings_only_in_open_openings' } });
      } finally {
        if (booker.isTransactionActive) await booker.rollbackTransaction();
        await booker.release();
      }
    });
    it('never sink below them in the database either, when the count was mistaken', async () => {
      const { actor, centreId, venueId } = await aVenue();
      const opening = await host.openDay(actor, { heldOn: '2027-05-04', band: 'am' });
      await book(centreId, venueId, opening.id, 8);
      usage.taken.clear();
      await expect(host.changeOpening(actor, opening.id, 1, { seats: 7 })).rejects.toBeInstanceOf(SeatsAlreadyTaken);
      await expect(desk.importOpenings(centreId, [{ venueId, heldOn: '2027-05-04', band: 'am', seats: 7 }])).rejects.toBeInstanceOf(SeatsAlreadyTaken);
      expect(await catalogue.findOpening(centreId, opening.id)).toMatchObject({ seats: 12 });
    });
  });
});

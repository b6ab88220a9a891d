import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BOOKING_CANCELLED, BookingCatalogue, BookingDesk, BookingOffers, LinkSecret, OFFER_ENDED, SeatsExhausted } from '#booking';
import { type ClaimedMessage, DatabaseModule, isBusy } from '#database';
import type { Actor } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, forged, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import {
  AlreadyWaiting, FreeDays, JumpReasonMissing, NeverFits, NoNeedToWait, type StartWaiting, StaleWaiter, WAITER_TRANSITIONS, WaiterNotFound, WaitingCatalogue, WaitingDesk, WaitingListModule,
  WaitingPromotion, WaitingWatch, WaitLinks, WaitNotInState, WaitTargetNotFound, WaitTargetOver,
} from '../index.js';
import { PromotionRepository } from './promotion.repository.js';

const TODAY = '2026-10-01', HELD_ON = '2026-10-28', LATER = '2026-11-04', DUE_ON = '2026-10-05';
const ROUNDS = 15, CANCELS = 6, PROMOTERS = 24, RIVALS = 10;

const examDays = new Set<string>();
class TestDays extends FreeDays {
  override isFree(_centreId: string, _schoolId: string, _grade: number, day: string): Promise<boolean> {
    return Promise.resolve(!examDays.has(day));
  }
}
@Global()
@Module({
  providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }, { provide: FreeDays, useClass: TestDays }],
  exports: [LinkSecret, FreeDays],
})
class TestPorts {}

/** The planted violation: promotes exactly like the real one, holding nobody. */
class PromotionWithoutLocks extends PromotionRepository {
  protected override locking(): string {
    return '';
  }
}

/** As the relay, the sweep and a browser told to come back later do: what was too busy is asked again. */
const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
};

/** A house with its own database, and what the tests do in it. */
class House {
  readonly clock = new FakeClock(TODAY);
  district!: GivenDistrict;

  private constructor(private readonly database: TestDatabase, readonly app: INestApplicationContext, clock: FakeClock) {
    this.clock = clock;
  }

  static async open(change: { withoutLocks?: boolean } = {}): Promise<House> {
    const database = await acquireTestDatabase(), clock = new FakeClock(TODAY);
    const building = Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 40), TestPorts, WaitingListModule] }).overrideProvider(Clock).useValue(clock);
    if (change.withoutLocks) building.overrideProvider(PromotionRepository).useClass(PromotionWithoutLocks);
    const app = await building.compile();
    await app.init();
    return new House(database, app, clock);
  }

  async newCentre(): Promise<void> {
    this.clock.travelTo(TODAY);
    examDays.clear();
    this.district = await GivenDistrict.found((sql, values) => this.rows(sql, values));
  }

  async close(left?: { readonly drifted: boolean }): Promise<void> {
    await this.app.close();
    await this.database.drop(left);
  }

  /** Past every wall: what only a planted violation does. */
  asOwner = (sql: string) => this.database.query(sql);
  rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => this.app.get(DataSource).query<T[]>(sql, values);
  teacher = async () => this.district.actor('teacher', await this.district.school());
  book = (teacher: Actor, openingId: string, headcount: number, classLabel?: string) => this.app.get(BookingDesk).request(teacher, { openingId, grade: 1, headcount, classLabel });
  wait = (teacher: Actor, target: StartWaiting['target'], headcount: number, classLabel?: string) => this.app.get(WaitingDesk).start(teacher, { target, grade: 1, headcount, classLabel });
  promote = () => this.app.get(WaitingPromotion).round(this.district.centreId);
  told = (type: string, bookingId: string) => this.app.get(WaitingWatch).handle({ id: '1', centreId: this.district.centreId, type, payload: { bookingId }, occurredAt: new Date(), attempts: 1 } satisfies ClaimedMessage);

  /** As a cancellation happens: the seats are free, and then the relay tells. */
  async cancel(teacher: Actor, booking: { id: string; version: number }, noticed: () => readonly Promise<unknown>[] = () => []): Promise<void> {
    await patiently(() => this.app.get(BookingDesk).cancel(teacher, booking.id, booking.version, '학사일정 변경'));
    await Promise.all([patiently(() => this.told(BOOKING_CANCELLED, booking.id)), ...noticed()]);
  }

  waits = (teacher: Actor) => this.app.get(WaitingCatalogue).listForSchool(teacher);
  stateOf = async (teacher: Actor) => (await this.waits(teacher)).map(({ state, position, offer }) => ({ state, position, on: offer?.heldOn ?? null }));

  /** What must never be: each a count, all of them nought. */
  async faults() {
    const centre = [this.district.centreId];
    const count = async (sql: string) => Number((await this.rows<{ count: string }>(`SELECT count(*) FROM (${sql}) faults`, centre))[0]?.count);
    return {
      oversold: await count(`SELECT o.id FROM venue.openings o JOIN booking.bookings b ON b.opening_id = o.id AND booking.takes_seats(b.status) WHERE o.centre_id = $1 GROUP BY o.id HAVING sum(b.headcount) > o.seats`),
      drifted: await count('SELECT d.* FROM booking.seat_drift d JOIN venue.openings o ON o.id = d.opening_id WHERE o.centre_id = $1'),
      offersWithoutWaiter: await count(`SELECT b.id FROM booking.bookings b WHERE b.centre_id = $1 AND b.status = 'offered'
        AND NOT EXISTS (SELECT 1 FROM waiting.waiters w WHERE w.booking_id = b.id AND w.state = 'offered' AND w.headcount = b.headcount AND w.offer_until = b.offer_due_on)`),
      waitersWithoutSeat: await count(`SELECT w.id FROM waiting.waiters w WHERE w.centre_id = $1 AND w.state = 'offered' AND NOT EXISTS (SELECT 1 FROM booking.bookings b WHERE b.id = w.booking_id AND b.status = 'offered')`),
      offersNobodyWasToldOf: Math.abs(await count('SELECT 1 FROM waiting.offers WHERE centre_id = $1') - await count(`SELECT 1 FROM platform.outbox_messages WHERE centre_id = $1 AND type = 'waiting.offered'`)),
      fittingButForgotten: (await this.app.get(PromotionRepository).openingsWorthALook(TODAY, this.district.centreId)).length,
    };
  }

  /** Two full half-days of a venue, and sixteen groups of many sizes that wait for one of them or for either. */
  async fullVenue() {
    await this.newCentre();
    const venueId = await this.district.venue(), openings = [await this.district.opening(venueId, { heldOn: HELD_ON, seats: 30 }), await this.district.opening(venueId, { heldOn: LATER, seats: 30 })];
    const owner = await this.teacher(), booked = [];
    for (const openingId of openings) for (let group = 0; group < CANCELS / 2; group++) booked.push(await this.book(owner, openingId, 10, `${group}반`));
    const waiting = await Promise.all(Array.from({ length: 16 }, async (_, index) => {
      const target: StartWaiting['target'] = index % 2 === 0 ? { kind: 'venue', venueId, firstDay: '2026-10-20', lastDay: '2026-11-20' } : { kind: 'opening', openingId: openings[(index >> 1) % 2]! };
      const teacher = await this.teacher();
      await this.wait(teacher, target, [7, 24, 3, 11][index % 4]! + (index % 3));
      return teacher;
    }));
    return { venueId, openings, owner, booked, waiting };
  }

  /** Cancellations, promoters and schools that book directly, all at once; then answers to what was offered. Returns the refusals nobody expected. */
  async storm(): Promise<unknown[]> {
    const { openings, owner, booked, waiting } = await this.fullVenue(), rival = await this.teacher();
    // each cancellation is noticed by several workers at once, some of them at the one half-day and some at the other
    const noticed = () => Array.from({ length: PROMOTERS / CANCELS }, (_, index) => patiently(() => this.app.get(WaitingPromotion).promote(openings[index % 2]!)));
    const first = await Promise.allSettled([
      ...booked.map((booking) => this.cancel(owner, booking, noticed)),
      ...Array.from({ length: RIVALS }, (_, index) => patiently(() => this.book(rival, openings[index % 2]!, 2 + index, `${index}반`))),
    ]);
    const offered = (await Promise.all(waiting.map(async (teacher) => ({ teacher, waits: await this.waits(teacher) })))).filter(({ waits }) => waits[0]?.state === 'offered');
    const second = await Promise.allSettled(offered.map(async ({ teacher, waits: [wait] }, index) => {
      const school = { centreId: teacher.centreId, schoolId: teacher.organisationId }, desk = this.app.get(WaitingDesk);
      if (index % 2 === 0) return patiently(() => desk.accept(school, { waiterId: wait!.id }));
      await patiently(() => desk.decline(school, { waiterId: wait!.id }));
      await patiently(() => this.told(OFFER_ENDED, wait!.offer!.bookingId));
    }));
    return [...first, ...second].flatMap((result) => (result.status === 'rejected' && !(result.reason instanceof SeatsExhausted) ? [result.reason as unknown] : []));
  }
}

const NO_FAULTS = { oversold: 0, drifted: 0, offersWithoutWaiter: 0, waitersWithoutSeat: 0, offersNobodyWasToldOf: 0, fittingButForgotten: 0 };

describe('the waiting list', () => {
  let house: House;
  beforeAll(async () => { house = await House.open(); });
  afterAll(() => house.close());

  it(`holds in a storm: ${ROUNDS} times ${CANCELS} cancellations, ${PROMOTERS} promoters and ${RIVALS} rivals`, async () => {
    const started = performance.now();
    let offers = 0;
    for (let round = 0; round < ROUNDS; round++) {
      expect(await house.storm()).toEqual([]);
      expect(await house.faults()).toEqual(NO_FAULTS);
      offers += Number((await house.rows<{ count: string }>('SELECT count(*) FROM waiting.offers WHERE centre_id = $1', [house.district.centreId]))[0]?.count);
    }
    console.info(`${ROUNDS} storms, ${offers} offers: ${Math.round(performance.now() - started)} ms`);
    expect(offers).toBeGreaterThan(ROUNDS);
  }, 300_000);

  describe('of one half-day', () => {
    let openingId: string, owner: Actor, first: Actor, second: Actor;
    let taken: Awaited<ReturnType<House['book']>>;
    const school = (teacher: Actor) => ({ centreId: teacher.centreId, schoolId: teacher.organisationId });
    const only = async (teacher: Actor) => (await house.waits(teacher))[0]!;

    beforeEach(async () => {
      await house.newCentre();
      openingId = await house.district.opening(await house.district.venue({ minParty: 3 }), { heldOn: HELD_ON });
      [owner, first, second] = [await house.teacher(), await house.teacher(), await house.teacher()];
      taken = await house.book(owner, openingId, 10, '1반');
      await house.book(owner, openingId, 10, '2반');
      house.clock.travelTo('2026-09-30');
      await house.wait(first, { kind: 'opening', openingId }, 12);
      house.clock.travelTo(TODAY);
      await house.wait(second, { kind: 'opening', openingId }, 8);
    });
    afterEach(async () => expect({ ...(await house.faults()), fittingButForgotten: 0 }).toEqual(NO_FAULTS));

    it('says whose turn it is, passes over who does not fit, keeps the place and says so', async () => {
      expect([await house.stateOf(first), await house.stateOf(second)]).toEqual([[{ state: 'waiting', position: 1, on: null }], [{ state: 'waiting', position: 2, on: null }]]);
      await house.cancel(owner, taken);
      expect(await house.stateOf(second)).toEqual([{ state: 'offered', position: null, on: HELD_ON }]);
      expect(await only(first)).toMatchObject({ state: 'waiting', position: 1, passedOver: { left: 10 } });
      expect((await only(second)).offer).toMatchObject({ dueOn: DUE_ON });
    });

    it('offers all the seats or none, whoever asks how often', async () => {
      await house.cancel(owner, taken);
      expect(await Promise.all([house.promote(), house.promote()])).toEqual([0, 0]);
      await expect(house.book(owner, openingId, 3, '3반')).rejects.toThrow(SeatsExhausted);
    });

    it('lets the director’s choice go first, with a reason or not at all', async () => {
      const director = house.district.actor('director', house.district.centreId), desk = house.app.get(WaitingDesk), third = await house.teacher();
      await house.wait(third, { kind: 'opening', openingId }, 9);
      const { id, version } = await only(third);
      await expect(desk.prefer(director, id, version, ' ')).rejects.toThrow(JumpReasonMissing);
      await expect(desk.prefer(director, id, version + 1, '폐교 예정')).rejects.toThrow(StaleWaiter);
      await desk.prefer(director, id, version, '작년에 두 번 취소됨');
      expect((await house.app.get(WaitingCatalogue).listForCentre(director)).map(({ schoolId }) => schoolId)).toEqual([third, first, second].map(({ organisationId }) => organisationId));
      await house.cancel(owner, taken);
      expect(await only(third)).toMatchObject({ state: 'offered', isPreferred: true, preferredBecause: '작년에 두 번 취소됨' });
      await expect(house.rows('UPDATE waiting.waiters SET priority_reason = NULL WHERE id = $1', [id])).rejects.toThrow('waiters_jump_with_a_reason');
    });

    it('asks the host once the school accepts, and never twice', async () => {
      await house.cancel(owner, taken);
      const { id, offer } = await only(second), desk = house.app.get(WaitingDesk);
      await expect(desk.accept(school(first), { waiterId: id })).rejects.toThrow(WaiterNotFound);
      await expect(desk.accept(school(second), { waiterId: id, bookingId: taken.id })).rejects.toThrow(WaitNotInState);
      await desk.accept(school(second), { waiterId: id, bookingId: offer!.bookingId });
      await desk.accept(school(second), { waiterId: id });
      expect((await house.app.get(BookingCatalogue).find(second.centreId, offer!.bookingId))?.status).toBe('host-pending');
      await expect(desk.decline(school(second), { waiterId: id })).rejects.toThrow('이미 자리를 받았습니다');
      await expect(desk.leave(school(second), id)).rejects.toThrow(WaitNotInState);
    });

    it('goes on to the next when an offer is refused or not answered, swept by two workers', async () => {
      const third = await house.teacher();
      house.clock.travelTo('2026-10-02');
      await house.wait(third, { kind: 'opening', openingId }, 9);
      await house.cancel(owner, taken);
      house.clock.travelTo('2026-10-07');
      await expect(house.app.get(WaitingDesk).accept(school(second), { waiterId: (await only(second)).id })).rejects.toThrow('답할 날이 지나');
      await Promise.all([house.app.get(WaitingWatch).round(), house.app.get(WaitingWatch).round()]);
      expect([(await only(second)).state, (await only(third)).state]).toEqual(['expired', 'offered']);
      await house.app.get(WaitingDesk).decline(school(third), { waiterId: (await only(third)).id });
      await house.app.get(WaitingDesk).decline(school(third), { waiterId: (await only(third)).id });
      expect((await only(third)).state).toBe('declined');
    });

    it('follows an offer answered elsewhere, and keeps the place of a group whose offer the centre took back', async () => {
      await house.cancel(owner, taken);
      const { offer } = await only(second);
      await house.rows(`UPDATE booking.bookings SET status = 'cancelled-by-centre' WHERE id = $1`, [offer!.bookingId]);
      await house.app.get(WaitingWatch).round();
      expect(await only(second)).toMatchObject({ state: 'waiting', position: 2 });
    });

    it('ends with its day, when left, and when the group got the place another way', async () => {
      await house.app.get(WaitingDesk).leave(school(second), (await only(second)).id);
      await house.app.get(WaitingDesk).leave(school(second), (await only(second)).id);
      expect((await only(second)).state).toBe('left');
      await house.app.get(BookingDesk).cancel(owner, taken.id, taken.version, '학사일정 변경');
      const fresh = await house.teacher();
      await house.wait(fresh, { kind: 'opening', openingId }, 11);
      await house.rows(`UPDATE venue.openings SET seats = 25 WHERE id = $1`, [openingId]);
      await house.book(fresh, openingId, 11);
      house.clock.travelTo('2026-10-26');
      await house.app.get(WaitingWatch).round();
      expect([(await only(first)).state, (await only(fresh)).state]).toEqual(['lapsed', 'placed']);
    });

    it('finds seats a host has added, without any event', async () => {
      await house.rows('UPDATE venue.openings SET seats = 32 WHERE id = $1', [openingId]);
      await house.app.get(WaitingWatch).round();
      expect((await only(first)).state).toBe('offered');
    });

    it('refuses waits that are needless, in vain, twice, foreign or too late, in words that help', async () => {
      const free = await house.district.opening(await house.district.venue(), { heldOn: HELD_ON });
      await expect(house.wait(first, { kind: 'opening', openingId: free }, 5)).rejects.toThrow(NoNeedToWait);
      await expect(house.wait(first, { kind: 'opening', openingId }, 12)).rejects.toThrow(AlreadyWaiting);
      await expect(house.wait(first, { kind: 'opening', openingId }, 21, '9반')).rejects.toThrow('한 번에 20명까지만');
      await expect(house.wait(first, { kind: 'opening', openingId }, 2, '9반')).rejects.toThrow(NeverFits);
      await expect(house.wait(first, { kind: 'opening', openingId: owner.organisationId }, 5)).rejects.toThrow(WaitTargetNotFound);
      await expect(house.wait(first, { kind: 'venue', venueId: owner.organisationId, firstDay: HELD_ON, lastDay: LATER }, 5)).rejects.toThrow(WaitTargetNotFound);
      await expect(house.wait(first, { kind: 'job-field', jobField: 'beauty-food-travel', firstDay: LATER, lastDay: HELD_ON }, 5)).rejects.toMatchObject({ code: 'waiting/days-refused' });
      await expect(house.wait(first, { kind: 'job-field', jobField: 'beauty-food-travel', firstDay: '2027-03-02', lastDay: '2027-03-05' }, 5)).rejects.toThrow('아직 열려 있지 않습니다');
      house.clock.travelTo('2026-10-26');
      await expect(house.wait(first, { kind: 'opening', openingId }, 5, '9반')).rejects.toThrow(WaitTargetOver);
    });

    it('opens to the one person the link was sent to, until it is revoked', async () => {
      const links = house.app.get(WaitLinks), { id } = await only(first), director = house.district.actor('director', house.district.centreId);
      const token = await links.tokenFor(first.centreId, id, ' Kim@School.example ');
      expect(await links.tokenFor(first.centreId, id, 'kim@school.example')).toBe(token);
      expect(await links.open(token)).toMatchObject({ waiterId: id, schoolId: first.organisationId, email: 'kim@school.example' });
      expect(await links.open(forged(token))).toBeNull();
      expect(await links.revoke(director, first.organisationId, 'kim@school.example')).toBe(1);
      expect(await links.open(token)).toBeNull();
    });
  });

  it('of any of several days avoids days on which the school cannot go, and keeps its place when it refuses one', async () => {
    await house.newCentre();
    const venueId = await house.district.venue(), teacher = await house.teacher(), school = { centreId: teacher.centreId, schoolId: teacher.organisationId };
    const [exam, fine, last] = [await house.district.opening(venueId, { heldOn: HELD_ON }), await house.district.opening(venueId, { heldOn: LATER }), await house.district.opening(venueId, { heldOn: '2026-11-11' })];
    examDays.add(HELD_ON);
    await house.wait(teacher, { kind: 'job-field', jobField: 'beauty-food-travel', firstDay: '2026-10-20', lastDay: '2026-11-20', band: 'am' }, 20);
    await house.told('waiting.begun', exam);
    expect(await house.stateOf(teacher)).toEqual([{ state: 'offered', position: null, on: LATER }]);
    await house.app.get(WaitingDesk).decline(school, { waiterId: (await house.waits(teacher))[0]!.id });
    await house.told(OFFER_ENDED, fine);
    expect(await house.stateOf(teacher)).toEqual([{ state: 'offered', position: null, on: '2026-11-11' }]);
    await house.app.get(BookingOffers).accept(teacher.centreId, { bookingId: (await house.waits(teacher))[0]!.offer!.bookingId });
    await house.told(OFFER_ENDED, (await house.waits(teacher))[0]!.offer!.bookingId);
    expect(await house.stateOf(teacher)).toEqual([{ state: 'placed', position: null, on: '2026-11-11' }]);
    expect(await house.app.get(DataSource).query('SELECT 1 FROM booking.bookings WHERE opening_id = $1', [last])).toHaveLength(1);
  });

  it('reads the same steps from the code as from the database', async () => {
    const rows = await house.rows<{ step: string }>(`SELECT from_state || ' ' || to_state AS step FROM waiting.transitions`);
    expect(rows.map(({ step }) => step).sort()).toEqual(Object.entries(WAITER_TRANSITIONS).flatMap(([from, tos]) => tos.map((to) => `${from} ${to}`)).sort());
  });
});

describe('the waiting list promoted without its locks', () => {
  let house: House;
  beforeAll(async () => { house = await House.open({ withoutLocks: true }); });
  afterAll(() => house.close({ drifted: true }));

  it('collides with itself: it is the locks that keep promoters apart', async () => {
    const collisions: string[] = [];
    for (let round = 0; round < ROUNDS && collisions.length === 0; round++) collisions.push(...(await house.storm()).map(String));
    expect(collisions.join()).toContain('offers_one_standing_per_waiter');
  }, 300_000);

  it('offers two half-days to one group as soon as the constraint is gone, too', async () => {
    await patiently(() => house.asOwner('DROP INDEX waiting.offers_one_standing_per_waiter'));
    let offersWithoutWaiter = 0;
    for (let round = 0; round < ROUNDS && offersWithoutWaiter === 0; round++) {
      await house.storm();
      ({ offersWithoutWaiter } = await house.faults());
    }
    expect(offersWithoutWaiter).toBeGreaterThan(0);
  }, 300_000);
});

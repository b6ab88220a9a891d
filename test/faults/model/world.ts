import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BookingDesk, BookingModule, BookingOpeningUsage, LinkSecret, Rescheduling, SeatHolds, VisitProgress } from '#booking';
import { DatabaseModule, UnitOfWork } from '#database';
import type { Actor } from '#identity-access';
import { Clock, DomainError } from '#kernel';
import { SafetyInspectionModule, VenueOpeningGate } from '#safety-inspection';
import { acquireTestDatabase, FakeClock, GivenDistrict } from '#testing';
import { OpeningGate, OpeningUsage } from '#venue-registry';
import { DataSource } from 'typeorm';
import type { ModelOpening, Outcome } from './booking-model.js';

/** Three hundred steps take their time where others work, too. */
jest.setTimeout(180_000);

export const FIRST_DAY = '2027-04-05';
export const PURPOSES = 3;
/** Two venues; small enough that classes are in each other's way. */
export const OPENINGS: readonly ModelOpening[] = [
  { heldOn: '2027-04-14', venue: 0, seats: 12, parties: 3 }, { heldOn: '2027-04-19', venue: 0, seats: 8, parties: 2 }, { heldOn: '2027-04-21', venue: 0, seats: 20, parties: 4 },
  { heldOn: '2027-04-22', venue: 1, seats: 10, parties: 3 },
];

@Global()
@Module({
  imports: [SafetyInspectionModule, BookingModule],
  providers: [
    { provide: OpeningGate, useExisting: VenueOpeningGate }, { provide: OpeningUsage, useExisting: BookingOpeningUsage },
    { provide: LinkSecret, useValue: { value: 'only-for-tests-'.repeat(3) } },
  ],
  exports: [OpeningGate, OpeningUsage, LinkSecret],
})
class TestPorts {}

/** The rooms up to booking on a database of their own, with a clock that stands still. */
export async function openBookingRooms() {
  const database = await acquireTestDatabase(), clock = new FakeClock(FIRST_DAY);
  const rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, BookingModule] }).overrideProvider(Clock).useValue(clock).compile();
  const source = rooms.get(DataSource);
  return {
    clock, get: rooms.get.bind(rooms) as typeof rooms.get, query: <Row>(sql: string, values: unknown[] = []) => source.query<Row[]>(sql, values),
    /** As the owner of the tables. */
    plant: (sql: string) => database.query(sql),
    async close() {
      await rooms.close();
      await database.drop({ drifted: true });
    },
  };
}
export type BookingRooms = Awaited<ReturnType<typeof openBookingRooms>>;

/** A district of its own for each run, and what its five actors do there. */
export class World {
  readonly bookingIds: string[] = [];
  readonly openingIds: string[] = [];
  readonly purposes: string[] = Array.from({ length: PURPOSES }, () => randomUUID());
  private teacher: Actor;
  private hosts: Actor[];
  private director: Actor;

  private constructor(private readonly rooms: BookingRooms, readonly district: GivenDistrict) {}

  static async found(rooms: BookingRooms): Promise<World> {
    rooms.clock.travelTo(FIRST_DAY);
    const world = new World(rooms, await GivenDistrict.found(rooms.query)), { district } = world;
    const venueIds = [await district.venue(), await district.venue()].sort();
    world.teacher = district.actor('teacher', await district.school());
    world.director = district.actor('director', district.centreId);
    world.hosts = venueIds.map((id) => district.actor('host', id));
    // the rooms take several openings in the order of their ids, the model in its own
    const ids = OPENINGS.map(() => randomUUID()).sort();
    for (const [at, { heldOn, venue, seats, parties }] of OPENINGS.entries()) world.openingIds.push(await district.opening(venueIds[venue]!, { id: ids[at]!, heldOn, seats, partiesLimit: parties }));
    return world;
  }

  request(opening: number, group: number, headcount: number): Promise<Outcome> {
    return outcomeOf(async () => {
      const { id } = await this.rooms.get(BookingDesk).request(this.teacher, { openingId: this.openingIds[opening]!, grade: 1, classLabel: `${group}반`, headcount });
      this.bookingIds.push(id);
    });
  }

  answer(booking: number, to: 'confirmed' | 'host-declined', version: number, opening: number): Promise<Outcome> {
    const desk = this.rooms.get(BookingDesk), host = this.hosts[OPENINGS[opening]!.venue]!, id = this.bookingIds[booking]!;
    return outcomeOf(() => (to === 'confirmed' ? desk.confirm(host, id, version) : desk.decline(host, id, version, '못 받습니다')));
  }

  cancel(booking: number, by: 'school' | 'centre', version: number): Promise<Outcome> {
    return outcomeOf(() => this.rooms.get(BookingDesk).cancel(by === 'school' ? this.teacher : this.director, this.bookingIds[booking]!, version, '다른 행사와 겹쳐서'));
  }

  reschedule(booking: number, opening: number, to: 'confirmed' | 'host-pending', version: number): Promise<Outcome> {
    return outcomeOf(() => this.rooms.get(Rescheduling).reschedule(this.district.centreId, { bookingId: this.bookingIds[booking]!, openingId: this.openingIds[opening]!, to, version }));
  }

  advance(booking: number, to: Parameters<VisitProgress['advance']>[2]): Promise<Outcome> {
    return outcomeOf(() => this.rooms.get(UnitOfWork).run(() => this.rooms.get(VisitProgress).advance(this.district.centreId, this.bookingIds[booking]!, to)));
  }

  hold(purpose: number, openings: readonly number[], headcount: number, until: string): Promise<Outcome> {
    const openingIds = openings.map((opening) => this.openingIds[opening]!);
    return outcomeOf(() => this.rooms.get(SeatHolds).hold(this.district.centreId, { openingIds, headcount, purpose: this.purposes[purpose]!, until: new Date(`${until}T09:00:00+09:00`) }));
  }

  release(purpose: number): Promise<Outcome> {
    return outcomeOf(() => this.rooms.get(SeatHolds).release(this.purposes[purpose]!));
  }

  sweep(): Promise<Outcome> {
    return outcomeOf(() => this.rooms.get(SeatHolds).sweep());
  }

  goTo(day: string): void {
    this.rooms.clock.travelTo(day);
  }

  /** Everything the database says about this district, in the words of the model. */
  async state(): Promise<unknown> {
    const { query } = this.rooms, at = (id: string) => this.openingIds.indexOf(id);
    const bookings = await query<{ id: string; openingId: string; status: string; version: number; headcount: number }>(
      'SELECT id, opening_id AS "openingId", status, version, headcount FROM booking.bookings WHERE centre_id = $1', [this.district.centreId]);
    const holds = await query<{ openingId: string; purpose: string; headcount: number }>(
      'SELECT opening_id AS "openingId", purpose, headcount FROM booking.holds WHERE centre_id = $1 AND released_at IS NULL', [this.district.centreId]);
    const counts = await query<{ openingId: string; seats: number; parties: number }>(
      'SELECT opening_id AS "openingId", seats_taken AS seats, parties_taken AS parties FROM booking.seat_counts WHERE opening_id = ANY ($1::uuid[])', [this.openingIds]);
    return {
      bookings: bookings.map(({ id, openingId, ...rest }) => ({ booking: this.bookingIds.indexOf(id), opening: at(openingId), ...rest })).sort((a, b) => a.booking - b.booking),
      holds: holds.map(({ openingId, purpose, headcount }) => `${this.purposes.indexOf(purpose)} holds ${headcount} at ${at(openingId)}`).sort(),
      seats: this.openingIds.map((id) => counts.find(({ openingId }) => openingId === id)).map((count) => [count?.seats ?? 0, count?.parties ?? 0]),
    };
  }
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code as Outcome;
    throw error;
  }
}

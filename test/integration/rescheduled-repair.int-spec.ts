import { Rescheduling } from '#booking';
import { RepairCatalogue, RepairPublisher } from '#school-scheduling';
import { type BookingRow, bookingsOf, givenPublishedSeason, givenRepair, isSeated } from './published-season.js';
import { openSchedulingHouse, type SchedulingHouse, type SmallSeason } from './small-season.js';

describe('a repair after one party agreed on another day', () => {
  let house: SchedulingHouse;
  let world: SmallSeason;
  let moved: BookingRow;

  beforeAll(async () => {
    house = await openSchedulingHouse();
    world = await givenPublishedSeason(house);
    moved = (await bookingsOf(house, world)).filter(isSeated)[0]!;
    const [free] = await house.dataSource.query<{ id: string }[]>(
      `SELECT o.id FROM venue.openings o LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
        WHERE o.venue_id = $1 AND o.status = 'open' AND coalesce(c.parties_taken, 0) = 0 AND o.held_on > '2027-03-20' AND date_trunc('week', o.held_on) <> date_trunc('week', $2::date)
          AND NOT EXISTS (SELECT 1 FROM booking.bookings b WHERE b.venue_id = o.venue_id AND date_trunc('week', b.held_on) = date_trunc('week', o.held_on)) ORDER BY o.held_on LIMIT 1`,
      [moved.venueId, moved.heldOn]);
    await house.get(Rescheduling, { strict: false }).reschedule(world.centreId, { bookingId: moved.id, openingId: free!.id, to: 'confirmed' });
  }, 120_000);
  afterAll(() => house.close());

  it('leaves that party where it agreed to go, whatever else it mends', async () => {
    const before = (await bookingsOf(house, world)).filter(isSeated);
    const runId = await givenRepair(house, world);
    const view = await house.get(RepairCatalogue).of(world.director, runId);
    await house.get(RepairPublisher).publish(world.director, runId);
    const after = (await bookingsOf(house, world)).filter(isSeated);
    expect(after.find(({ id }) => id === moved.id)).toEqual(before.find(({ id }) => id === moved.id));
    // students who go with the moved party are not sent a second time
    const students = (all: BookingRow[]) => all.filter(({ wishId }) => wishId === moved.wishId).reduce((sum, { headcount }) => sum + headcount, 0);
    expect({ students: students(after), moved: view.moved.length, unassigned: view.unassigned.length }).toEqual({ students: students(before), moved: 0, unassigned: 0 });
  });
});

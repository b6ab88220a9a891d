import { damageIn } from '../../apps/cli/src/bench-booking/damage.js';
import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse } from './support/fault-house.js';
import { writeBooking } from './support/raw-booking.js';

/** Writers who know SQL and none of our rules: the database alone stands between them and the damage. */
describe('whoever writes', () => {
  let house: FaultHouse;
  beforeAll(async () => { house = await openFaultHouse({ size: { venues: 8, openings: 8, seats: 30 }, api: { count: 0 } }); });
  afterAll(() => house?.close());

  const openingsOf = (venue: number) => house.district.openingIds.slice(venue * 8, venue * 8 + 8);
  /** Of the direct writers: nobody asks a host. */
  const damage = async () => (await damageIn(house.query)).filter((line) => !line.startsWith('host not asked'));
  const settled = async (work: readonly Promise<unknown>[]) => (await Promise.allSettled(work)).map((one) => (one.status === 'fulfilled' ? 'done' : String((one.reason as { constraint?: string; code?: string }).constraint ?? (one.reason as { code?: string }).code)));
  const tallied = (words: readonly string[]) => Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]));

  describe('lowers a capacity while classes book', () => {
    const lower = (openingId: string) => house.query('UPDATE venue.openings SET seats = 10 WHERE id = $1', [openingId]);
    const race = (openingId: string) => settled(Array.from({ length: 40 }, (_, n) => (n % 4 === 3 ? lower(openingId) : writeBooking(house.query, house.district, openingId, { label: `${n}` }))));

    it('is refused, or comes first', async () => {
      for (const openingId of openingsOf(0).slice(0, 4)) {
        const outcome = tallied(await race(openingId));
        expect(Object.keys(outcome).filter((one) => one !== 'done' && one !== 'openings_never_oversold')).toEqual([]);
      }
      expect(await damage()).toEqual([]);
    });

    it('oversells as soon as the count does not follow the capacity', async () => {
      await house.query('ALTER TABLE booking.seat_counts DROP CONSTRAINT seat_counts_capacity_fk');
      await writeBooking(house.query, house.district, openingsOf(0)[5]!, { headcount: 20 });
      await lower(openingsOf(0)[5]!);
      barks('seat_counts_capacity_fk dropped', await damage());
      await house.query('UPDATE venue.openings SET seats = 30 WHERE id = $1', [openingsOf(0)[5]]);
      await house.query('ALTER TABLE booking.seat_counts ADD CONSTRAINT seat_counts_capacity_fk FOREIGN KEY (opening_id, seats, parties_limit) REFERENCES venue.openings (id, seats, parties_limit) ON UPDATE CASCADE');
    });
  });

  describe('moves bookings to and fro between four openings', () => {
    it('deadlocks nowhere and takes every seat along', async () => {
      const four = openingsOf(1).slice(0, 4), ids: string[] = [];
      for (let n = 0; n < 12; n++) ids.push(await writeBooking(house.query, house.district, four[n % 4]!, { headcount: 2 }));
      const move = (n: number) => house.query(
        `UPDATE booking.bookings b SET opening_id = o.id, held_on = o.held_on, band = o.band FROM venue.openings o WHERE b.id = $1 AND o.id = $2`, [ids[n % 12], four[(n * 7) % 4]]);
      expect(tallied(await settled(Array.from({ length: 300 }, (_, n) => move(n))))).toEqual({ done: 300 });
      expect(await damage()).toEqual([]);
    });

    it('loses count as soon as the trigger is gone', async () => {
      await house.query('ALTER TABLE booking.bookings DISABLE TRIGGER bookings_count_seats');
      const id = await writeBooking(house.query, house.district, openingsOf(1)[5]!);
      barks('trigger bookings_count_seats disabled', await damage());
      await house.query(`UPDATE booking.bookings SET status = 'host-declined' WHERE id = $1`, [id]); // uncounted as it came
      await house.query('ALTER TABLE booking.bookings ENABLE TRIGGER bookings_count_seats');
    });
  });

  describe('takes an inspection back', () => {
    const revoke = (venue: number) => house.query(`UPDATE safety.inspections SET valid_until = '2020-06-30' WHERE venue_id = $1`, [house.district.venueIds[venue]]);
    const close = (venue: number) => house.query(`UPDATE venue.openings SET status = 'uncleared' WHERE venue_id = $1`, [house.district.venueIds[venue]]);
    /** Visits that count on an inspection which does not cover their day. */
    const uncovered = async () => (await house.query<{ which: string }>(
      `SELECT 'visit without cover: ' || id AS which FROM booking.bookings WHERE booking.takes_seats(status) AND NOT held_on BETWEEN cleared_from AND cleared_until`)).map(({ which }) => which);

    it('is refused while openings or visits lean on it, also in the middle of bookings', async () => {
      await expect(revoke(2)).rejects.toMatchObject({ constraint: 'inspections_cover_open_openings' });
      await close(2);
      await revoke(2);
      const outcome = tallied(await settled(openingsOf(3).flatMap((openingId, n) => [writeBooking(house.query, house.district, openingId), ...(n === 4 ? [close(3).then(() => revoke(3))] : [])])));
      expect(Object.keys(outcome).filter((one) => !['done', 'bookings_need_clearance', 'bookings_only_in_open_openings', 'bookings_inspection_fk'].includes(one))).toEqual([]);
      expect([await damage(), await uncovered()]).toEqual([[], []]);
    });

    it('leaves visits without cover as soon as the check is gone', async () => {
      await house.query('ALTER TABLE booking.bookings DROP CONSTRAINT bookings_need_clearance');
      await writeBooking(house.query, house.district, openingsOf(4)[0]!);
      await close(4);
      await revoke(4);
      barks('bookings_need_clearance dropped', await uncovered());
    });
  });

  describe('publishes two plans of one season', () => {
    let seasonId: string;
    const publish = (runId: string) => house.query('UPDATE scheduling.assignment_runs SET published_at = now() WHERE id = $1', [runId]);
    const published = async () => (await house.query<{ count: number }>('SELECT count(*)::int AS count FROM scheduling.assignment_runs WHERE season_id = $1 AND published_at IS NOT NULL', [seasonId]))[0]!.count;
    const run = async () => (await house.query<{ id: string }>(
      `INSERT INTO scheduling.assignment_runs (centre_id, season_id, seed, weights, requested_by, status, plan, figures)
       SELECT $1, $2, 1, '{}', a.id, 'done', '{}', '{}' FROM identity.accounts a LIMIT 1 RETURNING id`, [house.district.centreId, seasonId]))[0]!.id;
    beforeAll(async () => {
      seasonId = (await house.query<{ id: string }>(
        `INSERT INTO scheduling.seasons (centre_id, title, first_day, last_day, wishes_due_at) VALUES ($1, '봄', '2027-03-02', '2027-06-30', '2027-02-01') RETURNING id`, [house.district.centreId]))[0]!.id;
    });

    it('succeeds with one of them', async () => {
      const runs = await Promise.all(Array.from({ length: 10 }, run));
      expect(tallied(await settled(runs.map(publish)))).toEqual({ assignment_runs_one_published: 9, done: 1 });
      expect(await published()).toBe(1);
    });

    it('publishes both as soon as the index is gone', async () => {
      await house.query('DROP INDEX scheduling.assignment_runs_one_published');
      await publish(await run());
      barks('assignment_runs_one_published dropped', (await published()) > 1 ? [`${await published()} plans of one season are published`] : []);
    });
  });
});

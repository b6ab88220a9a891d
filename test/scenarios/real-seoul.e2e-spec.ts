import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { BookingCatalogue, BookingDesk } from '#booking';
import { type Actor, CentreRegister } from '#identity-access';
import { Clock } from '#kernel';
import { BunchingCatalogue, PlanCatalogue, PlanDesk, RunDesk } from '#school-scheduling';
import { acquireTestDatabase, FakeClock, type TestDatabase } from '#testing';
import { CliModule } from '../../apps/cli/src/cli.module.js';
import { storeDistrict } from '../../apps/cli/src/district/store-district.js';
import { readDistrictFolder } from '../../apps/cli/src/import/read-district-folder.js';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { type NamedCareerDay, writeSeoulFolder } from './seoul-files.js';

const data = path.resolve(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(path.join(data, 'calendars-kr')) && existsSync(path.join(data, 'venues-kr'));
if (!isThere) console.warn('skipped: the real Seoul calendars and the Guro facility list are not on this machine');

const SEMESTERS = [
  { title: '2026학년도 1학기', firstDay: '2026-04-20', lastDay: '2026-07-16', wishesDue: '2026-03-20 18:00' },
  { title: '2026학년도 2학기', firstDay: '2026-08-31', lastDay: '2026-12-18', wishesDue: '2026-03-20 18:00' },
];

(isThere ? describe : describe.skip).each(SEMESTERS)('nineteen real Seoul calendars and the Guro facilities, $title', (semester) => {
  let database: TestDatabase;
  let rooms: INestApplicationContext & { close(): Promise<void> };
  let folder: string;
  let careerDays: NamedCareerDay[];
  let director: Actor;
  let seasonId: string;
  const clock = new FakeClock('2026-03-10');
  const count = async (sql: string) => Number((await rooms.get(DataSource).query<{ n: string }[]>(`SELECT count(*) AS n FROM ${sql}`))[0]!.n);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    folder = mkdtempSync(path.join(os.tmpdir(), 'seoul-'));
    rooms = await (await Test.createTestingModule({ imports: [CliModule.forRoot(database.url)] }).overrideProvider(Clock).useValue(clock).compile()).init();
    careerDays = writeSeoulFolder(data, folder, semester);
    const read = await readDistrictFolder(folder);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults.slice(0, 5)));
    const stored = await storeDistrict(rooms, { ...read.district, centre: { name: '구로센터', districtName: '구로구', phone: '', isSample: false } });
    seasonId = stored.seasonId!;
    director = { accountId: await accountOf(rooms), membershipId: '', role: 'director', centreId: stored.centreId, organisationId: await rooms.get(CentreRegister).officeOf(stored.centreId), organisationName: '', name: '', email: '' };
  });
  afterAll(async () => {
    await rooms?.close();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('imports all of it', async () => {
    expect(careerDays.length).toBeGreaterThanOrEqual(4);
    expect(await count('identity.schools')).toBe(19);
    expect(await count('scheduling.wishes')).toBe(careerDays.length);
    expect(await count('venue.venues')).toBeGreaterThan(35);
    expect(await count("venue.openings WHERE status = 'open' AND NOT safety.covers(venue_id, held_on)")).toBe(0);
    expect(await count("venue.openings WHERE status = 'uncleared'")).toBeGreaterThan(0);
  });

  it('shows the wished load against the seats', async () => {
    const { weeks, peakToMean } = await rooms.get(BunchingCatalogue).of(director.centreId, seasonId);
    expect(weeks.reduce((sum, { wished }) => sum + wished, 0)).toBe(24 * careerDays.length);
    expect(peakToMean).toBeGreaterThan(1);
  });

  it('assigns, publishes and confirms without breaking a promise', async () => {
    clock.travelTo('2026-03-21'); // the wishes are closed
    const desk = rooms.get(RunDesk);
    const { id } = await desk.request(director, { seasonId, seed: 1 });
    const run = (await desk.claim('scenario'))!;
    const { problem, heldBackOpenings } = await desk.problemOf(run);
    const { plan, problemHash, before, after } = solveTask({ problem, seed: run.seed, weights: run.weights, moves: 60_000 }, () => undefined, () => false);
    expect(await desk.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } })).toBe(true);

    const view = await rooms.get(PlanCatalogue).of(director, id, 'ko');
    expect(view.assignments.length + view.unassigned.length).toBe(careerDays.length);
    for (const group of [...view.assignments, ...view.unassigned]) expect(group.reasons.length).toBeGreaterThan(0);
    expect(after.students).toBeGreaterThanOrEqual(before.students);

    const published = await rooms.get(PlanDesk).publish(director, id);
    expect(await count('booking.bookings')).toBe(published.bookings);
    expect(published.students).toBe(after.students);
    await expect(rooms.get(PlanDesk).publish(director, id)).rejects.toThrow();

    const links = await rooms.get(DataSource).query<{ id: string }[]>('SELECT id FROM booking.host_links');
    for (const link of links) await rooms.get(BookingDesk).confirmAllByLink(link.id);
    expect(await count("booking.bookings WHERE status = 'confirmed'")).toBe(published.bookings);
    await invariantsHold();
    const total = await rooms.get(BookingCatalogue).countsByStatus(director.centreId);
    expect(total).toEqual({ confirmed: published.bookings });
  });

  async function invariantsHold(): Promise<void> {
    expect(await count('booking.seat_drift')).toBe(0);
    expect(await count('booking.seat_counts WHERE seats_taken > seats OR parties_taken > parties_limit')).toBe(0);
    expect(await count('booking.bookings WHERE NOT safety.covers(venue_id, held_on)')).toBe(0);
    expect(await count('booking.bookings b JOIN venue.holidays h ON h.centre_id = b.centre_id AND h.day = b.held_on')).toBe(0);
    expect(await count(`booking.bookings b JOIN calendar.events e ON e.school_id = b.school_id AND b.held_on BETWEEN e.first_day AND e.last_day
      WHERE e.kind IN ('exam', 'vacation', 'closure') AND (e.grades = '{}' OR b.grade = ANY (e.grades))`)).toBe(0);
    expect(await count(`(SELECT venue_id, date_trunc('week', held_on), count(*) FROM booking.bookings GROUP BY 1, 2) w JOIN venue.venues v ON v.id = w.venue_id WHERE w.count > v.parties_per_week`)).toBe(0);
  }
});

async function accountOf(rooms: INestApplicationContext): Promise<string> {
  const [row] = await rooms.get(DataSource).query<{ id: string }[]>("INSERT INTO identity.accounts (email, name, password_hash) VALUES ('director@centre.example', '센터장', '-') RETURNING id");
  return row!.id;
}

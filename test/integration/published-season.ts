import { PlanDesk, RepairDesk, type RequestRepair, RunDesk, WishDesk } from '#school-scheduling';
import { repairTask } from '../../apps/worker/src/solver/repair-task.js';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { givenSmallSeason, type SchedulingHouse, type SmallSeason, wishFor } from './small-season.js';

export interface BookingRow {
  readonly id: string; readonly wishId: string | null; readonly venueId: string; readonly openingId: string; readonly heldOn: string; readonly headcount: number;
  readonly status: string; readonly version: number;
}

const QUIET = { onProgress: () => undefined, isTimeUp: () => false };

/** Three schools, two grades each, all of them booked. */
export async function givenPublishedSeason(house: SchedulingHouse): Promise<SmallSeason> {
  house.clock.goTo('2027-02-01T01:00:00Z');
  const world = await givenSmallSeason(house), runs = house.get(RunDesk);
  for (const teacher of world.teachers) for (const grade of [1, 2]) await house.get(WishDesk).send(teacher, wishFor(world.seasonId, { grade }));
  const { id } = await runs.request(world.director, { seasonId: world.seasonId });
  const run = (await runs.claim('worker'))!, { problem, heldBackOpenings } = await runs.problemOf(run);
  const { plan, problemHash, before, after } = solveTask({ problem, seed: run.seed, weights: run.weights, moves: 20_000 }, () => undefined, () => false);
  await runs.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } });
  house.clock.goTo('2027-02-16T01:00:00Z');
  await house.get(PlanDesk).publish(world.director, id);
  house.clock.goTo('2027-03-01T01:00:00Z');
  return world;
}

/** Ordered and carried out. */
export async function givenRepair(house: SchedulingHouse, world: SmallSeason, asked: Omit<RequestRepair, 'seasonId'> = {}, moves = 20_000): Promise<string> {
  const runs = house.get(RunDesk), { id } = await house.get(RepairDesk).request(world.director, { seasonId: world.seasonId, ...asked });
  const run = (await runs.claim('worker'))!, { input, basis, heldBackOpenings } = await house.get(RepairDesk).inputOf(run);
  const { plan, problemHash, before, after, touchedOthers } = repairTask({ kind: 'repair', ...input, seed: run.seed, weights: run.weights, moves }, QUIET);
  await runs.finish(run, { plan, problemHash, outcome: { ...basis, touchedOthers }, figures: { before, after, heldBackOpenings } });
  return id;
}

export const bookingsOf = (house: SchedulingHouse, { centreId }: SmallSeason): Promise<BookingRow[]> => house.dataSource.query<BookingRow[]>(
  `SELECT id, wish_id AS "wishId", venue_id AS "venueId", opening_id AS "openingId", held_on::text AS "heldOn", headcount, status, version
     FROM booking.bookings WHERE centre_id = $1 ORDER BY id`, [centreId]);

export const isSeated = ({ status }: BookingRow): boolean => status === 'host-pending' || status === 'confirmed';

import { PlanDesk, RunDesk, WishDesk } from '#school-scheduling';
import { InspectionDesk } from '#safety-inspection';
import { VenueDesk } from '#venue-registry';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
beforeAll(async () => { house = await openSchedulingHouse(); });
beforeEach(async () => {
  house.clock.goTo('2027-02-01T01:00:00Z');
  world = await givenSmallSeason(house);
});
afterAll(() => house.close());

/** A host who comes to schools: one more venue whose openings are all a talk's. */
async function givenSpeaker(): Promise<string> {
  const venues = house.get(VenueDesk);
  const [speaker] = [...(await venues.importVenues(world.centreId, [{
    code: 'SPEAKER', name: '찾아가는 강연', venueType: 'civic', jobField: 'health', district: '먼동', address: '먼로 1', latitude: 37.7, longitude: 127.2,
    seats: 40, minParty: 10, partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 2, partiesPerMonth: 8, levels: ['middle'], accessible: true,
    contactName: '박강연', contactEmail: 'speaker@host.test',
  }])).values()];
  const programmes = await venues.importProgrammes(world.centreId, [{ code: 'TALK', venueId: speaker!, title: '직업인과의 만남', experienceType: 'TALK', hours: 2 }]);
  await house.get(InspectionDesk).importInspections(world.centreId, [{ venueId: speaker!, inspectedOn: '2027-01-11', verdict: 'pass', validUntil: '2027-12-31', inspectorName: '이점검' }]);
  const openings = await venues.importOpenings(world.centreId, world.days.map((heldOn) => ({ venueId: speaker!, heldOn, band: 'am', programmeId: [...programmes.values()][0]! })));
  await venues.admitOpenings(world.centreId, openings);
  return speaker!;
}

describe('a season of visits and talks', () => {
  it('sends the speaker to the school that asked for a talk, however far, and nobody else to the speaker', async () => {
    const speaker = await givenSpeaker(), wishes = house.get(WishDesk), runs = house.get(RunDesk);
    const talk = await wishes.send(world.teachers[0], wishFor(world.seasonId, { kind: 'talk', grade: 2 }));
    for (const teacher of world.teachers) await wishes.send(teacher, wishFor(world.seasonId));
    const { id: runId } = await runs.request(world.director, { seasonId: world.seasonId });
    const run = (await runs.claim('worker'))!, { problem, heldBackOpenings } = await runs.problemOf(run);
    const { plan, problemHash, before, after } = solveTask({ problem, seed: run.seed, weights: run.weights, moves: 5_000 }, () => undefined, () => false);
    await runs.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } });
    house.clock.goTo('2027-02-16T01:00:00Z');
    await house.get(PlanDesk).publish(world.director, runId);

    const booked = await house.dataSource.query<{ wishId: string; venueId: string; headcount: number }[]>(
      'SELECT wish_id AS "wishId", venue_id AS "venueId", headcount FROM booking.bookings WHERE centre_id = $1', [world.centreId]);
    expect(booked.filter(({ venueId }) => venueId === speaker)).toEqual([{ wishId: talk.id, venueId: speaker, headcount: 30 }]);
    expect(booked.filter(({ wishId }) => wishId === talk.id)).toHaveLength(1);
    expect(new Set(booked.map(({ wishId }) => wishId)).size).toBe(4);
  });
});

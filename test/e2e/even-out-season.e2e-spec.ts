import { jest } from '@jest/globals';
import type { Actor } from '#identity-access';
import { Clock } from '#kernel';
import { RunDesk } from '#school-scheduling';
import type TestAgent from 'supertest/lib/agent.js';
import { ProveBoundsJob } from '../../apps/worker/src/jobs/prove-bounds.job.js';
import { RunAssignmentsJob } from '../../apps/worker/src/jobs/run-assignments.job.js';
import { FrontierRunWork } from '../../apps/worker/src/jobs/run-work/frontier-run.work.js';
import { PlanRunWork } from '../../apps/worker/src/jobs/run-work/plan-run.work.js';
import { RunWorks } from '../../apps/worker/src/jobs/run-work/run-works.js';
import { Solver } from '../../apps/worker/src/solver/solver.js';
import { carryOut, type ResultOf, type SolverTask } from '../../apps/worker/src/solver/solver-work.js';
import type { SolverProgress } from '../../apps/worker/src/solver/task-terms.js';
import { givenSmallSeason, type SmallSeason, wishFor } from '../integration/small-season.js';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

/** The same search, short and without a thread. */
class SolverInProcess extends Solver {
  override async solve<Task extends SolverTask>(task: Task, onProgress: (progress: SolverProgress) => void, signal: AbortSignal): Promise<ResultOf<Task>> {
    const result = carryOut({ ...task, moves: 20_000 }, { onProgress, isTimeUp: () => false });
    signal.throwIfAborted();
    return result;
  }
}

let house: ApiHouse;
let world: SmallSeason;
let worker: RunAssignmentsJob;
let proofs: ProveBoundsJob;
let teachers: TestAgent[];
let director: TestAgent;
const enter = async (actor: Actor): Promise<TestAgent> => {
  const agent = house.browser();
  await agent.post('/v1/session').send({ email: actor.email, password: PASSWORD }).expect(200);
  return agent;
};

beforeAll(async () => {
  house = await openApiHouse();
  jest.spyOn(house.app.get(Clock), 'now').mockImplementation(() => new Date('2027-02-01T01:00:00Z'));
  world = await givenSmallSeason(house.app);
  const desk = house.app.get(RunDesk), solver = new SolverInProcess();
  proofs = new ProveBoundsJob(desk, solver);
  worker = new RunAssignmentsJob(desk, solver, new RunWorks([new PlanRunWork(desk), new FrontierRunWork(desk)]), proofs);
  teachers = [];
  for (const teacher of world.teachers) teachers.push(await enter(teacher));
  director = await enter(world.director);
});
afterAll(() => house.close());

/** One season in the order it happens; each step stands on the one before. */
describe('evening out a season', () => {
  let runId: string;

  it('starts with teachers who see their days and how crowded each week is', async () => {
    const { body: seasons } = await teachers[0]!.get('/v1/teacher/seasons').expect(200);
    expect(seasons.items).toEqual([expect.objectContaining({ id: world.seasonId, state: 'open', wishesDueAt: '2027-02-15T09:00:00.000Z' })]);
    const { body } = await teachers[0]!.get(`/v1/teacher/seasons/${world.seasonId}/days?grade=1`).expect(200);
    expect(body.weeks).toHaveLength(9);
    expect(body.weeks[0]).toEqual({ week: '2027-03-01', wished: 0, seats: 240, days: expect.arrayContaining([{ day: '2027-03-02', available: true }]) });
    await teachers[0]!.get(`/v1/teacher/seasons/${world.seasonId}/days`).expect(400);
  });

  it('takes a wish from each, and refuses what does not hold, pointing at the field', async () => {
    const created = await teachers[0]!.post('/v1/teacher/wishes').send(wishFor(world.seasonId)).expect(201);
    expect(created.headers).toMatchObject({ etag: '"1"', location: `/v1/teacher/wishes/${created.body.id}` });
    expect(created.body).toMatchObject({ classLabel: null, minServed: 27, weekMarks: { '2027-03-29': 'good' } });
    await teachers[1]!.post('/v1/teacher/wishes').send(wishFor(world.seasonId)).expect(201);
    await teachers[2]!.post('/v1/teacher/wishes').send(wishFor(world.seasonId)).expect(201);
    const malformed = await teachers[0]!.post('/v1/teacher/wishes').send({ ...wishFor(world.seasonId), rankedDays: ['14 April'], weekMarks: { '2027-03-29': 'maybe' } }).expect(400);
    expect(malformed.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/rankedDays', '#/weekMarks']);
    const refused = await teachers[0]!.post('/v1/teacher/wishes').send(wishFor(world.seasonId, { grade: 2, headcount: 31 })).expect(422);
    expect(refused.body).toMatchObject({ type: '/problems/school-scheduling/wish-refused', field: 'interests', sum: 30, headcount: 31 });
    await teachers[0]!.post('/v1/teacher/wishes').send(wishFor(world.seasonId)).expect(409);
  });

  it('lets a teacher change the wish they saw, and nobody else\'s', async () => {
    const { body } = await teachers[0]!.get(`/v1/teacher/wishes?seasonId=${world.seasonId}`).expect(200);
    const { id } = body.items[0];
    const change = wishFor(world.seasonId, { escorts: 5 });
    await teachers[0]!.put(`/v1/teacher/wishes/${id}`).send(change).expect(428);
    await teachers[1]!.put(`/v1/teacher/wishes/${id}`).set('if-match', '"1"').send(change).expect(404);
    await teachers[1]!.get(`/v1/teacher/wishes/${id}`).expect(404);
    const changed = await teachers[0]!.put(`/v1/teacher/wishes/${id}`).set('if-match', '"1"').send(change).expect(200);
    expect(changed.headers['etag']).toBe('"2"');
    await teachers[0]!.put(`/v1/teacher/wishes/${id}`).set('if-match', '"1"').send(change).expect(412);
    await teachers[0]!.get('/v1/centre/seasons').expect(403);
  });

  it('shows the director where it bunches', async () => {
    const { body } = await director.get(`/v1/centre/seasons/${world.seasonId}/bunching`).expect(200);
    expect(body.peakToMean).toBe(9);
    expect(body.weeks.find(({ week }: { week: string }) => week === '2027-04-12')).toEqual({ week: '2027-04-12', wished: 90, seats: 240 });
    expect(body.sharedDays).toEqual([{ day: '2027-04-14', students: 90, groups: expect.any(Array) }]);
    const { body: wishes } = await director.get(`/v1/centre/seasons/${world.seasonId}/wishes?size=2`).expect(200);
    expect(wishes).toMatchObject({ total: 3, page: 1, size: 2, items: [{ schoolName: '가람중' }, { schoolName: '나래중' }] });
  });

  it('carries out a run the director orders, and shows before and after', async () => {
    const ordered = await director.post('/v1/centre/assignment-runs').send({ seasonId: world.seasonId, weights: { evenness: 1.5 }, goals: { weekPeakToMean: 3 } }).expect(202);
    runId = ordered.body.id;
    expect(ordered.headers['location']).toBe(`/v1/centre/assignment-runs/${runId}`);
    expect(ordered.body).toMatchObject({ kind: 'plan', status: 'queued', seed: 1, weights: { wishes: 1, evenness: 1.5 }, goals: { weekPeakToMean: 3 } });
    expect(await worker.run()).toBe(1);
    expect(await worker.run()).toBe(0);
    await proofs.idle();
    const { body } = await director.get(`/v1/centre/assignment-runs/${runId}`).expect(200);
    expect(body).toMatchObject({ goalResults: [{ goal: 'weekPeakToMean', target: 3, met: true }], bound: expect.any(Number), gapPct: expect.any(Number) });
    expect(body).toMatchObject({ status: 'done', progress: { share: 1 }, figures: { before: { students: 90 }, after: { students: 90, servedPct: 100 } } });
    expect(body.figures.after.weekPeakToMean).toBeLessThan(body.figures.before.weekPeakToMean);
    const { body: plan } = await director.get(`/v1/centre/assignment-runs/${runId}/plan`).expect(200);
    expect(plan).toMatchObject({ unassigned: [], assignments: [expect.objectContaining({ headcount: 30, firstWish: '2027-04-14' }), {}, {}] });
    for (const { reasons } of plan.assignments) expect(reasons[0].text).toMatch(/[가-힣]/);
  });

  it('refuses goals nobody could mean, in Korean, pointing at them', async () => {
    const { body } = await director.post('/v1/centre/assignment-runs').send({ seasonId: world.seasonId, goals: { leastSchool: 80, weekPeakToMean: 0.5 } }).expect(400);
    expect(body.errors).toEqual([
      { pointer: '#/goals/weekPeakToMean', detail: '가장 붐비는 주(평균 대비) 목표는 1 이상 10 이하의 수여야 합니다.' },
      { pointer: '#/goals/leastSchool', detail: '가장 낮은 학교의 만족도 목표는 0 이상 1 이하의 수여야 합니다.' },
    ]);
  });

  it('shows what evenness costs, and where the wishes press', async () => {
    const season = `/v1/centre/seasons/${world.seasonId}`;
    expect((await director.get(`${season}/frontier`).expect(200)).body).toEqual({ state: 'none', points: [] });
    const first = await director.post(`${season}/frontier`).expect(202);
    const second = await director.post(`${season}/frontier`).expect(202);
    expect(second.body.id).toBe(first.body.id);
    expect((await director.get(`${season}/frontier`).expect(200)).body).toEqual({ state: 'computing', points: [] });
    expect(await worker.run()).toBe(1);
    const { body } = await director.get(`${season}/frontier`).expect(200);
    expect(body).toEqual({ state: 'ready', points: expect.arrayContaining([expect.objectContaining({ target: expect.any(Number), firstWishPct: expect.any(Number) })]) });
    expect((await director.get(`/v1/centre/assignment-runs?seasonId=${world.seasonId}&kind=frontier`).expect(200)).body.items).toHaveLength(1);
    const { body: pressure } = await director.get(`${season}/pressure`).expect(200);
    expect(pressure).toEqual({ overflowingWeeks: [], moreWeeks: expect.any(Array), clusters: expect.any(Array) });
    await teachers[0]!.get(`${season}/pressure`).expect(403);
    await teachers[0]!.post(`${season}/frontier`).expect(403);
  });

  it('cancels a run that waits', async () => {
    const { body } = await director.post('/v1/centre/assignment-runs').send({ seasonId: world.seasonId }).expect(202);
    await director.delete(`/v1/centre/assignment-runs/${body.id}`).expect(204);
    expect(await worker.run()).toBe(0);
    expect((await director.get(`/v1/centre/assignment-runs?seasonId=${world.seasonId}`).expect(200)).body.items).toHaveLength(2);
  });

  it('publishes after the deadline, once', async () => {
    const early = await director.post(`/v1/centre/assignment-runs/${runId}/publication`).expect(422);
    expect(early.body.type).toBe('/problems/school-scheduling/wishes-still-open');
    const { headers } = await director.get(`/v1/centre/seasons/${world.seasonId}`).expect(200);
    const closed = await director.patch(`/v1/centre/seasons/${world.seasonId}`).set('if-match', headers['etag']!).send({ wishesDueAt: '2027-02-01T10:00:00+09:00' }).expect(200);
    expect(closed.body.state).toBe('closed');
    await teachers[0]!.post('/v1/teacher/wishes').send(wishFor(world.seasonId, { grade: 2 })).expect(422);
    const { body } = await director.post(`/v1/centre/assignment-runs/${runId}/publication`).expect(200);
    expect(body).toEqual({ bookings: expect.any(Number), hosts: expect.any(Number), schools: 3, students: 90 });
    await director.post(`/v1/centre/assignment-runs/${runId}/publication`).expect(409);
  });

  it('gives every school its bookings and its answer, with reasons in its language', async () => {
    const { body: bookings } = await teachers[0]!.get('/v1/teacher/bookings').expect(200);
    expect(bookings.items.reduce((sum: number, { headcount }: { headcount: number }) => sum + headcount, 0)).toBe(30);
    const { body } = await teachers[0]!.get(`/v1/teacher/wishes?seasonId=${world.seasonId}&lang=en`).expect(200);
    const { answer } = body.items[0];
    expect(answer).toMatchObject({ state: 'assigned', heldOn: bookings.items[0].heldOn, band: 'am' });
    expect(answer.parties).toHaveLength(bookings.items.length);
    expect(answer.reasons[0].text).not.toMatch(/[가-힣]/);
  });

  it('tells the director today what there is to do', async () => {
    const { body } = await director.get('/v1/centre/today').expect(200);
    expect(body.figures).toMatchObject({ schools: 3, schoolsWithWishes: 3, wishes: 3, wishedStudents: 90, venues: 12, venuesCleared: 12, confirmed: 0, declined: 0 });
    expect(body.figures.pending).toBe(body.figures.bookings);
    expect(body.toDos).toEqual([]);
  });
});

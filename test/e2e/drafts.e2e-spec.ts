import { jest } from '@jest/globals';
import type { Actor } from '#identity-access';
import { Clock } from '#kernel';
import { DraftRunDesk, RunDesk } from '#school-scheduling';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { ProveBoundsJob } from '../../apps/worker/src/jobs/prove-bounds.job.js';
import { RunAssignmentsJob } from '../../apps/worker/src/jobs/run-assignments.job.js';
import { LeastChangeRunWork } from '../../apps/worker/src/jobs/run-work/least-change-run.work.js';
import { PlanRunWork } from '../../apps/worker/src/jobs/run-work/plan-run.work.js';
import { RunWorks } from '../../apps/worker/src/jobs/run-work/run-works.js';
import { Solver } from '../../apps/worker/src/solver/solver.js';
import { carryOut, type ResultOf, type SolverTask } from '../../apps/worker/src/solver/solver-work.js';
import type { SolverProgress } from '../../apps/worker/src/solver/task-terms.js';
import { givenSmallSeason, type SmallSeason, wishFor } from '../integration/small-season.js';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

/** The same search, short and without a thread; a bound nobody asks for is not proven. */
class SolverInProcess extends Solver {
  override async solve<Task extends SolverTask>(task: Task, onProgress: (progress: SolverProgress) => void): Promise<ResultOf<Task>> {
    return carryOut({ ...task, moves: 20_000 }, { onProgress, isTimeUp: () => task.kind === 'bound' });
  }
}

interface Verdict { heldOn: string; band: string; verdict: string; reasons: { code: string; text: string }[] }
interface Visit { wishId: string; schoolName: string; at?: { heldOn: string; band: string }; isLocked: boolean; hasMoved: boolean }

let house: ApiHouse;
let world: SmallSeason;
let worker: RunAssignmentsJob;
let proofs: ProveBoundsJob;
let director: TestAgent;
let teacher: TestAgent;
/** The same director at another api process on the same database. */
let elsewhere: TestAgent;
let second: Awaited<ReturnType<typeof createApi>>;
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
  worker = new RunAssignmentsJob(desk, solver, new RunWorks([new PlanRunWork(desk), new LeastChangeRunWork(house.app.get(DraftRunDesk))]), proofs);
  director = await enter(world.director);
  teacher = await enter(world.teachers[0]);
  second = await createApi(Environment.read({
    DATABASE_URL: house.database.url, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000',
  }), { logger: false });
  jest.spyOn(second.get(Clock), 'now').mockImplementation(() => new Date('2027-02-01T01:00:00Z'));
  await second.listen({ host: '127.0.0.1', port: 0 });
  elsewhere = supertest.agent(await second.getUrl()).set('origin', 'http://goreuge.test');
  await elsewhere.post('/v1/session').send({ email: world.director.email, password: PASSWORD }).expect(200);
  for (const each of world.teachers) await (await enter(each)).post('/v1/teacher/wishes').send(wishFor(world.seasonId)).expect(201);
  const { headers } = await director.get(`/v1/centre/seasons/${world.seasonId}`).expect(200);
  await director.patch(`/v1/centre/seasons/${world.seasonId}`).set('if-match', headers['etag']!).send({ wishesDueAt: '2027-02-01T10:00:00+09:00' }).expect(200);
});
afterAll(async () => {
  await second.close();
  await house.close();
});

/** One season in the order it happens; each step stands on the one before. */
describe('drafts on the director\'s board', () => {
  let draft: string;
  let wishId: string;
  let start: { heldOn: string; band: string };
  let tag: string;
  const dates = async (): Promise<Verdict[]> => (await director.get(`/v1/centre/drafts/${draft}/visits/${wishId}/feasibility`).expect(200)).body.dates;
  const move = (body: object) => director.post(`/v1/centre/drafts/${draft}/moves`).set('if-match', tag).send({ wishId, ...body });

  it('come from three searches, are opened in one step and stand side by side', async () => {
    const { body } = await director.post(`/v1/centre/seasons/${world.seasonId}/draft-runs`).send({}).expect(202);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['least-change', 'plan', 'plan']);
    await director.post(`/v1/centre/assignment-runs/${body.items[0].id}/drafts`).send({}).expect(409);
    await worker.run();
    await proofs.idle();
    for (const { id } of body.items) {
      const opened = await director.post(`/v1/centre/assignment-runs/${id}/drafts`).send({}).expect(201);
      expect(opened.headers).toMatchObject({ etag: '"1"', location: `/v1/centre/drafts/${opened.body.id}` });
    }
    const { body: list } = await director.get(`/v1/centre/seasons/${world.seasonId}/drafts`).expect(200);
    expect(list.items.map(({ mode }: { mode: string }) => mode).sort()).toEqual(['even-first', 'least-change', 'wish-first']);
    draft = list.items.find(({ mode }: { mode: string }) => mode === 'wish-first').id;
    const { body: board, headers } = await director.get(`/v1/centre/drafts/${draft}`).expect(200);
    tag = headers['etag']!;
    const visit = (board.visits as Visit[]).find(({ schoolName }) => schoolName === '가람중')!;
    ({ wishId } = visit);
    start = visit.at!;
    await teacher.get(`/v1/centre/drafts/${draft}`).expect(403);
  });

  it('say of every date what is possible, in both languages, and refuse what is not, unchanged', async () => {
    const all = await dates(), no = all.find(({ verdict }) => verdict === 'not-possible')!;
    expect(all.every(({ verdict, reasons }) => verdict === 'possible' || reasons.length > 0)).toBe(true);
    const { body: english } = await director.get(`/v1/centre/drafts/${draft}/visits/${wishId}/feasibility?lang=en`).expect(200);
    expect(english.dates.find(({ heldOn, band }: Verdict) => heldOn === no.heldOn && band === no.band).reasons[0].text).toMatch(/^[\x20-\x7e]+$/);
    const refused = await move({ date: no.heldOn, band: no.band, confirmed: true }).expect(422);
    expect(refused.body).toMatchObject({ type: '/problems/school-scheduling/move-not-possible', detail: no.reasons[0]!.text });
    await move({ date: no.heldOn, band: 'noon' }).expect(400);
    await director.post(`/v1/centre/drafts/${draft}/moves`).send({ wishId, date: no.heldOn, band: no.band }).expect(428);
    expect((await director.get(`/v1/centre/drafts/${draft}`).expect(200)).headers['etag']).toBe(tag);
  });

  it('ask before a doubtful date, move one visit, seen at once by every process, and take it back', async () => {
    await elsewhere.get(`/v1/centre/drafts/${draft}/visits/${wishId}/feasibility`).expect(200);
    const doubtful = (await dates()).find(({ verdict, heldOn }) => verdict === 'check' && heldOn !== start.heldOn)!, to = { date: doubtful.heldOn, band: doubtful.band };
    const asked = await move(to).expect(409);
    expect(asked.body).toMatchObject({ type: '/problems/school-scheduling/move-needs-confirmation', reasons: doubtful.reasons, others: [] });
    const moved = await move({ ...to, confirmed: true }).expect(200);
    expect((moved.body.visits as Visit[]).find((visit) => visit.wishId === wishId)).toMatchObject({ at: { heldOn: to.date, band: to.band }, hasMoved: true });
    const seen = await elsewhere.get(`/v1/centre/drafts/${draft}/visits/${wishId}/feasibility`).expect(200);
    expect(seen.headers['etag']).toBe(moved.headers['etag']);
    expect(seen.body.dates).toEqual(await dates());
    const late = await move({ ...to, confirmed: true }).expect(412);
    expect(late.body).toMatchObject({ type: '/problems/school-scheduling/draft-changed', version: 2, last: { wishId, heldOn: to.date } });
    const undone = await director.post(`/v1/centre/drafts/${draft}/undo`).set('if-match', moved.headers['etag']!).expect(200);
    expect((undone.body.visits as Visit[]).find((visit) => visit.wishId === wishId)).toMatchObject({ at: start, hasMoved: false });
    await director.post(`/v1/centre/drafts/${draft}/undo`).set('if-match', undone.headers['etag']!).expect(409);
    tag = undone.headers['etag']!;
  });

  it('lock a visit, plan the rest anew, and are published once', async () => {
    const locked = await director.put(`/v1/centre/drafts/${draft}/locks/${wishId}`).set('if-match', tag).expect(200);
    expect(locked.body.locked).toBe(1);
    expect((await dates()).every(({ verdict }) => verdict === 'not-possible')).toBe(true);
    expect((await director.get(`/v1/centre/drafts/${draft}/visits/${wishId}/proposals`).expect(200)).body.proposals).toEqual([]);
    const { body: run } = await director.post(`/v1/centre/drafts/${draft}/rest`).expect(202);
    await worker.run();
    const anew = await director.post(`/v1/centre/assignment-runs/${run.id}/drafts`).send({ title: '마지막 안' }).expect(201);
    expect((anew.body.visits as Visit[]).find((visit) => visit.wishId === wishId)).toMatchObject({ at: start, isLocked: true });
    const published = await director.post(`/v1/centre/drafts/${anew.body.id}/publication`).set('if-match', anew.headers['etag']!).expect(200);
    expect(published.body).toMatchObject({ schools: 3, students: 90 });
    await director.post(`/v1/centre/drafts/${draft}/publication`).set('if-match', locked.headers['etag']!).expect(409);
    const { body: answer } = await teacher.get(`/v1/teacher/wishes/${wishId}?lang=en`).expect(200);
    expect(answer.answer.reasons[0]).toEqual({ code: 'LOCKED', text: 'The centre has fixed this date.' });
  });
});

import { jest } from '@jest/globals';
import { readSpreadsheet } from '#table-files';
import type { Actor } from '#identity-access';
import { Clock } from '#kernel';
import { WishDesk } from '#school-scheduling';
import type TestAgent from 'supertest/lib/agent.js';
import { givenSmallSeason, type SmallSeason, wishFor } from '../integration/small-season.js';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

let house: ApiHouse;
let world: SmallSeason;
let director: TestAgent;
let teacher: TestAgent;

beforeAll(async () => {
  house = await openApiHouse();
  jest.spyOn(house.app.get(Clock), 'now').mockImplementation(() => new Date('2027-02-01T01:00:00Z'));
  world = await givenSmallSeason(house.app);
  for (const each of world.teachers) await house.app.get(WishDesk).send(each, wishFor(world.seasonId));
  director = await enter(world.director);
  teacher = await enter(world.teachers[0]);
});
afterAll(() => house.close());

async function enter(actor: Actor): Promise<TestAgent> {
  const agent = house.browser();
  await agent.post('/v1/session').send({ email: actor.email, password: PASSWORD }).expect(200);
  return agent;
}
const analysis = () => `/v1/centre/seasons/${world.seasonId}/bunching-analysis`;

describe('the analysis over HTTP', () => {
  it('answers the director and nobody else', async () => {
    const { body } = await director.get(analysis()).expect(200);
    expect(body).toMatchObject({ basis: 'wishes', groups: 3, pool: { all: 12, used: 0 }, forecast: { basis: { schoolsSent: 3 } } });
    await teacher.get(analysis()).expect(403);
    await house.browser().get(analysis()).expect(401);
    await director.get(`${analysis()}?runId=nothing`).expect(400);
    await director.get(`${analysis()}?runId=00000000-0000-4000-8000-0000000fffff`).expect(404);
    await director.get('/v1/centre/seasons/00000000-0000-4000-8000-0000000fffff/bunching-analysis').expect(404);
  });

  it('comes as a spreadsheet with a Korean name', async () => {
    const { body, headers } = await director.get(`${analysis()}/file`).buffer(true).parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    }).expect(200);
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(decodeURIComponent(headers['content-disposition']!)).toContain('쏠림 분석 2027학년도 1학기.xlsx');
    const sheets = await readSpreadsheet(body as Buffer);
    expect(sheets[0]!.rows[0]).toEqual(['항목', '희망 그대로', '먼저 온 순서', '나눈 뒤']);
    await teacher.get(`${analysis()}/file`).expect(403);
  });
});

describe('the fairness ledger over HTTP', () => {
  it('changes the rule under the version that was seen', async () => {
    const { body, headers } = await director.get('/v1/centre/fairness').expect(200);
    expect(body).toEqual({ version: 0, share: 1, decay: 0.5, cap: 1, seasons: [] });
    expect(headers['etag']).toBe('"0"');
    await director.put('/v1/centre/fairness/rule').send({ share: 1, decay: 0.5, cap: 0.5 }).expect(428);
    const { body: refused } = await director.put('/v1/centre/fairness/rule').set('if-match', '"0"').send({ share: 2, decay: -1, cap: 'x' }).expect(400);
    expect((refused as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(['#/share', '#/decay', '#/cap']);
    await director.put('/v1/centre/fairness/rule').set('if-match', '"0"').send({ share: 0.8, decay: 0.5, cap: 0.5 }).expect(200, { share: 0.8, decay: 0.5, cap: 0.5, version: 1 });
    const { body: stale } = await director.put('/v1/centre/fairness/rule').set('if-match', '"0"').send({ share: 1, decay: 1, cap: 1 }).expect(412);
    expect(stale).toMatchObject({ type: expect.stringContaining('fairness-rule-changed') });
    await director.get('/v1/centre/fairness/preview?share=1&decay=0&cap=0.3').expect(200, { rule: { share: 1, decay: 0, cap: 0.3 }, seasonTitle: null, mean: 0, lines: [] });
    await director.get('/v1/centre/fairness/preview?share=1').expect(400);
  });

  it('keeps a teacher out of the centre\'s ledger', async () => {
    await teacher.get('/v1/centre/fairness').expect(403);
    await teacher.put('/v1/centre/fairness/rule').set('if-match', '"1"').send({ share: 1, decay: 1, cap: 1 }).expect(403);
    await teacher.get('/v1/teacher/fairness').expect(200, { seasons: [] });
    await director.get('/v1/teacher/fairness').expect(403);
  });
});

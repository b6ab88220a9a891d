import { jest } from '@jest/globals';
import type { Actor } from '#identity-access';
import { Clock } from '#kernel';
import { WISH_COLUMNS } from '#school-scheduling';
import { openTable, writeCsv } from '#table-files';
import type TestAgent from 'supertest/lib/agent.js';
import { givenSmallSeason, type SmallSeason, wishFor } from '../integration/small-season.js';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

let house: ApiHouse;
let world: SmallSeason;
let director: TestAgent;
let teacher: TestAgent;
const enter = async (actor: Actor): Promise<TestAgent> => {
  const agent = house.browser();
  await agent.post('/v1/session').send({ email: actor.email, password: PASSWORD }).expect(200);
  return agent;
};
const row = (cells: Record<string, string>): string[] => {
  const usual: Record<string, string> = { schoolCode: 'S1', grade: '1', headcount: '30', health: '30', day1: '2027-04-14', band: '오전', maxKm: '6', escorts: '3' };
  return Object.keys(WISH_COLUMNS).map((key) => ({ ...usual, ...cells })[key] ?? '');
};
const sheet = (...rows: string[][]): Buffer => Buffer.from(writeCsv([Object.values(WISH_COLUMNS).map(({ title }) => title), ...rows]));

beforeAll(async () => {
  house = await openApiHouse();
  jest.spyOn(house.app.get(Clock), 'now').mockImplementation(() => new Date('2027-02-01T01:00:00Z'));
});
beforeEach(async () => {
  world = await givenSmallSeason({ get: house.app.get.bind(house.app) });
  director = await enter(world.director);
  teacher = await enter(world.teachers[0]);
});
afterAll(() => house.close());

describe('season settings', () => {
  it('are changed by version, and refused with every fault at its field', async () => {
    const season = `/v1/centre/seasons/${world.seasonId}`;
    const { headers } = await director.get(season).expect(200);
    const changed = await director.patch(season).set('if-match', headers.etag!)
      .send({ releaseAt: '2027-02-20T10:00:00+09:00', reminderDays: 3, takesLateWishes: true, mostWishes: 4, weights: { evenness: 2 }, goals: { firstWishPct: 80 } }).expect(200);
    expect(changed.body).toMatchObject({ releaseAt: '2027-02-20T01:00:00.000Z', reminderDays: 3, takesLateWishes: true, mostWishes: 4, opensAt: null, version: 2 });
    await director.patch(season).set('if-match', headers.etag!).send({ mostWishes: 5 }).expect(412);
    const { body } = await director.patch(season).set('if-match', '"2"').send({ lastDay: '2027-03-01', minGroup: 9, maxGroup: 3, releaseAt: null }).expect(422);
    expect(body).toMatchObject({ type: '/problems/school-scheduling/season-dates', errors: [{ pointer: '#/lastDay' }, { pointer: '#/maxGroup' }] });
    const malformed = await director.patch(season).set('if-match', '"2"').send({ leadDays: null, reminderDays: 31, takesLateWishes: 'yes' }).expect(400);
    expect(malformed.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/leadDays', '#/reminderDays', '#/takesLateWishes']);
    expect((await director.get(`${season}/next-year`).expect(200)).body).toMatchObject({ title: '2028학년도 1학기', mostWishes: 4, firstDay: '2028-02-29' });
    await teacher.patch(season).set('if-match', '"2"').send({ mostWishes: 9 }).expect(403);
  });
});

describe('a wish being written', () => {
  it('hears how it will fare and which week would help', async () => {
    for (const actor of [world.teachers[1], world.teachers[2]]) {
      const other = await enter(actor);
      for (const grade of [1, 2, 3]) {
        await other.post('/v1/teacher/wishes').send(wishFor(world.seasonId, { grade, headcount: 60, interests: { health: 60 }, weekMarks: {} })).expect(201);
      }
    }
    const ask = (rankedDays: string[], weekMarks: object = {}) =>
      teacher.post(`/v1/teacher/seasons/${world.seasonId}/outlook`).send({ grade: 1, headcount: 60, rankedDays, weekMarks }).expect(200);
    const elsewhere = Object.fromEntries(['2027-03-22', '2027-03-29', '2027-04-05', '2027-04-19', '2027-04-26'].map((week) => [week, 'impossible']));
    // 360 students wish the 240 seats of that week already
    const { body: alone } = await ask(['2027-04-14'], { ...elsewhere });
    expect(alone).toMatchObject({ outlook: 'open', weeks: 1, hint: { outlook: 'likely' } });
    const { body: wider } = await ask(['2027-04-14'], { ...elsewhere, [alone.hint.week as string]: 'good' });
    expect(wider).toEqual({ outlook: 'likely', weeks: 2 });
    expect((await ask([])).body).toEqual({ outlook: 'unlikely', weeks: 0 });
  });

  it('is refused with every fault at its field', async () => {
    const { body } = await teacher.post('/v1/teacher/wishes').send(wishFor(world.seasonId, { kind: 'class-visit', headcount: 61, accessibleSeats: 62, rankedDays: ['2027-04-14', '2027-04-17'] })).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/headcount', '#/classLabel', '#/interests', '#/accessibleSeats', '#/rankedDays/1']);
  });
});

describe('a district\'s sheet', () => {
  const post = (path: string, bytes: Buffer, name = '희망.csv') => director.post(`/v1/centre/seasons/${world.seasonId}/wish-sheet${path}`).attach('file', bytes, name);

  it('is looked through, then taken wholly or not at all', async () => {
    const wrong = sheet(row({}), row({ schoolCode: 'X9' }), row({ schoolCode: 'S2', headcount: '61', health: '61' }));
    const { body: report } = await post('?dryRun=true', wrong).expect(200);
    expect(report.faults).toMatchObject([{ file: '희망.csv', row: 3, column: '학교코드' }, { row: 4, column: '인원', message: '참여 인원 61명이 1학년 재적 60명보다 많습니다.' }]);
    const { body: refusal } = await post('', wrong).expect(422);
    expect(refusal).toMatchObject({ type: '/problems/school-scheduling/wish-sheet-refused', faults: report.faults });
    const wishes = `/v1/centre/seasons/${world.seasonId}/wishes`;
    expect((await director.get(wishes).expect(200)).body.total).toBe(0);

    const right = sheet(row({}), row({ schoolCode: 'S2' }), row({ schoolCode: 'S2', grade: '2', kind: '강연' }));
    expect((await post('?dryRun=true', right).expect(200)).body).toEqual({ wishes: 3, schools: 2, students: 90, replaced: 0, faults: [] });
    expect((await director.get(wishes).expect(200)).body.total).toBe(0);
    await post('', right).expect(200);
    expect((await director.get(wishes).expect(200)).body).toMatchObject({ total: 3, items: [{ channel: 'file', kind: 'career-day' }, {}, { kind: 'talk' }] });
    expect((await post('?dryRun=true', right).expect(200)).body).toMatchObject({ replaced: 3, faults: [] });
  });

  it('says of a file that is none what it is', async () => {
    expect((await post('?dryRun=true', Buffer.from([0x50, 0x4b, 1, 2, 3]), '희망.xlsx').expect(200)).body.faults)
      .toMatchObject([{ file: '희망.xlsx', code: expect.any(String) as string }]);
    await director.post(`/v1/centre/seasons/${world.seasonId}/wish-sheet`).set('content-type', 'application/zip').send('PK').expect(415);
    await director.post(`/v1/centre/seasons/${world.seasonId}/wishes`).set('content-type', 'text/csv').send('a,b').expect(415);
    await post('', Buffer.alloc(21 * 1024 * 1024, 'a')).expect(413);
    await teacher.post(`/v1/centre/seasons/${world.seasonId}/wish-sheet`).attach('file', Buffer.from('a'), 'a.csv').expect(403);
  });

  it('starts from a template with the columns it reads', async () => {
    const template = (format: string) => director.get(`/v1/centre/seasons/${world.seasonId}/wish-sheet/template?format=${format}`).buffer(true)
      .parse((response, done) => { const chunks: Buffer[] = []; response.on('data', (chunk: Buffer) => chunks.push(chunk)); response.on('end', () => done(null, Buffer.concat(chunks))); }).expect(200);
    for (const format of ['csv', 'xlsx']) {
      const { body, headers } = await template(format);
      expect(headers['content-disposition']).toContain(`wishes.${format}`);
      const { sheets } = await openTable('a', body as Buffer);
      expect(sheets[0]!.rows[0]).toEqual(Object.values(WISH_COLUMNS).map(({ title }) => title));
    }
  });
});

describe('a wish told on the telephone', () => {
  it('is written down by the centre, with a name', async () => {
    const { seasonId: _season, ...draft } = wishFor(world.seasonId);
    const path = `/v1/centre/seasons/${world.seasonId}`;
    const { body: days } = await director.get(`${path}/days?schoolId=${world.schoolIds[0]}&grade=1`).expect(200);
    expect(days.weeks).toHaveLength(9);
    const { body } = await director.post(`${path}/wishes`).send({ ...draft, schoolId: world.schoolIds[0] }).expect(201);
    expect(body).toMatchObject({ channel: 'telephone', enteredBy: 'director 님', isLate: false });
    expect((await teacher.get('/v1/teacher/wishes').expect(200)).body.items).toMatchObject([{ id: body.id, channel: 'telephone' }]);
    await teacher.post(`${path}/wishes`).send({ ...draft, schoolId: world.schoolIds[0] }).expect(403);
  });
});

import { randomUUID } from 'node:crypto';
import { LinkTokens } from '#booking';
import { AccountDesk } from '#identity-access';
import { addDays, dayInSeoul, isWeekend } from '#kernel';
import { LINK_OF_CORRECTION, LINK_OF_SELF_CHECK } from '#safety-inspection';
import { readSpreadsheet } from '#table-files';
import { answersThatMake, forged, GivenDistrict } from '#testing';
import { aPicture } from '../integration/a-picture.js';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

const TODAY = dayInSeoul(new Date());
const NEXT = ((day) => { while (isWeekend(day)) day = addDays(day, 1); return day; })(addDays(TODAY, 1));
const SATURDAY = ((day) => { while (!isWeekend(day)) day = addDays(day, 1); return day; })(addDays(TODAY, 1));
const HOSTILE = '=cmd|"<script>alert(1)</script>"';
const binary = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
};
/** A few bytes that would unfold into four hundred million pixels. */
const bomb = (): Buffer => {
  const picture = aPicture();
  picture.writeUInt32BE(20_000, 16);
  picture.writeUInt32BE(20_000, 20);
  return picture;
};

describe('the cycle of inspections', () => {
  let house: ApiHouse;
  let director: Awaited<ReturnType<ApiHouse['signedIn']>>, inspector: typeof director, other: typeof director;
  let venueIds: string[];
  let inspectorId: string;
  const query = <T = Record<string, unknown>>(sql: string, values?: unknown[]) => house.dataSource.query<T[]>(sql, values);
  const stranger = () => house.browser();
  const linkTo = (purpose: string, id: string) => house.app.get(LinkTokens, { strict: false }).tokenFor(purpose, id);

  beforeAll(async () => {
    house = await openApiHouse();
    const district = GivenDistrict.of(query, house.centreId);
    venueIds = [await district.venue({ name: HOSTILE, cleared: false }), await district.venue({ name: '나래제과', cleared: false }), await district.venue({ name: '다솜의원' })];
    await house.app.get(AccountDesk, { strict: false }).open({
      centreId: house.centreId, email: 'another@goreuge.test', name: '박다른', password: PASSWORD, memberships: [{ organisationId: house.centreId, role: 'inspector' }],
    });
    [director, inspector, other] = [await house.signedIn('director'), await house.signedIn('inspector'), house.browser()];
    await other.post('/v1/session').send({ email: 'another@goreuge.test', password: PASSWORD }).expect(200);
    inspectorId = (await query<{ id: string }>(`SELECT id FROM identity.accounts WHERE email = 'inspector@goreuge.test'`))[0]!.id;
  });
  afterAll(() => house.close());

  const plan = async (venueId: string): Promise<{ id: string; version: number; status: string }> => {
    const { body } = await director.post('/v1/centre/inspection-plan').send({ venueIds: [venueId], inspectorId, scheduledOn: NEXT, halfDay: 'am' }).expect(200);
    return body.stops.find((stop: { venueId: string }) => stop.venueId === venueId);
  };

  it('begins with what is due, and plans it in bulk to somebody who inspects, on a weekday to come', async () => {
    const { body: planner } = await director.get('/v1/centre/inspection-plan?within=90').expect(200);
    expect(planner.due.map(({ venueId, reason }: { venueId: string; reason: string }) => [venueId, reason]).sort()).toEqual([[venueIds[0], 'never'], [venueIds[1], 'never']].sort());
    expect(planner.months).toHaveLength(12);
    const draft = { venueIds: venueIds.slice(0, 2), inspectorId, scheduledOn: NEXT };
    for (const [change, pointer] of [[{ scheduledOn: SATURDAY }, '#/scheduledOn'], [{ scheduledOn: addDays(TODAY, -1) }, '#/scheduledOn'], [{ inspectorId: randomUUID() }, '#/inspectorId']] as const) {
      expect((await director.post('/v1/centre/inspection-plan').send({ ...draft, ...change }).expect(422)).body.errors[0].pointer).toBe(pointer);
    }
    await director.post('/v1/centre/inspection-plan').send({ ...draft, venueIds: [] }).expect(400);
    await director.post('/v1/centre/inspection-plan').send({ ...draft, venueIds: [randomUUID()] }).expect(404);
    await inspector.post('/v1/centre/inspection-plan').send(draft).expect(403);
    const { body: route } = await director.post('/v1/centre/inspection-plan').send(draft).expect(200);
    expect([route.stops.length, route.kilometres]).toEqual([2, 0]);
    expect((await director.post('/v1/centre/inspection-plan').send(draft).expect(200)).body.stops).toHaveLength(2);
    expect((await inspector.get('/v1/inspector/routes').expect(200)).body.items).toMatchObject([{ day: NEXT, stops: [{}, {}] }]);
    expect((await other.get('/v1/inspector/routes').expect(200)).body.items).toEqual([]);
  });

  it('asks the host to look round first: looking changes nothing, every item wants an answer, the inspector reads it and nobody else', async () => {
    const { id } = await plan(venueIds[0]!), address = `/c/${linkTo(LINK_OF_SELF_CHECK, id)}`;
    await stranger().get(address).expect(404); // not asked yet
    await director.post(`/v1/centre/inspection-plan/${id}/self-check`).expect(200);
    const before = await query('SELECT * FROM safety.self_checks');
    for (let look = 0; look < 50; look++) await stranger().get(address).expect(200);
    expect(await query('SELECT * FROM safety.self_checks')).toEqual(before);
    const page = (await stranger().get(address).expect(200).expect('cache-control', 'no-store').expect('x-robots-tag', /noindex/)).text;
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(Buffer.byteLength(page)).toBeLessThan(40_000);
    const codes = [...new Set([...page.matchAll(/type="radio" name="([A-Z]\d+)"/g)].map(([, code]) => code!))];
    const given = Object.fromEntries(codes.map((code) => [code, code === 'F9' ? 'unfit' : 'fit']));
    await stranger().post(address).type('form').send({ ...given, F2: '' }).expect(422).expect(/아직 답하지 않은 것이 있습니다: F2/).expect(/value="unfit" required checked/);
    await stranger().post(address).type('form').send({ ...given, F2: 'not-applicable' }).expect(422);
    await stranger().post(address).type('form').send({ ...given, plan: '수전을\r\n바꿉니다' }).expect(303).expect('location', `${address}?done=sent`);
    await stranger().get(`${address}?lang=en&done=sent`).expect(200).expect(/was sent/);
    const { body: check } = await inspector.get(`/v1/inspector/self-checks/${id}`).expect(200);
    expect(check).toMatchObject({ plan: '수전을 \n바꿉니다' });
    expect(check.items.find(({ code }: { code: string }) => code === 'F9')).toMatchObject({ answer: 'unfit' });
    await other.get(`/v1/inspector/self-checks/${id}`).expect(404);
    for (const wrong of [`/c/${'a'.repeat(44)}`, forged(address), `/c/${linkTo(LINK_OF_CORRECTION, id)}`]) await stranger().get(wrong).expect(404);
    expect((await director.get(`/v1/centre/inspection-plan/${id}/self-check`).expect(200)).body.answeredAt).not.toBeNull();
  });

  it('has what was found put right: a photo by link, refused in words when it is none, verified by somebody else, on record', async () => {
    const [venueId] = venueIds;
    await inspector.post('/v1/inspector/inspections').send({ venueId, inspectedOn: TODAY, answers: answersThatMake('conditional', addDays(TODAY, 7)) }).expect(201);
    const { body: { items: [correction] } } = await director.get('/v1/centre/corrections').expect(200);
    expect(correction).toMatchObject({ item: 'F9', what: '손 씻는 곳 고장', state: 'open', dueOn: addDays(TODAY, 7) });
    const address = `/p/${linkTo(LINK_OF_CORRECTION, correction.id)}`, form = randomUUID();
    for (let look = 0; look < 50; look++) await stranger().get(address).expect(200);
    expect((await stranger().get(address)).text).not.toContain('<script');
    const send = (bytes: Buffer, name = 'photo.jpg') => stranger().post(`${address}?form=${form}`).field('note', '새 수전입니다').attach('photo', bytes, name);
    await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')).expect(422).expect(/사진/);
    await send(Buffer.from('<!doctype html><script>alert(1)</script>')).expect(422);
    await send(bomb(), 'bomb.png').expect(422);
    await send(Buffer.alloc(0)).expect(400).expect(/사진을 골라 주세요/);
    await stranger().post(address).type('form').send({ note: 'x' }).expect(400);
    expect(await query('SELECT 1 FROM safety.correction_proofs')).toEqual([]);
    for (const time of [1, 2]) await send(aPicture(), `${time}.png`).expect(303).expect('location', `${address}?done=sent`);
    const { body: { items: [proved] } } = await inspector.get('/v1/inspector/corrections').expect(200);
    expect(proved).toMatchObject({ state: 'proved', proofs: [{ note: '새 수전입니다' }] });
    await director.get(`/v1/centre/corrections/${proved.id}/photos/${proved.proofs[0].photoId}`).expect(200).expect('content-type', 'image/png').expect('x-content-type-options', 'nosniff');
    await director.get(`/v1/centre/corrections/${proved.id}/photos/${randomUUID()}`).expect(404);

    const verify = (agent: typeof director, side: string, version: number, body: object) => agent.post(`/v1/${side}/corrections/${proved.id}/verification`).set('if-match', `"${version}"`).send(body);
    expect((await verify(inspector, 'inspector', proved.version, { accepted: true }).expect(422)).body.type).toBe('/problems/safety-inspection/correction-by-its-finder');
    const { body: returned } = await verify(director, 'centre', proved.version, { accepted: false, note: '흐립니다' }).expect(200);
    await stranger().get(address).expect(200).expect(/흐립니다/);
    await verify(director, 'centre', proved.version, { accepted: true }).expect(412);
    const again = await send(aPicture()).expect(412).expect(/그사이 센터가 사진을 다시 부탁했습니다/).expect(/흐립니다/).expect(/>새 수전입니다<\/textarea>/);
    expect(await query('SELECT returned_note FROM safety.corrections')).toEqual([{ returned_note: '흐립니다' }]);
    const [, action] = /action="([^"]+)"/.exec(again.text)!;
    for (const time of [1, 2]) await stranger().post(action!.replaceAll('&amp;', '&')).attach('photo', aPicture(), `clear-${time}.png`).expect(303);
    expect(await query('SELECT returned_note, (SELECT count(*)::int FROM safety.correction_proofs) AS proofs FROM safety.corrections')).toEqual([{ returned_note: null, proofs: 2 }]);
    await verify(director, 'centre', returned.version, { accepted: true }).expect(412);
    const { body: { items: [answered] } } = await inspector.get('/v1/inspector/corrections').expect(200);
    expect((await verify(other, 'inspector', answered.version, { accepted: true, onSite: true }).expect(200)).body).toMatchObject({ state: 'verified', verifiedByName: '박다른' });
    await stranger().get(address).expect(200).expect(/보완을 확인했습니다/);
    await send(aPicture()).expect(409);
    expect(await query('SELECT * FROM platform.verify_audit($1)', [house.centreId])).toEqual([]);
    expect((await query<{ entity: string }>(`SELECT DISTINCT entity FROM platform.audit WHERE centre_id = $1 AND entity LIKE 'safety.correction%' ORDER BY 1`, [house.centreId])).map(({ entity }) => entity)).toEqual(['safety.correction_proofs', 'safety.corrections']);
  });

  it('keeps files of people, and shows the centre what was found and inspected, as a list and a workbook', async () => {
    const { body: { items } } = await director.get('/v1/centre/inspectors').expect(200);
    expect(items.map(({ name, version }: { name: string; version: number }) => [name, version])).toEqual([['박다른', 0], ['inspector 님', 0]]);
    const put = (version: number, body: object) => director.put(`/v1/centre/inspectors/${inspectorId}`).set('if-match', `"${version}"`).send(body);
    expect((await put(0, { kind: 'parent-monitor', checkedOn: TODAY }).expect(422)).body.errors[0].pointer).toBe('#/checkedBy');
    await put(0, { kind: 'parent-monitor', checkedOn: addDays(TODAY, 1), checkedBy: '김센터' }).expect(422);
    await put(0, { kind: 'parent-monitor', checkedOn: TODAY, checkedBy: '김센터' }).expect(200);
    await put(0, { kind: 'inspector' }).expect(412);
    const train = (version: number) => director.post(`/v1/centre/inspectors/${inspectorId}/trainings`).set('if-match', `"${version}"`).send({ course: '안전점검 기본', heldOn: TODAY, hours: 3.5 });
    const { body: trained } = await train(1).expect(200);
    expect(trained).toMatchObject({ kind: 'parent-monitor', trainings: [{ course: '안전점검 기본', hours: 3.5 }] });
    await train(trained.version).expect(409);
    await inspector.get('/v1/centre/inspectors').expect(403);

    const span = `from=${TODAY}&until=${TODAY}`;
    const { body: evidence } = await director.get(`/v1/centre/inspection-evidence?${span}`).expect(200);
    expect([evidence.inspected, evidence.items.length]).toEqual([1, evidence.found]);
    await director.get(`/v1/centre/inspection-evidence?from=${TODAY}&until=${addDays(TODAY, -1)}`).expect(422);
    const { body } = await director.get(`/v1/centre/inspection-evidence/file?${span}`).buffer(true).parse(binary as never).expect(200).expect('content-disposition', /filename\*=UTF-8''%EC%95%88/);
    expect((await readSpreadsheet(body as Buffer)).find(({ name }) => name === '점검')?.rows[1]).toEqual(expect.arrayContaining([TODAY, HOSTILE, '조건부 적합']));
    expect((await director.get('/v1/centre/inspection-plan/lost-visits').expect(200)).body.items).toEqual([]);
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { AccountDesk } from '#identity-access';
import { addDays, dayInSeoul } from '#kernel';
import { answersThatMake } from '#testing';
import { VenueDesk, type VenueDraft } from '#venue-registry';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

const today = dayInSeoul(new Date());
const JPEG = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==', 'base64');
const withGps = Buffer.concat([JPEG.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, 26]), Buffer.from('Exif\0\0GPSLatitude 37.4954', 'latin1').subarray(0, 24), JPEG.subarray(2)]);
const sent = (answers: readonly object[]) => answers.map((answer) => ({ ...answer, id: randomUUID(), answeredAt: new Date().toISOString() }));

type Browser = ReturnType<ApiHouse['browser']>;
let house: ApiHouse;
let inspector: Browser, second: Browser, director: Browser;
let venueId: string;

beforeAll(async () => {
  house = await openApiHouse();
  const venue = (code: string, name: string): VenueDraft => ({
    code, name, venueType: 'sole-trader', jobField: 'beauty-food-travel', district: '개봉동', latitude: 37.49, longitude: 126.86, seats: 12, minParty: 3,
    partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 8, levels: ['middle'], accessible: true,
  });
  venueId = (await house.app.get(VenueDesk).importVenues(house.centreId, [venue('V1', '늘봄제과')])).get('V1')!;
  await house.app.get(AccountDesk).open({
    centreId: house.centreId, email: 'second@goreuge.test', name: '이점검', password: PASSWORD, memberships: [{ organisationId: house.centreId, role: 'inspector' }],
  });
  [inspector, director, second] = [await house.signedIn('inspector'), await house.signedIn('director'), house.browser()];
  await second.post('/v1/session').send({ email: 'second@goreuge.test', password: PASSWORD }).expect(200);
});
afterAll(() => house?.close());

const begin = async (who: Browser) => (await who.post('/v1/inspector/planned-inspections').send({ venueId }).expect(201)).body as { id: string; items: { code: string }[] };

describe('an inspection from a phone', () => {
  it('is carried there, arrives twice over and is one inspection with its photo, its signature and its papers', async () => {
    const plan = await begin(inspector);
    const { body: mine } = await inspector.get('/v1/inspector/planned-inspections').expect(200);
    expect(mine).toMatchObject({ name: 'inspector 님', today, items: [{ id: plan.id, venue: { name: '늘봄제과', clearedUntil: null }, checklistNumber: 1, riskBand: 'medium' }] });
    expect(plan.items.map(({ code }) => code)).toEqual(expect.arrayContaining(['F1', 'P6', 'D9', 'K1']));
    const at = `/v1/inspector/planned-inspections/${plan.id}`, answers = sent(answersThatMake('conditional', addDays(today, 7)));
    await inspector.put(`${at}/answers`).send({ answers }).expect(200);
    await inspector.put(`${at}/answers`).send({ answers }).expect(200);
    const photoId = randomUUID(), drawingId = randomUUID();
    const upload = (id: string, bytes: Buffer, item?: string) => inspector.post(`${at}/photos/${id}${item ? `?item=${item}` : ''}`).attach('file', bytes, 'x.jpg');
    const { body: kept } = await upload(photoId, withGps, 'F9').expect(200);
    expect(kept).toMatchObject({ id: photoId, mediaType: 'image/jpeg', width: 1, height: 1, receivedSha256: createHash('sha256').update(withGps).digest('hex'), sha256: createHash('sha256').update(JPEG).digest('hex') });
    expect((await upload(photoId, withGps, 'F9').expect(200)).body).toEqual(kept);
    await inspector.post(`${at}/finish`).send({ inspectedOn: today, photoIds: [photoId, drawingId] }).expect(409);
    await upload(drawingId, JPEG).expect(200);
    const finish = () => inspector.post(`${at}/finish`).send({ inspectedOn: today, photoIds: [photoId], signature: { name: '이보기', drawingId } });
    const { body: done } = await finish().expect(200);
    expect(done).toMatchObject({ venueId, verdict: 'conditional', validUntil: addDays(today, 7), inspectorName: 'inspector 님' });
    expect((await finish().expect(200)).body).toEqual(done);
    expect((await inspector.get('/v1/inspector/planned-inspections').expect(200)).body.items).toEqual([]);

    const { body: sheet } = await director.get(`/v1/centre/inspections/${done.id}/sheet`).expect(200);
    expect(sheet).toMatchObject({ checklistNumber: 1, signature: { name: '이보기', drawingId } });
    const photo = await director.get(`/v1/centre/photos/${photoId}`).buffer(true).expect(200).expect('content-type', 'image/jpeg').expect('x-content-type-options', 'nosniff');
    expect((photo.body as Buffer).equals(JPEG)).toBe(true);
    for (const paper of ['certificate', 'report']) await director.get(`/v1/centre/inspections/${done.id}/${paper}?lang=en`).expect(200).expect('content-type', 'application/pdf');
    await inspector.get(`/v1/inspector/inspections/${done.id}/certificate`).expect(200).expect('content-type', 'application/pdf');
    await second.get(`/v1/inspector/inspections/${done.id}/certificate`).expect(404);
  });

  it('is finished by one: the other hears who, and may leave a note', async () => {
    const plan = await begin(inspector);
    const at = `/v1/inspector/planned-inspections/${plan.id}`, answers = sent(answersThatMake('pass'));
    const { body: another } = await second.put(`${at}/answers`).send({ answers }).expect(409);
    expect(another).toMatchObject({ type: '/problems/safety-inspection/assigned-to-another', assignedTo: 'inspector 님' });
    await inspector.put(`${at}/answers`).send({ answers }).expect(200);
    await inspector.post(`${at}/finish`).send({ inspectedOn: today, photoIds: [] }).expect(200);
    const { body } = await second.post(`${at}/finish`).send({ inspectedOn: today, photoIds: [] }).expect(409);
    expect(body).toMatchObject({ type: '/problems/safety-inspection/already-finished', finishedBy: 'inspector 님', finishedOn: today });
    const late = { id: randomUUID(), answers: sent(answersThatMake('fail')) };
    for (let time = 0; time < 2; time++) await second.post(`${at}/late-answers`).send(late).expect(204);
  });

  it('refuses what no phone of ours sends, with a pointer to each fault', async () => {
    const plan = await begin(inspector);
    const at = `/v1/inspector/planned-inspections/${plan.id}`;
    const { body: shape } = await inspector.put(`${at}/answers`).send({ answers: [{ id: 'x', itemCode: 'f2', answer: 'good', answeredAt: 'now' }] }).expect(400);
    expect((shape.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(['#/answers/0/answer', '#/answers/0/answeredAt', '#/answers/0/id', '#/answers/0/itemCode']);
    await inspector.put(`${at}/answers`).send({ answers: sent([{ itemCode: 'F2', answer: 'fit' }]) }).expect(200);
    const { body: silent } = await inspector.post(`${at}/finish`).send({ inspectedOn: today, photoIds: [] }).expect(422);
    expect(silent).toMatchObject({ type: '/problems/safety-inspection/answers-refused', errors: [{ pointer: '#/answers', detail: expect.stringContaining('F3, F6, F7, P1, P4') }] });
    const { body: future } = await inspector.post('/v1/inspector/inspections').send({ venueId, inspectedOn: addDays(today, 1), answers: answersThatMake('pass') }).expect(422);
    expect(future.type).toBe('/problems/safety-inspection/inspection-in-future');
    await inspector.post('/v1/inspector/inspections').send({ venueId, inspectedOn: today, verdict: 'pass', answers: answersThatMake('pass') }).expect(400);
    const photo = (bytes: Buffer) => inspector.post(`${at}/photos/${randomUUID()}?item=F2`).attach('file', bytes, 'x.jpg');
    const bomb = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from([0, 0, 0, 13]), Buffer.from('IHDR'), Buffer.from([0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0]), Buffer.alloc(4), deflateSync(Buffer.alloc(9))]);
    for (const [bytes, code] of [[Buffer.from('<svg onload="alert(1)"/>'), 'kind-not-taken'], [Buffer.concat([JPEG, Buffer.from('<script>')]), 'hides-something'], [bomb, 'broken'], [JPEG.subarray(0, 60), 'broken']] as const) {
      expect((await photo(bytes).expect(422)).body.type).toBe(`/problems/photos/${code}`);
    }
    const host = await house.signedIn('host');
    await host.get('/v1/inspector/planned-inspections').expect(403);
    await host.post(`${at}/finish`).send({ inspectedOn: today, photoIds: [] }).expect(403);
  });
});

describe('a checklist', () => {
  it('is edited as its next version and refused once published', async () => {
    const { body: draft } = await director.post('/v1/centre/checklists').expect(201);
    const items = (draft.items as { code: string; textKo: string }[]).filter(({ code }) => code !== 'D6');
    const { body: edited } = await director.put(`/v1/centre/checklists/${draft.id}`).set('if-match', `"${draft.version}"`).send({ items }).expect(200);
    await director.put(`/v1/centre/checklists/${draft.id}`).set('if-match', `"${draft.version}"`).send({ items }).expect(412);
    const { body: published } = await director.post(`/v1/centre/checklists/${draft.id}/publication`).set('if-match', `"${edited.version}"`).expect(200);
    const { body } = await director.put(`/v1/centre/checklists/${draft.id}`).set('if-match', `"${published.version}"`).send({ items }).expect(409);
    expect(body.type).toBe('/problems/safety-inspection/checklist-published');
    expect((await director.get('/v1/centre/checklists').expect(200)).body.items).toMatchObject([{ number: 2, status: 'published', inspections: 0 }, { number: 1, inspections: 2 }]);
    await inspector.get('/v1/centre/checklists').expect(403);
    await director.put('/v1/centre/inspection-validity').send({ low: 24, medium: 12, high: 40 }).expect(400);
    expect((await director.put('/v1/centre/inspection-validity').send({ low: 24, medium: 10, high: 6 }).expect(200)).body).toEqual({ low: 24, medium: 10, high: 6 });
  });
});

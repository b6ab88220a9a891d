import { randomUUID } from 'node:crypto';
import { addDays, dayInSeoul, schoolYearOf } from '#kernel';
import { GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse } from './api-house.js';

interface VenueRecord { readonly id: string; readonly version: number; readonly status: string; readonly steps: readonly string[]; readonly papers: readonly { id: string }[]; readonly programmes: readonly { id: string; version: number }[]; readonly documents: readonly { id: string; fileName: string }[]; readonly [field: string]: unknown }

const today = dayInSeoul(new Date());
const PDF = Buffer.from('%PDF-1.7 업무협약서');

describe('the venue pool', () => {
  let house: ApiHouse;
  let district: GivenDistrict;
  let director: Awaited<ReturnType<ApiHouse['signedIn']>>;
  let id: string;
  let seen: VenueRecord;

  const key = () => ({ 'idempotency-key': randomUUID() });
  const of = (path = '') => `/v1/centre/venues/${id}${path}`;
  const version = () => ({ 'if-match': `"${seen.version}"` });
  const post = (path: string, body: object) => director.post(path).set({ ...key(), ...version() }).send(body);
  const kept = async (answering: PromiseLike<{ body: unknown }>) => { seen = (await answering).body as VenueRecord; return seen; };
  const step = (to: string, rest: object = {}) => post(of('/standing'), { to, ...rest });
  const pointers = (body: unknown) => (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
  const stages = async (day: string) => {
    const { stages: counted } = (await director.get(`/v1/centre/pool?day=${day}`).expect(200)).body as { stages: { status: string; venues: number }[] };
    return Object.fromEntries(counted.filter(({ venues }) => venues > 0).map(({ status, venues }) => [status, venues]));
  };

  beforeAll(async () => {
    house = await openApiHouse();
    district = GivenDistrict.of((sql, values) => house.dataSource.query(sql, values), house.centreId);
    director = await house.signedIn('director');
    await district.venue({ name: '늘 있던 곳' });
    const lead = { name: '보기목공방', venueType: 'sole-trader', jobField: 'installation-production', district: '개봉동', foundBy: 'parent', finderName: '학부모지원단', channel: 'referral', discoveredOn: addDays(today, -20) };
    const { body } = await director.post('/v1/centre/pool/venues').set(key()).send(lead).expect(201);
    id = (body as { id: string }).id;
    seen = (await director.get(of('/record')).expect(200)).body as VenueRecord;
  });
  afterAll(() => house.close());

  it('names every bad field of a lead', async () => {
    const { body } = await director.post('/v1/centre/pool/venues').set(key()).send({ name: '', venueType: 'shop', district: '개봉동', foundBy: 'nobody', channel: 'smoke', discoveredOn: '어제' }).expect(400);
    expect(pointers(body)).toEqual(expect.arrayContaining(['#/name', '#/venueType', '#/jobField', '#/foundBy', '#/channel', '#/discoveredOn']));
    const ahead = await director.post('/v1/centre/pool/venues').set(key()).send({ name: '보기', venueType: 'company', jobField: 'health', district: '개봉동', foundBy: 'host', channel: 'phone', discoveredOn: addDays(today, 1) }).expect(422);
    expect([ahead.body.type, pointers(ahead.body)]).toEqual(['/problems/venue-registry/record-refused', ['#/discoveredOn']]);
  });

  it('refuses steps there are none, days ahead, and stopping without a word', async () => {
    expect((await step('active').expect(409)).body).toMatchObject({ type: '/problems/venue-registry/standing-illegal', allowed: ['contacted', 'visited', 'declined', 'retired'] });
    expect((await step('restricted').expect(409)).body).toMatchObject({ type: '/problems/venue-registry/standing-illegal' });
    expect(pointers((await step('declined', { effectiveOn: addDays(today, 1) }).expect(422)).body)).toEqual(['#/effectiveOn', '#/reason']);
    expect(pointers((await step('contacted', { effectiveOn: addDays(today, -21) }).expect(422)).body)).toEqual(['#/effectiveOn']);
    expect((await director.post(of('/standing')).set({ ...key(), 'if-match': '"77"' }).send({ to: 'contacted' }).expect(412)).body).toMatchObject({ type: '/problems/venue-registry/venue-stale' });
    expect(pointers((await director.get(`/v1/centre/pool?day=${addDays(today, 1)}`).expect(400)).body)).toEqual(['#/day']);
  });

  it('brings a place from lead to active, and says at every door what is missing', async () => {
    await kept(post(of('/contacts'), { kind: 'phone', heldOn: addDays(today, -15), people: '이보기 대표', summary: '관심이 있다고 함' }).expect(200));
    await kept(step('contacted', { effectiveOn: addDays(today, -15), channel: 'phone' }).expect(200));
    await kept(step('visited', { effectiveOn: addDays(today, -8) }).expect(200));
    await kept(step('agreed', { effectiveOn: addDays(today, -3) }).expect(200));
    expect((await step('active').expect(409)).body).toMatchObject({ type: '/problems/venue-registry/gates-missing', missing: ['agreement', 'inspection'] });

    const agreement = { gate: 'agreement', number: '2026-17', party: '센터장, 대표', signedOn: addDays(today, -3), validFrom: addDays(today, -3), validUntil: addDays(today, 362) };
    expect(pointers((await post(of('/papers'), { ...agreement, gate: 'insurance', kind: 'liability', signedOn: null, validFrom: addDays(today, -400), validUntil: addDays(today, -35) }).expect(422)).body)).toEqual(['#/validUntil']);
    await kept(post(of('/papers'), agreement).expect(200));
    await district.inspection(id, addDays(today, -5), addDays(today, 360));
    expect(pointers((await step('active').expect(422)).body)).toEqual(['#/latitude']);

    const { facts } = { facts: Object.fromEntries(Object.entries(seen).filter(([name]) => ['name', 'venueType', 'jobField', 'district', 'accessible', 'facilities', 'levels', 'seats', 'minParty', 'partiesPerOpening', 'mayPublish'].includes(name))) };
    const bad = await director.put(of('/facts')).set(version()).send({ ...facts, seats: 0, zip: '12', businessNo: '12-3', homepage: 'javascript:alert(1)', latitude: 126 }).expect(400);
    expect(pointers(bad.body)).toEqual(expect.arrayContaining(['#/seats', '#/zip', '#/businessNo', '#/homepage', '#/latitude']));
    await kept(director.put(of('/facts')).set(version()).send({ ...facts, seats: 12, latitude: 37.49, longitude: 126.85, directions: '1호선 개봉역 2번 출구에서 걸어서 5분' }).expect(200));
    await kept(step('active').expect(200));
    expect(seen).toMatchObject({ status: 'active', steps: ['paused', 'retired'], gates: { agreement: { state: 'valid' }, inspection: { state: 'valid' }, insurance: { state: 'none' } } });
    expect(await Promise.all([-21, -20, -15, -8, -3, 0].map((days) => stages(addDays(today, days))))).toEqual(
      [{ active: 1 }, { active: 1, lead: 1 }, { active: 1, contacted: 1 }, { active: 1, visited: 1 }, { active: 1, agreed: 1 }, { active: 2 }]);
    const { items } = (await director.get(`/v1/centre/pool/venues?page=1&size=10&status=contacted&day=${addDays(today, -10)}`).expect(200)).body as { items: object[] };
    expect(items).toMatchObject([{ name: '보기목공방', status: 'contacted', since: addDays(today, -15), lastContactOn: addDays(today, -15), gates: { agreement: { state: 'coming' } } }]);
  });

  it('keeps its programmes and papers, and takes for a document what is one', async () => {
    const programme = { title: '의자 만들기', experienceType: 'FIELD_WORK', hours: 3, jobs: ['목수'], grades: [1], starts: ['10:00'], fee: 0, outdoors: true, isOffered: true, planOpening: '도입', planMain: '본활동', planClosing: '마무리' };
    expect(pointers((await post(of('/programmes'), programme).expect(422)).body)).toEqual(['#/rainAlternative']);
    await kept(post(of('/programmes'), { ...programme, rainAlternative: '실내에서 사포질' }).expect(200));
    const [first] = seen.programmes;
    await kept(director.put(of(`/programmes/${first?.id}`)).set('if-match', `"${first?.version}"`).send({ ...programme, outdoors: false }).expect(200));
    expect(seen.programmes).toMatchObject([{ outdoors: false, rainAlternative: null, planMain: '본활동' }]);

    await kept(director.post(of('/documents?about=agreement')).attach('file', PDF, '협약서.pdf').expect(200));
    const [scan] = seen.documents;
    const got = await director.get(of(`/documents/${scan?.id}`)).buffer(true).parse((res, done) => { const parts: Buffer[] = []; res.on('data', (part: Buffer) => parts.push(part)); res.on('end', () => done(null, Buffer.concat(parts))); }).expect(200);
    expect([Buffer.compare(got.body as Buffer, PDF), got.headers['content-type'], got.headers['x-content-type-options']]).toEqual([0, 'application/pdf', 'nosniff']);
    for (const content of ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '<html></html>']) {
      expect((await director.post(of('/documents?about=venue')).attach('file', Buffer.from(content), '사진.png').expect(422)).body).toMatchObject({ type: '/problems/venue-registry/document-refused' });
    }
    await kept(director.delete(of(`/papers/agreement/${seen.papers[0]?.id}`)).expect(200));
    expect(seen.papers).toEqual([]);
    await director.delete(of(`/papers/pass/${randomUUID()}`)).expect(404);
  });

  it('sets out what can be reached, and shows who is behind a figure', async () => {
    const put = (target: unknown) => director.put('/v1/centre/pool/targets').send({ schoolYear: 2026, stage: 'lead', target });
    for (const target of [0, -1, 1e9]) expect(pointers((await put(target).expect(422)).body)).toEqual(['#/target']);
    expect(pointers((await put('마흔').expect(400)).body)).toEqual(['#/target']);
    await put(40).expect(204);
    expect((await director.get('/v1/centre/pool/targets?schoolYear=2026').expect(200)).body).toMatchObject({ schoolYear: 2026, items: [{ stage: 'lead', target: 40 }, { stage: 'agreed' }, { stage: 'active' }] });
    const { items } = (await director.get(`/v1/centre/pool/discoveries?stage=lead&schoolYear=${schoolYearOf(addDays(today, -20))}`).expect(200)).body as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).toEqual(['보기목공방']);
  });

  it('pauses and retires with a reason, and is nobody else’s', async () => {
    const openingId = await district.opening(id, { heldOn: nextMonday() });
    await kept(step('paused', { reason: '가게 공사' }).expect(200));
    expect(await house.dataSource.query('SELECT status FROM venue.openings WHERE id = $1', [openingId])).toEqual([{ status: 'uncleared' }]);
    await kept(step('active').expect(200));
    expect(await house.dataSource.query('SELECT status FROM venue.openings WHERE id = $1', [openingId])).toEqual([{ status: 'open' }]);
    const teacher = await house.signedIn('teacher');
    const book = () => teacher.post('/v1/teacher/bookings').set(key()).send({ openingId, grade: 2, headcount: 10 });
    await director.put('/v1/centre/pool/settings').set('if-match', '"0"').send({ gatesToActivate: ['agreement', 'inspection'], insuredBookingsOnly: true }).expect(200);
    expect((await book().expect(409)).body).toMatchObject({ type: '/problems/booking/venue-uninsured' });
    await kept(post(of('/papers'), { gate: 'insurance', kind: 'liability', party: '보기화재', validFrom: today, validUntil: addDays(today, 300) }).expect(200));
    const booked = (await book().expect(201)).body as { id: string; version: number };
    for (const to of ['paused', 'retired']) expect((await step(to, { reason: '폐업' }).expect(409)).body).toMatchObject({ type: '/problems/venue-registry/venue-still-visited' });
    await teacher.post(`/v1/teacher/bookings/${booked.id}/cancellation`).set({ ...key(), 'if-match': `"${booked.version}"` }).send({ reason: '일정이 바뀜' }).expect(200);
    seen = (await director.get(of('/record')).expect(200)).body as VenueRecord;
    await kept(step('retired', { reason: '폐업' }).expect(200));
    expect([seen.status, seen.steps, (seen['gates'] as { inspection: object }).inspection]).toEqual(['retired', [], { state: 'valid', until: addDays(today, 360) }]);
    await teacher.get(of('/record')).expect(403);
    await director.get(`/v1/centre/venues/${randomUUID()}/record`).expect(404);
  });
});

/** Far enough ahead for schools to ask for it. */
function nextMonday(): string {
  let day = addDays(today, 28);
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 1) day = addDays(day, 1);
  return day;
}

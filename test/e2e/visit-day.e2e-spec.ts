import { randomUUID } from 'node:crypto';
import { addDays, Clock, dayInSeoul, weekdayOf } from '#kernel';
import { GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse } from './api-house.js';

interface Sheet { readonly version: number; readonly readiness: { readonly missing: readonly { readonly what: string }[] }; readonly escorts: readonly object[]; readonly legs: readonly { readonly id: string }[] }

/** A visit today: escorts, vehicles, counts and what happened, through the doors of teacher, host and centre. */
describe('the visit day over HTTP', () => {
  let house: ApiHouse;
  let district: GivenDistrict;
  let director: Awaited<ReturnType<ApiHouse['signedIn']>>, teacher: typeof director, host: typeof director;
  let bookingId: string, foreignId: string;
  /** The last weekday, at eleven: no host opens a weekend. */
  const today = addDays(dayInSeoul(new Date()), -Math.max(0, weekdayOf(dayInSeoul(new Date())) - 5));
  const now = new Date(`${today}T11:00:00+09:00`);
  const etag = (version: number) => `"${version}"`;
  const sql = (statement: string, values: unknown[] = []) => house.dataSource.query(statement, values);

  async function confirmed(venueId: string, schoolId: string): Promise<string> {
    const openingId = await district.opening(venueId, { heldOn: today, seats: 40 });
    const hostLinkId = randomUUID(), id = randomUUID();
    await sql('INSERT INTO booking.host_links (id, centre_id, venue_id) VALUES ($1, $2, $3)', [hostLinkId, house.centreId, venueId]);
    await sql(`INSERT INTO booking.bookings (id, centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, headcount, host_link_id, status, answer_due_on)
               SELECT $1, $2, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until, $4, 1, 20, $5, 'confirmed', o.held_on
                 FROM venue.openings o JOIN safety.inspections i ON i.venue_id = o.venue_id WHERE o.id = $3`, [id, house.centreId, openingId, schoolId, hostLinkId]);
    return id;
  }

  beforeAll(async () => {
    house = await openApiHouse();
    Object.assign(house.app.get(Clock), { now: () => now });
    district = GivenDistrict.of((statement, values) => sql(statement, values), house.centreId);
    const venueId = await district.venue({ seats: 40 });
    await sql('UPDATE identity.memberships SET organisation_id = $1 WHERE organisation_id = $2', [venueId, house.venueId]);
    bookingId = await confirmed(venueId, house.schoolId);
    foreignId = await confirmed(await district.venue({ seats: 40 }), await district.school());
    [director, teacher, host] = await Promise.all([house.signedIn('director'), house.signedIn('teacher'), house.signedIn('host')]);
  });
  afterAll(() => house?.close());

  const sheet = async (): Promise<Sheet> => (await teacher.get(`/v1/teacher/visits/${bookingId}`).expect(200)).body as Sheet;

  it('shows a visit to its school and to the centre, and to nobody else', async () => {
    const { body, headers } = await teacher.get(`/v1/teacher/visits/${bookingId}`).expect(200);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({ booking: { id: bookingId, headcount: 20 }, escortsNeeded: 3, attendance: null });
    await teacher.get(`/v1/teacher/visits/${foreignId}`).expect(404);
    await teacher.get('/v1/centre/visits').query({ day: today }).expect(403);
    await host.get('/v1/centre/escorts').expect(403);
    await teacher.get('/v1/centre/vehicles').query({ day: today }).expect(403);
    expect((await teacher.get('/v1/teacher/visits').expect(200)).body).toMatchObject({ items: [{ booking: { id: bookingId } }] });
    expect(((await director.get('/v1/centre/visits').query({ day: today }).expect(200)).body as { visits: object[] }).visits).toHaveLength(2);
    expect((await teacher.get(`/v1/teacher/visits/${bookingId}/card`).expect(200)).body).toMatchObject({ headcount: 20, meetingPoint: null, escorts: [], transport: [] });
  });

  it('changes nothing without the version seen, from an old page, or with nonsense', async () => {
    const prepare = (body: object) => teacher.patch(`/v1/teacher/visits/${bookingId}/preparation`).send(body);
    await prepare({ travel: 'on-foot' }).expect(428);
    await prepare({ travel: 'on-foot' }).set('if-match', etag(7)).expect(412);
    for (const bad of [{ travel: 'by-rocket' }, { schoolEscorts: -1 }, { schoolEscorts: null }, { priorEducationOn: '2026-02-30' }, { unknown: 1 }]) await prepare(bad).set('if-match', etag(1)).expect(400);
    await teacher.patch(`/v1/teacher/visits/${foreignId}/preparation`).send({ travel: 'on-foot' }).set('if-match', etag(1)).expect(404);
    const { body } = await prepare({ schoolEscorts: 2 }).set('if-match', etag(1)).expect(422);
    expect(body).toMatchObject({ type: '/problems/visit/preparation-incomplete', detail: '학교 인솔자가 있으면 그날 연락할 선생님의 이름과 전화번호를 적어 주세요.' });
    expect((await sheet()).version).toBe(1);
  });

  it('becomes ready with escorts, education and seats, and not before', async () => {
    await teacher.patch(`/v1/teacher/visits/${bookingId}/preparation`).set('if-match', etag(1))
      .send({ travel: 'centre-pool', schoolEscorts: 2, teacherName: '김보기', teacherPhone: '02-111-2222', priorEducationOn: today, priorEducationBy: '김보기', meetingPoint: '정문 앞' }).expect(200);
    const { body: refused } = await teacher.post(`/v1/teacher/visits/${bookingId}/readiness`).set('if-match', etag(2)).expect(422);
    expect(refused).toMatchObject({ missing: [{ what: 'escorts', needed: 3, have: 2 }, { what: 'transport', needed: 20, have: 0 }] });
    const { body: escort } = await director.post('/v1/centre/escorts').send({ name: '박인솔', phone: '010-1234-5678', kind: 'parent', checkedOn: '2026-09-01', checkReference: '조회-17' }).expect(201);
    const { body: { items: [bus] } } = await director.post('/v1/centre/vehicles').send({ heldOn: today, band: 'am', kind: 'bus', name: '1호차', seats: 20 }).expect(201) as { body: { items: { id: string }[] } };
    await director.post(`/v1/centre/visits/${bookingId}/duties`).send({ escortId: (escort as { id: string }).id }).expect(428);
    await director.post(`/v1/centre/visits/${bookingId}/duties`).set('if-match', etag(2)).send({ escortId: (escort as { id: string }).id }).expect(200);
    const { body: full } = await director.post(`/v1/centre/visits/${bookingId}/legs`).set('if-match', etag(3)).send({ vehicleId: bus!.id, riders: 21 }).expect(409);
    expect(full).toMatchObject({ type: '/problems/visit/vehicle-full', detail: '1호차: 20자리 가운데 20자리가 남아 21명은 탈 수 없습니다.' });
    await director.post(`/v1/centre/visits/${bookingId}/legs`).set('if-match', etag(3)).send({ vehicleId: bus!.id, riders: 20, departsAt: '25:00' }).expect(400);
    await director.post(`/v1/centre/visits/${bookingId}/legs`).set('if-match', etag(3)).send({ vehicleId: bus!.id, riders: 20, departsAt: '09:20' }).expect(200);
    await director.delete(`/v1/centre/vehicles/${bus!.id}`).set('if-match', etag(1)).expect(409);
    const { body: elsewhere } = await director.post(`/v1/centre/visits/${foreignId}/duties`).set('if-match', etag(1)).send({ escortId: (escort as { id: string }).id }).expect(409);
    expect(elsewhere).toMatchObject({ type: '/problems/visit/escort-elsewhere' });
    const { body: ready } = await teacher.post(`/v1/teacher/visits/${bookingId}/readiness`).set('if-match', etag(4)).expect(200);
    expect(ready).toMatchObject({ booking: { status: 'ready' }, readiness: { missing: [] } });
    expect(JSON.stringify(ready)).not.toContain('조회-17');
    expect((await director.put('/v1/centre/escort-rule').set('if-match', etag(0)).send({ studentsPerEscort: 4, untrained: 'refuse' }).expect(200)).body).toMatchObject({ version: 1 });
    expect(await sheet()).toMatchObject({ booking: { status: 'confirmed' }, escortsNeeded: 5 });
  });

  it('counts who came by one tap, twice being once, and corrects with a reason', async () => {
    for (const bad of [{ arrived: -1 }, { arrived: 1e9 }, { arrived: '20' }, { arrived: 2.5 }, {}]) await host.post(`/v1/host/visits/${bookingId}/arrival`).send(bad).expect(400);
    const { body: tooMany } = await host.post(`/v1/host/visits/${bookingId}/arrival`).send({ arrived: 31 }).expect(422);
    expect(tooMany).toMatchObject({ detail: '예정은 20명입니다. 온 인원은 1명에서 30명까지 적을 수 있습니다.' });
    await host.post(`/v1/host/visits/${foreignId}/arrival`).send({ arrived: 20 }).expect(404);
    await host.post(`/v1/host/visits/${bookingId}/departure`).send({}).expect(422);
    const tap = async (): Promise<unknown> => (await host.post(`/v1/host/visits/${bookingId}/arrival`).send({ arrived: 20 }).expect(200)).body;
    expect(await tap()).toMatchObject({ arrived: 20, recordedBy: 'host', version: 1 });
    expect(await tap()).toMatchObject({ arrived: 20, version: 1 });
    await director.post(`/v1/centre/visits/${bookingId}/arrival`).send({ arrived: 19 }).expect(409);
    await director.patch(`/v1/centre/visits/${bookingId}/attendance`).send({ outcome: 'visited', arrived: 19, reason: '한 명 결석' }).expect(428);
    expect((await director.patch(`/v1/centre/visits/${bookingId}/attendance`).set('if-match', etag(1)).send({ outcome: 'visited', arrived: 19, reason: '한 명 결석' }).expect(200)).headers['etag']).toBe('"2"');
    await director.patch(`/v1/centre/visits/${bookingId}/attendance`).set('if-match', etag(1)).send({ outcome: 'visited', arrived: 18, reason: '두 명 결석' }).expect(412);
    await teacher.post(`/v1/teacher/visits/${bookingId}/departure`).send({}).expect(200);
    await teacher.patch(`/v1/teacher/visits/${bookingId}/preparation`).set('if-match', etag((await sheet()).version)).send({ meetingPoint: '후문' }).expect(422);
    expect(await sheet()).toMatchObject({ booking: { status: 'visited' }, attendance: { arrived: 19, correction: '한 명 결석' } });
  });

  it('hears of what went wrong from whoever was there, and asks for an inspection of the place', async () => {
    const incident = { kind: 'facility', happenedAt: new Date(now.getTime() - 1_000).toISOString(), what: '난간이 흔들림', told: ['school'], injured: 0 };
    await host.post(`/v1/host/visits/${bookingId}/incidents`).send({ ...incident, told: ['press'] }).expect(400);
    await host.post(`/v1/host/visits/${bookingId}/incidents`).send({ ...incident, happenedAt: 'soon' }).expect(400);
    await teacher.post(`/v1/teacher/visits/${foreignId}/incidents`).send(incident).expect(404);
    await host.post(`/v1/host/visits/${bookingId}/incidents`).send(incident).expect(201);
    expect(await sql(`SELECT cause FROM safety.inspection_requests WHERE centre_id = $1`, [house.centreId])).toEqual([{ cause: 'incident' }]);
    expect(await sheet()).toMatchObject({ incidents: [{ what: '난간이 흔들림', reportedBy: 'host' }] });
  });
});

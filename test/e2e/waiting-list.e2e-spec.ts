import { randomUUID } from 'node:crypto';
import { addDays, dayInSeoul, isWeekend } from '#kernel';
import { GivenDistrict } from '#testing';
import { WaitingWatch, WaitLinks } from '#waiting-list';
import { type ApiHouse, openApiHouse } from './api-house.js';

interface Place { readonly openingId: string; readonly venueId: string; readonly obstacle: string | null; readonly left: number; readonly crowding: string; readonly better: readonly { heldOn: string }[] }
interface Wait { readonly id: string; readonly state: string; readonly position: number | null; readonly version: number; readonly offer: { bookingId: string } | null }

const today = dayInSeoul(new Date());
/** The first weekday so many days from now or after. */
const inDays = (count: number): string => {
  let day = addDays(today, count);
  while (isWeekend(day)) day = addDays(day, 1);
  return day;
};
const HELD_ON = inDays(28), QUIETER = inDays(42);

describe('left-over places and the waiting list', () => {
  let house: ApiHouse;
  let district: GivenDistrict;
  let teacher: Awaited<ReturnType<ApiHouse['signedIn']>>;
  let fullId: string, quietId: string, venueId: string, first: { id: string; version: number };
  const key = () => ({ 'idempotency-key': randomUUID() });
  const asked = (change: Record<string, string | number> = {}) => `/v1/teacher/places?${new URLSearchParams(Object.entries({ from: today, until: addDays(today, 60), grade: 1, headcount: 12, ...change }).map(([name, value]) => [name, String(value)])).toString()}`;
  const post = (path: string, body: object = {}, version?: number) =>
    teacher.post(path).set({ ...key(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) }).send(body);
  const waits = async () => (await teacher.get('/v1/teacher/waits').expect(200)).body.items as Wait[];
  const round = () => house.app.get(WaitingWatch).round();

  beforeAll(async () => {
    house = await openApiHouse();
    district = GivenDistrict.of((sql, values) => house.dataSource.query(sql, values), house.centreId);
    teacher = await house.signedIn('teacher');
    venueId = await district.venue({ name: '구로제과', jobField: 'health', contactEmail: null });
    [fullId, quietId] = [await district.opening(venueId, { heldOn: HELD_ON }), await district.opening(venueId, { heldOn: QUIETER })];
    await district.opening(await district.venue({ name: '고등학교만', jobField: 'health', levels: ['high'] }), { heldOn: HELD_ON });
    await district.opening(await district.venue({ name: '점검 안 됨', jobField: 'health', cleared: false }), { heldOn: HELD_ON, status: 'uncleared' });
    first = (await post('/v1/teacher/bookings', { openingId: fullId, grade: 2, headcount: 15 }).expect(201)).body as { id: string; version: number };
  });
  afterAll(() => house.close());

  it('lists what this school can really take, what is full, and where it is quieter', async () => {
    const { items, leftOut } = (await teacher.get(asked({ jobField: 'health' })).expect(200)).body as { items: Place[]; leftOut: object };
    expect(items.map(({ openingId, obstacle, left }) => [openingId, obstacle, left])).toEqual([[fullId, 'full', 5], [quietId, null, 20]]);
    expect(items[0]).toMatchObject({ crowding: 'busy', better: [{ heldOn: QUIETER }] });
    expect(leftOut).toEqual({ schoolBusy: 0, hostLimit: 0 });
    await teacher.post('/v1/teacher/calendar/entries').send({ name: '기말고사', kind: 'exam', grades: [2], firstDay: QUIETER, lastDay: QUIETER }).expect(201);
    const ofGradeTwo = (await teacher.get(asked({ jobField: 'health', grade: 2 })).expect(200)).body as { items: Place[]; leftOut: object };
    expect(ofGradeTwo).toMatchObject({ items: [{ openingId: fullId, better: [] }], leftOut: { schoolBusy: 1 } });
  });

  it('names every bad field of a question and of a wait', async () => {
    const { body } = await teacher.get(asked({ headcount: -1, grade: 9, from: 'soon' })).expect(400);
    expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(['#/from', '#/grade', '#/headcount']);
    for (const headcount of [0, -1, 1e9, '열둘']) {
      const answer = await post('/v1/teacher/waits', { kind: 'venue', grade: 1, headcount, firstDay: today, priority: 1 }).expect(400);
      expect((answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['#/headcount', '#/venueId', '#/lastDay', '#/priority']));
    }
  });

  it('says where else to go when a half-day is full, and takes the group on the list', async () => {
    const refused = await post('/v1/teacher/bookings', { openingId: fullId, grade: 1, headcount: 12 }).expect(409);
    expect(refused.body).toMatchObject({ left: 5, alternatives: [{ openingId: quietId }] });
    const wait = (await post('/v1/teacher/waits', { kind: 'opening', openingId: fullId, grade: 1, headcount: 12 }).expect(201)).body as Wait;
    expect(wait).toMatchObject({ state: 'waiting', position: 1, offer: null });
    await post('/v1/teacher/waits', { kind: 'opening', openingId: fullId, grade: 1, headcount: 12 }).expect(409);
    await post('/v1/teacher/waits', { kind: 'opening', openingId: quietId, grade: 1, headcount: 12 }).expect(409).expect(({ body }) => expect(body.detail).toContain('바로 예약할 수 있습니다'));
    await post('/v1/teacher/waits', { kind: 'opening', openingId: randomUUID(), grade: 1, headcount: 12 }).expect(404);
    await teacher.post(`/v1/teacher/waits/${wait.id}/acceptance`).set({ ...key(), 'if-match': `"${wait.version}"` }).expect(409);
    await teacher.post(`/v1/teacher/waits/${wait.id}/leaving`).set(key()).expect(428);
    await post(`/v1/teacher/waits/${wait.id}/leaving`, {}, 99).expect(412);
    await post(`/v1/teacher/waits/${randomUUID()}/leaving`, {}, 1).expect(404);
  });

  it('shows the director who waits, lets a group go first for a reason only, and keeps others out', async () => {
    const director = await house.signedIn('director');
    const { items, offerWorkingDays } = (await director.get('/v1/centre/waits').expect(200)).body as { items: Wait[]; offerWorkingDays: number };
    expect([items.length, offerWorkingDays]).toEqual([1, 2]);
    const prefer = (reason: unknown, version = items[0]!.version) => director.post(`/v1/centre/waits/${items[0]!.id}/preference`).set({ ...key(), 'if-match': `"${version}"` }).send({ reason });
    await prefer('  ').expect(400);
    await prefer(undefined).expect(400);
    await prefer('지난 학기에 두 번 취소됨', 9).expect(412);
    const preferred = (await prefer('지난 학기에 두 번 취소됨').expect(200)).body as { items: object[] };
    expect(preferred.items[0]).toMatchObject({ isPreferred: true, preferredBecause: '지난 학기에 두 번 취소됨' });
    await director.put('/v1/centre/waiting-setting').send({ offerWorkingDays: 11 }).expect(400);
    await director.put('/v1/centre/waiting-setting').send({ offerWorkingDays: 3 }).expect(200);
    await teacher.get('/v1/centre/waits').expect(403);
    await director.get('/v1/teacher/waits').expect(403);
    await house.browser().get('/v1/teacher/waits').expect(401);
  });

  it('offers freed seats, and the link answers for one person without an account; looking changes nothing', async () => {
    await post(`/v1/teacher/bookings/${first.id}/cancellation`, { reason: '학사일정 변경' }, first.version).expect(200);
    await round();
    const [wait] = await waits();
    expect(wait).toMatchObject({ state: 'offered', position: null });
    const token = await house.app.get(WaitLinks).tokenFor(house.centreId, wait!.id, 'kim@school.example'), path = `/t/waits/${token}`, nobody = house.browser();
    for (let visit = 0; visit < 50; visit++) await nobody[visit % 2 === 0 ? 'get' : 'head'](path).expect(200);
    const { text, headers } = await nobody.get(path).expect(200);
    expect(text).toContain('자리가 났습니다');
    expect(text).not.toMatch(/<script/);
    expect([headers['x-robots-tag'], headers['referrer-policy'], text.length < 20_000]).toEqual(['noindex, nofollow', 'no-referrer', true]);
    expect((await nobody.get(`${path}?lang=en`)).text).toContain('Take this place');
    expect((await waits())[0]?.version).toBe(wait!.version);
    await nobody.get(`${path}x`).expect(404);
    await nobody.post(path).type('form').send({ act: 'steal' }).expect(400);
    await nobody.post(path).type('form').send({ act: 'accept', booking: first.id }).expect(409);
    await nobody.post(path).type('form').send({ act: 'accept', booking: wait!.offer!.bookingId }).expect(303).expect('location', `${path}?done=accept`);
    await nobody.post(path).type('form').send({ act: 'accept', booking: wait!.offer!.bookingId }).expect(303);
    await nobody.post(path).type('form').send({ act: 'decline', booking: wait!.offer!.bookingId }).expect(409).expect(({ text: said }) => expect(said).toContain('이미 자리를 받았습니다'));
    expect((await waits())[0]?.state).toBe('placed');
    expect((await teacher.get(`/v1/teacher/bookings/${wait!.offer!.bookingId}`).expect(200)).body).toMatchObject({ status: 'host-pending', headcount: 12 });
  });

  it('shows the director whose links lead to waits of a school, and takes a person’s back; nobody else’s', async () => {
    const { schoolId } = house, director = await house.signedIn('director'), nobody = house.browser();
    const [wait] = await waits(), links = house.app.get(WaitLinks);
    const [kim, lee] = [await links.tokenFor(house.centreId, wait!.id, 'kim@school.example'), await links.tokenFor(house.centreId, wait!.id, 'lee@school.example')];
    const revoke = (email: string, school: string = schoolId) => director.post(`/v1/centre/schools/${school}/wait-link-revocation`).send({ email });
    const listed = async () => ((await director.get(`/v1/centre/schools/${schoolId}/wait-links`).expect(200)).body.items as { email: string; live: number }[]).map(({ email, live }) => [email, live]).sort();
    expect(await listed()).toEqual([['kim@school.example', 1], ['lee@school.example', 1]]);
    expect((await revoke('kim@school.example', randomUUID()).expect(200)).body).toEqual({ revoked: 0 });
    expect((await revoke('Kim@School.example').expect(200)).body).toEqual({ revoked: 1 });
    expect(await listed()).toEqual([['kim@school.example', 0], ['lee@school.example', 1]]);
    await nobody.get(`/t/waits/${kim}`).expect(404);
    await nobody.get(`/t/waits/${lee}`).expect(200);
    await revoke('x').expect(400);
    await teacher.get(`/v1/centre/schools/${schoolId}/wait-links`).expect(403);
    await teacher.post(`/v1/centre/schools/${schoolId}/wait-link-revocation`).send({ email: 'lee@school.example' }).expect(403);
    expect((await director.get(`/v1/centre/schools/${randomUUID()}/wait-links`).expect(200)).body).toEqual({ items: [] });
  });

  it('waits for any day of a venue or of a job field, and is left as easily', async () => {
    const days = { firstDay: today, lastDay: addDays(today, 60), grade: 3, headcount: 20 };
    const field = (await post('/v1/teacher/waits', { kind: 'job-field', jobField: 'health', ...days }).expect(201)).body as Wait;
    await round();
    const offered = (await teacher.get(`/v1/teacher/waits/${field.id}`).expect(200)).body as Wait;
    expect(offered.state).toBe('offered');
    const refused = (await post(`/v1/teacher/waits/${field.id}/refusal`, {}, offered.version).expect(200)).body as Wait;
    expect(refused.state).toBe('waiting');
    expect((await post(`/v1/teacher/waits/${field.id}/leaving`, {}, refused.version).expect(200)).body).toMatchObject({ state: 'left' });
    await post('/v1/teacher/waits', { kind: 'venue', venueId, ...days, firstDay: addDays(today, 61), lastDay: today }).expect(422);
    await post('/v1/teacher/waits', { kind: 'venue', venueId, ...days, headcount: 21 }).expect(422).expect(({ body }) => expect(body.detail).toContain('20명까지만'));
  });
});

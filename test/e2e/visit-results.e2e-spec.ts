import { createHash, randomUUID } from 'node:crypto';
import { addDays, dayInSeoul, weekdayOf } from '#kernel';
import { readCsv, readSpreadsheet } from '#table-files';
import { forged, GivenDistrict } from '#testing';
import { Surveys } from '#visit-results';
import { extractText, getDocumentProxy } from 'unpdf';
import { type ApiHouse, openApiHouse } from './api-house.js';

/** The last working day: visits are on weekdays, and the api's clock is the real one. */
const HELD_ON = ((now) => addDays(now, -Math.max(0, weekdayOf(now) - 5)))(dayInSeoul(new Date()));
const HOSTILE = '=HYPERLINK("http://evil.example","<script>alert(1)</script>")';
const binary = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
};

describe('what is said of a visit, and what is printed of it', () => {
  let house: ApiHouse;
  let bookingId: string, venueId: string;
  let teacher: Awaited<ReturnType<ApiHouse['signedIn']>>, director: Awaited<ReturnType<ApiHouse['signedIn']>>;
  const query = (sql: string, values?: unknown[]) => house.dataSource.query(sql, values);

  beforeAll(async () => {
    house = await openApiHouse();
    const district = GivenDistrict.of(query, house.centreId);
    venueId = await district.venue({ name: HOSTILE, seats: 40 });
    const openingId = await district.opening(venueId, { heldOn: HELD_ON, seats: 40 });
    bookingId = randomUUID();
    await query(
      `WITH link AS (INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($2, $4) RETURNING id)
       INSERT INTO booking.bookings (id, centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, status, answer_due_on)
       SELECT $1, $2, $3, $4, $5::date, 'am', i.id, i.valid_from, i.valid_until, $6, 2, '3반', 3, link.id, 'confirmed', $5::date - 7 FROM link, safety.inspections i WHERE i.venue_id = $4`,
      [bookingId, house.centreId, openingId, venueId, HELD_ON, house.schoolId]);
    [teacher, director] = [await house.signedIn('teacher'), await house.signedIn('director')];
  });
  afterAll(() => house.close());

  const file = async (agent: typeof teacher, address: string) => (await agent.get(address).buffer(true).parse(binary as never).expect(200)).body as Buffer;
  const textOf = async (pdf: Buffer) => { const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true }); return { totalPages, text: text.replaceAll(/\s+/g, ' ') }; };
  const form = (more: Record<string, string> = {}) => ({ satisfied: '5', helpful: '4', recommend: '4', safety: 'no', ...more });
  const stranger = () => house.browser();

  it('is asked of a class by one short link, answered without an account, and never changed by looking', async () => {
    const { body: link } = await teacher.post(`/v1/teacher/bookings/${bookingId}/class-link`).expect(200);
    expect(link.href).toMatch(/^http:\/\/goreuge\.test\/r\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const address = new URL(link.href).pathname;
    for (let look = 0; look < 50; look++) await stranger().get(address).expect(200);
    const page = (await stranger().get(address).expect(200).expect('cache-control', 'no-store').expect('x-robots-tag', /noindex/)).text;
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect((await stranger().get(`${address}/qr.svg`).expect(200).expect('content-type', /svg/)).body.toString()).toContain('<svg');
    await stranger().post(address).type('form').send({ satisfied: '6' }).expect(400).expect(/세 가지 점수/);
    await stranger().post(address).type('form').send(form({ safety: 'yes' })).expect(400).expect(/걱정된 일이 무엇이었는지/);
    const once = form({ form: randomUUID(), comment: '재미있었어요\r\n<b>정말</b>' });
    const sendOnce = () => stranger().post(address).type('form').send(once).expect(303).expect('location', `${address}?done=sent`);
    await sendOnce();
    await sendOnce();
    await stranger().post(address).type('form').send(form({ safety: 'yes', concern: '전선이 젖어 있었어요' })).expect(303);
    await stranger().post(`${address}?lang=en`).type('form').send(form()).expect(303);
    await stranger().post(address).type('form').send(form()).expect(409).expect(/학생 3명의 답을 모두 받았습니다/);
    await stranger().get(address).expect(200).expect(/모두의 답을 받았습니다/);
    for (const forged of ['/r/AAAA-AAAA-AAAA', `/r/${'a'.repeat(44)}`, '/r/..%2f']) await stranger().get(forged).expect(404);
    expect((await director.get('/v1/centre/inspection-requests').expect(200)).body.items).toMatchObject([{ venueId, cause: 'safety-concern' }]);
    expect((await director.get('/v1/centre/today').expect(200)).body.toDos[0]).toMatchObject({ code: 'INSPECTIONS_REQUESTED', count: 1 });
  });

  it('is asked of the host once, and a forwarded link shows no more than thanks', async () => {
    const address = `/r/${await house.app.get(Surveys).tokenFor(house.centreId, bookingId, 'host')}`;
    await stranger().post(address).type('form').send(form({ safety: '' })).expect(400);
    await stranger().post(address).type('form').send(form()).expect(303);
    await stranger().post(address).type('form').send(form()).expect(409);
    await stranger().get(address).expect(200).expect(/이미 답하셨습니다/);
    await stranger().get(forged(address)).expect(404);
  });

  it('is entered by the teacher: wrong counts are refused in words, stale and missing versions, too', async () => {
    const address = `/v1/teacher/bookings/${bookingId}/result`, put = (version: string, body: object) => teacher.put(address).set('if-match', version).send(body);
    for (const arrived of [-1, 1e9, 2.5, '3', null]) expect((await put('"0"', { arrived, absent: 0 }).expect(400)).body.errors[0].pointer).toBe('#/arrived');
    expect((await put('"0"', { arrived: 2, absent: 0 }).expect(422)).body).toMatchObject({ type: '/problems/visit-results/counts-do-not-add', detail: '예정은 3명입니다. 2명이 왔다면 오지 않은 인원은 1명입니다.' });
    await teacher.put(address).send({ arrived: 2, absent: 1 }).expect(428);
    const entered = await put('"0"', { arrived: 2, absent: 1, remarks: '좋았습니다.', satisfaction: { formId: randomUUID(), satisfied: 5, helpful: 5, recommend: 4 } }).expect(200).expect('etag', '"1"');
    expect(entered.body).toMatchObject({ arrived: 2, absent: 1, teacherAnswered: true, booking: { status: 'result-entered' } });
    await put('"0"', { arrived: 2, absent: 1 }).expect(412);
    await (await house.signedIn('host')).get(address).expect(403);
    await teacher.get(`/v1/teacher/bookings/${randomUUID()}/result`).expect(404);
  });

  it('is seen by the director with the answers behind each mean, and closed', async () => {
    const { body } = await director.get(`/v1/centre/results?from=${HELD_ON}&until=${HELD_ON}`).expect(200);
    expect(body.summary).toMatchObject({ visits: 1, counted: { arrived: 2, planned: 3 }, concerns: 1, again: { yes: 0 }, satisfaction: { student: { satisfied: { mean: 5, count: 3 } }, host: { helpful: { mean: 4, count: 1 } } } });
    expect((await director.get(`/v1/centre/results/${bookingId}`).expect(200)).body.answers).toHaveLength(5);
    await teacher.get(`/v1/centre/results/${bookingId}`).expect(403);
    await director.post('/v1/centre/results/closures').send({ bookingIds: [bookingId] }).expect(204);
    await director.post('/v1/centre/results/closures').send({ bookingIds: [bookingId] }).expect(409);
  });

  it('prints rosters as PDF, spreadsheet and CSV in which nothing calculates', async () => {
    const span = `from=${HELD_ON}&until=${HELD_ON}`;
    expect((await teacher.get(`/v1/teacher/roster?${span}`).expect(200)).body).toMatchObject({ title: '배정표 – 개봉중', rows: [expect.arrayContaining([HOSTILE, 3, '2학년 3반'])] });
    const pdf = await file(teacher, `/v1/teacher/roster/file?${span}`), again = await file(teacher, `/v1/teacher/roster/file?${span}&format=pdf`);
    expect(createHash('sha256').update(again).digest('hex')).toBe(createHash('sha256').update(pdf).digest('hex'));
    const { totalPages, text } = await textOf(pdf);
    expect(totalPages).toBe(1);
    for (const words of ['배정표 – 개봉중', '2학년 3반', '3명', '기록 없음', '1 / 1쪽']) expect(text).toContain(words);
    const [sheet] = await readSpreadsheet(await file(teacher, `/v1/teacher/roster/file?${span}&format=xlsx`));
    expect(sheet!.rows[1]).toEqual(expect.arrayContaining([HOSTILE, '3']));
    const csv = await file(director, `/v1/centre/schools/${house.schoolId}/roster/file?${span}&format=csv`);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(csv)[0]!.rows[1]).toContain(`'${HOSTILE}`);
    expect((await director.get(`/v1/centre/venues/${venueId}/roster?${span}&lang=en`).expect(200)).body.columns[2].title).toBe('School');
    await director.get(`/v1/centre/venues/${randomUUID()}/roster?${span}`).expect(404);
    await teacher.get('/v1/teacher/roster?from=yesterday&until=2027-01-01').expect(400);
    expect((await textOf(await file(teacher, `/v1/teacher/group-cards?day=${HELD_ON}`))).text).toContain('개봉중 2학년 3반 · 3명');
  });

  it('keeps a safety file as it was, whatever is written down later', async () => {
    const { body: made } = await teacher.post(`/v1/teacher/bookings/${bookingId}/safety-files`).set('idempotency-key', randomUUID()).expect(201);
    const address = `/v1/teacher/bookings/${bookingId}/safety-files/${made.id}`, first = await file(teacher, address);
    expect(createHash('sha256').update(first).digest('hex')).toBe(made.sha256);
    const training = (given: object) => director.put(`/v1/centre/venues/${venueId}/mentor-training`).set('if-match', '"0"').send(given);
    expect((await training({ trainedOn: '2027-03-02' }).expect(422)).body.detail).toContain('멘토 이름');
    expect((await training({ mentorName: '이보기', trainedOn: addDays(HELD_ON, 300) }).expect(422)).body.detail).toContain('아직 오지 않은 날');
    await training({ mentorName: '이보기', trainedOn: addDays(HELD_ON, -30) }).expect(200);
    await director.post(`/v1/centre/venues/${venueId}/papers`).set('idempotency-key', randomUUID()).send({ gate: 'insurance', kind: 'liability', party: '보기화재 영업배상', validFrom: addDays(HELD_ON, -30), validUntil: addDays(HELD_ON, 300) }).expect(200);
    expect(await file(director, address.replace('/v1/teacher', '/v1/centre'))).toEqual(first);
    const { text } = await textOf(first);
    for (const words of ['안전서류', '적합', '박보기', '점검표 판 기록 없음', '배상책임보험 기록 없음', '예정 인원 3명', '온 인원 2명']) expect(text).toContain(words);
    expect(text).not.toContain('보기화재');
    const later = (await teacher.post(`/v1/teacher/bookings/${bookingId}/safety-files`).set('idempotency-key', randomUUID()).expect(201)).body;
    expect((await textOf(await file(teacher, address.replace(made.id, later.id)))).text).toContain('보기화재 영업배상');
    await teacher.get(address.replace(made.id, randomUUID())).expect(404);
  });
});

import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import ical from 'node-ical';
import { BookingCatalogue, BookingDesk, HostLinks } from '#booking';
import { AccountDesk } from '#identity-access';
import { addDays, Clock, type Day } from '#kernel';
import { SchoolLinks } from '#negotiation';
import { forged, GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

/** A Wednesday, forty minutes before ten. */
const TODAY = '2027-05-12', NOW = new Date('2027-05-12T09:20:00+09:00');
const MOST_BYTES = 20 * 1024;

describe('a host, by link and by account', () => {
  let house: ApiHouse, district: GivenDistrict, schoolId: string, venueId: string, path: string;
  const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> => house.dataSource.query<T[]>(sql, values);
  const page = (to: string, init: RequestInit = {}) => fetch(house.url + to, { redirect: 'manual', ...init });
  const post = (to: string, fields: Record<string, string>) => page(to, { method: 'POST', headers: { origin: 'null' }, body: new URLSearchParams(fields) });
  const textOf = async (to: string) => (await page(to)).text();

  beforeAll(async () => {
    house = await openApiHouse();
    jest.spyOn(house.app.get(Clock), 'now').mockImplementation(() => NOW);
    district = GivenDistrict.of((sql, values) => query(sql, values), house.centreId);
    schoolId = await district.school({ name: '개봉중', contactEmail: 'teacher@school.example' });
  });
  beforeEach(async () => {
    venueId = await district.venue({ name: '○○제과', seats: 20, contactEmail: `${randomUUID()}@venue.example` });
    path = await asked([]);
  });
  afterAll(() => house?.close());

  /** Visits of a plan, and the path of the link that asks for them. */
  /** A class is in one place: each plan sends other ones. */
  let classes = 0;
  async function asked(days: readonly Day[], headcount = 18): Promise<string> {
    if (days.length === 0) {
      const [link] = await query<{ id: string }>('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id', [house.centreId, venueId]);
      return `/h/${house.app.get(HostLinks, { strict: false }).tokenFor(link!.id)}`;
    }
    const openings = await Promise.all(days.map((heldOn) => district.opening(venueId, { heldOn })));
    await house.app.get(BookingDesk, { strict: false }).acceptPlan(house.centreId, {
      assignmentRunId: randomUUID(), parties: openings.map((openingId) => ({ wishId: randomUUID(), schoolId, grade: 1, classLabel: `${++classes}반`, openingId, headcount })),
    });
    const [booking] = await query<{ id: string }>('SELECT id FROM booking.bookings WHERE venue_id = $1 ORDER BY created_at DESC LIMIT 1', [venueId]);
    return `/h/${house.app.get(HostLinks, { strict: false }).tokenFor((await house.app.get(BookingCatalogue, { strict: false }).hostLinkOf(house.centreId, booking!.id))!)}`;
  }
  const bookings = () => query<{ id: string; status: string; version: number }>('SELECT id, status, version FROM booking.bookings WHERE venue_id = $1 ORDER BY held_on', [venueId]);
  const open = () => query<{ day: Day; band: string; seats: number; status: string }>(`SELECT held_on::text AS day, band, seats, status FROM venue.openings WHERE venue_id = $1 AND status <> 'closed' ORDER BY held_on, band`, [venueId]);
  const become = (status: string) => query('UPDATE booking.bookings SET status = $2 WHERE venue_id = $1', [venueId, status]);
  async function hostOf(venue: string) {
    const email = `${randomUUID()}@host.example`;
    await house.app.get(AccountDesk).open({ centreId: house.centreId, email, name: '이보기', password: PASSWORD, memberships: [{ organisationId: venue, role: 'host' }] });
    const agent = house.browser();
    await agent.post('/v1/session').send({ email, password: PASSWORD }).expect(200);
    return agent;
  }

  describe('opens days behind the link', () => {
    it('none until they are opened, one tap for a half-day and one to take it back, twice is once', async () => {
      const days = `${path}/availability`;
      expect(await textOf(days)).toContain('아직 열린 날이 없습니다. 열어 둔 날에만 학생이 갑니다.');
      const tapped = await post(`${days}?month=2027-05-01`, { half: '2027-05-20 am open' });
      expect([tapped.status, tapped.headers.get('location')]).toEqual([303, `${days}?month=2027-05-01&done=open`]);
      await post(days, { half: '2027-05-20 am open' });
      expect(await open()).toEqual([{ day: '2027-05-20', band: 'am', seats: 20, status: 'open' }]);
      await post(days, { act: 'seats', day: '2027-05-20', band: 'am', seats: '12' });
      expect(await open()).toMatchObject([{ seats: 12 }]);
      await post(days, { half: '2027-05-20 am close' });
      expect(await open()).toEqual([]);
    });

    it('every week but on holidays and days off, which are named before anything is stored', async () => {
      await query(`INSERT INTO venue.holidays VALUES ($1, '2027-06-02', '임시공휴일') ON CONFLICT DO NOTHING`, [house.centreId]);
      await post(`${path}/availability`, { act: 'off', from: '2027-06-09', until: '2027-06-09', reason: '가게 공사' });
      const fields = { w3: '1', am: '1', seats: '12', from: '2027-05-12', until: '2027-06-30' };
      const look = await textOf(`${path}/availability?${new URLSearchParams({ look: 'pattern', ...fields }).toString()}`);
      expect(look).toContain('반나절 6개를 엽니다.');
      expect(look).toContain('쉬는 날은 건너뜁니다: 6월 2일(수) 임시공휴일, 6월 9일(수) 가게 공사.');
      expect(await open()).toEqual([]);
      expect((await post(`${path}/availability`, { act: 'pattern', ...fields })).headers.get('location')).toContain('done=pattern&opens=6');
      const opened = await open();
      expect(opened.map(({ day, seats }) => [day, seats])).toEqual(['2027-05-12', '2027-05-19', '2027-05-26', '2027-06-16', '2027-06-23', '2027-06-30'].map((day) => [day, 12]));
      expect((await post(`${path}/availability`, { act: 'pattern', ...fields })).headers.get('location')).not.toContain('opens');
      expect(await open()).toEqual(opened);
      const [off] = await query<{ id: string }>('SELECT id FROM venue.blackouts WHERE venue_id = $1', [venueId]);
      await post(`${path}/availability`, { act: 'drop-off', id: off!.id });
      expect((await open()).map(({ day }) => day)).toContain('2027-06-09');
      await (await house.signedIn('director')).delete('/v1/centre/holidays/2027-06-02').expect(204);
      expect((await open()).map(({ day }) => day)).toContain('2027-06-02');
    });

    it('like the month before, on the same weekdays', async () => {
      await post(`${path}/availability`, { half: '2027-05-13 am open' });
      await post(`${path}/availability`, { half: '2027-05-20 pm open' });
      expect(await textOf(`${path}/availability?look=copy&month=2027-06-01`)).toContain('반나절 2개를 엽니다.');
      await post(`${path}/availability?month=2027-06-01`, { act: 'copy' });
      expect((await open()).map(({ day, band }) => `${day} ${band}`)).toEqual(['2027-05-13 am', '2027-05-20 pm', '2027-06-10 am', '2027-06-17 pm']);
    });

    it('never over a visit: says who comes and the way out, and closes nothing', async () => {
      path = await asked(['2027-05-27']);
      await become('confirmed');
      const closed = await post(`${path}/availability?month=2027-05-01`, { half: '2027-05-27 am close' });
      expect(closed.status).toBe(409);
      const words = await closed.text();
      expect(words).toContain('5월 27일(목)은 확정된 방문이 있어 끌 수 없습니다.');
      expect(words).toContain('다른 날로 바꾸기');
      const look = await textOf(`${path}/availability?${new URLSearchParams({ look: 'off', from: '2027-05-24', until: '2027-05-28', reason: '휴가' }).toString()}`);
      expect(look).toContain('5월 27일(목) 오전 개봉중 18명');
      expect(look).not.toContain('value="off">쉬는 날로 정하기');
      expect((await post(`${path}/availability`, { act: 'off', from: '2027-05-24', until: '2027-05-28', reason: '휴가' })).status).toBe(409);
      expect(await open()).toHaveLength(1);
    });

    it('refuses nonsense in words, whatever the form', async () => {
      for (const fields of [{}, { half: 'x' }, { half: '2027-02-30 am open' }, { half: '2027-05-20 noon open' }, { act: 'pattern' }, { act: 'drop-off', id: 'x' }, { act: 'seats', day: '2027-05-20', band: 'am', seats: '0' }]) {
        expect((await post(`${path}/availability`, fields as Record<string, string>)).status).toBe(400);
      }
      for (const [status, fields] of [
        [422, { half: '2027-05-11 am open' }], [422, { half: '2027-05-15 am open' }], [422, { act: 'pattern', from: '2027-05-20', until: '2027-05-13', w1: '1', am: '1' }], [422, { act: 'limits', version: '1', partiesPerDay: '1e9' }],
        [422, { act: 'off', from: '2027-05-20', until: '2027-05-20', reason: ' ' }], [404, { act: 'drop-pattern', id: randomUUID() }],
      ] as const) expect((await post(`${path}/availability`, fields as Record<string, string>)).status).toBe(status);
      expect(await open()).toEqual([]);
    });

    it('and is read fifty times by a mail scanner without a trace, below 20 KB', async () => {
      await post(`${path}/availability`, { act: 'pattern', w1: '1', w2: '1', w3: '1', w4: '1', w5: '1', am: '1', pm: '1', from: '2027-05-12', until: '2027-07-30' });
      const trace = () => query(`SELECT (SELECT count(*) FROM platform.audit) AS audit, (SELECT count(*) FROM venue.openings) AS openings, (SELECT count(*) FROM platform.outbox_messages) AS messages, (SELECT count(*) FROM booking.feeds) AS feeds`);
      const before = await trace();
      for (let i = 0; i < 50; i++) {
        const answers = await Promise.all(['/availability?half=2027-05-20+am+close', '/availability?look=copy&month=2027-06-01', '/today?act=arrive', '/calendar?act=make'].map((to, at) => page(path + to, { method: at % 2 === i % 2 ? 'GET' : 'HEAD' })));
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      }
      expect(await trace()).toEqual(before);
      for (const to of ['/availability?month=2027-06-01', '/availability?month=2027-06-01&lang=en', '/today', '/calendar']) expect(Buffer.byteLength(await textOf(path + to))).toBeLessThan(MOST_BYTES);
    });
  });

  describe('says how often', () => {
    it('names visits beyond the new numbers, keeps them, and the next one is refused by the database in our words', async () => {
      path = await asked(['2027-05-25', '2027-05-26']);
      const [{ version } = { version: 0 }] = await query<{ version: number }>('SELECT version FROM venue.venues WHERE id = $1', [venueId]);
      const limits = { partiesPerDay: '2', partiesPerWeek: '9', partiesPerMonth: '20', daysPerWeek: '1', daysPerMonth: '', gapDays: '2', version: String(version) };
      const look = await textOf(`${path}/availability?${new URLSearchParams({ look: 'limits', ...limits }).toString()}`);
      expect(look).toContain('이미 정해진 방문 가운데 1건이 이 수를 넘습니다. 그대로 갑니다: 5월 26일(수) 오전 개봉중 18명.');
      expect((await post(`${path}/availability`, { act: 'limits', ...limits })).status).toBe(303);
      expect((await post(`${path}/availability`, { act: 'limits', ...limits })).status).toBe(412);
      await expect(asked(['2027-05-28'])).rejects.toMatchObject({ code: 'booking/venue-full', facts: expect.objectContaining({ per: 'days-per-week', limit: 1 }) });
      expect((await bookings()).map(({ status }) => status)).toEqual(['host-pending', 'host-pending']);
    });
  });

  describe('runs the day', () => {
    it('sees who comes in forty minutes, takes arrival and departure in a tap each, twice is once', async () => {
      path = await asked([TODAY]);
      await become('confirmed');
      const before = await textOf(`${path}/today`);
      expect(before).toContain('10시 · 개봉중 18명 · 40분 뒤');
      expect(before).toMatch(/안전점검<\/dt><dd class="good">2039년 12월 31일/);
      const [booking] = await bookings();
      const tap = (act: string, more: Record<string, string> = {}) => post(`${path}/today`, { act, booking: booking!.id, ...more });
      expect((await tap('depart')).status).toBe(422);
      expect((await tap('arrive', { arrived: '18' })).headers.get('location')).toBe(`${path}/today?done=arrive`);
      expect((await tap('arrive', { arrived: '18' })).status).toBe(303);
      expect(await textOf(`${path}/today`)).toContain('09:20 도착, 18명');
      expect((await tap('depart')).status).toBe(303);
      expect((await tap('depart')).status).toBe(303);
      expect(await textOf(`${path}/today`)).toContain('09:20 마침');
      expect(await bookings()).toMatchObject([{ status: 'visited' }]);
      expect((await tap('arrive', { arrived: '17' })).status).toBe(409);
      expect((await tap('arrive', { arrived: '17', reason: '한 명이 조퇴' })).status).toBe(303);
      for (const arrived of ['-1', '1e9', 'x', '']) expect((await tap('arrive', { arrived })).status).toBe(422);
    });

    it('tells the centre when nobody came', async () => {
      path = await asked([TODAY]);
      await become('confirmed');
      const [booking] = await bookings();
      expect((await post(`${path}/today`, { act: 'not-come', booking: booking!.id })).status).toBe(303);
      expect(await bookings()).toMatchObject([{ status: 'no-show' }]);
      expect(await query(`SELECT 1 FROM platform.outbox_messages WHERE type = 'booking.progressed' AND payload ->> 'bookingId' = $1`, [booking!.id])).toHaveLength(1);
      expect(await textOf(`${path}/today`)).toContain('오지 않았다고 센터에 알렸습니다.');
    });

    it('only of its own visits, and by account just the same', async () => {
      const otherPath = path;
      venueId = await district.venue({ name: '다른 제과' });
      await asked([TODAY]);
      await become('confirmed');
      const [booking] = await bookings();
      expect((await post(`${otherPath}/today`, { act: 'arrive', booking: booking!.id, arrived: '18' })).status).toBe(404);
      const host = await hostOf(venueId);
      const { body: day } = await host.get('/v1/host/today').expect(200);
      expect(day).toMatchObject({ today: TODAY, visits: [{ schoolName: '개봉중', minutesLeft: 40, attendance: null }], papers: { inspectionUntil: '2039-12-31', mouUntil: null, corrections: [] } });
      await host.post(`/v1/host/visits/${booking!.id}/arrival`).send({ arrived: 18 }).expect(200);
      const { body: arrived } = await host.get('/v1/host/today').expect(200);
      expect(arrived.visits).toMatchObject([{ status: 'visited', attendance: { arrived: 18, outcome: 'visited', departedAt: null } }]);
      for (const wrong of [-1, 1e9, '18']) await host.post(`/v1/host/visits/${booking!.id}/arrival`).send({ arrived: wrong }).expect(400);
      const stranger = await hostOf(await district.venue());
      await stranger.post(`/v1/host/visits/${booking!.id}/departure`).send({}).expect(404);
    });
  });

  it('is thanked for a visit that was, and says whether to come again', async () => {
    path = await asked([addDays(TODAY, -7)]);
    await become('confirmed');
    await become('visited');
    expect(await textOf(path)).toContain('다음에도 학생을 받으시겠어요?');
    const [booking] = await bookings();
    expect((await post(path, { booking: booking!.id, again: 'other-terms', terms: ' ' })).status).toBe(422);
    expect((await post(path, { booking: booking!.id, again: 'other-terms', terms: '10명까지만\r\n<b>' })).headers.get('location')).toBe(`${path}?done=again`);
    expect(await textOf(path)).toContain('조건을 적어 주셨습니다: 10명까지만 &lt;b&gt;');
    expect((await post(path, { booking: booking!.id, again: 'yes' })).status).toBe(303);
    expect(await query('SELECT answer, terms, version FROM booking.returns WHERE booking_id = $1', [booking!.id])).toEqual([{ answer: 'yes', terms: null, version: 2 }]);
    const coming = await asked(['2027-05-27']);
    const [, next] = await bookings();
    expect((await post(coming, { booking: next!.id, again: 'yes' })).status).toBe(422);
  });

  describe('has a calendar to subscribe to', () => {
    const feedOf = async () => /http:\/\/goreuge\.test(\/h\/feeds\/[\w-]{43}\/calendar\.ics)/.exec(await (await post(`${path}/calendar`, { act: 'make' })).text())?.[1] ?? '';

    it('made on demand, kept as a hash, valid for calendars, with what was cancelled and every change counted', async () => {
      await query('UPDATE identity.schools SET name = $2 WHERE id = $1', [schoolId, '개봉중\r\nATTENDEE:mailto:evil@example.com;긴이름긴이름긴이름긴이름긴이름긴이름']);
      path = await asked(['2027-05-20', '2027-05-27']);
      await query(`UPDATE booking.bookings SET status = 'cancelled-by-centre' WHERE venue_id = $1 AND held_on = '2027-05-27'`, [venueId]);
      const feed = await feedOf();
      expect(await query('SELECT 1 FROM booking.feeds WHERE organisation_id = $1 AND length(token_hash) = 32', [venueId])).toHaveLength(1);
      const answer = await page(feed);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      const text = await answer.text();
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(text).not.toMatch(/^ATTENDEE/m);
      expect(text).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Asia\/Seoul/);
      const events = Object.values(ical.parseICS(text)).filter((each) => each?.type === 'VEVENT') as ical.VEvent[];
      expect(events.map(({ status, sequence, start }) => [status, Number(sequence), start.toISOString()]).sort()).toEqual([['CANCELLED', 2, '2027-05-27T01:00:00.000Z'], ['TENTATIVE', 1, '2027-05-20T01:00:00.000Z']]);
      const etag = answer.headers.get('etag') ?? '';
      expect((await page(feed, { headers: { 'if-none-match': etag } })).status).toBe(304);
      const uids = events.map(({ uid }) => uid).sort();
      await query(`UPDATE booking.bookings SET status = 'confirmed' WHERE venue_id = $1 AND held_on = '2027-05-20'`, [venueId]);
      const after = await page(feed, { headers: { 'if-none-match': etag } });
      expect(after.status).toBe(200);
      const later = Object.values(ical.parseICS(await after.text())).filter((each) => each?.type === 'VEVENT') as ical.VEvent[];
      expect(later.map(({ uid }) => uid).sort()).toEqual(uids);
      expect(later.map(({ sequence }) => Number(sequence)).sort()).toEqual([2, 2]);
      await query('UPDATE identity.schools SET name = $2 WHERE id = $1', [schoolId, '개봉중']);
    });

    it('whose old address ends with a new one, and answers like one that never was', async () => {
      const first = await feedOf(), second = await feedOf();
      expect((await page(second)).status).toBe(200);
      await post(`${path}/calendar`, { act: 'revoke' });
      const answers = await Promise.all([first, second, `/h/feeds/${'a'.repeat(43)}/calendar.ics`, '/h/feeds/x/calendar.ics', second.replace('/h/', '/t/')].map(async (to) => { const answer = await page(to); return [answer.status, await answer.text()]; }));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.[0]).toBe(404);
    });
  });

  describe('loses a link', () => {
    it('when the director takes it back, or its time is over: answered like a forged one; a new one carries on', async () => {
      path = await asked(['2027-05-27']);
      const unknown = await Promise.all(['', '/availability', '/today', '/calendar', '/calendar.ics'].map((to) => textOf(forged(path) + to)));
      expect(new Set(unknown).size).toBe(1);
      const director = await house.signedIn('director');
      expect((await director.get(`/v1/centre/venues/${venueId}/links`).expect(200)).body).toMatchObject({ live: 2, venueName: '○○제과' });
      await director.post(`/v1/centre/venues/${venueId}/link-renewal`).expect(204);
      for (const to of ['', '/availability', '/today', '/calendar', '/calendar.ics']) expect([(await page(path + to)).status, await textOf(path + to)]).toEqual([404, unknown[0]]);
      expect((await post(`${path}/availability`, { half: '2027-05-20 am open' })).status).toBe(404);
      const [message] = await query<{ payload: { hostLinkId: string } }>(`SELECT payload FROM platform.outbox_messages WHERE type = 'booking.host-link-renewed' ORDER BY id DESC LIMIT 1`);
      const fresh = `/h/${house.app.get(HostLinks, { strict: false }).tokenFor(message!.payload.hostLinkId)}`;
      expect(await textOf(fresh)).toContain('개봉중');
      expect((await director.post(`/v1/centre/venues/${venueId}/link-revocation`).expect(200)).body).toEqual({ revoked: 1 });
      expect((await page(fresh)).status).toBe(404);
      await (await hostOf(venueId)).post(`/v1/centre/venues/${venueId}/link-revocation`).expect(403);
      await director.post(`/v1/centre/venues/${randomUUID()}/link-revocation`).expect(404);
      const [late] = await query<{ id: string }>(`INSERT INTO booking.host_links (centre_id, venue_id, created_at) VALUES ($1, $2, '2026-01-05') RETURNING id`, [house.centreId, venueId]);
      expect((await page(`/h/${house.app.get(HostLinks, { strict: false }).tokenFor(late!.id)}`)).status).toBe(404);
    });

    it('and so does a teacher, by name', async () => {
      await asked(['2027-05-28']);
      const [booking] = await bookings();
      await query('UPDATE booking.bookings SET wish_id = NULL, assignment_run_id = NULL WHERE id = $1', [booking!.id]);
      const token = await house.app.get(SchoolLinks, { strict: false }).tokenFor(house.centreId, { id: booking!.id, schoolId, wishId: null }, 'teacher@school.example');
      const director = await house.signedIn('director');
      expect((await page(`/t/${token}`)).status).toBe(302);
      expect((await director.get(`/v1/centre/schools/${schoolId}/links`).expect(200)).body.items).toMatchObject([{ email: 'teacher@school.example', live: 1 }]);
      await director.post(`/v1/centre/schools/${schoolId}/link-renewal`).send({ email: 'teacher@school.example' }).expect(204);
      expect((await page(`/t/${token}`)).status).toBe(404);
      expect((await director.post(`/v1/centre/schools/${schoolId}/link-revocation`).send({ email: 'teacher@school.example' }).expect(200)).body).toEqual({ revoked: 1 });
      await director.post(`/v1/centre/schools/${schoolId}/link-renewal`).send({ email: 'teacher@school.example' }).expect(404);
      await director.post(`/v1/centre/schools/${schoolId}/link-revocation`).send({ email: 'x' }).expect(400);
    });
  });

  it('does the same with an account', async () => {
    const host = await hostOf(venueId);
    const { body: month } = await host.get('/v1/host/availability?month=2027-05-20').expect(200);
    expect(month).toMatchObject({ month: '2027-05-01', openedAhead: 0, usualSeats: 20, limits: { gapDays: 0, daysPerWeek: null } });
    await host.put('/v1/host/availability/half-days').send({ heldOn: '2027-05-20', band: 'am', isOpen: true }).expect(200);
    const pattern = { weekdays: [3], bands: ['am', 'pm'], firstDay: '2027-05-12', lastDay: '2027-05-31' };
    expect((await host.post('/v1/host/availability/patterns/preview').send(pattern).expect(200)).body).toMatchObject({ opens: 6, closes: 0 });
    await host.post('/v1/host/availability/patterns').send(pattern).expect(201);
    const { body: after } = await host.get('/v1/host/availability?month=2027-05-20').expect(200);
    expect(after.openedAhead).toBe(7);
    expect((await host.delete(`/v1/host/availability/patterns/${after.patterns[0].id}`).expect(200)).body).toMatchObject({ closes: 3 });
    await host.put('/v1/host/availability/limits').send(after.limits).expect(428);
    await host.put('/v1/host/availability/limits').set('if-match', '"99"').send(after.limits).expect(412);
    await host.put('/v1/host/availability/limits').set('if-match', `"${after.version}"`).send({ ...after.limits, gapDays: 3 }).expect(200);
    const { body: bad } = await host.post('/v1/host/availability/patterns').send({ ...pattern, weekdays: [6], bands: ['noon'], seats: -1, lastDay: '2027-02-30', version: 3 }).expect(400);
    expect((bad.errors as { pointer: string }[]).map(({ pointer }) => pointer.split('/')[1]).sort()).toEqual(['bands', 'lastDay', 'seats', 'version', 'weekdays']);
    await (await house.signedIn('director')).get('/v1/host/availability?month=2027-05-20').expect(403);
  });
});

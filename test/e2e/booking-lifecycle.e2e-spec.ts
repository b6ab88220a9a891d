import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { BOOKING_STATUSES, BOOKING_TRANSITIONS, type BookingStatus } from '#booking';
import { AccountDesk, type Role } from '#identity-access';
import { addDays, type Day, dayInSeoul, isWeekend } from '#kernel';
import { GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

const TODAY = dayInSeoul(new Date());
const weekdayFrom = (day: Day, step: 1 | -1): Day => (isWeekend(day) ? weekdayFrom(addDays(day, step), step) : day);
/** Five to seven days ahead both sides are asked once more, and everything may still be said that may be said before a visit. */
const NEAR = weekdayFrom(addDays(TODAY, 5), 1);
type Teller = 'teacher' | 'host' | 'director';
type Agent = ReturnType<typeof supertest.agent>;
interface Command { readonly door: 'teacher' | 'host' | 'centre'; readonly path: string; readonly body?: object; readonly from: readonly BookingStatus[]; readonly to: BookingStatus | 'same' }

const DOOR: Readonly<Record<Teller, Command['door']>> = { teacher: 'teacher', host: 'host', director: 'centre' };
const reason = { reason: '체육대회' };
const AGREED: readonly BookingStatus[] = ['confirmed', 'ready'];
const COMING: readonly BookingStatus[] = ['host-pending', ...AGREED];

/** Every command, from which states it is possible, and what becomes of the booking. Everything else is refused. */
const COMMANDS: Readonly<Record<string, Command>> = {
  acceptance: { door: 'teacher', path: 'acceptance', from: ['offered'], to: 'host-pending' },
  'offer refusal': { door: 'teacher', path: 'offer-refusal', body: {}, from: ['offered'], to: 'offer-declined' },
  'head-count': { door: 'teacher', path: 'headcount', body: { headcount: 4 }, from: ['offered', ...COMING], to: 'same' },
  'school cancels': { door: 'teacher', path: 'cancellation', body: reason, from: COMING, to: 'cancelled-by-school' },
  'school corrects': { door: 'teacher', path: 'correction', body: { ...reason, to: 'no-show' }, from: ['visited'], to: 'no-show' },
  'school takes its result back': { door: 'teacher', path: 'correction', body: { ...reason, to: 'visited' }, from: ['no-show', 'result-entered'], to: 'visited' },
  confirmation: { door: 'host', path: 'confirmation', from: ['host-pending', 'host-declined'], to: 'confirmed' },
  refusal: { door: 'host', path: 'refusal', body: reason, from: COMING, to: 'host-declined' },
  'still fine': { door: 'host', path: 'reconfirmation', from: AGREED, to: 'same' },
  'host cancels': { door: 'host', path: 'cancellation', body: reason, from: AGREED, to: 'cancelled-by-host' },
  'host corrects': { door: 'host', path: 'correction', body: { ...reason, to: 'visited' }, from: ['no-show'], to: 'visited' },
  'yes by telephone': { door: 'centre', path: 'host-answer', body: { answer: 'confirm' }, from: ['host-pending', 'host-declined'], to: 'confirmed' },
  'no by telephone': { door: 'centre', path: 'host-answer', body: { answer: 'decline' }, from: COMING, to: 'host-declined' },
  'offer accepted by telephone': { door: 'centre', path: 'school-answer', body: { answer: 'accept' }, from: ['offered'], to: 'host-pending' },
  'centre cancels': { door: 'centre', path: 'cancellation', body: reason, from: ['offered', 'host-declined', ...COMING], to: 'cancelled-by-centre' },
  'for the school': { door: 'centre', path: 'cancellation', body: { ...reason, by: 'school' }, from: COMING, to: 'cancelled-by-school' },
  'for the host': { door: 'centre', path: 'cancellation', body: { ...reason, by: 'host' }, from: AGREED, to: 'cancelled-by-host' },
  'for the weather': { door: 'centre', path: 'cancellation', body: { ...reason, by: 'weather' }, from: COMING, to: 'cancelled-by-weather' },
  'number by telephone': { door: 'centre', path: 'headcount', body: { headcount: 4 }, from: ['offered', ...COMING], to: 'same' },
  'still fine by telephone': { door: 'centre', path: 'reconfirmation', from: AGREED, to: 'same' },
  'centre opens the file': { door: 'centre', path: 'correction', body: { ...reason, to: 'result-entered' }, from: ['closed'], to: 'result-entered' },
};
/** What is as it should be already is no refusal: the same answer twice is harmless. */
const isAlready = ({ path, to, body }: Command, status: BookingStatus): boolean => {
  if (to === 'confirmed' && status === 'ready') return true;
  if (to === status || (path === 'correction' && (body as { to: string }).to === status)) return true;
  return (path === 'acceptance' || (path === 'school-answer' && to === 'host-pending')) && status !== 'offered' && !['offer-declined', 'offer-expired', 'host-declined'].includes(status) && !status.startsWith('cancelled-');
};

/** Done, or refused as a problem in Korean words with a code of its own. */
const isClear = ({ status, headers, body }: supertest.Response): boolean =>
  status === 200 || ((headers['content-type'] ?? '').startsWith('application/problem+json') && /[가-힣]/.test(body.detail) && /^\/problems\//.test(body.type));

describe('the life of a booking, over HTTP', () => {
  let house: ApiHouse;
  let district: GivenDistrict;
  let agents: Record<Teller | 'inspector' | 'otherTeacher' | 'otherHost' | 'otherDirector', Agent>;
  let schoolId: string;
  let venueId: string;
  let day: Day;

  const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => house.dataSource.query<T[]>(sql, values);

  beforeAll(async () => {
    house = await openApiHouse();
    district = await GivenDistrict.found((sql, values) => query(sql, values));
    [schoolId, venueId] = [await district.school({ name: '개봉중' }), await district.venue({ name: '○○제과', seats: 500 })];
    day = NEAR;
    const signedIn = async (role: Role, organisationId: string): Promise<Agent> => {
      const email = `${randomUUID()}@goreuge.test`;
      await house.app.get(AccountDesk).open({ centreId: district.centreId, email, name: '보기', password: PASSWORD, memberships: [{ organisationId, role }] });
      const agent = house.browser();
      await agent.post('/v1/session').send({ email, password: PASSWORD }).expect(200);
      return agent;
    };
    agents = {
      teacher: await signedIn('teacher', schoolId), host: await signedIn('host', venueId), director: await signedIn('director', district.centreId), inspector: await signedIn('inspector', district.centreId),
      otherTeacher: await signedIn('teacher', await district.school()), otherHost: await signedIn('host', await district.venue()), otherDirector: await house.signedIn('director'),
    };
  }, 120_000);
  afterEach(async () => {
    expect(await query('SELECT * FROM booking.seat_drift')).toEqual([]);
    expect(await query('SELECT * FROM platform.verify_audit($1)', [district.centreId])).toEqual([]);
  });
  afterAll(() => house.close());

  let grade = 0;
  const opened = new Map<Day, string>();
  /** A booking of this state, put there below all rules. */
  async function booked(status: BookingStatus, heldOn = day, headcount = 6): Promise<{ id: string; version: number }> {
    const openingId = opened.get(heldOn) ?? await district.opening(venueId, { heldOn, seats: 500, partiesLimit: 100 });
    opened.set(heldOn, openingId);
    const [row] = await query<{ id: string; version: number }>(
      `WITH link AS (INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id)
       INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, answer_due_on, status, offer_due_on)
       SELECT $1, o.id, $2, o.held_on, o.band, i.id, i.valid_from, i.valid_until, $3, 1, $4, $7, link.id, o.held_on, $5, CASE WHEN $5 = 'offered' THEN o.held_on END
         FROM venue.openings o, safety.inspections i, link WHERE o.id = $6 AND i.venue_id = $2 RETURNING id, version`,
      [district.centreId, venueId, schoolId, `${++grade}반`, status, openingId, headcount],
    );
    return row!;
  }
  const stateOf = async (id: string) => (await query<{ status: BookingStatus; headcount: number; version: number }>('SELECT status, headcount, version FROM booking.bookings WHERE id = $1', [id]))[0]!;
  const send = (agent: Agent, { door, path, body }: Command, { id, version }: { id: string; version: number }, given: object | undefined = body) =>
    agent.post(`/v1/${door}/bookings/${id}/${path}`).set('if-match', `"${version}"`).send(given);

  it('allows every step from every state to whom it belongs, and refuses all others in clear words', async () => {
    const wrong: string[] = [];
    for (const status of BOOKING_STATUSES) {
      let booking = await booked(status);
      for (const [name, command] of Object.entries(COMMANDS)) {
        const strangers = (['teacher', 'host', 'director', 'inspector'] as const).filter((role) => role === 'inspector' || DOOR[role] !== command.door);
        const refused = await Promise.all(strangers.map((role) => send(agents[role], command, booking)));
        for (const [i, answer] of refused.entries()) if (answer.status !== 403 || !isClear(answer)) wrong.push(`${status}, ${name}, ${strangers[i]}: ${answer.status}`);
        const owner = (Object.keys(DOOR) as Teller[]).find((role) => DOOR[role] === command.door)!, answer = await send(agents[owner], command, booking), now = await stateOf(booking.id);
        const isPossible = command.from.includes(status), expected = isPossible || isAlready(command, status) ? [200] : [409, 422];
        const target = isPossible && !isAlready(command, status) && command.to !== 'same' ? command.to : status;
        if (!expected.includes(answer.status) || now.status !== target || !isClear(answer)) wrong.push(`${status}, ${name}, ${owner}: ${answer.status} ${answer.body.type ?? ''}, now ${now.status}`);
        if (now.version !== booking.version) booking = await booked(status);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('offers as possible exactly what is then possible', async () => {
    const ACTIONS: Readonly<Record<string, string>> = { 'accept-offer': 'acceptance', 'decline-offer': 'offer-refusal', confirm: 'confirmation', decline: 'refusal', reconfirm: 'reconfirmation', count: 'headcount', cancel: 'cancellation' };
    for (const status of BOOKING_STATUSES) {
      const { id } = await booked(status);
      for (const role of ['teacher', 'host'] as const) {
        const { body } = await agents[role].get(`/v1/${role}/bookings/${id}/timeline`).expect(200);
        const possible = Object.values(COMMANDS).filter(({ door, from, path }) => door === role && path !== 'correction' && from.includes(status)).map(({ path }) => path).sort();
        const offered = (body.actions as string[]).flatMap((action) => ACTIONS[action] ?? []).sort();
        // a visit made ready is taken back by calling it off, which the page says instead
        expect([status, role, offered]).toEqual([status, role, status === 'ready' && role === 'host' ? possible.filter((path) => path !== 'refusal') : possible]);
      }
    }
  }, 60_000);

  it('knows every transition the database knows', async () => {
    const rows = await query<{ pair: string }>(`SELECT from_status || ' > ' || to_status AS pair FROM booking.transitions ORDER BY 1`);
    const known = Object.entries(BOOKING_TRANSITIONS).flatMap(([from, tos]) => tos.map((to) => `${from} > ${to}`)).sort();
    expect(rows.map(({ pair }) => pair).sort()).toEqual(known);
  });

  it('refuses what is stale, foreign, late, without version, or no number, and changes nothing', async () => {
    const booking = await booked('confirmed');
    const stale = { ...booking, version: booking.version + 5 };
    for (const { door, path, body, from } of Object.values(COMMANDS)) {
      if (!from.includes('confirmed')) continue;
      const role = (Object.keys(DOOR) as Teller[]).find((each) => DOOR[each] === door)!, other = { teacher: agents.otherTeacher, host: agents.otherHost, director: agents.otherDirector }[role];
      const command = { door, path, body, from, to: 'same' } as Command;
      expect([path, (await send(agents[role], command, stale)).status]).toEqual([path, 412]);
      expect([path, (await send(other, command, booking)).status]).toEqual([path, 404]);
      expect([path, (await send(agents[role], command, { ...booking, id: randomUUID() })).status]).toEqual([path, 404]);
      expect([path, (await send(agents[role], command, { ...booking, id: 'x' })).status]).toEqual([path, 404]);
      expect([path, (await agents[role].post(`/v1/${door}/bookings/${booking.id}/${path}`).send(body)).status]).toEqual([path, 428]);
    }
    for (const headcount of [0, -1, 1e9, 'x', 1.5, null]) {
      const { body } = await send(agents.teacher, COMMANDS['head-count']!, booking, { headcount }).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '#/headcount' }]);
    }
    for (const text of ['', '  ', 'a\nb']) expect((await send(agents.director, COMMANDS['centre cancels']!, booking, { reason: text }).expect(400)).body.errors[0].pointer).toBe('#/reason');
    await send(agents.director, COMMANDS['centre cancels']!, booking, { ...reason, by: 'nobody' }).expect(400);
    expect(await stateOf(booking.id)).toMatchObject({ status: 'confirmed', headcount: 6, version: booking.version });

    const over = await booked('confirmed', weekdayFrom(addDays(TODAY, -1), -1)), soon = await booked('confirmed', weekdayFrom(addDays(TODAY, 1), 1));
    for (const each of [over, soon]) expect((await send(agents.teacher, COMMANDS['school cancels']!, each).expect(422)).body.type).toBe('/problems/booking/cancellation-too-late');
    expect((await send(agents.teacher, COMMANDS['head-count']!, over).expect(422)).body.type).toBe('/problems/booking/headcount-too-late');
    expect((await send(agents.host, COMMANDS['host cancels']!, over).expect(422)).body.type).toBe('/problems/booking/cancellation-too-late');
    expect((await send(agents.host, COMMANDS['host cancels']!, soon, {}).expect(422)).body.type).toBe('/problems/booking/reason-missing');
    const far = await booked('confirmed', addDays(day, 21));
    expect((await send(agents.host, COMMANDS['still fine']!, far).expect(422)).body.type).toBe('/problems/booking/reconfirmation-too-early');
    expect((await send(agents.host, COMMANDS['host cancels']!, far, {}).expect(200)).body).toMatchObject({ status: 'cancelled-by-host', isLate: false, reason: null });
  }, 60_000);

  it('gives seats back at once, takes more only where some are left, and names real other places', async () => {
    const small = await district.venue({ name: '△△목공방', seats: 10 }), heldOn = weekdayFrom(addDays(day, 1), 1);
    const openingId = await district.opening(small, { heldOn, seats: 10 });
    const elsewhere = await district.opening(await district.venue({ name: '□□목공방' }), { heldOn, band: 'pm', seats: 20 });
    await district.opening(await district.venue({ name: '너무 좁은 곳' }), { heldOn, seats: 7 });
    const ask = async (classLabel: string, headcount: number) => (await agents.teacher.post('/v1/teacher/bookings').send({ openingId, grade: 2, classLabel, headcount }).expect(201)).body as { id: string; version: number };
    const [first, second] = [await ask('1반', 6), await ask('2반', 4)];
    const full = await send(agents.teacher, COMMANDS['head-count']!, first, { headcount: 8 }).expect(409);
    expect(full.body).toMatchObject({ type: '/problems/booking/seats-exhausted', requested: 8, left: 6, alternatives: expect.arrayContaining([expect.objectContaining({ openingId: elsewhere })]) });
    expect(full.body.alternatives.map(({ venueName }: { venueName: string }) => venueName)).not.toContain('너무 좁은 곳');
    expect(await stateOf(first.id)).toMatchObject({ headcount: 6, version: first.version });

    await send(agents.teacher, COMMANDS['head-count']!, second, { headcount: 2 }).expect(200);
    const grown = await send(agents.teacher, COMMANDS['head-count']!, first, { headcount: 8 }).expect(200);
    expect(grown.body).toMatchObject({ headcount: 8, isCounted: true });
    expect(await query('SELECT seats_taken AS taken FROM booking.seat_counts WHERE opening_id = $1', [openingId])).toEqual([{ taken: 10 }]);

    await agents.director.post(`/v1/centre/bookings/${first.id}/cancellation`).set('if-match', grown.headers['etag'] as string).send({ ...reason, by: 'weather' }).expect(200);
    const { body: instead } = await agents.teacher.get(`/v1/teacher/bookings/${first.id}/alternatives`).expect(200);
    const [best] = instead.items as { openingId: string }[];
    await agents.teacher.post('/v1/teacher/bookings').send({ openingId: best!.openingId, grade: 2, classLabel: '1반', headcount: 8 }).expect(201);
  }, 60_000);

  it('tells the whole course: who, for whom, when and why, and keeps what was corrected', async () => {
    const openingId = await district.opening(venueId, { heldOn: weekdayFrom(addDays(day, 9), 1), seats: 30, band: 'pm' });
    const { body: asked } = await agents.teacher.post('/v1/teacher/bookings').send({ openingId, grade: 3, headcount: 10 }).expect(201);
    await send(agents.director, COMMANDS['yes by telephone']!, asked).expect(200);
    await query(`UPDATE booking.bookings SET status = 'visited' WHERE id = $1`, [asked.id]);
    const { version } = await stateOf(asked.id);
    await send(agents.host, COMMANDS['host corrects']!, { id: asked.id, version }, { to: 'no-show', reason: '버스가 오지 않음' }).expect(200);
    const { body } = await agents.teacher.get(`/v1/teacher/bookings/${asked.id}/timeline`).expect(200);
    expect(body.steps).toMatchObject([
      { by: 'school', onBehalfOf: null, from: null, to: 'host-pending' },
      { by: 'centre', onBehalfOf: 'host', from: 'host-pending', to: 'confirmed' },
      { by: 'system', from: 'confirmed', to: 'visited' },
      { by: 'host', onBehalfOf: null, from: 'visited', to: 'no-show', reason: '버스가 오지 않음' },
    ]);
    expect(body.actions).toEqual(['correct-visited']);
    await expect(query(`UPDATE booking.history SET reason = 'x' WHERE booking_id = $1`, [asked.id])).rejects.toThrow('history only grows');
    for (const [door, agent] of [['teacher', agents.otherTeacher], ['host', agents.otherHost], ['centre', agents.otherDirector]] as const) await agent.get(`/v1/${door}/bookings/${asked.id}/timeline`).expect(404);
    await query('ALTER TABLE booking.bookings DISABLE TRIGGER bookings_keep_history');
    await query(`UPDATE booking.bookings SET status = 'visited' WHERE id = $1`, [asked.id]);
    await query('ALTER TABLE booking.bookings ENABLE TRIGGER bookings_keep_history');
    expect((await agents.teacher.get(`/v1/teacher/bookings/${asked.id}/timeline`).expect(200)).body.steps).toHaveLength(4);
  }, 60_000);

  it('calls a whole day off at once, or a venue of it, and nothing when one of it cannot be', async () => {
    const stormy = addDays(day, 28), other = await district.venue({ name: '◇◇방송국' });
    const ids = [await booked('confirmed', stormy), await booked('host-pending', stormy), await booked('offered', stormy), await booked('cancelled-by-school', stormy)];
    const call = (body: object) => agents.director.post('/v1/centre/called-off-days').send(body);
    await agents.teacher.post('/v1/centre/called-off-days').send({ day: stormy, reason: '태풍' }).expect(403);
    expect((await call({ day: stormy, venueIds: [other], reason: '태풍' }).expect(422)).body.type).toBe('/problems/booking/nothing-on-this-day');
    expect((await call({ day: 'soon', reason: ' ' }).expect(400)).body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/day', '#/reason']);
    expect((await call({ day: stormy, reason: '태풍' }).expect(200)).body).toEqual({ bookings: 3, schools: 1, venues: 1 });
    expect(await Promise.all(ids.map(async ({ id }) => (await stateOf(id)).status))).toEqual(['cancelled-by-weather', 'cancelled-by-weather', 'cancelled-by-centre', 'cancelled-by-school']);
    const told = await query<{ to: string; n: number }>(`SELECT payload ->> 'to' AS "to", jsonb_array_length(payload -> 'bookingIds') AS n FROM platform.outbox_messages WHERE type = 'booking.visits-called-off' AND centre_id = $1 ORDER BY 1`, [district.centreId]);
    expect(told).toEqual([{ to: 'host', n: 2 }, { to: 'school', n: 3 }]);
    expect((await call({ day: stormy, reason: '태풍' }).expect(422)).body.type).toBe('/problems/booking/nothing-on-this-day');
    await call({ day: addDays(TODAY, -1), reason: '태풍' }).expect(422);
  }, 60_000);

  it('keeps the deadlines the director lays down, in one version after the other', async () => {
    const usual = await agents.director.get('/v1/centre/booking-settings').expect(200);
    expect(usual.headers['etag']).toBe('"0"');
    const { version: _, ...body } = usual.body;
    const put = (version: number, given: object) => agents.director.put('/v1/centre/booking-settings').set('if-match', `"${version}"`).send(given);
    await put(0, { ...body, hostAnswerDays: 7, reminderDays: [3] }).expect(200);
    await put(0, body).expect(412);
    expect((await put(1, { ...body, reminderDays: [4, 2], prepareDays: 7 }).expect(422)).body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/reminderDays', '#/prepareDays']);
    expect((await put(1, { ...body, hostAnswerDays: 0, reminderDays: ['x'] }).expect(400)).body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/hostAnswerDays', '#/reminderDays']);
    await agents.teacher.get('/v1/centre/booking-settings').expect(403);
    expect((await put(1, body).expect(200)).body).toMatchObject({ hostAnswerDays: 5, version: 2 });
  });

  it('keeps the caps the director lays down, and what stands beyond them', async () => {
    expect((await agents.director.get('/v1/centre/booking-caps').expect(200)).body).toEqual({ perSchoolAndTerm: null, perWeek: null, version: 0 });
    const put = (version: number, given: object) => agents.director.put('/v1/centre/booking-caps').set('if-match', `"${version}"`).send(given);
    const held = await booked('confirmed');
    expect((await put(0, { perSchoolAndTerm: 1, perWeek: null }).expect(200)).body).toEqual({ perSchoolAndTerm: 1, perWeek: null, version: 1 });
    expect(await stateOf(held.id)).toMatchObject({ status: 'confirmed', headcount: 6 });
    await put(0, { perSchoolAndTerm: 500, perWeek: 500 }).expect(412);
    expect((await put(1, { perSchoolAndTerm: 0, perWeek: '많이' }).expect(400)).body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/perSchoolAndTerm', '#/perWeek']);
    await agents.teacher.get('/v1/centre/booking-caps').expect(403);
    expect((await put(1, { perSchoolAndTerm: null, perWeek: null }).expect(200)).body).toEqual({ perSchoolAndTerm: null, perWeek: null, version: 2 });
  });
});

import { existsSync } from 'node:fs';
import { addDays, dayInSeoul, mondayOf } from '#kernel';
import { GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';
import { BUILT_API, startBuiltApi } from './built-api.js';

const HELD_ON = addDays(mondayOf(dayInSeoul(new Date())), 44); // a Wednesday six weeks ahead
const ORIGIN = 'http://goreuge.test';
const SEATS = 30;

describe('a booking under an idempotency key', () => {
  let house: ApiHouse;
  let district: GivenDistrict;
  let openingId: string;
  /** A class is in one place: each test sends another one. */
  let classLabel: string;
  let classes = 0;
  let cookie: string;
  let keys = 0;
  const newKey = () => `submission-${++keys}`;

  beforeAll(async () => {
    house = await openApiHouse();
    district = GivenDistrict.of((sql, values) => house.dataSource.query(sql, values), house.centreId);
    const response = await fetch(`${house.url}/v1/session`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: ORIGIN }, body: JSON.stringify({ email: 'teacher@goreuge.test', password: PASSWORD }),
    });
    cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  });
  beforeEach(async () => {
    classLabel = `${++classes}반`;
    openingId = await district.opening(await district.venue(), { heldOn: HELD_ON, seats: SEATS });
  });
  afterAll(() => house?.close());

  async function book(key: string, change: object = {}, address = house.url) {
    const response = await fetch(`${address}/v1/teacher/bookings`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: ORIGIN, cookie, 'idempotency-key': key },
      body: JSON.stringify({ openingId, grade: 1, classLabel, headcount: 7, ...change }),
    });
    const { headers } = response;
    return {
      status: response.status, body: await response.text(), location: headers.get('location'), etag: headers.get('etag'),
      replay: headers.get('idempotency-replay'), retryAfter: headers.get('retry-after'),
    };
  }
  const problem = ({ body }: { body: string }) => (JSON.parse(body) as { type: string }).type;
  const rows = <T>(sql: string, values: unknown[] = []) => house.dataSource.query<T[]>(sql, values);
  const booked = async () => (await rows('SELECT 1 FROM booking.bookings WHERE opening_id = $1', [openingId])).length;

  it('is made once, and 200 simultaneous requests hear the same of it', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 200 }, () => book(key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(201));
    expect(new Set(answers.map(({ body, location, etag }) => JSON.stringify([body, location, etag]))).size).toBe(1);
    expect(answers[0]).toMatchObject({ etag: '"1"', location: expect.stringMatching(/^\/v1\/teacher\/bookings\//) });
    expect(answers.filter(({ replay }) => replay === 'true')).toHaveLength(199);
    expect(await booked()).toBe(1);
    const authors = await rows(
      `SELECT a.email, length(request_id) AS "requestId" FROM platform.audit JOIN booking.bookings b ON b.id::text = row_id JOIN identity.accounts a ON a.id::text = actor WHERE b.opening_id = $1`, [openingId]);
    expect(authors).toEqual([{ email: 'teacher@goreuge.test', requestId: 36 }]);
  });

  it('is refused when the key stood for another body, and when the key is none', async () => {
    const key = newKey();
    expect((await book(key)).status).toBe(201);
    const other = await book(key, { headcount: 8 });
    expect([other.status, problem(other)]).toEqual([422, '/problems/http/idempotency-key-reused']);
    const bad = await book('short');
    expect([bad.status, problem(bad)]).toEqual([400, '/problems/http/idempotency-key-malformed']);
    expect(await booked()).toBe(1);
  });

  it('is judged anew after a refusal, which still says where else the class could go', async () => {
    const key = newKey();
    await district.opening(await district.venue(), { heldOn: HELD_ON, seats: SEATS });
    expect((await book(newKey(), { classLabel: '다른 반', headcount: SEATS })).status).toBe(201);
    const refused = await book(key);
    expect(refused.status).toBe(409);
    expect(JSON.parse(refused.body)).toMatchObject({ type: '/problems/booking/seats-exhausted', alternatives: expect.arrayContaining([expect.objectContaining({ heldOn: HELD_ON })]) });
    await rows(`UPDATE booking.bookings SET status = 'cancelled-by-centre', reason = '다른 날로' WHERE opening_id = $1`, [openingId]);
    expect(await book(key)).toMatchObject({ status: 201, replay: null });
  });

  it('is answered 409 with a time to come back while the first request still runs', async () => {
    const key = newKey();
    const runner = house.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM venue.venues v JOIN venue.openings o ON o.venue_id = v.id WHERE o.id = $1 FOR UPDATE OF v', [openingId]);
    const first = book(key);
    await until(async () => (await rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length > 0);
    const second = await book(key);
    expect([second.status, problem(second), second.retryAfter]).toEqual([409, '/problems/http/idempotency-key-running', '1']);
    await runner.rollbackTransaction();
    await runner.release();
    expect((await first).status).toBe(201);
    expect(await book(key)).toMatchObject({ status: 201, replay: 'true' });
  });

  describe('whose process is killed', () => {
    const itBuilt = existsSync(BUILT_API) ? it : it.skip;

    /** Kills a process of the built api while the database dwells in the planted trigger. */
    async function killedWhile(trigger: string, key: string): Promise<void> {
      await rows(`CREATE FUNCTION platform.planted_dwell() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1); RETURN NEW; END'`);
      await rows(trigger);
      const api = await startBuiltApi({
        DATABASE_URL: house.database.url, PUBLIC_URL: ORIGIN, APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000', HOST: '127.0.0.1',
      });
      const lost = book(key, {}, api.address).then(() => 'answered', () => 'lost');
      const dwelling = () => rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`);
      await until(async () => (await dwelling()).length > 0);
      await api.kill();
      expect(await lost).toBe('lost');
      await until(async () => (await dwelling()).length === 0);
      await rows('DROP TRIGGER planted_dwell ON platform.idempotency_keys; DROP FUNCTION platform.planted_dwell()');
    }

    itBuilt('between commit and answer, is answered by the next try as it would have been', async () => {
      const key = newKey();
      await killedWhile(`CREATE CONSTRAINT TRIGGER planted_dwell AFTER INSERT ON platform.idempotency_keys DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.planted_dwell()`, key);
      expect(await book(key)).toMatchObject({ status: 201, replay: 'true' });
      expect(await booked()).toBe(1);
    });

    itBuilt('before commit, has not happened, and the next try makes it', async () => {
      const key = newKey();
      await killedWhile('CREATE TRIGGER planted_dwell BEFORE INSERT ON platform.idempotency_keys FOR EACH ROW EXECUTE FUNCTION platform.planted_dwell()', key);
      expect(await book(key)).toMatchObject({ status: 201, replay: null });
      expect(await booked()).toBe(1);
    });
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => { setTimeout(resolve, 20); });
}

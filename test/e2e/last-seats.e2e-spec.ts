import { existsSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountDesk } from '#identity-access';
import { addDays, dayInSeoul, mondayOf } from '#kernel';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import pg from 'pg';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { BUILT_API, startBuiltApi } from './built-api.js';

const PUBLIC_URL = 'http://goreuge.test';
const PASSWORD = '푸른 하늘 은하수 쪽배';
const RIVALS = 200;
const TEACHERS = 8;
const SEATS = 30;
const CLASS = 7;
const HELD_ON = addDays(mondayOf(dayInSeoul(new Date())), 44); // a Wednesday six weeks ahead

interface Answer { readonly status: number; readonly ms: number; readonly body: Record<string, unknown> }

describe('the last seats, asked for by 200 classes at two api processes', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let district: GivenDistrict;
  let variables: Record<string, string>;
  let cookies: string[];

  beforeEach(async () => {
    database = await acquireTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    district = await GivenDistrict.found((sql, values) => pool.query(sql, values));
    variables = { DATABASE_URL: database.url, PUBLIC_URL, APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000', HOST: '127.0.0.1' };
    cookies = [];
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  async function signIn(address: string, email: string): Promise<string> {
    const response = await fetch(`${address}/v1/session`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: PUBLIC_URL }, body: JSON.stringify({ email, password: PASSWORD }),
    });
    expect(response.status).toBe(200);
    return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  }

  async function teachers(app: NestFastifyApplication, address: string): Promise<void> {
    for (let i = 0; i < TEACHERS; i++) {
      const email = `teacher-${i}@goreuge.test`;
      await app.get(AccountDesk).open({ centreId: district.centreId, email, name: '보기', password: PASSWORD, memberships: [{ organisationId: await district.school(), role: 'teacher' }] });
      cookies.push(await signIn(address, email));
    }
  }

  async function ask(address: string, cookie: string, body: object): Promise<Answer> {
    const started = performance.now();
    const response = await fetch(`${address}/v1/teacher/bookings`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: PUBLIC_URL, cookie }, body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown>, ms: performance.now() - started };
  }

  let round = 0;
  async function race(addresses: readonly string[]): Promise<Answer[]> {
    round++;
    const venueId = await district.venue();
    const openingId = await district.opening(venueId, { heldOn: HELD_ON, seats: SEATS });
    await district.opening(venueId, { heldOn: addDays(HELD_ON, 1), seats: 500 });
    return Promise.all(Array.from({ length: RIVALS }, (_, i) =>
      ask(addresses[i % addresses.length] ?? '', cookies[i % TEACHERS] ?? '', { openingId, grade: 1, classLabel: `${round}-${i}반`, headcount: CLASS })));
  }

  const drift = async () => (await pool.query('SELECT * FROM booking.seat_drift')).rows;

  function expectOnlyWhatFits(answers: readonly Answer[]): void {
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(201), count(409), RIVALS - count(201) - count(409)]).toEqual([Math.floor(SEATS / CLASS), RIVALS - Math.floor(SEATS / CLASS), 0]);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ type: '/problems/booking/seats-exhausted', requested: CLASS, alternatives: [{ heldOn: addDays(HELD_ON, 1) }] });
    }
  }

  const report = (what: string, answers: readonly Answer[], wall: number) => {
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
    console.info(`${what}: ${Math.round(wall)} ms for ${RIVALS} requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  };

  async function inProcess(work: (addresses: string[]) => Promise<void>): Promise<void> {
    const apis = await Promise.all([1, 2].map(() => createApi(Environment.read(variables), { logger: false })));
    await Promise.all(apis.map((api) => api.listen(0, '127.0.0.1')));
    try {
      const addresses = await Promise.all(apis.map((api) => api.getUrl()));
      await teachers(apis[0] as NestFastifyApplication, addresses[0] ?? '');
      await work(addresses);
    } finally {
      await Promise.all(apis.map((api) => api.close()));
    }
  }

  it('go to exactly four classes of seven, round after round; the others hear what is left and where else to go', () =>
    inProcess(async (addresses) => {
      for (let round = 1; round <= 3; round++) {
        const started = performance.now();
        const answers = await race(addresses);
        report(`round ${round}`, answers, performance.now() - started);
        expectOnlyWhatFits(answers);
        expect(await drift()).toEqual([]);
      }
      const { rows: [asked] } = await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM platform.outbox_messages WHERE type = 'booking.host-asked'`);
      expect(asked?.count).toBe(3 * Math.floor(SEATS / CLASS)); // hosts are asked for what was sold and for nothing else
    }));

  (existsSync(BUILT_API) ? it : it.skip)('go to exactly four classes with two processes of the built api, too', async () => {
    const children = await Promise.all([1, 2].map(() => startBuiltApi(variables)));
    const opener = await createApi(Environment.read(variables), { logger: false });
    await opener.init();
    try {
      const addresses = children.map(({ address }) => address);
      await teachers(opener, addresses[0] ?? '');
      const started = performance.now();
      const answers = await race(addresses);
      report('two processes', answers, performance.now() - started);
      expectOnlyWhatFits(answers);
      expect(await drift()).toEqual([]);
    } finally {
      await opener.close();
      await Promise.all(children.map(({ stop }) => stop()));
    }
  });
});

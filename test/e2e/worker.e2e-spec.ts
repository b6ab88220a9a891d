import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { acquireTestDatabase, GivenDistrict, SmtpSink, type TestDatabase } from '#testing';
import pg from 'pg';

const BUILT_WORKER = path.resolve('dist/apps/worker/src/main.js');
const MESSAGES = 150;

/** Needs the built worker (npm run build): a process is started, killed and started again. */
(existsSync(BUILT_WORKER) ? describe : describe.skip)('the worker process', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let pool: pg.Pool;
  let district: GivenDistrict;
  const alive = new Set<ChildProcess>();

  beforeEach(async () => {
    [database, sink] = await Promise.all([acquireTestDatabase(), SmtpSink.open()]);
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    district = await GivenDistrict.found((sql, values) => pool.query(sql, values));
  });
  afterEach(async () => {
    await Promise.all([...alive].map((child) => end(child, 'SIGKILL')));
    await pool.end();
    await sink.stop();
    await database.drop();
  });

  async function start(change: Record<string, string> = {}): Promise<ChildProcess> {
    const env = {
      DATABASE_URL: database.url, SMTP_URL: sink.url, MAIL_FROM: '고르게 <goreuge@centre.example>', PUBLIC_URL: 'http://goreuge.test',
      APP_SECRET: 'only-for-tests-'.repeat(3), PATH: process.env['PATH'] ?? '', ...change,
    };
    const child = fork(BUILT_WORKER, [], { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    alive.add(child);
    child.once('exit', () => alive.delete(child));
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message) => { if (message === 'ready') resolve(); });
      child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
    });
    return child;
  }

  function end(child: ChildProcess, how: 'SIGTERM' | 'SIGKILL' | 'disconnect'): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    if (how === 'disconnect') child.disconnect();
    else child.kill(how);
    return ended;
  }

  const invite = (count: number) => pool.query(
    `INSERT INTO platform.outbox_messages (centre_id, type, payload)
     SELECT $1, 'identity.invited', jsonb_build_object('invitationId', n, 'email', 'person-' || n || '@school.example', 'role', 'teacher',
                                                       'organisationName', '보기중', 'token', 'token-' || n, 'expiresAt', now() + interval '1 day')
       FROM generate_series(1, $2::int) AS n`,
    [district.centreId, count],
  );
  const waiting = async () => Number((await pool.query<{ count: string }>('SELECT count(*) FROM platform.outbox_messages WHERE delivered_at IS NULL')).rows[0]?.count);
  /** What a minute does: leases of killed workers run out, and the next try of refused messages is due. */
  const letTimePass = () => pool.query(
    `UPDATE platform.outbox_messages SET next_attempt_at = least(next_attempt_at, now()), leased_until = CASE WHEN leased_by IS NULL THEN NULL ELSE now() END
      WHERE delivered_at IS NULL`,
  );
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('says that it is ready, sends what waits, and ends when told to or when its parent is gone', async () => {
    await invite(3);
    const child = await start();
    for (const deadline = Date.now() + 10_000; (await waiting()) > 0 && Date.now() < deadline;) await pause(50);
    expect(sink.received.map(({ envelopeTo }) => envelopeTo[0]).sort()).toEqual([1, 2, 3].map((n) => `person-${n}@school.example`));
    expect(await end(child, 'SIGTERM')).toBe(0);
    expect(await end(await start(), 'disconnect')).toBe(0);
  });

  it('does not start on a wrong environment', async () => {
    await expect(start({ APP_SECRET: 'short' })).rejects.toThrow('the worker ended with 1');
  });

  it(`loses none of ${MESSAGES} mails over three workers, nine kills and a mail server that refuses and drops; copies carry the same Message-ID`, async () => {
    await invite(MESSAGES);
    let seen = 0;
    // every twentieth mail is refused for now
    const moods = setInterval(() => { sink.refusal = ++seen % 20 === 0 ? { code: 451, text: 'try later' } : undefined; }, 10);
    try {
      const workers = await Promise.all([start(), start(), start()]);
      for (let kill = 0; kill < 9; kill++) {
        await pause(150);
        const victim = workers[kill % workers.length];
        if (victim) await end(victim, 'SIGKILL');
        workers[kill % workers.length] = await start();
        await letTimePass();
      }
      for (const deadline = Date.now() + 30_000; (await waiting()) > 0 && Date.now() < deadline;) {
        await pause(200);
        await letTimePass();
      }
    } finally {
      clearInterval(moods);
    }
    expect(await waiting()).toBe(0);
    const idsOf = new Map<string, Set<string>>();
    for (const { envelopeTo, messageId } of sink.received) {
      const to = envelopeTo[0] ?? '';
      idsOf.set(to, (idsOf.get(to) ?? new Set()).add(messageId ?? ''));
    }
    expect(idsOf.size).toBe(MESSAGES);
    expect([...idsOf.values()].filter(({ size }) => size !== 1)).toEqual([]);
    console.info(`${sink.received.length - MESSAGES} copies of ${MESSAGES} mails`);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { SmtpSink } from '#testing';
import type { BuiltProcess } from '../../apps/cli/src/bench-booking/built-process.js';
import { percentile, storm } from '../../apps/cli/src/bench-booking/storm.js';
import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse, seam } from './support/fault-house.js';
import { invite, startWorker, untilSent } from './support/workers.js';

const MAILS = 300, KILLS = 25, LONG = 400_000;

describe('mail', () => {
  let house: FaultHouse;
  let sink: SmtpSink;
  let workers: BuiltProcess[] = [];
  beforeEach(async () => { sink = await SmtpSink.open(); });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    workers = [];
    await house?.close();
    await sink.stop();
  });

  const to = () => sink.received.map(({ envelopeTo }) => envelopeTo[0] ?? '');
  /** Addresses that got mails with different Message-IDs: no mail program would know them for copies. */
  const unlike = () => [...new Set(to())].filter((address) => new Set(sink.received.filter(({ envelopeTo }) => envelopeTo[0] === address).map(({ messageId }) => messageId)).size > 1);

  it(`is lost nowhere over three workers, ${KILLS} kills and a server that refuses, dawdles and hangs up; copies are no more than were in flight`, async () => {
    house = await openFaultHouse({ api: { count: 0 } });
    await invite(house.query, house.district.centreId, MAILS);
    workers = await Promise.all([1, 2, 3].map(() => startWorker(house.database.url, sink)));
    let seen = 0, hangs = 0;
    const moods = setInterval(() => {
      seen++;
      sink.refusal = seen % 20 === 0 ? { code: 451, text: 'try later' } : undefined;
      sink.isHangingUp = seen % 33 === 0;
      if (sink.isHangingUp) hangs++;
      sink.delayMs = seen % 10 === 0 ? 100 : 0;
    }, 20);
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(100);
      await workers[kill % 3]!.kill();
      await workers[kill % 3]!.start();
      await house.query(`UPDATE platform.outbox_messages SET leased_until = now() WHERE leased_by IS NOT NULL AND leased_until < now() + interval '55 seconds'`);
    }
    clearInterval(moods);
    Object.assign(sink, { refusal: undefined, isHangingUp: false, delayMs: 0 });
    expect(await untilSent(house.query, 120)).toBe(0);
    expect(new Set(to()).size).toBe(MAILS);
    expect(unlike()).toEqual([]);
    const copies = to().length - MAILS;
    process.stdout.write(`  ${MAILS} mails, ${KILLS} kills, ${copies} copies\n`);
    expect(copies).toBeLessThanOrEqual(KILLS + hangs * 3);
  }, LONG);

  it('waits while the server is down, without holding up a single booking, and goes out when it is back', async () => {
    house = await openFaultHouse({ size: { venues: 10, openings: 20, seats: 500 } });
    workers = await Promise.all([1, 2].map(() => startWorker(house.database.url, sink)));
    const bookings = async () => (await storm({ ...house, clients: 4, isOver: (answered) => answered >= 150 })).times;
    await bookings();
    const up = percentile(await bookings(), 0.99);
    await sink.stop();
    const down = percentile(await bookings(), 0.99);
    process.stdout.write(`  p99 of a booking ${Math.round(up)} ms with the mail server, ${Math.round(down)} ms without\n`);
    expect(down).toBeLessThan(up * 2 + 500);
    await sink.start();
    expect(await untilSent(house.query, 120)).toBe(0);
    expect(await house.damage()).toEqual([]);
  }, LONG);

  it('is not sent twice by a worker whose clock is ten minutes ahead: leases go by the database', async () => {
    house = await openFaultHouse({ api: { count: 0 } });
    await invite(house.query, house.district.centreId, 30);
    sink.delayMs = 200;
    workers = await Promise.all([undefined, seam('clock-ahead')].map((preload) => startWorker(house.database.url, sink, preload)));
    while ((await house.query('SELECT 1 FROM platform.outbox_messages WHERE delivered_at IS NULL')).length > 0) await pause(200);
    expect(to().sort()).toEqual([...new Set(to())].sort());
    expect(await house.query('SELECT job, tick FROM platform.job_runs GROUP BY job, tick HAVING count(*) > 1')).toEqual([]);
  }, LONG);

  it('is sent twice as soon as each worker judges leases by a clock of its own', async () => {
    house = await openFaultHouse({ api: { count: 0 } });
    await invite(house.query, house.district.centreId, 30);
    sink.delayMs = 200;
    workers = await Promise.all([undefined, seam('leases-by-our-own-clock')].map((preload) => startWorker(house.database.url, sink, preload)));
    for (const end = Date.now() + 30_000; Date.now() < end && to().length < 32;) await pause(200);
    barks('leases by the workers\' own clocks', to().length > new Set(to()).size ? [`${to().length} mails to ${new Set(to()).size} people`] : []);
  }, LONG);
});

import { lossesOf } from '../../apps/cli/src/bench-booking/storm.js';
import { stormWithKills } from '../../apps/cli/src/bench-booking/kills.js';
import { percentile } from '../../apps/cli/src/bench-booking/storm.js';
import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse, seam } from './support/fault-house.js';

const CLIENTS = 30;
const SIZE = { venues: 20, openings: 40, seats: 500 };
const LONG = 300_000;

/** Lost, booked without anybody being told, answered oddly, and everything the data say: one list, empty when all is well. */
async function report(house: FaultHouse, record: Parameters<typeof lossesOf>[2]): Promise<string[]> {
  const { lost, untold } = await lossesOf(house.query, house.district.centreId, record);
  return [
    ...(lost.length > 0 ? [`acknowledged and lost: ${lost.length}`] : []), ...(untold.length > 0 ? [`booked and never told: ${untold.length}`] : []),
    ...(record.odd.length > 0 ? [`answered oddly: ${record.odd.length} (${record.odd[0]})`] : []), ...(await house.damage()),
  ];
}

describe('a storm of bookings', () => {
  let house: FaultHouse | undefined;
  afterEach(() => house?.close());

  it('loses and doubles nothing while the processes of the api are killed, twenty times', async () => {
    house = await openFaultHouse({ size: SIZE });
    const record = await stormWithKills({ ...house, clients: CLIENTS, apiKills: 20, databaseKills: 0, everyMs: 1_000, answers: 2_000 });
    expect(await report(house, record)).toEqual([]);
    process.stdout.write(`  20 kills, ${record.times.length} answers (${record.booked.size} bookings), ${record.retried} asked again, ${record.replayed} answered from their key, slowest ${Math.round(record.slowestMs)} ms\n`);
    expect(record.retried).toBeGreaterThan(0);
  }, LONG);

  it('leaves bookings nobody was told of when the key is kept in a transaction of its own', async () => {
    house = await openFaultHouse({ size: SIZE, api: { preload: seam('key-in-its-own-transaction') } });
    const record = await stormWithKills({ ...house, clients: CLIENTS, apiKills: 12, databaseKills: 0, everyMs: 300, answers: 0 });
    barks('the key in a transaction of its own', await report(house, record));
  }, LONG);

  it('loses and doubles nothing while the database is killed as well', async () => {
    house = await openFaultHouse({ ownServer: true, size: SIZE });
    const record = await stormWithKills({ ...house, clients: CLIENTS, apiKills: 10, databaseKills: 5, everyMs: 2_000, answers: 2_000 });
    expect(await report(house, record)).toEqual([]);
    process.stdout.write(`  10 kills of an api and 5 of the database, ${record.times.length} answers (${record.booked.size} bookings), ${record.replayed} answered from their key, p99 ${Math.round(percentile(record.times, 0.99))} ms, back after ${record.recoveries.map(({ answerMs }) => Math.round(answerMs)).join(', ')} ms\n`);
    expect(record.recoveries).toHaveLength(5);
  }, LONG);

  it('loses what it acknowledged when commits do not wait for the disk', async () => {
    house = await openFaultHouse({ ownServer: true, size: SIZE, api: { preload: seam('commits-that-do-not-wait') } });
    await house.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
    await house.query('SELECT pg_reload_conf()');
    const record = await stormWithKills({ ...house, clients: CLIENTS, apiKills: 0, databaseKills: 3, everyMs: 3_000, answers: 0 });
    barks('synchronous_commit = off', await report(house, record));
  }, LONG);
});

import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { JobRuns } from '#database';
import { type KeyedNeis, lastNight, type NeisSync, type SyncSummary } from '#school-calendar';
import { FakeClock } from '#testing';
import { NeisAccess, neisOf, SyncCalendarsJob } from './sync-calendars.job.js';

const SUMMARY: SyncSummary = { answered: 3, empty: 0, failed: 0, skipped: 1, stopped: null };
const KEYED = new NeisAccess({ client: {} as KeyedNeis['client'], keyHash: 'hash' });

function jobWith(given: { neis?: NeisAccess; isTaken?: boolean; isOrdered?: boolean; work?: (signal: AbortSignal) => Promise<SyncSummary> } = {}) {
  const sync = {
    syncAll: jest.fn(async (_: KeyedNeis, signal: AbortSignal) => (given.work ? given.work(signal) : SUMMARY)),
    syncOrdered: jest.fn(async (_: KeyedNeis | undefined, __: AbortSignal) => (given.isOrdered ? SUMMARY : null)),
  };
  const runs = { once: jest.fn(async (_: string, __: Date, ___: string, work: () => Promise<object>) => { if (!given.isTaken) await work(); return !given.isTaken; }) };
  const clock = new FakeClock('2027-03-02');
  return { clock, sync, runs, job: new SyncCalendarsJob(clock, runs as unknown as JobRuns, sync as unknown as NeisSync, given.neis ?? KEYED) };
}

describe('sync-calendars job', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('takes the last night once, by the database\'s word', async () => {
    const { job, runs, sync, clock } = jobWith();
    expect(await job.runNightly()).toBe(true);
    expect(runs.once).toHaveBeenCalledWith('sync-calendars', lastNight(clock.now()), expect.any(String), expect.any(Function));
    expect(sync.syncAll).toHaveBeenCalledTimes(1);
    const late = jobWith({ isTaken: true });
    expect(await late.job.runNightly()).toBe(false);
    expect(late.sync.syncAll).not.toHaveBeenCalled();
  });

  it('without a key takes no night, but still answers the director', async () => {
    const { job, runs, sync } = jobWith({ neis: neisOf({ NEIS_BASE_URL: 'http://127.0.0.1:9' }), isOrdered: true });
    expect(await job.runNightly()).toBe(false);
    expect(runs.once).not.toHaveBeenCalled();
    expect(await job.runOrdered()).toEqual(SUMMARY);
    expect(sync.syncOrdered.mock.calls[0]?.[0]).toBeUndefined();
  });

  it('does one thing at a time, and finishes the school in hand when it is asked to stop', async () => {
    const { job, sync } = jobWith({ work: (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve({ ...SUMMARY, stopped: 'the worker stops' }))) });
    const working = job.runNightly();
    expect(await job.runOrdered()).toBeNull();
    expect(sync.syncOrdered).not.toHaveBeenCalled();
    await job.beforeApplicationShutdown();
    expect(await working).toBe(true);
    expect(await job.runNightly()).toBe(false);
  });

  it('keeps of the key nothing but a fingerprint', () => {
    const { keyed } = neisOf({ NEIS_BASE_URL: 'https://open.neis.go.kr', NEIS_KEY: 'a0'.repeat(16) });
    expect(keyed?.keyHash).toMatch(/^[0-9a-f]{32}$/);
    expect(keyed?.keyHash).not.toContain('a0a0');
  });
});

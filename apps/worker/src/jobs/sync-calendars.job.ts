import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { JobRuns } from '#database';
import { Clock } from '#kernel';
import { fingerprintOf, type KeyedNeis, lastNight, NeisClient, NeisSync, type SyncSummary } from '#school-calendar';

/** NEIS answers within a second or two; longer and another try is worth more. */
const TIMEOUT_MS = 15_000;

/** How this worker asks NEIS; without a key it does not. */
export class NeisAccess {
  constructor(readonly keyed: KeyedNeis | undefined) {}
}

export function neisOf({ NEIS_BASE_URL, NEIS_KEY }: { readonly NEIS_BASE_URL: string; readonly NEIS_KEY?: string }): NeisAccess {
  if (NEIS_KEY === undefined) return new NeisAccess(undefined);
  const client = new NeisClient({ baseUrl: NEIS_BASE_URL, key: NEIS_KEY }, { fetch, wait: (ms) => pause(ms), timeoutMs: TIMEOUT_MS });
  return new NeisAccess({ client, keyHash: fingerprintOf(NEIS_KEY) });
}

/** Brings the schools' calendars up to what NEIS says: every night, by one worker, and when a director asks. */
@Injectable()
export class SyncCalendarsJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger(SyncCalendarsJob.name);
  private readonly stop = new AbortController();
  private current: Promise<unknown> | undefined;
  private hasSaidSo = false;

  constructor(
    private readonly clock: Clock,
    private readonly runs: JobRuns,
    private readonly sync: NeisSync,
    private readonly neis: NeisAccess,
  ) {}

  /** False when another worker has this night, when this one is busy, or when there is no key. */
  async runNightly(): Promise<boolean> {
    const { keyed } = this.neis;
    if (!keyed) {
      if (!this.hasSaidSo) this.logger.warn('NEIS_KEY is not set: calendars are not synchronised');
      this.hasSaidSo = true;
      return false;
    }
    const tick = lastNight(this.clock.now());
    const took = await this.alone(() => this.runs.once('sync-calendars', tick, `${hostname()}-${process.pid}`, async () => this.tell(await this.sync.syncAll(keyed, this.stop.signal))));
    return took ?? false;
  }

  /** Null when no director waits, or when this worker is busy. */
  async runOrdered(): Promise<SyncSummary | null> {
    const summary = await this.alone(() => this.sync.syncOrdered(this.neis.keyed, this.stop.signal));
    return summary ? this.tell(summary) : null;
  }

  /** The school in hand is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.current?.catch(() => undefined);
  }

  private async alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.current || this.stop.signal.aborted) return undefined;
    const working = work();
    this.current = working;
    try {
      return await working;
    } finally {
      this.current = undefined;
    }
  }

  private tell(summary: SyncSummary): SyncSummary {
    this.logger.log(`calendars: ${JSON.stringify(summary)}`);
    return summary;
  }
}

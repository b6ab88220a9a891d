import { setTimeout as pause } from 'node:timers/promises';

/** A process (or a server) that is up. */
export interface RunningPart {
  /** settles when it is gone, whoever ended it, with a word about why */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export interface Part {
  readonly name: string;
  /** resolves when the part is ready for work; gives up and cleans up behind itself when the signal is aborted */
  start(signal: AbortSignal): Promise<RunningPart>;
}

export interface RestartPolicy {
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** after this long without dying, earlier deaths are forgotten: being killed now and then is no crash loop */
  readonly steadyMs: number;
  readonly deathsInARow: number;
}

export interface SupervisorEvents {
  died?(part: string, reason: string): void;
  restarted?(part: string): void;
  /** an attempt to bring it back failed; another one follows */
  notBack?(part: string, error: unknown): void;
  /** a part died too often in a row: the caller decides, usually to stop everything */
  gaveUp?(part: string): void;
}

interface Slot {
  readonly part: Part;
  running: RunningPart;
  /** the restart under way, so that stopping can wait for it */
  keeping: Promise<void>;
}

const DEFAULT_POLICY: RestartPolicy = { firstPauseMs: 100, longestPauseMs: 5_000, steadyMs: 500, deathsInARow: 20 };

/** Starts parts one after the other, brings back what dies, and stops everything in the opposite order. */
export class Supervisor {
  private readonly slots: Slot[] = [];
  private readonly stopping = new AbortController();
  private stopped: Promise<void> | undefined;

  constructor(private readonly events: SupervisorEvents = {}, private readonly policy: RestartPolicy = DEFAULT_POLICY) {}

  /** aborted as soon as stopping begins */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  async startAll(parts: readonly Part[]): Promise<void> {
    for (const part of parts) await this.start(part);
  }

  async start(part: Part): Promise<void> {
    this.signal.throwIfAborted();
    const running = await part.start(this.signal);
    const slot: Slot = { part, running, keeping: Promise.resolve() };
    this.slots.push(slot);
    slot.keeping = this.keep(slot);
    // stop() may have looked at the slots while this part was starting
    if (this.signal.aborted) {
      await running.stop();
      this.signal.throwIfAborted();
    }
  }

  /** Last started, first stopped: the database outlives everybody who writes to it. Safe to call again. */
  stop(): Promise<void> {
    this.stopped ??= this.stopAll();
    return this.stopped;
  }

  private async stopAll(): Promise<void> {
    this.stopping.abort();
    for (const slot of this.slots.toReversed()) {
      const restartEnds = slot.keeping;
      await slot.running.stop();
      await restartEnds;
    }
  }

  private async keep(slot: Slot): Promise<void> {
    let deaths = 0;
    while (!this.signal.aborted) {
      const since = performance.now();
      const reason = await slot.running.ended;
      if (this.signal.aborted) return;
      if (performance.now() - since >= this.policy.steadyMs) deaths = 0;
      deaths += 1;
      this.events.died?.(slot.part.name, reason);
      deaths = await this.bringBack(slot, deaths);
      if (deaths > this.policy.deathsInARow) {
        if (!this.signal.aborted) this.events.gaveUp?.(slot.part.name);
        return;
      }
    }
  }

  /** Answers how often it has died by now: a start that fails is a death too. */
  private async bringBack(slot: Slot, deathsSoFar: number): Promise<number> {
    let deaths = deathsSoFar;
    while (deaths <= this.policy.deathsInARow) {
      const { firstPauseMs, longestPauseMs } = this.policy;
      try {
        await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** (deaths - 1)), undefined, { signal: this.signal });
        slot.running = await slot.part.start(this.signal);
        if (this.signal.aborted) await slot.running.stop();
        else this.events.restarted?.(slot.part.name);
        return deaths;
      } catch (error) {
        if (this.signal.aborted) return deaths;
        deaths += 1;
        this.events.notBack?.(slot.part.name, error);
      }
    }
    return deaths;
  }
}

import { pollUntil } from './polling.js';
import { type Part, type RestartPolicy, Supervisor, type SupervisorEvents } from './supervisor.js';

const hasty: RestartPolicy = { firstPauseMs: 1, longestPauseMs: 2, steadyMs: 60_000, deathsInARow: 3 };

/** Notes what happens to it; dies on command. */
class FakePart implements Part {
  starts = 0;
  failuresAhead = 0;
  private end: (reason: string) => void = () => {};

  constructor(readonly name: string, private readonly diary: string[] = []) {}

  async start() {
    if (this.starts > 0 && this.failuresAhead-- > 0) throw new Error('not today');
    this.starts += 1;
    this.diary.push(`start ${this.name}`);
    const ended = new Promise<string>((resolve) => { this.end = resolve; });
    return { ended, stop: async () => { this.diary.push(`stop ${this.name}`); this.end('stopped'); await ended; } };
  }

  die() {
    this.end('killed');
  }
}

const until = (holds: () => boolean) =>
  pollUntil(async () => { if (!holds()) throw new Error('not yet'); }, { deadlineMs: 2_000, everyMs: 2, retryOn: () => true });

describe('supervisor', () => {
  it('starts in order and stops in the opposite order, once', async () => {
    const diary: string[] = [];
    const supervisor = new Supervisor({}, hasty);
    await supervisor.startAll([new FakePart('database', diary), new FakePart('api', diary), new FakePart('worker', diary)]);
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    expect(diary).toEqual(['start database', 'start api', 'start worker', 'stop worker', 'stop api', 'stop database']);
  });

  it('brings back only the part that died', async () => {
    const [database, api] = [new FakePart('database'), new FakePart('api')];
    const supervisor = new Supervisor({}, hasty);
    await supervisor.startAll([database, api]);
    api.die();
    await until(() => api.starts === 2);
    expect(database.starts).toBe(1);
    await supervisor.stop();
  });

  it('tries again when a restart fails', async () => {
    const api = new FakePart('api');
    const told: string[] = [];
    const supervisor = new Supervisor({ died: () => told.push('died'), notBack: () => told.push('not back'), restarted: () => told.push('back') }, hasty);
    await supervisor.start(api);
    api.failuresAhead = 2;
    api.die();
    await until(() => told.includes('back'));
    expect(told).toEqual(['died', 'not back', 'not back', 'back']);
    await supervisor.stop();
  });

  it('gives up on a part that keeps dying', async () => {
    const api = new FakePart('api');
    const gaveUp: string[] = [];
    const events: SupervisorEvents = { gaveUp: (part) => gaveUp.push(part) };
    const supervisor = new Supervisor(events, hasty);
    await supervisor.start(api);
    for (let death = 1; death <= 4; death++) {
      await until(() => api.starts === death);
      api.die();
    }
    await until(() => gaveUp.length === 1);
    expect(api.starts).toBe(4);
    await supervisor.stop();
  });

  it('never gives up on a part that lives for a while between its deaths', async () => {
    const api = new FakePart('api');
    const gaveUp: string[] = [];
    const supervisor = new Supervisor({ gaveUp: (part) => gaveUp.push(part) }, { ...hasty, steadyMs: 0 });
    await supervisor.start(api);
    for (let death = 1; death <= 10; death++) {
      api.die();
      await until(() => api.starts === death + 1);
    }
    expect(gaveUp).toEqual([]);
    await supervisor.stop();
  });

  it('stops what was started when a later part cannot start', async () => {
    const diary: string[] = [];
    const broken: Part = { name: 'broken', start: () => Promise.reject(new Error('no')) };
    const supervisor = new Supervisor({}, hasty);
    await expect(supervisor.startAll([new FakePart('database', diary), broken])).rejects.toThrow('no');
    await supervisor.stop();
    expect(diary).toEqual(['start database', 'stop database']);
  });

  it('leaves nothing behind when stopping begins while a part is starting', async () => {
    const diary: string[] = [];
    const slow = new FakePart('slow', diary);
    let letGo: () => void = () => {};
    const gate = new Promise<void>((resolve) => { letGo = resolve; });
    const supervisor = new Supervisor({}, hasty);
    const starting = supervisor.start({ name: 'slow', start: async () => { await gate; return slow.start(); } });
    const stopping = supervisor.stop();
    letGo();
    await expect(starting).rejects.toThrow();
    await stopping;
    expect(diary).toEqual(['start slow', 'stop slow']);
  });
});

import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { ClaimedRun, RunDesk } from '#school-scheduling';
import { Solver, SolverRefusal, type SolverResult } from '../solver/solver.js';
import { RunAssignmentsJob } from './run-assignments.job.js';

const run: ClaimedRun = {
  id: 'r1', centreId: 'c', seasonId: 's', seed: 3, leasedBy: 'me', tries: 1, weights: { students: 1, interests: 1, wishes: 1, distance: 1, evenness: 1 },
};
const figures = { students: 5, servedPct: 100, firstWishPct: 0, topThreePct: 0, fieldMatchPct: 0, kmPerStudent: 0, weekPeakToMean: 1, dayPeakToMean: 1, weeks: [], days: [] };
const result: SolverResult = { plan: { format: 'goreuge-assignment-plan/1', assignments: [], unassigned: [] }, problemHash: 'h', before: figures, after: figures };

/** Searches until somebody ends it. */
class EndlessSolver extends Solver {
  override async solve(_task: unknown, _onProgress: unknown, signal: AbortSignal): Promise<SolverResult> {
    signal.throwIfAborted();
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  }
}
class SolverThat extends Solver {
  constructor(private readonly answer: () => SolverResult) { super(); }
  override async solve(): Promise<SolverResult> { return this.answer(); }
}

function deskWith(runs: ClaimedRun[], isMine: () => boolean = () => true) {
  return {
    claim: jest.fn(async () => runs.shift() ?? null), problemOf: jest.fn(async () => ({ problem: { requests: [] }, heldBackOpenings: 2 })),
    progress: jest.fn(async () => isMine()), finish: jest.fn(async () => true), fail: jest.fn(async () => true), release: jest.fn(async () => true),
  };
}
const jobFor = (desk: ReturnType<typeof deskWith>, solver: Solver) => new RunAssignmentsJob(desk as unknown as RunDesk, solver);

describe('run-assignments job', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('works off every waiting run and stores what it found', async () => {
    const desk = deskWith([run, { ...run, id: 'r2' }]);
    expect(await jobFor(desk, new SolverThat(() => result)).run()).toBe(2);
    expect(desk.finish).toHaveBeenCalledWith(run, { plan: result.plan, problemHash: 'h', figures: { before: figures, after: figures, heldBackOpenings: 2 } });
  });

  it('does one thing at a time: asked again meanwhile it answers at once', async () => {
    const job = jobFor(deskWith([run]), new EndlessSolver());
    const first = job.run();
    expect(await job.run()).toBe(0);
    await job.beforeApplicationShutdown();
    await first;
  });

  it('ends the search of a run that was cancelled, and writes nothing', async () => {
    let signs = 0;
    const desk = deskWith([run], () => ++signs < 2);
    expect(await jobFor(desk, new EndlessSolver()).run()).toBe(1);
    expect(desk.finish).not.toHaveBeenCalled();
    expect(desk.fail).not.toHaveBeenCalled();
    expect(desk.release).not.toHaveBeenCalled();
  });

  it('gives its run back when the process is asked to stop, and takes no other', async () => {
    const desk = deskWith([run, { ...run, id: 'r2' }]);
    const job = jobFor(desk, new EndlessSolver());
    const working = job.run();
    await job.beforeApplicationShutdown();
    await working;
    expect(desk.release).toHaveBeenCalledWith(run);
    expect(desk.claim).toHaveBeenCalledTimes(1);
    expect(await job.run()).toBe(0);
  });

  it('tells the director why a run failed, in a Korean sentence', async () => {
    const refused = deskWith([run]);
    await jobFor(refused, new SolverThat(() => { throw new SolverRefusal('자료가 모자랍니다.'); })).run();
    expect(refused.fail).toHaveBeenCalledWith(run, '자료가 모자랍니다.');
    const broken = deskWith([run]);
    await jobFor(broken, new SolverThat(() => { throw new Error('out of memory'); })).run();
    expect(broken.fail).toHaveBeenCalledWith(run, expect.stringContaining('문제가 생겼습니다 (out of memory)'));
  });

  it('survives a database that is away for a moment', async () => {
    const desk = deskWith([run]);
    desk.progress.mockRejectedValue(new Error('connection lost'));
    await jobFor(desk, new SolverThat(() => result)).run();
    expect(desk.finish).toHaveBeenCalled();
  });
});

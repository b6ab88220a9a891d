import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { ClaimedRun, RunDesk } from '#school-scheduling';
import { Solver } from '../solver/solver.js';
import type { PlanResult } from '../solver/solve-task.js';
import type { ResultOf, SolverTask } from '../solver/solver-work.js';
import { SolverRefusal } from '../solver/task-terms.js';
import { ProveBoundsJob } from './prove-bounds.job.js';
import { RunAssignmentsJob } from './run-assignments.job.js';
import { PlanRunWork } from './run-work/plan-run.work.js';
import { RunWorks } from './run-work/run-works.js';

const run: ClaimedRun = {
  id: 'r1', kind: 'plan', centreId: 'c', seasonId: 's', seed: 3, leasedBy: 'me', tries: 1, goals: { firstWishPct: 60 }, changes: [], frozenUntil: null, fromDraftId: null,
  weights: { students: 1, interests: 1, wishes: 1, distance: 1, evenness: 1 },
};
const figures = { students: 5, servedPct: 100, firstWishPct: 0, topThreePct: 0, fieldMatchPct: 0, kmPerStudent: 0, weekPeakToMean: 1, dayPeakToMean: 1, weeks: [], days: [] };
const goalResults = [{ goal: 'firstWishPct' as const, target: 60, reached: 55, met: false }];
const result: PlanResult = {
  plan: { format: 'goreuge-assignment-plan/1', value: 90, assignments: [], unassigned: [] }, problemHash: 'h', before: figures, after: figures, goalResults,
};

/** Searches until somebody ends it. */
class EndlessSolver extends Solver {
  override async solve(_task: unknown, _onProgress: unknown, signal: AbortSignal): Promise<never> {
    signal.throwIfAborted();
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  }
}
class SolverThat extends Solver {
  readonly tasks: SolverTask[] = [];
  constructor(private readonly answer: () => PlanResult, private readonly prove: () => Promise<{ bound: number }> = async () => ({ bound: 100 })) { super(); }
  override async solve<Task extends SolverTask>(task: Task): Promise<ResultOf<Task>> {
    this.tasks.push(task);
    return (task.kind === 'bound' ? await this.prove() : this.answer()) as ResultOf<Task>;
  }
}

function deskWith(runs: ClaimedRun[], isMine: () => boolean = () => true) {
  return {
    claim: jest.fn(async () => runs.shift() ?? null), problemOf: jest.fn(async () => ({ problem: { requests: [] }, heldBackOpenings: 2, hash: 'h' })),
    progress: jest.fn(async () => isMine()), finish: jest.fn(async () => true), fail: jest.fn(async () => true), release: jest.fn(async () => true),
    proofProgress: jest.fn(async () => undefined), endProof: jest.fn(async () => undefined),
  };
}
function jobFor(fake: ReturnType<typeof deskWith>, solver: Solver) {
  const desk = fake as unknown as RunDesk;
  const proofs = new ProveBoundsJob(desk, solver);
  return Object.assign(new RunAssignmentsJob(desk, solver, new RunWorks([new PlanRunWork(desk)]), proofs), { proofsEnd: () => proofs.idle() });
}

describe('run-assignments job', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('works off every waiting run and stores what it found', async () => {
    const desk = deskWith([run, { ...run, id: 'r2' }]);
    const solver = new SolverThat(() => result);
    expect(await jobFor(desk, solver).run()).toBe(2);
    expect(desk.finish).toHaveBeenCalledWith(run, {
      plan: result.plan, problemHash: 'h', goalResults, figures: { before: figures, after: figures, heldBackOpenings: 2 }, isProofComing: true,
    });
    expect(solver.tasks[0]).toMatchObject({ kind: 'plan', seed: 3, goals: { firstWishPct: 60 } });
  });

  it('works out the bound once the plan is stored, without keeping the next run waiting', async () => {
    const desk = deskWith([run, { ...run, id: 'r2' }]);
    let prove = (_proof: { bound: number }): void => undefined;
    const job = jobFor(desk, new SolverThat(() => result, () => new Promise((resolve) => { prove = resolve; })));
    expect(await job.run()).toBe(2);
    expect(desk.endProof).not.toHaveBeenCalled();
    prove({ bound: 100 });
    await new Promise((resolve) => setTimeout(resolve));
    prove({ bound: 101 });
    await job.proofsEnd();
    expect(desk.endProof.mock.calls).toEqual([[run, 100], [{ ...run, id: 'r2' }, 101]]);
  });

  it('never harms a plan by a proof that breaks, and still lets the watchers go', async () => {
    const desk = deskWith([run]);
    const job = jobFor(desk, new SolverThat(() => result, () => Promise.reject(new Error('the proof is wrong'))));
    expect(await job.run()).toBe(1);
    await job.proofsEnd();
    expect(desk.finish).toHaveBeenCalled();
    expect(desk.fail).not.toHaveBeenCalled();
    expect(desk.endProof).toHaveBeenCalledWith(run, null);
  });

  it('proves nothing of a plan that came too late', async () => {
    const desk = deskWith([run]);
    desk.finish.mockResolvedValue(false);
    const job = jobFor(desk, new SolverThat(() => result));
    await job.run();
    await job.proofsEnd();
    expect(desk.endProof).not.toHaveBeenCalled();
  });

  it('fails a run of a kind it does not know', async () => {
    const desk = deskWith([{ ...run, kind: 'repair' }]);
    await jobFor(desk, new SolverThat(() => result)).run();
    expect(desk.fail).toHaveBeenCalledWith(expect.objectContaining({ kind: 'repair' }), expect.stringContaining('repair'));
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

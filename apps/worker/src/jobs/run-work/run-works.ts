import type { RunKind } from '#school-scheduling';
import type { RunWork } from './run-work.js';

/** Who carries out which kind of run. */
export class RunWorks {
  constructor(private readonly all: readonly RunWork[]) {}

  of(kind: RunKind): RunWork {
    const work = this.all.find((each) => each.kind === kind);
    if (!work) throw new Error(`this worker cannot carry out a ${kind} run`);
    return work;
  }
}

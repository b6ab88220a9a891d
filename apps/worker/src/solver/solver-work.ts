import { type BoundResult, type BoundTask, boundTask } from './bound-task.js';
import { type FrontierResult, type FrontierTask, frontierTask } from './frontier-task.js';
import { type RepairResult, type RepairTask, repairTask } from './repair-task.js';
import { type LeastChangeResult, type LeastChangeTask, leastChangeTask } from './least-change-task.js';
import { type PlanResult, type PlanTask, solveTask } from './solve-task.js';
import type { SolverHooks } from './task-terms.js';
import { type WhatIfResult, type WhatIfTask, whatIfTask } from './what-if-task.js';

/** Every kind of work a thread can do: what goes in, what comes out. A new kind is a line here, a line below and a file beside. */
interface SolverWork {
  readonly plan: { readonly task: PlanTask; readonly result: PlanResult };
  readonly frontier: { readonly task: FrontierTask; readonly result: FrontierResult };
  readonly repair: { readonly task: RepairTask; readonly result: RepairResult };
  readonly 'what-if': { readonly task: WhatIfTask; readonly result: WhatIfResult };
  readonly 'least-change': { readonly task: LeastChangeTask; readonly result: LeastChangeResult };
  readonly bound: { readonly task: BoundTask; readonly result: BoundResult };
}

type WorkKind = keyof SolverWork;
export type SolverTask = SolverWork[WorkKind]['task'];
export type ResultOf<Task extends SolverTask> = SolverWork[Task['kind']]['result'];

const WORK: { readonly [Kind in WorkKind]: (task: SolverWork[Kind]['task'], hooks: SolverHooks) => SolverWork[Kind]['result'] } = {
  plan: (task, { onProgress, isTimeUp }) => solveTask(task, onProgress, isTimeUp),
  frontier: frontierTask,
  repair: repairTask,
  'what-if': whatIfTask,
  'least-change': leastChangeTask,
  bound: boundTask,
};

export function carryOut<Task extends SolverTask>(task: Task, hooks: SolverHooks): ResultOf<Task> {
  const work = WORK[task.kind] as (task: Task, hooks: SolverHooks) => ResultOf<Task>;
  return work(task, hooks);
}

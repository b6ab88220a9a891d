import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { verdictOf, type Goal, type Row, type Run } from './goal.js';
import { GOALS } from './goals/all-goals.js';
import { FULL, QUICK, type Scale } from './scale.js';
import { tableOf } from './table.js';
import { JobFailed, Workshop } from './workshop.js';

export const BENCH_USAGE = 'usage: goreuge bench-assignment [--quick] [--only A3,A12]';

/** Measured last: the largest search takes whatever time the others leave of the run's limit. */
const LAST = 'A5';

/**
 * `goreuge bench-assignment`: measures the scheduler's goals on made-up districts and prints a row for each. Exit code 0: measured, whether met or not;
 * 1: something could not be run; 2: wrong usage.
 */
export async function benchAssignment(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') { console.error(asked); return 2; }
  const { scale, goals } = asked, started = performance.now(), seconds = (): number => (performance.now() - started) / 1000, secondsLeft = (): number => scale.limitSeconds - seconds();
  const work = new Workshop(secondsLeft), run: Run = { scale, work, secondsLeft }, rows = new Map<string, Row>();
  console.log(`${introduction(scale)}\n`);
  try {
    for (const goal of [...goals.filter(({ id }) => id !== LAST), ...goals.filter(({ id }) => id === LAST)]) {
      const row = await measured(goal, run);
      rows.set(goal.id, row);
      console.error(`${goal.id} ${verdictOf(row.checks)}, ${Math.round(row.wallSeconds)} s`);
    }
  } finally {
    work.close();
  }
  const inOrder = goals.flatMap(({ id }) => rows.get(id) ?? []), met = inOrder.filter(({ checks }) => verdictOf(checks) === 'met').length;
  console.log(tableOf(inOrder));
  console.log('wall and cpu in seconds; a row without any looks at plans another row made.');
  console.log(`${met} of ${inOrder.length} goals met; ${Math.round(seconds())} s on the clock, ${Math.round(work.cpuSeconds)} processor seconds; load of the machine at the end ${loadavg()[0]!.toFixed(1)}`);
  return inOrder.some(({ checks }) => checks.some(({ asked: what }) => what === FAILED)) ? 1 : 0;
}

const FAILED = 'could be measured';

async function measured(goal: Goal, run: Run): Promise<Row> {
  const wall = performance.now(), cpu = run.work.cpuSeconds;
  const attempt = async (): Promise<Row['checks']> => {
    if (run.secondsLeft() <= 0) return [{ asked: 'within the time of the run', figure: 'no time left for it', verdict: 'unmeasured' }];
    try {
      return await goal.measure(run);
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error;
      return [{ asked: FAILED, figure: error.message, verdict: 'unmeasured' }];
    }
  };
  const checks = await attempt();
  return { id: goal.id, title: goal.title, checks, wallSeconds: (performance.now() - wall) / 1000, cpuSeconds: run.work.cpuSeconds - cpu };
}

function readArguments(args: string[]): { scale: Scale; goals: readonly Goal[] } | string {
  try {
    const { quick = false, only } = parseArgs({ args, options: { quick: { type: 'boolean' }, only: { type: 'string' } } }).values;
    const named = only?.split(',').map((id) => id.trim().toUpperCase()), unknown = named?.find((id) => !GOALS.some((goal) => goal.id === id));
    if (unknown !== undefined) return `no goal ${unknown}; there are ${GOALS.map(({ id }) => id).join(' ')}\n${BENCH_USAGE}`;
    return { scale: quick ? QUICK : FULL, goals: named ? GOALS.filter(({ id }) => named.includes(id)) : GOALS };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${BENCH_USAGE}`;
  }
}

function introduction({ isQuick, schools, venues, seeds, lowLoad, highLoad }: Scale): string {
  const { model = 'unknown processor' } = cpus()[0] ?? {};
  return [
    `Machine: ${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; load at the start ${loadavg()[0]!.toFixed(1)}`,
    `Districts: ${schools} schools, ${venues} venues, loads ${lowLoad} and ${highLoad}, seed${seeds.length > 1 ? 's' : ''} ${seeds.join(' ')}; a figure per seed, met only if met by each`,
    'Limits of a search on one core are processor seconds of its own process; those on two cores are seconds on the clock.',
    ...(isQuick ? ['QUICK: small districts and a tenth of the time. These figures show that everything runs, not how good it is.'] : []),
  ].join('\n');
}

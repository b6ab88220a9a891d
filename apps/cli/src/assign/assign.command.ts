import { readFile, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';
import { checkProblem, type Goals, type Problem, type Solution } from '#slot-assignment';
import { solveInThreads } from '#search-threads';

export const ASSIGN_USAGE = 'usage: goreuge assign --problem problem.json --out plan.json [--seed 1] [--time-limit 20] [--moves n] [--threads n] [--week-peak 1.3] [--first-wish 55] [--top-three 85]';

const LARGEST_FILE_MB = 500;
const FAULTS_SHOWN = 20;
/** More threads than this need more memory than they save time. */
const MOST_THREADS = 4;
const GOAL_OPTION: Readonly<Record<string, string>> = { weekPeakToMean: 'week-peak', firstWishPct: 'first-wish', topThreePct: 'top-three' };

type Values = Partial<Record<'problem' | 'out' | 'seed' | 'time-limit' | 'moves' | 'threads' | 'week-peak' | 'first-wish' | 'top-three', string>>;

interface AssignOptions {
  readonly problem: string;
  readonly out: string;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly moves?: number;
  readonly threads: number;
  readonly goals?: Goals;
}

/** Something the caller can put right; printed as one line. */
class Refusal extends Error {
  constructor(message: string, readonly exitCode: 1 | 2) {
    super(message);
  }
}

/**
 * `goreuge assign`: reads a problem file, searches a plan, writes the plan file and prints its figures.
 * Exit code 0: plan written; 1: the problem contradicts itself or the plan cannot be written; 2: wrong usage or unreadable input.
 */
export async function assign(args: string[]): Promise<number> {
  try {
    const options = readOptions(args), problem = await readProblem(options.problem);
    const solution = await solveInThreads(problem, { ...options, until: Date.now() + 1000 * options.timeLimitSeconds });
    await writePlan(options.out, solution);
    print(solution, options.out);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

function readOptions(args: string[]): AssignOptions {
  const values = parsed(args);
  if (!values.problem || !values.out) throw new Refusal(ASSIGN_USAGE, 2);
  return {
    problem: values.problem, out: values.out, seed: wholeNumber('--seed', values.seed ?? '1', 0),
    timeLimitSeconds: positive('--time-limit', values['time-limit'] ?? '20'), ...(values.moves === undefined ? {} : { moves: wholeNumber('--moves', values.moves, 1) }),
    threads: values.threads === undefined ? Math.min(MOST_THREADS, availableParallelism()) : wholeNumber('--threads', values.threads, 1), ...goalsIn(values),
  };
}

/** Goals asked for on the command line take the place of the usual ones. */
function goalsIn(values: Values): { goals?: Goals } {
  const named = { weekPeakToMean: values['week-peak'], firstWishPct: values['first-wish'], topThreePct: values['top-three'] };
  const goals = Object.entries(named).flatMap(([goal, text]) => (text === undefined ? [] : [[goal, positive(`--${GOAL_OPTION[goal]!}`, text)] as const]));
  return goals.length === 0 ? {} : { goals: Object.fromEntries(goals) };
}

function parsed(args: string[]): Values {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { problem: text, out: text, seed: text, 'time-limit': text, moves: text, threads: text, 'week-peak': text, 'first-wish': text, 'top-three': text } }).values;
  } catch (error) {
    throw new Refusal(`${messageOf(error)}\n${ASSIGN_USAGE}`, 2);
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) throw new Refusal(`${name} must be a whole number of at least ${least}, not "${text}"`, 2);
  return value;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0 && Number.isFinite(value))) throw new Refusal(`${name} must be a number above 0, not "${text}"`, 2);
  return value;
}

async function readProblem(file: string): Promise<Problem> {
  const checked = checkProblem(parseJson(file, await readText(file)));
  if ('ok' in checked) return checked.ok;
  const { faults } = checked, shown = faults.slice(0, FAULTS_SHOWN).map(({ path, message }) => `  ${path || '/'}: ${message}`);
  const more = faults.length > FAULTS_SHOWN ? [`  ... and ${faults.length - FAULTS_SHOWN} more`] : [];
  throw new Refusal([`${file} is not a valid problem, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`, ...shown, ...more].join('\n'), 1);
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE_MB * 1_000_000) throw new Refusal(`${file} is ${Math.ceil(size / 1_000_000)} MB, at most ${LARGEST_FILE_MB} MB can be read`, 2);
    return await readFile(file, 'utf8');
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`cannot read ${file}: ${messageOf(error)}`, 2);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${messageOf(error)}`, 2);
  }
}

async function writePlan(file: string, { plan }: Solution): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(plan)}\n`);
  } catch (error) {
    throw new Refusal(`cannot write ${file}: ${messageOf(error)}`, 1);
  }
}

function print({ figures, goals, log }: Solution, out: string): void {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(width)}  ${figure}`);
  for (const { goal, target, reached, met } of goals) console.log(`goal ${goal} ${target}: ${met ? 'met' : 'missed'}, ${reached}`);
  const early = log.endedBy === 'moves' ? '' : `, ended early by the ${log.endedBy === 'deadline' ? 'time limit' : 'signal'}`;
  console.log(`seed ${log.seed}, ${log.movesDone} of ${log.moves} moves${early}`);
  console.log(`input ${log.inputHash}, plan ${log.planHash}`);
  console.log(`plan written to ${out}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

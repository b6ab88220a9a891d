import { readFile, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkProblem, solve, type Problem, type Solution } from '#slot-assignment';

export const ASSIGN_USAGE = 'usage: goreuge assign --problem problem.json --out plan.json [--seed 1] [--time-limit 20] [--moves n]';

const LARGEST_FILE_MB = 500;
const FAULTS_SHOWN = 20;

interface AssignOptions {
  readonly problem: string;
  readonly out: string;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly moves?: number;
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
    const until = performance.now() + 1000 * options.timeLimitSeconds;
    const solution = solve(problem, { seed: options.seed, deadline: () => performance.now() >= until, ...(options.moves === undefined ? {} : { moves: options.moves }) });
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
    timeLimitSeconds: seconds(values['time-limit'] ?? '20'), ...(values.moves === undefined ? {} : { moves: wholeNumber('--moves', values.moves, 1) }),
  };
}

function parsed(args: string[]): Partial<Record<'problem' | 'out' | 'seed' | 'time-limit' | 'moves', string>> {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { problem: text, out: text, seed: text, 'time-limit': text, moves: text } }).values;
  } catch (error) {
    throw new Refusal(`${messageOf(error)}\n${ASSIGN_USAGE}`, 2);
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) throw new Refusal(`${name} must be a whole number of at least ${least}, not "${text}"`, 2);
  return value;
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0 && Number.isFinite(value))) throw new Refusal(`--time-limit must be a number of seconds above 0, not "${text}"`, 2);
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

function print({ figures, log }: Solution, out: string): void {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(width)}  ${figure}`);
  const early = log.endedBy === 'moves' ? '' : `, ended early by the ${log.endedBy === 'deadline' ? 'time limit' : 'signal'}`;
  console.log(`seed ${log.seed}, ${log.movesDone} of ${log.moves} moves${early}`);
  console.log(`input ${log.inputHash}, plan ${log.planHash}`);
  console.log(`plan written to ${out}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

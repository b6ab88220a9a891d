import { readFile, stat } from 'node:fs/promises';
import { checkProblem, type Certificate, type Plan, type Problem } from '#slot-assignment';
import { messageOf, Refusal } from './refusal.js';

const LARGEST_FILE_MB = 500;

/** A plan file as it may stand on disk: with or without its proof. */
export interface ProvenPlan extends Plan {
  readonly bound?: number;
  readonly certificate?: Certificate;
}

export async function readProblem(file: string): Promise<Problem> {
  const checked = checkProblem(await readJson(file));
  if ('ok' in checked) return checked.ok;
  const [first] = checked.faults;
  throw new Refusal(`${file}: 올바른 배정 문제가 아닙니다. 오류 ${checked.faults.length}건 (not a valid problem, ${checked.faults.length} faults, first: ${first?.path || '/'} ${first?.message})`, 1);
}

export async function readPlan(file: string): Promise<ProvenPlan> {
  const plan = await readJson(file);
  if (!isPlan(plan)) throw new Refusal(`${file}: 배정안 파일이 아닙니다 (not an assignment plan)`, 1);
  return plan;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file}: JSON 형식이 아닙니다 (not JSON: ${messageOf(error)})`, 2);
  }
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE_MB * 1_000_000) throw new Refusal(`${file}: 파일이 너무 큽니다 (larger than ${LARGEST_FILE_MB} MB)`, 2);
    return await readFile(file, 'utf8');
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${file}: 읽을 수 없습니다 (cannot read: ${messageOf(error)})`, 2);
  }
}

/** Only the shape; whether the plan keeps the rules is for `verify` to say. */
function isPlan(value: unknown): value is ProvenPlan {
  if (!isRecord(value) || value['format'] !== 'goreuge-assignment-plan/1') return false;
  const { assignments, unassigned, bound } = value;
  return (bound === undefined || typeof bound === 'number') && Array.isArray(assignments) && assignments.every(isAssignment)
    && Array.isArray(unassigned) && unassigned.every((u) => isRecord(u) && typeof u['request'] === 'string' && Array.isArray(u['reasons']));
}

function isAssignment(value: unknown): boolean {
  return isRecord(value) && ['request', 'date', 'band'].every((name) => typeof value[name] === 'string') && Array.isArray(value['parties'])
    && value['parties'].every((party: unknown) => isRecord(party) && typeof party['venue'] === 'string' && typeof party['students'] === 'number');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

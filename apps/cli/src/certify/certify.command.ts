import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CertificateRefused, certify as prove, checkCertificate, gapPct, verify, type Certificate, type Problem } from '#slot-assignment';
import { readPlan, readProblem, type ProvenPlan } from './read-documents.js';
import { messageOf, Refusal } from './refusal.js';

export const CERTIFY_USAGE = 'usage: goreuge certify --problem problem.json --plan plan.json [--time-limit 60] [--write]';

/** A stated bound may be rounded to a tenth, as the value is. */
const ROUNDING = 0.5;

interface CertifyCommand {
  readonly problem: string;
  readonly plan: string;
  readonly timeLimitSeconds: number;
  readonly write: boolean;
}

/**
 * `goreuge certify`: says how far a plan is from the best possible, with proof. A certificate stored in the plan file is re-checked,
 * otherwise one is computed; `--write` stores it. Exit code 0: proven; 1: the plan breaks a rule, or its proof is false; 2: wrong usage
 * or unreadable input.
 */
export async function certify(args: string[]): Promise<number> {
  try {
    const started = performance.now(), command = readCommand(args), problem = await readProblem(command.problem), plan = await readPlan(command.plan);
    const value = verifiedValue(problem, plan, command.plan);
    const certificate = plan.certificate === undefined
      ? prove(problem, { lowerBound: value, deadline: () => performance.now() - started >= 1000 * command.timeLimitSeconds })
      : recheck(problem, plan, plan.certificate);
    print(value, certificate, plan.certificate !== undefined);
    if (command.write) await write(command.plan, plan, certificate);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

function readCommand(args: string[]): CertifyCommand {
  const { problem, plan, write = false, 'time-limit': limit = '60' } = parsed(args), timeLimitSeconds = Number(limit);
  if (!problem || !plan) throw new Refusal(CERTIFY_USAGE, 2);
  if (limit.trim() === '' || !(timeLimitSeconds > 0 && Number.isFinite(timeLimitSeconds))) {
    throw new Refusal(`--time-limit 값은 0보다 큰 초 단위 숫자여야 합니다: "${limit}" (must be a number of seconds above 0)`, 2);
  }
  return { problem, plan, timeLimitSeconds, write };
}

function parsed(args: string[]): { problem?: string; plan?: string; 'time-limit'?: string; write?: boolean } {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { problem: text, plan: text, 'time-limit': text, write: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Refusal(`${messageOf(error)}\n${CERTIFY_USAGE}`, 2);
  }
}

/** A proof about a plan that breaks the rules would mean nothing. */
function verifiedValue(problem: Problem, plan: ProvenPlan, file: string): number {
  const { broken, figures } = verify(problem, plan), [first] = broken;
  if (first) throw new Refusal(`${file}: 배정안이 규칙을 ${broken.length}건 어깁니다 (the plan breaks ${broken.length} rules, first: ${first.message})`, 1);
  return figures.value;
}

function recheck(problem: Problem, plan: ProvenPlan, certificate: Certificate): Certificate {
  try {
    const { bound } = checkCertificate(problem, certificate);
    if (plan.bound === undefined || Math.abs(plan.bound - bound) <= ROUNDING) return certificate;
    throw new CertificateRefused(`the plan states the bound ${plan.bound}, its certificate proves ${bound}`);
  } catch (error) {
    if (!(error instanceof CertificateRefused)) throw error;
    throw new Refusal(`저장된 증명서가 맞지 않습니다. 지우면 새로 계산합니다 (the stored certificate is false; remove it to compute a new one: ${error.message})`, 1);
  }
}

function print(value: number, { bound, multipliers }: Certificate, isStored: boolean): void {
  console.log(`값 (value)      ${value.toFixed(1)}`);
  console.log(`상한 (bound)    ${bound.toFixed(1)}`);
  console.log(`차이 (gap)      ${gapPct(value, bound).toFixed(3)} %`);
  console.log(isStored ? `저장된 증명서를 다시 확인했습니다 (stored certificate re-checked, ${multipliers.length} multipliers)`
    : `증명서를 새로 계산했습니다 (certificate computed, ${multipliers.length} multipliers)`);
}

async function write(file: string, plan: ProvenPlan, certificate: Certificate): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify({ ...plan, bound: certificate.bound, certificate })}\n`);
  } catch (error) {
    throw new Refusal(`${file}: 저장할 수 없습니다 (cannot write: ${messageOf(error)})`, 1);
  }
  console.log(`증명서를 배정안에 저장했습니다 (certificate stored in ${file})`);
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureServerBuild, ensureWebBuild } from './build.mjs';
import { CommandFailed, runNode, runNpm } from './steps.mjs';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const JEST_PROJECTS = ['unit', 'architecture', 'integration', 'e2e', 'faults', 'browser'];
const environment = { ...process.env, NODE_ENV: 'test', TZ: 'UTC' };

/** `npm test`: every check in order, the first failure ends the run. With arguments: only jest, with those arguments. */
export async function runTests(args) {
  if (args.length > 0) {
    await ensureServerBuild();
    await ensureWebBuild();
    return runNode([...JEST, ...args], { env: environment });
  }
  const reports = mkdtempSync(path.join(os.tmpdir(), 'goreuge-test-'));
  const steps = [
    ['types, lint, rooms', () => atOnce(['types', 'lint', 'rooms'])],
    ['build', ensureServerBuild],
    ['web build', ensureWebBuild],
    ...JEST_PROJECTS.map((project) => [`jest ${project}`, () => jestProject(project, reports)]),
  ];
  const timings = [];
  try {
    for (const [name, step] of steps) {
      console.log(`\n── ${name}`);
      const since = performance.now();
      const code = await exitCodeOf(step);
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      timings.push(`${name} ${seconds} s`);
      console.log(`── ${name}: ${code === 0 ? '통과 (passed)' : `실패 (failed, exit ${code})`} · ${seconds} s`);
      if (code !== 0) return code;
    }
    console.log(`\n${timings.join(' · ')}\n${totalOf(reports)}`);
    return 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

async function exitCodeOf(step) {
  try {
    return (await step()) ?? 0;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

/** Side by side: none of them changes anything. The first failure is the answer, once all have spoken. */
async function atOnce(scripts) {
  const codes = await Promise.all(scripts.map((script) => exitCodeOf(() => runNpm(['run', '--silent', script]))));
  return codes.find((code) => code !== 0) ?? 0;
}

/** Every file has a database and, where it needs them, processes of its own, so that files take every core. Faults have the machine for themselves. */
function jestProject(project, reports) {
  const workers = project === 'faults' ? ['--maxWorkers=1'] : ['--maxWorkers=100%'];
  return runNode([...JEST, '--selectProjects', project, ...workers, '--json', '--outputFile', path.join(reports, `${project}.json`)], { env: environment });
}

function totalOf(reports) {
  const results = JEST_PROJECTS.map((project) => JSON.parse(readFileSync(path.join(reports, `${project}.json`), 'utf8')));
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  return `테스트 ${sum('numPassedTests')}개 통과, 파일 ${sum('numPassedTestSuites')}개 ` +
    `(${sum('numPassedTests')} tests passed in ${sum('numPassedTestSuites')} files, ${sum('numPendingTests')} skipped)`;
}

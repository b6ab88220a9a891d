#!/usr/bin/env node
// The one door of the command line. Plain JavaScript without dependencies: it has to run before anything is installed.
// stdout belongs to the command itself; what install and build have to say goes to stderr.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { assertNodeVersion } from './node-version.mjs';
import { CommandFailed, isOrphaned, parentPid, projectRoot } from './steps.mjs';

const [command = 'help', ...args] = process.argv.slice(2);

async function main() {
  assertNodeVersion();
  const { ensureDependencies } = await import('./dependencies.mjs');
  const { ensureServerBuild, ensureWebBuild, builtFile } = await import('./build.mjs');
  await ensureDependencies();
  if (command === 'test') {
    const { runTests } = await import('./test-run.mjs');
    return runTests(args);
  }
  await ensureServerBuild();
  process.setSourceMapsEnabled(true);
  if (command === 'start') {
    await ensureWebBuild();
    if (isOrphaned()) return 1; // npm was ended meanwhile
    const { start } = await import(builtFile('apps/cli/src/start/start.js').href);
    return start({ projectRoot, parentPid });
  }
  const entry = builtFile('apps/cli/src/main.js');
  process.argv = [process.execPath, fileURLToPath(entry), command, ...args];
  await import(entry.href);
  return undefined; // the command ends itself, with its own exit code
}

try {
  const code = await main();
  if (code !== undefined) process.exit(code);
} catch (error) {
  console.error(error instanceof CommandFailed ? error.message : error);
  process.exit(error instanceof CommandFailed ? error.exitCode : 1);
}

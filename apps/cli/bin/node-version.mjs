import process from 'node:process';
import { CommandFailed } from './steps.mjs';

const LOWEST = [20, 19];

export function assertNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1])) return;
  throw new CommandFailed(
    `Node ${LOWEST.join('.')} 이상이 필요한데 지금은 ${version}입니다. (Node ${LOWEST.join('.')} or later is needed; this is ${version}.)`);
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandFailed, projectRoot, runNpm, say, toStderr } from './steps.mjs';

const lockFile = path.join(projectRoot, 'package-lock.json');
const installedFolder = path.join(projectRoot, 'node_modules');
const stampFile = path.join(installedFolder, '.goreuge-installed');

/** Installs what package-lock.json names when that is missing or another version of it was installed. */
export async function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (read(stampFile) === wanted) return;
  if (!isInstalledByHand()) {
    say(existsSync(installedFolder)
      ? '설치된 패키지가 오래되어 다시 설치합니다. (Installed packages are stale: installing them again.)'
      : '필요한 패키지를 설치합니다. (Installing the packages this needs.)');
    await install();
  }
  try {
    writeFileSync(stampFile, wanted);
  } catch { /* a checkout we may only read: compared again next time */ }
}

async function install() {
  // development packages build and test the program; no package needs its install script
  const code = await runNpm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], toStderr);
  if (code !== 0) {
    throw new CommandFailed(
      '패키지를 설치하지 못했습니다. 네트워크와 디스크 여유 공간, 폴더 권한을 확인해 주세요. ' +
      '(Installing the packages failed: check the network, free disk space and permissions of this folder.)', code);
  }
}

/** `npm ci` or `npm install` by hand leaves npm's own record, which must agree with the lock file package by package. */
function isInstalledByHand() {
  const record = read(path.join(installedFolder, '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages ?? {};
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
  const agrees = ([where, { version, integrity, optional, link }]) => {
    const there = installed[where];
    if (!there) return optional === true || link === true || where === ''; // optional: made for another platform
    return there.version === version && there.integrity === integrity;
  };
  return Object.entries(wanted).every(agrees);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

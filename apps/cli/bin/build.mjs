import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandFailed, projectRoot, runNode, say, toStderr } from './steps.mjs';

const at = (...names) => path.join(projectRoot, ...names);
const WEB_CONFIG = 'apps/web/vite.config.ts';
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.json'];

const server = {
  name: 'server',
  announcement: '서버를 빌드합니다. (Building the server.)',
  sources: ['apps/api', 'apps/worker', 'apps/cli/src', 'libs', 'migrations', 'tsconfig.build.json', 'nest-cli.json', ...SHARED],
  result: 'dist/apps/cli/src',
  command: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'],
};
const web = {
  name: 'web',
  announcement: '화면을 빌드합니다. (Building the web pages.)',
  sources: ['apps/web', ...SHARED],
  result: 'dist/web',
  command: ['node_modules/vite/bin/vite.js', 'build', '--config', WEB_CONFIG, '--logLevel', 'warn'],
};

export const builtFile = (name) => pathToFileURL(at('dist', name));

/** Each build is skipped when its sources are, byte by byte, those of the last one. */
export const ensureServerBuild = () => ensure(server);

export async function ensureWebBuild() {
  if (existsSync(at(WEB_CONFIG))) await ensure(web);
}

async function ensure({ name, announcement, sources, result, command }) {
  const stampFile = at('dist', `.built-${name}`);
  const fingerprint = fingerprintOf(sources);
  if (existsSync(at(result)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return;
  say(announcement);
  const code = await runNode(command, toStderr);
  if (code !== 0) throw new CommandFailed('빌드하지 못했습니다. 위의 내용을 확인해 주세요. (The build failed: see above.)', code);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stampFile, fingerprint);
}

function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow).sort()) hash.update(file).update('\0').update(readFileSync(at(file))).update('\0');
  return hash.digest('hex');
}

/** Tests are not built, so a changed test is no reason to build. */
function filesBelow(source) {
  if (!existsSync(at(source))) return [];
  if (!statSync(at(source)).isDirectory()) return [source];
  return readdirSync(at(source), { withFileTypes: true }).flatMap((entry) => {
    const name = `${source}/${entry.name}`;
    if (entry.name === 'node_modules' || /\.(int-)?spec\.tsx?$/.test(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(name) : entry.isFile() ? [name] : [];
  });
}

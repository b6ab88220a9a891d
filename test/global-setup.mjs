// jest loads this outside its module system (no transform, no name mapping): plain JavaScript on the built launcher
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PREFIX = 'goreuge-test-postgres-';
const CONNECTIONS = 200;

export default async function startTestPostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  removeLeftovers();
  const { startEmbeddedPostgres } = await launcher();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  fs.chmodSync(folder, 0o755); // when we are root the server runs as somebody else
  const server = await startEmbeddedPostgres({ dataFolder: folder, durable: false, maxConnections: CONNECTIONS });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.testPostgres = { server, folder };
}

async function launcher() {
  const built = new URL('../dist/apps/cli/src/start/embedded-postgres/embedded-postgres.js', import.meta.url);
  if (!fs.existsSync(built)) throw new Error('Build first (npm run build): the test database is started by the built launcher. Or set TEST_DATABASE_URL.');
  return import(built.href);
}

/** A killed test run takes its server along, but not its folder. */
function removeLeftovers() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
    } catch { /* it belongs to another account */ }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

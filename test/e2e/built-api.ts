import { type ChildProcess, fork } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

export const BUILT_API = path.resolve('dist/apps/api/src/main.js');

/** The built api as a process of its own, on a free port; it is up when this resolves. */
export async function startBuiltApi(variables: Record<string, string>) {
  const port = await freePort();
  const child: ChildProcess = fork(BUILT_API, [], { env: { ...variables, PORT: String(port), PATH: process.env['PATH'] ?? '' }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => { if (message === 'ready') resolve(); });
    child.once('exit', (code) => reject(new Error(`the api ended with ${code}`)));
  });
  const end = async (signal: NodeJS.Signals) => { child.kill(signal); await ended; };
  return { address: `http://127.0.0.1:${port}`, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodePart } from './node-part.js';
import { pollUntil } from './polling.js';
import { Supervisor } from './supervisor.js';

const READY_AND_WAIT = `
import fs from 'node:fs';
fs.appendFileSync(process.argv[2], process.pid + '\\n');
process.on('disconnect', () => process.exit(0));
setInterval(() => {}, 1000);
process.send('ready');
`;

describe('our own processes under the supervisor', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'goreuge-parts-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const part = (name: string, code: string) => {
    const script = path.join(folder, `${name}.mjs`);
    writeFileSync(script, code);
    return nodePart({ name, script, args: [path.join(folder, `${name}.pids`)], environment: { PATH: process.env.PATH }, logFolder: folder });
  };
  const pidsOf = (name: string) => readFileSync(path.join(folder, `${name}.pids`), 'utf8').split('\n').filter(Boolean).map(Number);
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  it('come back after kill -9 and are gone after stop', async () => {
    let isBack = false;
    const supervisor = new Supervisor({ restarted: () => { isBack = true; } });
    await supervisor.startAll([part('first', READY_AND_WAIT), part('second', READY_AND_WAIT)]);
    const [killed = 0] = pidsOf('second');
    process.kill(killed, 'SIGKILL');
    await pollUntil(async () => { if (!isBack) throw new Error('not yet'); }, { deadlineMs: 5_000, everyMs: 10, retryOn: () => true });
    expect(pidsOf('first')).toHaveLength(1);
    expect(pidsOf('second')).toHaveLength(2);
    await supervisor.stop();
    expect([...pidsOf('first'), ...pidsOf('second')].filter(isAlive)).toEqual([]);
  });

  it('say where their log is when they do not become ready', async () => {
    const supervisor = new Supervisor();
    const broken = part('broken', 'throw new Error("planted")');
    await expect(supervisor.start(broken)).rejects.toThrow(path.join(folder, 'broken.log'));
    expect(readFileSync(path.join(folder, 'broken.log'), 'utf8')).toContain('planted');
    await supervisor.stop();
  });

  it('are ended also while they are still getting ready', async () => {
    const supervisor = new Supervisor();
    const starting = supervisor.start(part('slow', READY_AND_WAIT.replace("process.send('ready');", '')));
    // the file is there an instant before the line in it
    await pollUntil(async () => { if (pidsOf('slow').length === 0) throw new Error('not yet'); }, { deadlineMs: 5_000, everyMs: 10, retryOn: () => true });
    await supervisor.stop();
    await expect(starting).rejects.toThrow();
    expect(pidsOf('slow').filter(isAlive)).toEqual([]);
  });
});

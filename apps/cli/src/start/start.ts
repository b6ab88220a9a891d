import path from 'node:path';
import { assertDatabaseAnswers, parseDatabaseUrl } from './database-check.js';
import { makeFolder, writingBelow } from './disk-space.js';
import { embeddedPostgresPart } from './embedded-postgres-part.js';
import { fault, StartFault } from './faults.js';
import { logFileOf } from './log-files.js';
import { nodePart } from './node-part.js';
import { pollUntil } from './polling.js';
import { claimPort, freePort, type Patience } from './ports.js';
import { takeRunLock, type RunLock } from './run-lock.js';
import { announceDatabase, withdrawDatabase } from './running-database.js';
import { keptSecret } from './secret.js';
import { isRunByNpm, readStartSettings, type StartSettings } from './settings.js';
import { Supervisor } from './supervisor.js';
import { runTask } from './tasks.js';
import * as words from './words.js';

export interface StartCall {
  readonly projectRoot: string;
  /** who started us, asked before anything slow happened: when it is gone we stop */
  readonly parentPid: number;
}

type Environment = Record<string, string | undefined>;

const PARENT_CHECK_MS = 500;
/** the children of a killed run notice within this time and let their ports go */
const KILLED_RUN_PATIENCE_MS = 10_000;
/** npm may answer a signal before the run it started has ended: starting again at once must work */
const LEAVING_RUN_PATIENCE_MS = 3_000;

/** `npm start`: everything up, until a signal, the end of npm, or a part that cannot be kept alive. Answers the exit code. */
export async function start(call: StartCall): Promise<number> {
  process.stdout.on('error', () => {}); // `npm start | head` must not take the database down
  process.stderr.on('error', () => {});
  let lock: RunLock | undefined;
  let settings: StartSettings | undefined;
  const end = endOfRun(call.parentPid);
  const supervisor = new Supervisor({
    died: (part, reason) => console.error(words.died(part, lastLine(reason))),
    notBack: (part, error) => console.error(error instanceof StartFault ? error.message : words.notBack(part, lastLine(String(error)))),
    restarted: (part) => console.error(words.restarted(part)),
    gaveUp: (part) => end.refuse(fault('part-keeps-dying', { part, log: settings ? logFileOf(logFolderOf(settings), part) : '' })),
  });
  void end.asked.then(() => supervisor.stop());
  try {
    settings = readStartSettings(call.projectRoot);
    if (settings.databaseUrl !== undefined) parseDatabaseUrl(settings.databaseUrl);
    lock = await prepareFolders(settings, supervisor.signal);
    withdrawDatabase(settings.dataFolder); // of a killed run
    await open(settings, supervisor, { deadlineMs: lock.followsKilledRun ? KILLED_RUN_PATIENCE_MS : 0, signal: supervisor.signal });
  } catch (error) {
    if (!supervisor.signal.aborted) end.refuse(error);
  }
  const refusal = await end.asked;
  if (refusal === undefined) console.log(words.stopping());
  await supervisor.stop();
  if (settings && lock) withdrawDatabase(settings.dataFolder);
  lock?.release();
  if (refusal === undefined) {
    console.log(words.stopped());
    return 0;
  }
  console.error(refusal instanceof StartFault ? refusal.message : refusal);
  return 1;
}

const logFolderOf = ({ dataFolder }: StartSettings) => path.join(dataFolder, 'logs');

function prepareFolders(settings: StartSettings, signal: AbortSignal): Promise<RunLock> {
  return writingBelow(settings.dataFolder, 1, async () => {
    makeFolder(settings.dataFolder);
    makeFolder(logFolderOf(settings), 0o700);
    const isHeld = (error: unknown) => error instanceof StartFault && error.code === 'already-running';
    return pollUntil(async () => takeRunLock(settings.dataFolder), { deadlineMs: LEAVING_RUN_PATIENCE_MS, everyMs: 100, retryOn: isHeld, signal });
  });
}

async function open(settings: StartSettings, supervisor: Supervisor, patience: Patience): Promise<void> {
  const since = performance.now();
  const logFolder = logFolderOf(settings);
  const built = (file: string) => path.join(settings.projectRoot, 'dist/apps', file);
  const port = await claimPort({ host: settings.host, port: settings.port, variable: 'PORT' }, patience);
  const mailbox = settings.smtpUrl === undefined ? await claimMailbox(settings, patience) : undefined;
  if (settings.databaseUrl !== undefined) await assertDatabaseAnswers(settings.databaseUrl);
  console.log(words.preparing());
  const database = await openDatabase(settings, supervisor, logFolder);
  await writingBelow(settings.dataFolder, 1, () => announceDatabase(settings.dataFolder, database.url));
  const address = settings.publicUrl ?? `http://${addressableHost(settings.host)}:${port}`;
  const appSecret = settings.appSecret ?? (await writingBelow(settings.dataFolder, 1, () => keptSecret(path.join(settings.dataFolder, 'app-secret'))));
  const environment: Environment = {
    ...settings.environment,
    NODE_ENV: settings.nodeEnv,
    DATABASE_URL: database.url,
    SMTP_URL: mailbox?.smtpUrl ?? settings.smtpUrl,
    MAIL_FROM: settings.mailFrom,
    HOST: settings.host,
    PORT: String(port),
    PUBLIC_URL: address,
    APP_SECRET: appSecret,
    WEB_ROOT: path.join(settings.projectRoot, 'dist/web'),
  };
  const command = { script: built('cli/src/main.js'), environment, logFolder, signal: supervisor.signal };
  await runTask({ ...command, name: 'migrate', args: ['migrate'] });
  const sampleAccounts = settings.wantsSample ? await runTask({ ...command, name: 'sample', args: ['sample', '--if-empty'] }) : '';
  if (mailbox) {
    const args = [path.join(settings.dataFolder, 'mail'), String(mailbox.smtpPort), String(mailbox.port)];
    await supervisor.start(nodePart({ name: 'mailbox', script: built('cli/src/start/mail-sink.main.js'), args, environment: settings.environment, logFolder }));
  }
  await supervisor.startAll(['api', 'worker'].map((name) => nodePart({ name, script: built(`${name}/src/main.js`), environment, logFolder })));
  console.log(words.opened({
    address, database: database.shown, mailboxAddress: mailbox?.address, sampleAccounts, logFolder, seconds: (performance.now() - since) / 1000,
  }, settings));
}

async function openDatabase({ databaseUrl, dataFolder }: StartSettings, supervisor: Supervisor, logFolder: string) {
  if (databaseUrl !== undefined) return { url: databaseUrl, shown: words.withoutPassword(databaseUrl) };
  const part = embeddedPostgresPart(dataFolder, logFolder);
  await supervisor.start(part);
  return { url: part.url(), shown: `${words.withoutPassword(part.url())} · ${part.home()}` };
}

/** Chosen once for the whole run: a sink that is brought back listens where the others already send. */
async function claimMailbox(settings: StartSettings, patience: Patience) {
  const port = await claimPort({ host: '127.0.0.1', port: settings.mailboxPort, variable: 'MAILBOX_PORT' }, patience);
  const smtpPort = await freePort();
  return { port, smtpPort, smtpUrl: `smtp://127.0.0.1:${smtpPort}`, address: `http://127.0.0.1:${port}` };
}

/** "Every address" is no address to type into a browser. */
function addressableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? '';

/** Everything that can end a run, as one promise: undefined when somebody asked for it, otherwise what went wrong. */
function endOfRun(parentPid: number): { asked: Promise<unknown>; refuse(reason: unknown): void } {
  let settle: (reason: unknown) => void = () => {};
  const asked = new Promise<unknown>((resolve) => { settle = resolve; });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => settle(undefined));
  process.on('uncaughtException', settle);
  process.on('unhandledRejection', settle);
  if (isRunByNpm()) {
    // npm runs us under a shell that may die of a signal without passing it on
    setInterval(() => { if (process.ppid !== parentPid) settle(undefined); }, PARENT_CHECK_MS).unref();
  }
  return { asked, refuse: settle };
}

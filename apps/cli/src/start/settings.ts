import { existsSync } from 'node:fs';
import path from 'node:path';
import { fault } from './faults.js';

/** What `npm start` can be told from outside; the only file of the starter that reads process.env. */
export interface StartSettings {
  readonly projectRoot: string;
  readonly dataFolder: string;
  readonly host: string;
  /** 0: any free port */
  readonly port: number;
  readonly mailboxPort: number;
  readonly databaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly publicUrl: string | undefined;
  readonly appSecret: string | undefined;
  readonly nodeEnv: string;
  /** an empty database gets the sample district and its accounts */
  readonly wantsSample: boolean;
  /** handed to the children as it is, our own values on top */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65_535;

export function readStartSettings(projectRoot: string, environment: NodeJS.ProcessEnv = loadedEnvironment(projectRoot)): StartSettings {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const port = readPort('PORT', given('PORT')) ?? DEFAULT_PORT;
  const nextPort = port === 0 ? 0 : port === HIGHEST_PORT ? port - 1 : port + 1;
  const mailboxPort = readPort('MAILBOX_PORT', given('MAILBOX_PORT')) ?? nextPort;
  if (port !== 0 && port === mailboxPort) {
    throw fault('setting-invalid', {
      variable: 'MAILBOX_PORT', value: String(port), expected: { ko: 'PORT와 다른 번호여야 합니다.', en: 'it must differ from PORT.' },
    });
  }
  return {
    projectRoot,
    dataFolder: path.resolve(projectRoot, given('GOREUGE_DATA') ?? '.data'),
    host: given('HOST') ?? '127.0.0.1',
    port,
    mailboxPort,
    databaseUrl: given('DATABASE_URL'),
    smtpUrl: given('SMTP_URL'),
    mailFrom: given('MAIL_FROM') ?? '고르게 <goreuge@localhost>',
    publicUrl: given('PUBLIC_URL'),
    appSecret: given('APP_SECRET'),
    nodeEnv: given('NODE_ENV') ?? 'production',
    // accounts with a known password never come to an address the public reaches, unless somebody asks for them
    wantsSample: readSwitch('GOREUGE_SAMPLE', given('GOREUGE_SAMPLE')) ?? !given('PUBLIC_URL')?.startsWith('https:'),
    environment,
  };
}

/** Where a running `npm start` leaves the address of its database for our other commands. */
export const databaseUrlFileIn = (dataFolder: string): string => path.join(dataFolder, 'database-url');

export const isRunByNpm = (): boolean => process.env.npm_lifecycle_event !== undefined;

/** PATH and little else: the database needs none of our secrets. */
export function bareEnvironment(): Record<string, string> {
  const { PATH = '', SystemRoot } = process.env;
  return { PATH, TZ: 'UTC', LC_ALL: 'C.UTF-8', ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}

function loadedEnvironment(projectRoot: string): NodeJS.ProcessEnv {
  const file = path.join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file); // what the shell already set stays
  return { ...process.env };
}

function readPort(variable: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= HIGHEST_PORT) return port;
  throw fault('setting-invalid', {
    variable, value, expected: { ko: '0에서 65535 사이의 숫자를 주세요.', en: 'give a number from 0 to 65535.' },
  });
}

function readSwitch(variable: string, value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (value === 'on' || value === 'off') return value === 'on';
  throw fault('setting-invalid', { variable, value, expected: { ko: 'on 또는 off를 주세요.', en: 'give on or off.' } });
}

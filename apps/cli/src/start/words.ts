import type { StartSettings } from './settings.js';

// What `npm start` says while things go well; refusals are in faults.ts.

export interface Opened {
  readonly address: string;
  readonly database: string;
  /** undefined: mail leaves by SMTP_URL */
  readonly mailboxAddress: string | undefined;
  /** as the command `sample` says it; empty without a sample */
  readonly sampleAccounts: string;
  readonly logFolder: string;
  readonly seconds: number;
}

export const preparing = () => '고르게를 준비합니다. (Preparing Goreuge.)';
export const stopping = () => '고르게를 멈춥니다. (Stopping Goreuge.)';
export const stopped = () => '모두 멈췄습니다. (Everything has stopped.)';
export const died = (part: string, reason: string) => `${part}이(가) 멈춰 다시 시작합니다: ${reason} (${part} died and is restarted.)`;
export const notBack = (part: string, reason: string) => `${part}이(가) 아직 시작하지 못했습니다: ${reason} (${part} is not back yet.)`;
export const restarted = (part: string) => `${part}이(가) 다시 돌아갑니다. (${part} is back.)`;

export function opened({ address, database, mailboxAddress, sampleAccounts, logFolder, seconds }: Opened, { smtpUrl }: StartSettings): string {
  const accounts = sampleAccounts.trimEnd();
  const mail = mailboxAddress === undefined
    ? `${withoutPassword(smtpUrl ?? '')} 서버로 나갑니다. (leaves through that server)`
    : `밖으로 나가지 않고 ${mailboxAddress} 에 모입니다. (stays on this computer: read it there)`;
  return [
    '',
    `고르게가 열렸습니다 (Goreuge is open): ${address}`,
    ...(accounts ? ['', accounts] : []),
    '',
    `메일 (mail): ${mail}`,
    `데이터베이스 (database): ${database}`,
    `기록 (logs): ${logFolder}`,
    `준비에 ${seconds.toFixed(1)}초 걸렸습니다. 멈추려면 Ctrl+C를 누르세요. (Ready in ${seconds.toFixed(1)} s; Ctrl+C stops everything.)`,
    '',
  ].join('\n');
}

/** Addresses are shown and logged; the password in them never is. */
export function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return '***';
  const { protocol, username, host, pathname } = new URL(address);
  return `${protocol}//${username ? `${username}@` : ''}${host}${pathname}`;
}

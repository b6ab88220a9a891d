import { lookup as lookUp } from 'node:dns';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { ReachableAddresses } from '../domain/reachable-address.js';

const TIMEOUT_MS = 10_000;

export class NotTaken extends Error {}

/**
 * Sends one body; resolves when the other side answers 2xx and throws NotTaken with a Korean sentence otherwise. Redirects are not
 * followed, and the address is judged when the connection is made, not before: a name may lead elsewhere a moment later.
 */
export function post(url: string, body: string, headers: Readonly<Record<string, string>>, reachable: ReachableAddresses): Promise<void> {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !reachable.includes(literal)) return Promise.reject(new NotTaken(BEHIND_THE_WALL));
  return new Promise((resolve, reject) => {
    const call = (protocol === 'https:' ? https : http)(url, {
      method: 'POST', lookup: onlyTo(reachable), signal: AbortSignal.timeout(TIMEOUT_MS), agent: false,
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), 'user-agent': 'Goreuge', ...headers },
    }, (answer) => {
      answer.destroy();
      const status = answer.statusCode ?? 0;
      if (status >= 200 && status < 300) resolve();
      else reject(new NotTaken(`받는 쪽이 ${status}로 답했습니다.`));
    });
    call.on('error', (error) => reject(error instanceof NotTaken ? error : new NotTaken(inWords(error))));
    call.end(body);
  });
}

const BEHIND_THE_WALL = '내부 주소로는 보내지 않습니다. 내부 시스템이면 WEBHOOK_NETWORKS에 그 대역을 적어야 합니다.';

const onlyTo = (reachable: ReachableAddresses): LookupFunction => (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const open = addresses.filter(({ address }) => reachable.includes(address));
    const [first] = open;
    if (!first) return done(new NotTaken(BEHIND_THE_WALL), '', 0);
    if (options.all) done(null, open);
    else done(null, first.address, first.family);
  });
};

function inWords(error: NodeJS.ErrnoException): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return `${TIMEOUT_MS / 1_000}초 안에 답하지 않았습니다.`;
  if (error.code === 'ENOTFOUND') return '주소를 찾을 수 없습니다.';
  return '받는 쪽에 닿지 않습니다.';
}

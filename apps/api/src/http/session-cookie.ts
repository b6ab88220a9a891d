import type { Environment } from '../environment.js';
import type { HttpReply, HttpRequest } from './exchange.js';

/** `__Host-` makes the browser itself insist on Secure, on this host and on the whole path; it exists for https only. */
export const sessionCookieName = ({ isHttps }: Environment) => (isHttps ? '__Host-goreuge_session' : 'goreuge_session');

const attributes = ({ isHttps }: Environment) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps });

const LONGEST_TOKEN = 100;

export function sessionTokenOf({ cookies }: HttpRequest, environment: Environment): string | undefined {
  const token = cookies?.[sessionCookieName(environment)];
  return token && token.length <= LONGEST_TOKEN ? token : undefined;
}

/** Without a lifetime: it ends with the browser, on a shared staff-room computer too. The server ends it anyway. */
export function setSessionCookie(reply: HttpReply, token: string, environment: Environment): void {
  reply.setCookie(sessionCookieName(environment), token, attributes(environment));
}

export function clearSessionCookie(reply: HttpReply, environment: Environment): void {
  reply.clearCookie(sessionCookieName(environment), attributes(environment));
}

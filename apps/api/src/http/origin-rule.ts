import type { HttpRequest } from './exchange.js';

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export const isUnsafe = (method: string): boolean => !SAFE.includes(method);

/**
 * Did this request come from our own pages? The browser vouches by Origin (or, where it sends none, by Sec-Fetch-Site);
 * a client that sends neither gives no proof and is refused, so every program that writes sends Origin.
 */
export function isFromOurPages({ headers }: Pick<HttpRequest, 'headers'>, publicOrigin: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin';
  return origin === publicOrigin || (host !== undefined && (origin === `http://${host}` || origin === `https://${host}`));
}

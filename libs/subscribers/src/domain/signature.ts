import { createHmac } from 'node:crypto';

/** `Goreuge-Signature` of a body sent at an instant: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`. The time is signed too, so that an old body cannot be sent again. */
export function signatureOf(key: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`;
}

/** The signing key of a subscriber, from the house's secret: nothing in the database can sign. */
export const signingKey = (secret: string, subscriberId: string, keyNumber: number): string =>
  `whk_${createHmac('sha256', secret).update(`subscriber:${subscriberId}:${keyNumber}`).digest('base64url')}`;

import createClient from 'openapi-fetch';
import { persistently } from './persistent-fetch.js';
import { noAnswer, problemOf } from './problem.js';
import type { paths } from './schema.generated.js';

export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin', fetch: persistently() });

let onSignedOut = (): void => {};

/** Told when the API no longer knows who we are; the router then asks for a sign-in and keeps the wanted path. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

api.use({
  onRequest: ({ request }) => { request.headers.set('Accept-Language', document.documentElement.lang); },
  onResponse: ({ response, schemaPath }) => { if (response.status === 401 && schemaPath !== '/v1/session') onSignedOut(); },
});

/** The answer of a call, or a Problem thrown: a refusal with its reason, or silence. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const answer = await call.catch(() => { throw noAnswer(); });
  if (!answer.response.ok) throw problemOf(answer.response.status, answer.error);
  return answer.data as T;
}

/** Nobody overwrites what they have not seen: a change names the version it was made from. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

/** One key per submission: however often the request is sent, it is done once. Not `randomUUID`, which browsers withhold from plain-http installations. */
export const once = (): { 'Idempotency-Key': string } => ({
  'Idempotency-Key': [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
});

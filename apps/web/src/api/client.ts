import createClient from 'openapi-fetch';
import { noAnswer, problemOf } from './problem.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- replaced by the generated paths
type Loose = Record<string, any>;

const client = createClient<Loose>({ baseUrl: window.location.origin, credentials: 'same-origin' });

type SignedOutListener = () => void;
let onSignedOut: SignedOutListener = () => {};

/** Told when the API no longer knows who we are; the router then asks for a sign-in and keeps the wanted path. */
export function whenSignedOut(listener: SignedOutListener): void {
  onSignedOut = listener;
}

interface Ask {
  path?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  version?: number;
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One call: the answer, or a Problem thrown. `version` becomes If-Match, so that nobody overwrites what they have not seen. */
export async function ask<T>(method: Method, url: string, { path, query, body, version }: Ask = {}): Promise<T> {
  const headers: Record<string, string> = { 'Accept-Language': document.documentElement.lang };
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const init = { params: { path, query }, headers, ...(body === undefined ? {} : { body }) };
  let answer: { data?: unknown; error?: unknown; response: Response };
  try {
    answer = await (client as unknown as Record<Method, (u: string, i: unknown) => Promise<typeof answer>>)[method](url, init);
  } catch {
    throw noAnswer();
  }
  if (!answer.response.ok) {
    if (answer.response.status === 401 && url !== '/v1/session') onSignedOut();
    throw problemOf(answer.response.status, answer.error);
  }
  return answer.data as T;
}

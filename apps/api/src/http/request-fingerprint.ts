import { createHash } from 'node:crypto';

/** The same JSON value in the same words, whatever the order of its members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** SHA-256 of method, address and body: equal for the same request sent again, and for no other. A file counts by its bytes. */
export function requestFingerprint({ method, url }: { readonly method: string; readonly url: string }, body: unknown): Buffer {
  const content = body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : canonical(body);
  return createHash('sha256').update(`${method} ${url}\n${content}`).digest();
}

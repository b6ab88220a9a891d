import { SearchRefused } from './venue-finder.errors.js';

/** Where a page ends: the next begins behind it. */
export interface Cursor {
  /** What the search is put in order by. */
  readonly key: number;
  readonly name: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const cursorText = ({ key, name, id }: Cursor): string => Buffer.from(JSON.stringify([key, name, id])).toString('base64url');

/** SearchRefused when nobody but us could have written it. */
export function readCursor(text: string): Cursor {
  try {
    const [key, name, id, ...rest] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (typeof key === 'number' && typeof name === 'string' && !name.includes('\0') && typeof id === 'string' && UUID.test(id) && rest.length === 0) return { key, name, id };
  } catch { /* said below */ }
  throw new SearchRefused('이어 볼 자리를 찾지 못했습니다. 처음부터 다시 찾아 주세요.', { errors: [{ pointer: '#/after', detail: '이어 볼 자리가 올바르지 않습니다.' }] });
}

import { cursorText, readCursor } from './cursor.js';
import { SearchRefused } from './venue-finder.errors.js';

describe('where a page ends', () => {
  const id = '0193c6a0-0000-7000-8000-000000000001';

  it('is read as it was written, to the last bit of a distance', () => {
    for (const key of [0, -12, 0.1 + 0.2, 1e-9]) expect(readCursor(cursorText({ key, name: '한들 "제과"', id }))).toEqual({ key, name: '한들 "제과"', id });
  });

  it('refuses what somebody made up', () => {
    for (const text of ['', 'x', Buffer.from('[1,2,3]').toString('base64url'), Buffer.from(`[1,"a\\u0000","${id}"]`).toString('base64url'), Buffer.from('{}').toString('base64url')]) {
      expect(() => readCursor(text)).toThrow(SearchRefused);
    }
  });
});

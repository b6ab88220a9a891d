import { createHash } from 'node:crypto';
import { classCodeOf, plainClassCode } from './class-code.js';

describe('a class code', () => {
  const code = classCodeOf(createHash('sha256').update('some key').digest());
  it('is twelve letters in three groups', () => expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/));
  it('is understood however it is typed', () => {
    expect([plainClassCode(code), plainClassCode(code.toLowerCase()), plainClassCode(code.replaceAll('-', ' '))]).toEqual([code, code, code]);
    expect(plainClassCode('o00l-1iii-2345')).toBe('0001-1111-2345');
  });
  it.each(['', 'abc', '0000-0000-000', '0000-0000-0000-0', '0000-0000-000U', '0'.repeat(50_000), '<script>1234'])('is not %#', (typed) => expect(plainClassCode(typed)).toBeNull());
});

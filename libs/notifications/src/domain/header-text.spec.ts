import { headerText } from './header-text.js';

describe('header text', () => {
  it('never starts a header of its own', () => expect(headerText('개봉중\r\nBcc: someone@else.example')).toBe('개봉중 Bcc: someone@else.example'));
  it('leaves ordinary names as they are', () => expect(headerText('○○제과 김○○ 님')).toBe('○○제과 김○○ 님'));
  it('drops other breaks, too', () => expect(headerText('a\u2028b\u0000c\td')).toBe('a b c d'));
});

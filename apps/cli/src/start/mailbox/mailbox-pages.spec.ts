import { escaped, linked } from './mailbox-pages.js';

describe('mailbox pages', () => {
  it('let no markup of a mail through', () => {
    expect(escaped(`<script>alert("1")</script> & 'x'`)).toBe('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
    expect(linked('<b>http://a.kr/x</b>')).toBe('&lt;b&gt;<a href="http://a.kr/x" rel="noopener noreferrer">http://a.kr/x</a>&lt;/b&gt;');
  });

  it('make links of addresses, without the dot that ends the sentence', () => {
    expect(linked('확인: http://127.0.0.1:3000/b/1?x=1&y=2.')).toBe(
      '확인: <a href="http://127.0.0.1:3000/b/1?x=1&amp;y=2" rel="noopener noreferrer">http://127.0.0.1:3000/b/1?x=1&amp;y=2</a>.');
  });

  it('never link a script', () => {
    expect(linked('javascript:alert(1)')).not.toContain('<a');
  });
});

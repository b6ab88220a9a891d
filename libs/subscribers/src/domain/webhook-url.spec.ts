import { faultOfWebhookUrl } from './webhook-url.js';

describe('address of a webhook', () => {
  it('may be any web address', () => expect(faultOfWebhookUrl('https://system.example.kr/goreuge?from=1')).toBeNull());

  it.each([
    ['system.example.kr', '형식이'], ['ftp://example.kr', 'https://로'], ['javascript:alert(1)', 'https://로'], ['file:///etc/passwd', 'https://로'],
    ['https://user:word@example.kr', '비밀번호를'], [`https://example.kr/${'a'.repeat(500)}`, '500자'],
  ])('is not %s', (text, why) => expect(faultOfWebhookUrl(text)).toContain(why));
});

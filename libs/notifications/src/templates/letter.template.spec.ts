import { link, list, text } from '../domain/letter.js';
import { layOut } from './letter.template.js';

const letter = {
  subject: '[확정] 10월 28일(수)',
  ko: [text('개봉중 <b>18명</b>'), list(['첫째', '둘째']), link('답하기', 'https://goreuge.example/h/abc')],
  en: [text('18 students')],
};

describe('letter layout', () => {
  it('says the same as text, English below', () =>
    expect(layOut(letter).text).toBe(
      `개봉중 <b>18명</b>\n\n- 첫째\n- 둘째\n\n답하기\nhttps://goreuge.example/h/abc\n\n----------------------------------------\n\n18 students\n`,
    ));

  it('escapes whatever people wrote', () => {
    expect(layOut(letter).html).toContain('개봉중 &lt;b&gt;18명&lt;/b&gt;');
    expect(layOut(letter).html).toContain('<a href="https://goreuge.example/h/abc"');
  });
});

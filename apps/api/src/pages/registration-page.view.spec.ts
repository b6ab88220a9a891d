import { draftIn } from './registration-page.view.js';
import { REGISTRATION_PAGE_WORDS } from './registration-page.words.js';

describe('a form somebody sends', () => {
  it('has line breaks only where several lines are asked for', () =>
    expect(draftIn({ name: '나무\n공방', contactName: '이\u0007보기', closingText: '월\r\n화' }, REGISTRATION_PAGE_WORDS.ko).draft).toMatchObject({ name: '나무 공방', contactName: '이 보기', closingText: '월\n화' }));
});

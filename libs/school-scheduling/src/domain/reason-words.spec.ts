import type { Reason } from '#slot-assignment';
import { inWords } from './reason-words.js';

const at = { date: '2027-05-07', band: 'pm' } as const;
const names = new Map([['8f1c', '햇살 베이커리'], ['77ab', '시립 도서관']]);
const naming: readonly Reason[] = [
  { code: 'TRY_MORE_VISITS', venues: ['8f1c', '77ab'], ...at }, { code: 'TRY_RENEWED_INSPECTION', venues: ['8f1c', '77ab'], ...at },
  { code: 'TRY_OPEN_VISITS', visits: 2, week: '2027-05-03', venues: ['8f1c', '77ab'], ...at },
];

describe('reasons in words', () => {
  it.each(naming)('$code names venues as people do', (reason) => {
    for (const lang of ['ko', 'en'] as const) {
      const [view] = inWords([reason], lang, names);
      expect(view!.text).toContain('햇살 베이커리, 시립 도서관');
      expect(view!.text).not.toMatch(/8f1c|77ab/);
    }
  });

  it('shows no id of a venue that is gone', () => {
    expect(inWords([naming[0]!], 'ko', new Map([['77ab', '시립 도서관']]))[0]!.text).toContain('(지금은 없는 체험처, 시립 도서관)');
  });

  it('leaves every other sentence as it is', () => {
    expect(inWords([{ code: 'WISH_KEPT', rank: 1 }], 'ko', names)).toEqual([{ code: 'WISH_KEPT', text: '1순위 희망 날짜에 배정되었습니다.' }]);
  });
});

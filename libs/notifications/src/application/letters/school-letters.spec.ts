import type { WishAnswerLetter } from '#school-scheduling';
import { layOut } from '../../templates/letter.template.js';
import { wishAnsweredLetter } from './school-letters.js';

const CENTRE = { name: '구로센터', phone: '02-000-0000' };
const answer = (change: Partial<WishAnswerLetter> = {}): WishAnswerLetter => ({
  schoolName: '개봉중', contactName: '김보기', contactEmails: [], grade: 1, classLabel: null, headcount: 24, firstWish: '2026-12-14', state: 'assigned',
  heldOn: '2026-11-23', band: 'am', parties: [{ venueName: '○○동물병원', venueAddress: '구로구 1', students: 24 }], reasons: ['12월 14일 주는 희망이 정원을 넘었습니다.'], ...change,
});
const letterFor = (change: Partial<WishAnswerLetter> = {}) =>
  wishAnsweredLetter({ ko: answer(change), en: answer({ ...change, reasons: ['The week of 14 Dec was over capacity.'] }) }, CENTRE, 'https://goreuge.example/');

describe('the answer to a wish', () => {
  it('names the day, the places, the first wish and the reasons, in both languages', () => {
    const letter = letterFor();
    expect(letter.subject).toBe('[배정 결과] 개봉중 1학년 24명: 11월 23일(월) 방문');
    const { text } = layOut(letter);
    for (const said of [
      '개봉중 김보기 선생님께', '11월 23일(월) 10:00–12:00 (1순위 희망: 12월 14일(월))', '- ○○동물병원 · 24명 · 구로구 1', '- 12월 14일 주는 희망이 정원을 넘었습니다.',
      'Mon 23 Nov', '- The week of 14 Dec was over capacity.', '02-000-0000',
    ]) expect(text).toContain(said);
  });

  it('says so when it is the first wish', () => expect(layOut(letterFor({ heldOn: '2026-12-14' })).text).toContain('1순위로 희망하신 날로 정해졌습니다'));

  it('says plainly when nothing could be assigned, and why', () => {
    const { heldOn: _, band: __, ...unassigned } = answer({ state: 'unassigned', parties: [], reasons: ['갈 수 있는 체험처가 모두 찼습니다.'] });
    const letter = wishAnsweredLetter({ ko: unassigned, en: unassigned }, CENTRE, 'https://goreuge.example/');
    expect(letter.subject).toContain('이번에는 배정하지 못했습니다');
    expect(layOut(letter).text).toContain('- 갈 수 있는 체험처가 모두 찼습니다.');
  });
});

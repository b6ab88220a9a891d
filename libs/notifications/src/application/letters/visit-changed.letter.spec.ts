import type { WishAnswerLetter } from '#school-scheduling';
import { layOut } from '../../templates/letter.template.js';
import { visitChangedLetter } from './visit-changed.letter.js';

const centre = { name: '작은구 진로센터', phone: '02-000-0000' };
const answer: WishAnswerLetter = {
  schoolName: '개봉중', contactName: '김보기', contactEmails: [], grade: 1, classLabel: null, headcount: 24, firstWish: '2026-10-28', state: 'assigned', heldOn: '2026-11-04', band: 'am',
  parties: [{ venueName: '○○제과', venueAddress: null, students: 24 }], reasons: ['그날 외출이 모두 취소되었습니다.'],
};
const letter = (change: Parameters<typeof visitChangedLetter>[0]['change'], ko: WishAnswerLetter = answer) => visitChangedLetter({ ko, en: { ...ko, reasons: ['The day was closed.'] }, change }, centre, 'https://goreuge.example/');

describe('the letter about a changed visit', () => {
  it('says from which day to which, and which hosts are new', () => {
    const moved = letter({ from: { heldOn: '2026-10-28', band: 'am' }, dropped: ['○○목공방'], added: [{ venueName: '○○제과', students: 24 }] }), { text, html } = layOut(moved);
    expect(moved.subject).toBe('[일정 변경] 개봉중 1학년 24명: 11월 4일(수) 방문');
    for (const body of [text, html]) for (const said of ['10월 28일(수) 10:00–12:00 → 11월 4일(수) 10:00–12:00', '○○목공방', '○○제과 · 24명', '그날 외출이 모두 취소되었습니다.', 'Wed 28 Oct']) expect(body).toContain(said);
  });
  it('says that the day stays when only hosts change', () => {
    const mended = letter({ from: { heldOn: '2026-11-04', band: 'am' }, dropped: ['○○목공방'], added: [{ venueName: '○○제과', students: 6 }] });
    expect(mended.subject).toBe('[일정 변경] 개봉중 1학년 24명: 체험처가 바뀌었습니다');
    expect(layOut(mended).text).toContain('11월 4일(수) 10:00–12:00은 그대로');
  });
  it('says so when no date is left', () => {
    const { heldOn: _, band: __, ...rest } = answer;
    const off = letter({ from: { heldOn: '2026-10-28', band: 'am' }, dropped: ['○○목공방'], added: [] }, { ...rest, state: 'unassigned', parties: [] });
    expect(off.subject).toBe('[일정 변경] 개봉중 1학년 24명: 방문이 취소되었습니다');
    expect(layOut(off).text).toContain('다른 날짜도 찾지 못했습니다');
    expect(layOut(off).text).not.toContain('새로 가는 곳');
  });
});

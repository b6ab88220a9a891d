import type { BookingView } from '#booking';
import type { DateView, NegotiationView } from '#negotiation';
import { layOut } from '../../templates/letter.template.js';
import { datesOfferedLetter, escalatedLetter, keptLetter, rescheduledLetter } from './negotiation-letters.js';

const centre = { name: '보기센터', phone: '02-000-0000' }, from = { heldOn: '2026-10-28', band: 'am' as const };
const school = { side: 'school' as const, name: '개봉중 선생님께', href: 'https://goreuge.example/t/x' }, host = { side: 'host' as const, name: '○○제과 이보기 님께', href: 'https://goreuge.example/h/x' };
const date = (change: Partial<DateView> = {}): DateView => ({
  openingId: 'o', heldOn: '2026-11-04', band: 'am', mark: 'good', why: [{ code: 'SCHOOL_GOOD' }, { code: 'DAYS_AWAY', days: 7, from: '2026-10-28' }], round: 1, rank: 1, host: true, school: null, isFree: true, ...change,
});
const thread = (change: Partial<NegotiationView> = {}): NegotiationView => ({
  id: 'n', version: 1, bookingId: 'b', wishId: null, state: 'awaiting-school', round: 1, startedBy: 'host', schoolName: '개봉중', venueName: '○○제과', grade: 1, classLabel: null, headcount: 18, ...from,
  startedAt: new Date('2026-10-07T00:00:00Z'), endedAt: null, dueAt: new Date('2026-10-14T09:00:00Z'), ageDays: 1, escalatedBecause: null, agreed: null,
  dates: [date(), date({ heldOn: '2026-11-11', host: false, rank: 2 })], history: [{ at: new Date('2026-10-07T00:00:00Z'), side: 'host', what: 'offered', facts: { from, dates: [{ heldOn: '2026-11-04', band: 'am' }], note: '가게 공사' } }], ...change,
});
const booking: BookingView = {
  id: 'b', status: 'confirmed', reason: null, schoolId: 's', schoolName: '개봉중', grade: 1, classLabel: null, headcount: 18, venueId: 'v', venueName: '○○제과', venueAddress: null, openingId: 'o',
  heldOn: '2026-11-04', band: 'am', startsAt: '10:00', endsAt: '12:00', answerDueOn: '2026-10-20', offerDueOn: null, isReconfirmed: false, isCounted: false, noticeDays: null, isLate: null, wishId: null, version: 2,
};

describe('letters about another day', () => {
  it('offer only what the other side can keep, with reasons in the reader’s words, by when and what happens then', () => {
    const letter = datesOfferedLetter(thread(), school, centre), { text } = layOut(letter);
    expect(letter.subject).toBe('[날짜 확인] 10월 28일(수) ○○제과 18명: 다른 날 1개를 제안했습니다');
    for (const said of ['개봉중 선생님께', '체험처에서 아래 방문의 날짜를 지키기 어렵다고', '11월 4일(수) 10:00–12:00 – 우리 학교가 가능하다고 표시한 주입니다. 원래 날(10월 28일(수))보다 7일 뒤입니다.', '“가게 공사”', '10월 14일(수) 오후 6시까지', 'Your school marked this week as fine.', 'https://goreuge.example/t/x?lang=en']) expect(text).toContain(said);
    expect(text).not.toContain('11월 11일');
  });
  it('say in the second round that the first dates did not work', () =>
    expect(layOut(datesOfferedLetter(thread({ round: 2, state: 'awaiting-host', dates: [date({ round: 2, host: null, school: true })] }), host, centre)).text).toContain('제안하신 날은 학교에서 어렵다고 합니다.'));
  it('tell from which day to which, and how it came about', () => {
    const letter = rescheduledLetter(booking, from, thread(), host, centre);
    expect(letter.subject).toBe('[날짜 변경] 10월 28일(수) → 11월 4일(수) 개봉중 18명');
    for (const said of ['확정되었습니다', '10월 28일(수) 10:00–12:00 → 11월 4일(수) 10:00–12:00', '10월 28일(수) 어려움 → 11월 4일(수) 제안 “가게 공사”']) expect(layOut(letter).text).toContain(said);
    expect(layOut(rescheduledLetter({ ...booking, status: 'host-pending' }, from, null, school, centre)).text).toContain('체험처의 답을 기다립니다');
  });
  it('tell the director why, or what only waits for a yes', () => {
    expect(layOut(escalatedLetter(thread({ state: 'escalated', escalatedBecause: 'five-days' }), centre, 'https://goreuge.example/negotiations')).text).toContain('근무일로 5일이 지나도록');
    expect(layOut(escalatedLetter(thread({ state: 'to-confirm', agreed: { openingId: 'o', heldOn: '2026-11-04', band: 'am' } }), centre, '/')).text).toContain('두 곳이 11월 4일(수)에 모두 된다고 했습니다');
  });
  it('tell both that the first date stands after all', () => expect(keptLetter(thread({ state: 'kept' }), school, centre).subject).toBe('[원래 날짜 그대로] 10월 28일(수) ○○제과 18명'));
});

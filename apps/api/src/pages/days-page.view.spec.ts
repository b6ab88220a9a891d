import type { BookingView } from '#booking';
import type { DateView, NegotiationView } from '#negotiation';
import { daysPage } from './days-page.template.js';
import { type DaysPageFacts, type DaysPageReader, daysPageView, modeOf } from './days-page.view.js';

const TODAY = '2026-10-07';
const booking: BookingView = {
  id: 'b', status: 'host-pending', reason: null, schoolId: 's', schoolName: '개봉중', grade: 1, classLabel: null, headcount: 18, venueId: 'v', venueName: '○○제과',
  venueAddress: null, openingId: 'o', heldOn: '2026-10-28', band: 'am', startsAt: '10:00', endsAt: '12:00', answerDueOn: '2026-10-12', offerDueOn: null, isReconfirmed: false, isCounted: false, noticeDays: null, isLate: null, wishId: null, version: 1,
};
const date = (change: Partial<DateView> = {}) => ({
  openingId: 'x', heldOn: '2026-11-04', band: 'am' as const, mark: 'good' as const, why: [{ code: 'SCHOOL_GOOD' as const }], round: 1, rank: 1, host: true, school: null, isFree: true, ...change,
});
const negotiation = (change: Partial<NegotiationView> = {}): NegotiationView => ({
  id: 'n', version: 1, bookingId: 'b', wishId: null, state: 'awaiting-school', round: 1, startedBy: 'host', schoolName: '개봉중', venueName: '○○제과', grade: 1, classLabel: null, headcount: 18,
  heldOn: '2026-10-28', band: 'am', startedAt: new Date('2026-10-07T00:00:00Z'), endedAt: null, dueAt: new Date('2026-10-14T09:00:00Z'), ageDays: 1, escalatedBecause: null, agreed: null,
  dates: [date(), date({ openingId: 'y', heldOn: '2026-11-11', mark: 'rather-not', rank: 2 }), date({ openingId: 'z', heldOn: '2026-11-18', rank: 3, host: false })],
  history: [{ at: new Date('2026-10-07T00:00:00Z'), side: 'host', what: 'offered', facts: { from: { heldOn: '2026-10-28', band: 'am' }, dates: [{ heldOn: '2026-11-04', band: 'am' }], note: '<b>공사</b>' } }], ...change,
});
const reader = (side: 'host' | 'school'): DaysPageReader => ({ side, path: '/p', homePath: '/', recipient: '개봉중 김보기', centre: { name: '구로센터', phone: '02-000-0000' } });
const pageOf = (side: 'host' | 'school', facts: Partial<DaysPageFacts> = {}, request = {}) =>
  daysPageView({ booking, negotiation: null, alternatives: null, ...facts }, reader(side), { lang: 'ko', today: TODAY, wantsAgain: false, ...request });

describe('the page about another day', () => {
  it.each([
    ['start', 'host', null, {}], ['answer', 'school', negotiation(), {}], ['waiting', 'host', negotiation(), {}], ['again', 'school', negotiation({ round: 2 }), {}],
    ['centre', 'host', negotiation({ state: 'escalated', escalatedBecause: 'asked' }), {}], ['settled', 'host', negotiation({ state: 'settled' }), { status: 'confirmed' }],
    ['start', 'host', negotiation({ state: 'kept' }), {}], ['off', 'host', negotiation(), { status: 'cancelled-by-school' }], ['closed', 'host', null, { heldOn: '2026-10-09' }], ['over', 'school', negotiation(), { heldOn: '2026-10-06' }],
  ] as const)('shows %s to the %s', (mode, side, thread, change) => expect(modeOf({ booking: { ...booking, ...change }, negotiation: thread }, side, TODAY, false)).toBe(mode));

  it('mirrors exactly the dates the other side said yes to', () => {
    const page = pageOf('school', { negotiation: negotiation() });
    expect(page.choices).toMatchObject([{ value: 'x', isGood: true, badge: '우리 학교가 희망한 때', why: '우리 학교가 가능하다고 표시한 주입니다.' }, { value: 'y', isGood: false, badge: '확인해 주세요' }]);
    expect([page.send, page.none, page.mayWithdraw]).toEqual(['고른 날로 정하기', '모두 어려워요. 다른 날 보기', false]);
  });

  it('says which dates are gone, and takes no pick of them', () => {
    const gone = pageOf('school', { negotiation: negotiation({ dates: [date({ isFree: false })] }) });
    expect(gone.choices).toMatchObject([{ isGone: true, badge: '그사이 자리가 찼습니다' }]);
    expect(gone.send).toBeUndefined();
    expect(daysPage(gone)).toMatch(/<input type="checkbox"[^>]* disabled>/);
  });

  it('says why no date is left and offers the centre instead', () => {
    const page = pageOf('host', { alternatives: { dates: [], whyNot: [{ code: 'SCHOOL_BUSY', dates: 3, name: '중간고사' }] } });
    expect([page.lead, page.whyNone, page.mayAsk]).toEqual(['두 곳이 모두 되는 날을 찾지 못했습니다.', ['학교 일정(중간고사)으로 나갈 수 없는 날이 3번 있습니다.'], true]);
  });

  it('lets the starter take it back while it is open, and ends with the centre after two rounds', () => {
    expect(pageOf('host', { negotiation: negotiation() })).toMatchObject({ mayWithdraw: true, mayAsk: true, choices: [] });
    expect(pageOf('host', { negotiation: negotiation({ state: 'awaiting-host', round: 2, dates: [date({ round: 2, host: null, school: true })] }) }).none).toBe('모두 어려워요. 센터에 부탁하기');
  });

  it('escapes whatever people wrote, and stays small', () => {
    const html = daysPage(pageOf('school', { negotiation: negotiation() }));
    expect(html).toContain('“&lt;b&gt;공사&lt;/b&gt;”');
    expect(html).not.toMatch(/<script|<b>공사/);
    expect(Buffer.byteLength(html)).toBeLessThan(8_000);
  });

  it('says everything in English, too', () =>
    expect(pageOf('school', { negotiation: negotiation() }, { lang: 'en' })).toMatchObject({ send: 'Settle on these days', choices: [{ badge: 'As your school wished', why: 'Your school marked this week as fine.' }, {}] }));
});

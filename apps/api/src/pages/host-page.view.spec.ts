import type { BookingView, HostAskView } from '#booking';
import { hostPage } from './host-page.template.js';
import { address, hostPageView } from './host-page.view.js';

const TODAY = '2026-10-20';

const booking = (change: Partial<BookingView> = {}): BookingView => ({
  id: 'b', status: 'host-pending', reason: null, schoolId: 's', schoolName: '개봉중', grade: 1, classLabel: null, headcount: 18, venueId: 'v', venueName: '○○제과',
  venueAddress: null, openingId: 'o', heldOn: '2026-10-28', band: 'am', startsAt: '10:00', endsAt: '12:00', answerDueOn: '2026-10-22', offerDueOn: null, isReconfirmed: false, isCounted: false, noticeDays: null, isLate: null, wishId: null, version: 1, ...change,
});
const ask = (...bookings: BookingView[]): HostAskView => ({
  hostLinkId: 'l', centreId: 'c', venueId: 'v', venueName: '○○제과', contactName: '이보기', contactEmail: null, centreName: '구로센터', centrePhone: '02-000-0000', bookings,
});
const pageOf = (...bookings: BookingView[]) => hostPageView(ask(...bookings), { token: 'T', lang: 'ko', today: TODAY, page: 1, reconfirmDays: 7 });
const first = (change: Partial<BookingView>) => pageOf(booking(change)).visits[0];

describe('host page', () => {
  it('asks: both answers, and by when', () =>
    expect(first({})).toMatchObject({ state: '답을 기다리고 있습니다', note: '10월 22일(목)까지 답해 주세요.', mayConfirm: true, mayDecline: true }));

  it('still takes an answer after the day asked for', () =>
    expect(first({ answerDueOn: '2026-10-15' })).toMatchObject({ note: '10월 15일(목)까지 답을 부탁드렸습니다. 아직 답하실 수 있습니다.', mayConfirm: true }));

  it('lets a given answer change until three days before', () => {
    expect(first({ status: 'confirmed' })).toMatchObject({ note: '10월 25일(일)까지 답을 바꿀 수 있습니다.', mayConfirm: false, mayDecline: true });
    expect(first({ status: 'host-declined', reason: '공사' })).toMatchObject({ reason: '공사', mayConfirm: true, mayDecline: false });
  });

  it('is closed from two days before, thanks afterwards, and never asks for what was cancelled', () => {
    expect(first({ heldOn: '2026-10-22' })).toMatchObject({ state: '답을 받지 못했습니다', note: expect.stringContaining('센터로 전화'), mayConfirm: false, mayDecline: false });
    expect(first({ heldOn: '2026-10-19', status: 'confirmed' })).toMatchObject({ note: expect.stringContaining('고맙습니다'), mayDecline: false });
    expect(first({ status: 'cancelled-by-school', reason: '우천' })).toMatchObject({ state: '학교가 취소했습니다', reason: '우천', mayConfirm: false, mayDecline: false });
  });

  it('offers one answer for all only when several wait', () => {
    expect(pageOf(booking()).confirmAll).toBeUndefined();
    expect(pageOf(booking(), booking({ heldOn: '2026-10-22' })).confirmAll).toBeUndefined();
    expect(pageOf(booking(), booking()).confirmAll).toBe('2건 모두 받을 수 있어요');
  });

  it('shows what lies ahead before what is over', () =>
    expect(pageOf(booking({ heldOn: '2026-10-12' }), booking()).visits.map(({ when }) => when.slice(0, 10))).toEqual(['10월 28일(수)', '10월 12일(월)'].map((day) => expect.stringContaining(day.slice(0, 6)))));

  it('leaves what is usual out of its address', () => {
    expect(address('T', 'ko', 1)).toBe('/h/T');
    expect(address('T', 'en', 2, 'all')).toBe('/h/T?lang=en&page=2&done=all');
  });

  it('escapes whatever people wrote', () =>
    expect(hostPage(pageOf(booking({ schoolName: '<script>', reason: '"><b>', status: 'host-declined' })))).not.toMatch(/<script>|"><b>/));
});

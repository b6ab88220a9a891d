import type { WaiterView } from '#waiting-list';
import { layOut } from '../../templates/letter.template.js';
import { waitExpiredLetter, waitOfferedLetter } from './waiting-letters.js';

const centre = { name: '보기센터', phone: '02-000-0000' };
const waiter = (change: Partial<WaiterView> = {}): WaiterView => ({
  id: 'w', schoolId: 's', schoolName: '개봉중학교', grade: 1, classLabel: '3반', headcount: 24, kind: 'venue', openingId: null, venueId: 'v', venueName: '보기제과', jobField: 'beauty-food-travel',
  firstDay: '2026-10-20', lastDay: '2026-11-20', band: null, state: 'offered', position: null, isPreferred: false, preferredBecause: null, arrivedAt: new Date('2026-10-01T00:00:00Z'), passedOver: null,
  offer: { bookingId: 'b', venueName: '보기제과', heldOn: '2026-10-28', band: 'am', dueOn: '2026-10-05' }, version: 2, ...change,
});

describe('letters about a wait', () => {
  it('say what is free for the whole group, and until when it is kept', () => {
    const letter = waitOfferedLetter(waiter(), centre, 'http://goreuge.test/t/waits/token');
    expect(letter.subject).toBe('[자리가 났습니다] 10월 28일(수) 보기제과 24명 – 10월 5일(월)까지 답해 주세요');
    const { text } = layOut(letter);
    for (const said of ['1학년 3반 24명이 모두', '10월 5일(월)까지 이 자리를 잡아 두었습니다', 'http://goreuge.test/t/waits/token', 'all 24 students', '02-000-0000']) expect(text).toContain(said);
  });
  it('say that an offer has passed, and how to wait again', () => {
    const offer = waiter().offer!;
    const letter = waitExpiredLetter(waiter({ state: 'expired', offer: { ...offer, dueOn: null } }), centre, 'http://goreuge.test/places');
    expect(letter.subject).toContain('[지나감] 10월 28일(수) 보기제과');
    expect(layOut(letter).text).toContain('http://goreuge.test/places');
  });
});

import { stillBooked } from './still-booked.js';

describe('a clearance that is still booked', () => {
  it('says how many are coming and when first', () => {
    const refusal = stillBooked('2027-03-09', { openings: 2, students: 14, first: '2027-04-06' });
    expect(refusal.message).toBe('2027-03-09 뒤에도 일정 2건에 학생 14명(가장 이른 날 2027-04-06)의 예약이 남아 있어 안전점검 유효기간을 줄일 수 없습니다. 예약을 먼저 취소해 주세요.');
    expect(refusal.facts).toEqual({ lastDay: '2027-03-09', openings: 2, students: 14, first: '2027-04-06' });
  });
  it('is refused as plainly where nobody can count', () => expect(stillBooked('2027-03-09', null).message).toContain('뒤에도 예약이 남아 있어'));
});

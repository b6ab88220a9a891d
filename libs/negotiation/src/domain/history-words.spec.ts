import { historyLine } from './history-words.js';

const at = new Date('2026-10-07T09:00:00+09:00'), from = { heldOn: '2026-10-28', band: 'am' as const };

describe('the thread', () => {
  it('reads as one line per step', () => {
    expect(historyLine({ at, side: 'host', what: 'offered', facts: { from, dates: [{ heldOn: '2026-11-04', band: 'am' }, { heldOn: '2026-11-11', band: 'am' }], note: '가게 공사' } }))
      .toBe('10월 7일(수) 체험처: 10월 28일(수) 어려움 → 11월 4일(수), 11월 11일(수) 제안 “가게 공사”');
    expect(historyLine({ at, side: 'school', what: 'settled', facts: { dates: [{ heldOn: '2026-11-04', band: 'am' }] } })).toBe('10월 7일(수) 학교: 11월 4일(수) 확정');
    expect(historyLine({ at, side: 'system', what: 'escalated', facts: { because: 'five-days' } }, 'en')).toBe('Wed 7 Oct Goreuge: the centre decides: Five working days went by without a date.');
  });
  it('says the hours where two dates share a day', () =>
    expect(historyLine({ at, side: 'host', what: 'none', facts: { dates: [{ heldOn: '2026-11-04', band: 'am' }, { heldOn: '2026-11-04', band: 'pm' }] } }))
      .toBe('10월 7일(수) 체험처: 11월 4일(수) 10:00–12:00, 11월 4일(수) 14:00–16:00 모두 어려움'));
});

import { reasonInWords } from './reason.js';

describe('reasons in words', () => {
  it('speak to whoever reads them, with the right particles', () => {
    expect(reasonInWords({ code: 'SCHOOL_GOOD' }, 'host')).toBe('학교가 가능하다고 표시한 주입니다.');
    expect(reasonInWords({ code: 'SCHOOL_GOOD' }, 'school')).toBe('우리 학교가 가능하다고 표시한 주입니다.');
    expect(reasonInWords({ code: 'HOST_CLOSED', dates: 2 }, 'host')).toBe('우리 체험처가 닫은 날이 2번 있습니다.');
    expect(reasonInWords({ code: 'SCHOOL_GOOD' }, 'school', 'en')).toBe('Your school marked this week as fine.');
  });
  it('say how far away a date is', () => {
    expect(reasonInWords({ code: 'DAYS_AWAY', days: 7, from: '2026-10-28' }, 'host')).toBe('원래 날(10월 28일(수))보다 7일 뒤입니다.');
    expect(reasonInWords({ code: 'DAYS_AWAY', days: -1, from: '2026-10-28' }, 'host', 'en')).toBe('1 day before the first date (Wed 28 Oct).');
    expect(reasonInWords({ code: 'DAYS_AWAY', days: 0, from: '2026-10-28' }, 'host')).toBe('같은 날 다른 시간입니다.');
  });
  it('name the school’s own event, never another school', () =>
    expect(reasonInWords({ code: 'SCHOOL_BUSY', dates: 3, name: '중간고사' }, 'host')).toBe('학교 일정(중간고사)으로 나갈 수 없는 날이 3번 있습니다.'));
});

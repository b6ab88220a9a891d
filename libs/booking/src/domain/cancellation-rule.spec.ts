import { CancellationTooLate, ReasonMissing } from './booking.errors.js';
import { judgeCancellation } from './cancellation-rule.js';

const visit = { heldOn: '2026-10-28', reason: '학사일정 변경' };
const bySchool = (today: string) => judgeCancellation({ ...visit, by: 'school', today });
const byCentre = (today: string) => judgeCancellation({ ...visit, by: 'centre', today });

describe('cancellation rule', () => {
  it('is free for the school until fourteen days before', () => expect(bySchool('2026-10-14')).toEqual({ late: false }));

  it('is flagged late from thirteen days before', () => {
    expect(bySchool('2026-10-15')).toEqual({ late: true });
    expect(bySchool('2026-10-24')).toEqual({ late: true });
  });

  it('is the centre’s alone from three days before', () => {
    expect(() => bySchool('2026-10-25')).toThrow('학교는 10월 24일(토)까지만 취소할 수 있습니다.');
    expect(byCentre('2026-10-25')).toEqual({ late: false });
    expect(byCentre('2026-10-28')).toEqual({ late: false });
  });

  it('never changes the past', () => expect(() => byCentre('2026-10-29')).toThrow(CancellationTooLate));

  it('wants a reason', () => expect(() => judgeCancellation({ ...visit, by: 'centre', today: '2026-10-01', reason: ' ' })).toThrow(ReasonMissing));
});

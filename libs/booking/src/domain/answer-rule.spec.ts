import { answerClosesOn, answerDueOn, assertMayAnswer, assertMayRequest } from './answer-rule.js';
import { AnswerTooLate, RequestTooLate } from './booking.errors.js';

const five = (...daysOff: string[]) => ({ days: 5, daysOff: new Set(daysOff) });

describe('answer rule', () => {
  it('gives a host the working days the centre has laid down', () => expect(answerDueOn('2026-10-01', '2026-12-01', five())).toBe('2026-10-08'));

  it('does not count holidays', () => expect(answerDueOn('2026-10-01', '2026-12-01', five('2026-10-05', '2026-10-06'))).toBe('2026-10-12'));

  it('never asks for an answer after answers have closed', () => expect(answerDueOn('2026-10-01', '2026-10-09', five())).toBe('2026-10-06'));

  it('lets an answer change until three days before the visit', () => {
    expect(answerClosesOn('2026-10-28')).toBe('2026-10-25');
    expect(() => assertMayAnswer('2026-10-28', '2026-10-25')).not.toThrow();
    expect(() => assertMayAnswer('2026-10-28', '2026-10-26')).toThrow('답은 10월 25일(일)까지만 바꿀 수 있습니다.');
  });

  it('says that the visit is over', () => {
    expect(() => assertMayAnswer('2026-10-28', '2026-10-29')).toThrow('10월 28일(수) 방문은 이미 지났습니다.');
    expect(() => assertMayAnswer('2026-10-28', '2026-10-29')).toThrow(AnswerTooLate);
  });

  it('refuses a request that no host could answer any more', () => {
    expect(() => assertMayRequest('2026-10-28', '2026-10-25')).not.toThrow();
    expect(() => assertMayRequest('2026-10-28', '2026-10-26')).toThrow(RequestTooLate);
  });
});

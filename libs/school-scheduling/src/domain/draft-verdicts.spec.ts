import type { SlotVerdict } from '#slot-assignment';
import { verdictsOf } from './draft-verdicts.js';

const slots: SlotVerdict[] = [
  { date: '2027-04-05', band: 'am', verdict: 'possible', reasons: [] },
  { date: '2027-04-06', band: 'am', verdict: 'check', reasons: [{ code: 'DATE_NOT_ASKED', date: '2027-04-06', band: 'am' }] },
  { date: '2027-04-12', band: 'pm', verdict: 'check', reasons: [{ code: 'DATE_NOT_ASKED', date: '2027-04-12', band: 'pm' }] },
  { date: '2027-04-13', band: 'pm', verdict: 'not-possible', reasons: [{ code: 'NOT_POSSIBLE', date: '2027-04-13', band: 'pm', because: 'VENUES_CLOSED' }] },
];
const days = [
  { day: '2027-04-05', available: true }, { day: '2027-04-06', available: false, because: { code: 'EXAM' as const, name: '1회고사' } },
  { day: '2027-04-12', available: true }, { day: '2027-04-13', available: true },
];
const side = { wish: { weekMarks: {} }, days, isLocked: false };
const told = (changes: Partial<typeof side> = {}, lang: 'ko' | 'en' = 'ko') => verdictsOf(slots, { ...side, ...changes }, lang).map(({ verdict, reasons }) => [verdict, ...reasons.map(({ code }) => code)]);

describe('verdicts of dates', () => {
  it('follow the engine, but what only the school knows has the last word', () => {
    expect(told()).toEqual([['possible'], ['not-possible', 'EXAM'], ['check', 'DATE_NOT_ASKED'], ['not-possible', 'VENUES_CLOSED']]);
    expect(told({ wish: { weekMarks: { '2027-04-12': 'impossible' } } })).toEqual([['possible'], ['not-possible', 'EXAM'], ['not-possible', 'WEEK_IMPOSSIBLE'], ['not-possible', 'WEEK_IMPOSSIBLE']]);
    expect(told({ wish: { weekMarks: { '2027-04-12': 'rather-not' } } })[2]).toEqual(['check', 'DATE_NOT_ASKED']);
  });

  it('leave a locked visit where it is', () => {
    expect(told({ isLocked: true }).map(([verdict]) => verdict)).toEqual(Array(4).fill('not-possible'));
  });

  it('are said in both languages', () => {
    const [, exam] = verdictsOf(slots, side, 'en');
    expect([exam!.reasons[0]!.text, verdictsOf(slots, side, 'ko')[1]!.reasons[0]!.text]).toEqual(['The school has exams (1회고사).', '시험 기간입니다(1회고사).']);
  });
});

import { InspectionCancelled, InspectionFinished, InspectionOfAnother } from './checklist.errors.js';
import { type AnswerablePlan, assertMayAnswer } from './who-may-answer-rule.js';

const plan: AnswerablePlan = { status: 'planned', inspectorId: 'me', inspectorName: '김점검', finishedByName: null, finishedOn: null };
const me = { accountId: 'me', role: 'inspector' };

describe('assertMayAnswer', () => {
  it('lets whoever was asked, the director, and anybody where nobody was named', () => {
    for (const [given, who] of [[plan, me], [plan, { accountId: 'her', role: 'director' }], [{ ...plan, inspectorId: null }, { accountId: 'him', role: 'inspector' }]] as const) {
      expect(() => assertMayAnswer(given, who)).not.toThrow();
    }
  });

  it('says who was done first, to everybody', () => {
    const done = { ...plan, status: 'visited', finishedByName: '이점검', finishedOn: '2027-10-12' };
    expect(() => assertMayAnswer(done, me)).toThrow(InspectionFinished);
    expect(() => assertMayAnswer(done, me)).toThrow('이점검 점검자가 2027-10-12에 이미 마친 점검입니다.');
  });

  it('says who goes there instead, and that nobody goes', () => {
    expect(() => assertMayAnswer(plan, { accountId: 'him', role: 'inspector' })).toThrow(InspectionOfAnother);
    expect(() => assertMayAnswer({ ...plan, status: 'cancelled' }, me)).toThrow(InspectionCancelled);
  });
});

import type { Assignment, Plan, Problem } from '#slot-assignment';
import type { DraftMove } from './draft.js';
import { agreedDates, nextToUndo, planWithMoves, problemOfDraft, reversed, standingMoves, withLocksSaid } from './draft-plan.js';

const visit = (request: string, date: string, venue = 'v1'): Assignment => ({ request, date, band: 'am', parties: [{ venue, students: 20 }], reasons: [{ code: 'WISH_KEPT', rank: 1 }] });
const base: Plan = {
  format: 'goreuge-assignment-plan/1', seed: 3, value: 9, assignments: [visit('a', '2027-04-01'), visit('b', '2027-04-02')], unassigned: [{ request: 'c', reasons: [{ code: 'NO_DATE_GIVEN' }] }],
};
const move = (number: number, from: Assignment | null, to: Assignment | null, more: Partial<DraftMove> = {}): DraftMove =>
  ({ number, wishId: (to ?? from)!.request, from, to, others: [], isAgreed: false, undoes: null, madeBy: '센터장', madeAt: new Date(0), ...more });
const undo = (number: number, of: DraftMove): DraftMove => ({ ...of, ...reversed(of), number, undoes: of.number });
const byRequest = (plan: Plan) => Object.fromEntries(plan.assignments.map(({ request, date, parties }) => [request, `${date} ${parties[0]!.venue}`]));

const first = move(1, visit('a', '2027-04-01'), visit('a', '2027-04-08'), { isAgreed: true });
const second = move(2, visit('a', '2027-04-08'), visit('a', '2027-04-09'), { others: [{ from: visit('b', '2027-04-02'), to: visit('b', '2027-04-02', 'v2') }] });

describe('a draft\'s plan', () => {
  it('is the base plan with every move on top, those of others, too', () => {
    expect(byRequest(planWithMoves(base, [first, second]))).toEqual({ a: '2027-04-09 v1', b: '2027-04-02 v2' });
    expect(planWithMoves(base, []).assignments).toEqual(base.assignments);
  });

  it('goes back step by step, in order, to where it began', () => {
    const third = undo(3, second), fourth = undo(4, first);
    expect(nextToUndo([first, second])).toBe(second);
    expect(nextToUndo([first, second, third])).toBe(first);
    expect(nextToUndo([first, second, third, fourth])).toBeUndefined();
    expect(byRequest(planWithMoves(base, [first, second, third]))).toEqual({ a: '2027-04-08 v1', b: '2027-04-02 v1' });
    expect(planWithMoves(base, [first, second, third, fourth]).assignments).toEqual(base.assignments);
    expect(standingMoves([first, second, third])).toEqual([first]);
  });

  it('gives a place to a group that had none, and takes it back with the reason it had', () => {
    const placed = move(1, null, visit('c', '2027-04-05'));
    expect(planWithMoves(base, [placed]).unassigned).toEqual([]);
    expect(planWithMoves(base, [placed, undo(2, placed)]).unassigned).toEqual(base.unassigned);
  });

  it('keeps a date no school named only while its move stands', () => {
    const born = [{ wishId: 'b', date: '2027-04-02', band: 'am' as const }];
    expect(agreedDates(born, [first])).toEqual([...born, { wishId: 'a', date: '2027-04-08', band: 'am' }]);
    expect(agreedDates(born, [first, undo(2, first)])).toEqual(born);
  });

  it('asks with agreed dates as the school\'s own and locked visits where they are', () => {
    const request = (id: string) => ({ id, dates: [{ date: '2027-04-01', band: 'am', preference: 1 }] });
    const problem = { requests: [request('a'), request('b')], pins: [] } as unknown as Problem;
    const asked = problemOfDraft(problem, { agreed: [{ wishId: 'a', date: '2027-04-08', band: 'am' }, { wishId: 'a', date: '2027-04-01', band: 'am' }], plan: base, locks: new Set(['b', 'gone']) });
    expect(asked.requests.map(({ dates }) => dates.map(({ date, preference }) => [date, preference]))).toEqual([[['2027-04-01', 1], ['2027-04-08', 0.25]], [['2027-04-01', 1]]]);
    expect(asked.pins).toEqual([{ request: 'b', date: '2027-04-02', band: 'am', parties: [{ venue: 'v1', students: 20 }] }]);
  });

  it('says of locked visits that the centre fixed them, once', () => {
    const said = withLocksSaid(withLocksSaid(base, new Set(['a'])), new Set(['a']));
    expect(said.assignments.map(({ reasons }) => reasons!.map(({ code }) => code))).toEqual([['LOCKED', 'WISH_KEPT'], ['WISH_KEPT']]);
  });
});

import { inTurn, type Turn } from './waiting-order.js';

const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 0, minute));
const turn = (id: string, change: Partial<Turn> = {}): Turn => ({ id, priority: 0, studentsPlaced: 0, arrivedAt: at(0), ...change });
const order = (...turns: Turn[]) => inTurn(turns).map(({ id }) => id);

describe('waiting order', () => {
  it('is the order of arrival among schools that are equally served', () => expect(order(turn('late', { arrivedAt: at(2) }), turn('early', { arrivedAt: at(1) }))).toEqual(['early', 'late']));
  it('lets the school with fewer students placed go before one that came earlier', () =>
    expect(order(turn('early but served', { studentsPlaced: 30 }), turn('late and not served', { arrivedAt: at(9), studentsPlaced: 29 }))).toEqual(['late and not served', 'early but served']));
  it('lets the director’s choice go before everybody', () =>
    expect(order(turn('first'), turn('jumped', { priority: 1, studentsPlaced: 500, arrivedAt: at(9) }))).toEqual(['jumped', 'first']));
  it('keeps the order among those the director put first', () =>
    expect(order(turn('b', { priority: 1, arrivedAt: at(2) }), turn('c', { priority: 1, studentsPlaced: 1 }), turn('a', { priority: 1, arrivedAt: at(1) }))).toEqual(['a', 'b', 'c']));
  it('is the same whatever order it is given, also in the same instant', () => expect(order(turn('b'), turn('a'))).toEqual(order(turn('a'), turn('b'))));
});

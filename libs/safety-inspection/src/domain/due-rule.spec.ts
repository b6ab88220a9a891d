import { byUrgency, type DueFacts, dueReason } from './due-rule.js';

const facts = (given: Partial<DueFacts> = {}): DueFacts =>
  ({ state: 'valid', validUntil: '2027-12-31', isRequested: false, comingVisits: 0, firstVisitOn: null, riskBand: 'medium', venueName: '가온제과', ...given });

describe('which venues are due', () => {
  it.each([
    [{}, null],
    [{ isRequested: true }, 'requested'],
    [{ state: 'never', validUntil: null }, 'never'],
    [{ state: 'expired', validUntil: '2027-02-28' }, 'expired'],
    [{ state: 'failed', validUntil: null }, 'failed'],
    [{ state: 'expiring', validUntil: '2027-05-30' }, 'expiring'],
    [{ state: 'valid', validUntil: '2027-05-31' }, null],
    [{ state: 'conditional', validUntil: '2027-03-10' }, 'expiring'],
  ] as const)('%j: %s', (given, reason) => expect(dueReason(facts(given), '2027-03-01', 90)).toBe(reason));

  it('puts those with coming visits first, then the reason, the first visit, the end of cover and the risk', () => {
    const order = [
      { ...facts({ venueName: '1', comingVisits: 1, firstVisitOn: '2027-03-09', validUntil: '2027-03-20' }), reason: 'expiring' as const },
      { ...facts({ venueName: '2', comingVisits: 9, firstVisitOn: '2027-04-09', validUntil: '2027-03-20' }), reason: 'expiring' as const },
      { ...facts({ venueName: '3' }), reason: 'requested' as const },
      { ...facts({ venueName: '4', validUntil: '2027-02-01', riskBand: 'high' }), reason: 'expired' as const },
      { ...facts({ venueName: '5', validUntil: '2027-02-01', riskBand: 'low' }), reason: 'expired' as const },
      { ...facts({ venueName: '가' }), reason: 'never' as const },
      { ...facts({ venueName: '나' }), reason: 'never' as const },
    ];
    expect(order.toReversed().toSorted(byUrgency)).toEqual(order);
  });
});

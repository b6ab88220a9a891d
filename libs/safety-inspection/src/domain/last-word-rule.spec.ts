import { type DatedInspection, shorteningsOf } from './last-word-rule.js';

const today = '2027-03-10';
const pass = (id: string, inspectedOn: string, validUntil: string): DatedInspection => ({ id, verdict: 'pass', inspectedOn, validFrom: inspectedOn, validUntil });
const fail = (id: string, inspectedOn: string): DatedInspection => ({ id, verdict: 'fail', inspectedOn, validFrom: null, validUntil: null });

describe('the newest verdict has the last word', () => {
  it('leaves an older validity that ends sooner alone', () => expect(shorteningsOf([pass('a', '2026-03-20', '2027-03-20'), pass('b', '2027-03-01', '2028-03-01')], today)).toEqual([]));
  it('lets a failure end what was granted, from the day of the failure', () =>
    expect(shorteningsOf([pass('a', '2026-09-01', '2027-09-01'), fail('b', today)], today)).toEqual([{ id: 'a', validUntil: '2027-03-09' }]));
  it('does not rewrite days gone by when a failure is recorded late', () =>
    expect(shorteningsOf([pass('a', '2026-09-01', '2027-09-01'), fail('b', '2027-02-01')], today)).toEqual([{ id: 'a', validUntil: '2027-03-09' }]));
  it('lets a shorter validity shorten the older one', () =>
    expect(shorteningsOf([pass('a', '2026-09-01', '2027-09-01'), pass('b', '2027-03-01', '2027-04-01')], today)).toEqual([{ id: 'a', validUntil: '2027-04-01' }]));
  it('holds over several older inspections', () =>
    expect(shorteningsOf([pass('a', '2026-01-01', '2027-12-31'), pass('b', '2026-09-01', '2027-09-01'), fail('c', today)], today).map(({ id }) => id)).toEqual(['b', 'a']));
  it('does not look back: what follows a failure is untouched', () =>
    expect(shorteningsOf([fail('a', '2027-03-01'), pass('b', '2027-03-05', '2028-03-05')], today)).toEqual([]));
  it('leaves an inspection its own day when the venue fails on that day', () =>
    expect(shorteningsOf([pass('a', today, '2028-03-10'), fail('b', today)], today)).toEqual([{ id: 'a', validUntil: today }]));
  it('has nothing more to say when asked again', () => expect(shorteningsOf([pass('a', '2026-09-01', '2027-03-09'), fail('b', today)], today)).toEqual([]));
});

import type { Request } from '#slot-assignment';
import { inOnePlaceEach, type PlacedGroup, shareStudents, type WishingGroup } from './group-in-one-place.js';

const MON = '2027-04-05', TUE = '2027-04-06';
const group = (id: string, classLabel: string | null, grade = 1): WishingGroup => ({ id, schoolId: 's', grade, classLabel });
const request = (id: string, dates: readonly (readonly [string, number])[]): Request =>
  ({ id, dates: dates.map(([date, preference]) => ({ date, band: 'am', preference })) }) as unknown as Request;
const placed = (wishId: string | null, classLabel: string | null, heldOn = MON): PlacedGroup => ({ wishId, schoolId: 's', grade: 1, classLabel, heldOn, band: 'am' });
const days = (requests: readonly Request[]): Record<string, string[]> => Object.fromEntries(requests.map(({ id, dates }) => [id, dates.map(({ date }) => date)]));
const both = [[MON, 1], [TUE, 0.5]] as const;

describe('a group in one place', () => {
  it('shares students with its grade and with itself', () => {
    expect(shareStudents(group('a', null), group('b', '1'))).toBe(true);
    expect(shareStudents(group('a', '1'), group('b', '1'))).toBe(true);
    expect(shareStudents(group('a', '1'), group('b', '2'))).toBe(false);
    expect(shareStudents(group('a', null), group('b', null, 2))).toBe(false);
  });
  it('leaves wishes alone that share no students', () => {
    const requests = [request('a', both), request('b', both), request('c', both)];
    expect(inOnePlaceEach(requests, [group('a', '1'), group('b', '2'), group('c', null, 2)], [])).toEqual(requests);
  });
  it('lets wishes that do choose in turns, the first first', () => {
    expect(days(inOnePlaceEach([request('a', both), request('b', both)], [group('a', null), group('b', '1')], []))).toEqual({ a: [MON], b: [TUE] });
    expect(days(inOnePlaceEach([request('a', [[MON, 1]]), request('b', [[MON, 1]])], [group('a', null), group('b', '1')], []))).toEqual({ a: [MON], b: [] });
  });
  it('keeps classes together beside a grade that must not meet them', () => expect(days(inOnePlaceEach(
    [request('a', both), request('b', both), request('c', both)], [group('a', '1'), group('b', '2'), group('c', null)], [],
  ))).toEqual({ a: [MON], b: [MON], c: [TUE] }));
  it('leaves half-days of a booking to the wish it serves, or to none', () => {
    expect(days(inOnePlaceEach([request('a', both)], [group('a', null)], [placed(null, '1')]))).toEqual({ a: [TUE] });
    expect(days(inOnePlaceEach([request('a', both)], [group('a', '1')], [placed(null, '2')]))).toEqual({ a: [MON, TUE] });
    expect(days(inOnePlaceEach([request('a', both), request('b', both)], [group('a', null), group('b', null)], [placed('b', null)]))).toEqual({ a: [TUE], b: [MON] });
  });
});

import type { CalendarEvent } from '#school-calendar';
import { daysGradeStays, daysNobodyWorks } from './school-days-off.js';

const event = (kind: CalendarEvent['kind'], firstDay: string, lastDay: string, grades: number[] = []): CalendarEvent => ({ schoolId: 's', name: kind, kind, firstDay, lastDay, grades });
const events = [
  event('closure', '2027-05-06', '2027-05-07'), event('exam', '2027-05-10', '2027-05-11', [2, 3]), event('vacation', '2027-05-12', '2027-06-30', [1]), event('career-day', '2027-05-20', '2027-05-20'),
];
const span = { first: '2027-05-07', last: '2027-05-12' };

describe('days off of a school', () => {
  it('are those on which nobody of it is there, within the span', () => expect([...daysNobodyWorks(events, span)]).toEqual(['2027-05-07']));
  it('differ by grade when a class is to go out', () => {
    expect([...daysGradeStays(events, 1, span)]).toEqual(['2027-05-07', '2027-05-12']);
    expect([...daysGradeStays(events, 2, span)]).toEqual(['2027-05-07', '2027-05-10', '2027-05-11']);
  });
});

import type { CalendarEvent } from '#school-calendar';
import { similarCalendars } from './similar-calendars.js';

const season = { firstDay: '2027-04-05', lastDay: '2027-04-30' };
const schools = [{ id: 'a', name: '가중' }, { id: 'b', name: '나중' }, { id: 'c', name: '다중' }];
const exam = (schoolId: string, firstDay: string, lastDay: string): CalendarEvent => ({ schoolId, name: '중간고사', kind: 'exam', firstDay, lastDay, grades: [2, 3] });

describe('similar calendars', () => {
  it('finds the schools whose exams coincide, days of either counted', () =>
    expect(similarCalendars(schools, [exam('a', '2027-04-19', '2027-04-21'), exam('b', '2027-04-19', '2027-04-22'), exam('c', '2027-04-26', '2027-04-28')], season))
      .toEqual([{ schoolA: '가중', schoolB: '나중', share: 0.75 }]));
  it('leaves out weekends, other seasons and what binds nobody', () =>
    expect(similarCalendars(schools, [exam('a', '2027-04-24', '2027-04-25'), exam('b', '2027-06-01', '2027-06-03'), { ...exam('c', '2027-04-19', '2027-04-20'), kind: 'ordinary' }], season)).toEqual([]));
});

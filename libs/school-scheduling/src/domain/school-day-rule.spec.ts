import type { CalendarEvent, CalendarEventKind } from '#school-calendar';
import { schoolDays } from './school-day-rule.js';

const week = { firstDay: '2027-04-19', lastDay: '2027-04-25' };
const event = (kind: CalendarEventKind, grades: number[], firstDay = '2027-04-20', lastDay = firstDay): CalendarEvent =>
  ({ schoolId: 's', name: `${kind} 일정`, kind, firstDay, lastDay, grades });
const freeDays = (events: CalendarEvent[], grade = 1, holidays: { day: string; name: string }[] = []): string[] =>
  schoolDays(week, holidays, events, grade).filter(({ available }) => available).map(({ day }) => day);
const all = ['2027-04-19', '2027-04-20', '2027-04-21', '2027-04-22', '2027-04-23'];

describe('school day rule', () => {
  it('offers weekdays alone', () => expect(freeDays([])).toEqual(all));
  it('lets grade 1 go out while grades 2 and 3 sit exams', () => expect(freeDays([event('exam', [2, 3])], 1)).toEqual(all));
  it('keeps the grades at school that sit the exam', () => expect(freeDays([event('exam', [2, 3])], 3)).not.toContain('2027-04-20'));
  it('takes an event without grades as everybody\'s', () => expect(freeDays([event('closure', [])], 2)).not.toContain('2027-04-20'));
  it.each(['exam', 'vacation', 'closure', 'holiday', 'school-event'] as const)('blocks by %s', (kind) => expect(freeDays([event(kind, [1])])).toHaveLength(4));
  it.each(['career-day', 'ordinary'] as const)('does not block by %s', (kind) => expect(freeDays([event(kind, [])])).toEqual(all));
  it('says why, in the school\'s words', () =>
    expect(schoolDays(week, [], [event('exam', [1])], 1)[1]).toEqual({ day: '2027-04-20', available: false, because: { code: 'EXAM', name: 'exam 일정' } }));
  it('names the public holiday before anything else', () =>
    expect(schoolDays(week, [{ day: '2027-04-20', name: '임시공휴일' }], [event('exam', [1])], 1)[1]?.because).toEqual({ code: 'HOLIDAY', name: '임시공휴일' }));
  it('counts a long event from the first day of the season on, both ends included', () =>
    expect(freeDays([event('vacation', [], '2027-01-01', '2027-04-21')])).toEqual(['2027-04-22', '2027-04-23']));
});

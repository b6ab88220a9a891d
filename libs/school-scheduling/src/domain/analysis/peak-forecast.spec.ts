import { daysBetween, isWeekend } from '#kernel';
import { type ForecastFacts, peakForecast } from './peak-forecast.js';

const weeks = ['2027-04-05', '2027-04-12', '2027-04-19', '2027-04-26'];
const free = daysBetween('2027-04-05', '2027-04-30').filter((day) => !isWeekend(day)).map((day) => ({ day, available: true }));
const schools = ['a', 'b', 'c'].map((id) => ({ id, gradeHeadcounts: [100, 100, 100] }));
const facts = (changes: Partial<ForecastFacts> = {}): ForecastFacts => ({
  weeks, schools, sent: [], seats: new Map(weeks.map((week) => [week, 60])), daysOf: () => free, examDays: () => new Set(), ...changes,
});
const asked = (schoolId: string, day: string, headcount = 90) => ({ schoolId, grade: 1, headcount, day });

describe('the forecast of peak weeks', () => {
  it('counts what was sent as it is, and repeats last season only for schools that have not sent', () => {
    const last = { title: '지난 학기', weeks: ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'], asked: [asked('a', '2026-09-30'), asked('b', '2026-09-16', 80)] };
    const { weeks: loads, basis, peaks } = peakForecast(facts({ schools: schools.slice(0, 2), sent: [asked('a', '2027-04-21')], last }));
    expect(loads.map(({ sent, fromLastSeason, fromCalendar }) => [sent, fromLastSeason, fromCalendar])).toEqual([[0, 0, 0], [0, 80, 0], [90, 0, 0], [0, 0, 0]]);
    expect(basis).toMatchObject({ schoolsSent: 1, wishesSent: 1, schoolsFromLastSeason: 1, lastSeasonTitle: '지난 학기', schoolsFromCalendar: 0 });
    expect(peaks).toEqual(['2027-04-19', '2027-04-12']);
  });

  it('takes the nearest day the grade may go when the same place of the season is barred', () => {
    const last = { title: '지난 학기', weeks: ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'], asked: [asked('b', '2026-09-16')] };
    const barred = free.map(({ day }) => ({ day, available: day < '2027-04-12' || day > '2027-04-16' }));
    expect(peakForecast(facts({ schools: schools.slice(1, 2), last, daysOf: () => barred })).weeks.map(({ expected }) => expected)).toEqual([90, 0, 0, 0]);
  });

  it('spreads a school of which only the calendar is known, its exam weeks weighing what they weighed with the others', () => {
    const exams = new Set(['2027-04-19', '2027-04-20', '2027-04-21', '2027-04-22', '2027-04-23']);
    const sent = [asked('a', '2027-04-21', 90), asked('b', '2027-04-07', 90)];
    const { weeks: loads, basis } = peakForecast(facts({ sent, examDays: () => exams }));
    // 90 students on 10 exam days against 90 on 30 others: three times as likely.
    expect(basis).toMatchObject({ examPull: 3, isPullCounted: true, schoolsFromCalendar: 1 });
    expect(loads.map(({ fromCalendar }) => fromCalendar)).toEqual([15, 15, 45, 15]);
  });

  it('says that it assumes where nothing is known, and loses nobody', () => {
    const { weeks: loads, basis } = peakForecast(facts());
    expect(basis).toMatchObject({ examPull: 3, isPullCounted: false, schoolsFromCalendar: 3 });
    expect(loads.reduce((sum, { expected }) => sum + expected, 0)).toBe(300);
  });
});

import { JOB_FIELDS, weekdayOf } from '#kernel';
import { figuresOf } from './district-figures.js';
import { sampleDistrict } from './sample-district.js';

const district = sampleDistrict({ today: '2026-11-21' });
const { season } = district;
const holidays = new Set(district.holidays.map(({ day }) => day));

describe('the made-up sample district', () => {
  it('has the size of the report it imitates', () => {
    const figures = figuresOf(district);
    expect(figures).toMatchObject({ schools: 39, venues: 272 });
    expect(district.programmes).toHaveLength(55);
    expect(figures.students).toBeGreaterThanOrEqual(8500);
    expect(figures.students).toBeLessThanOrEqual(8850);
    expect(new Set(district.venues.map(({ jobField }) => jobField)).size).toBe(10);
    console.info('sample district:', figures);
  });

  it.each(['2026-11-21', '2027-01-30', '2027-02-20', '2027-05-05', '2027-08-01', '2028-12-31'])('bunches and can be met when it is first run on %s', (today) => {
    for (const seed of [1, 2, 3]) {
      const figures = figuresOf(sampleDistrict({ today, seed }));
      expect(figures.firstWishWeekPeakToMean).toBeGreaterThan(3);
      expect(figures.load).toBeGreaterThan(0.4);
      expect(figures.load).toBeLessThan(0.62);
      expect(figures.students).toBe(8668);
    }
  });

  it('begins at least three weeks after today and leaves two weeks for changing wishes', () => {
    expect(season).toEqual({ title: '2027학년도 1학기 일터체험', fromDay: '2027-03-02', untilDay: '2027-07-16', wishesDueAt: '2026-12-05T18:00:00+09:00' });
    expect(sampleDistrict({ today: '2027-02-10' }).season).toMatchObject({ fromDay: '2027-08-17', untilDay: '2027-12-24' });
    expect(sampleDistrict({ today: '2027-02-09' }).season).toMatchObject({ fromDay: '2027-03-02' });
  });

  it('is the same for the same seed and another for another', () => {
    expect(sampleDistrict({ today: '2026-11-21' })).toEqual(district);
    expect(sampleDistrict({ today: '2026-11-21', seed: 2 }).wishes).not.toEqual(district.wishes);
  });

  it('never opens a venue on a weekend, a holiday or outside the season', () => {
    const wrong = district.openings.filter(({ day }) => weekdayOf(day) > 5 || holidays.has(day) || day < season.fromDay || day > season.untilDay);
    expect(wrong).toEqual([]);
    const keys = district.openings.map(({ venueCode, day, band }) => `${venueCode} ${day} ${band}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('wishes only for days on which the grade may leave', () => {
    for (const { schoolCode, grade, rankedDays } of district.wishes) {
      expect(rankedDays.length).toBeGreaterThanOrEqual(1);
      for (const day of rankedDays) {
        expect(weekdayOf(day)).toBeLessThan(6);
        expect(holidays.has(day)).toBe(false);
        const busy = district.calendarEvents.filter((event) => event.schoolCode === schoolCode && day >= event.startsOn && day <= event.endsOn
          && (event.grades.length === 0 || event.grades.includes(grade)) && !['ordinary', 'career-day'].includes(event.kind));
        expect(busy).toEqual([]);
      }
    }
  });

  it('sums the interests to the head-count, and never asks for more students than the grade has', () => {
    for (const wish of district.wishes) expect(JOB_FIELDS.reduce((sum, field) => sum + wish.interests[field], 0)).toBe(wish.headcount);
    const asked = new Map<string, number>();
    for (const { schoolCode, grade, headcount } of district.wishes) asked.set(`${schoolCode} ${grade}`, (asked.get(`${schoolCode} ${grade}`) ?? 0) + headcount);
    for (const school of district.schools) school.gradeHeadcounts.forEach((headcount, index) => expect(asked.get(`${school.code} ${index + 1}`) ?? 0).toBeLessThanOrEqual(headcount + 10));
  });

  it('has whole grades and single classes, and most of grade 1 goes out on exam days of grades 2 and 3', () => {
    const grades = district.wishes.filter(({ classLabel }) => classLabel === undefined);
    expect(grades.length).toBeGreaterThan(20);
    expect(district.wishes.length - grades.length).toBeGreaterThan(50);
    const onExamDay = grades.filter(({ schoolCode, rankedDays }) => district.calendarEvents.some((event) => event.schoolCode === schoolCode && event.kind === 'exam'
      && (rankedDays[0] ?? '') >= event.startsOn && (rankedDays[0] ?? '') <= event.endsOn));
    expect(onExamDay.length / grades.length).toBeGreaterThan(0.35);
  });

  it('has inspections of every standing, and keeps the first venue bookable all season', () => {
    const last = new Map<string, string>();
    for (const { venueCode, validUntil, inspectedOn } of district.inspections) {
      expect(inspectedOn <= '2026-11-21').toBe(true);
      if (validUntil !== undefined) last.set(venueCode, validUntil);
    }
    const standing = district.venues.map(({ code }) => last.get(code));
    expect(standing.filter((until) => until === undefined)).toHaveLength(5);
    const share = (count: number): number => count / district.venues.length;
    expect(share(standing.filter((until) => until !== undefined && until < season.fromDay).length)).toBeCloseTo(0.08, 1);
    expect(share(standing.filter((until) => until !== undefined && until >= season.untilDay).length)).toBeGreaterThan(0.8);
    const first = district.venues[0];
    expect(first?.contactEmail).toBe('host@sample.goreuge.example');
    expect((last.get(first?.code ?? '') ?? '') >= season.untilDay).toBe(true);
    expect(district.openings.filter(({ venueCode }) => venueCode === first?.code).length).toBeGreaterThan(100);
  });

  it('says that it is made up, and writes to nobody real', () => {
    expect(district.centre).toMatchObject({ isSample: true });
    expect(district.centre.name).toContain('(견본)');
    expect(district.schools[0]?.teacherEmail).toBe('teacher@sample.goreuge.example');
    const mails = [...district.schools.map((school) => school.teacherEmail), ...district.venues.map((venue) => venue.contactEmail)];
    expect(new Set(mails).size).toBe(mails.length);
    for (const mail of mails) expect(mail).toMatch(/@sample\.goreuge\.example$/);
  });
});

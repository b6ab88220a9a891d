import { addDays, daysBetween, mondayOf, weekdayOf } from '#kernel';
import type { CalendarEventKind } from '#school-calendar';
import type { CalendarEvent, School } from './district.js';
import type { SampleSeason } from './sample-season.js';
import type { SeededRandom } from './seeded-random.js';

/** One school's semester: what it tells the centre, and what its wishes are drawn from. */
export interface SampleCalendar {
  schoolCode: string;
  events: CalendarEvent[];
  midterm: string[];
  final: string[];
}

interface ExamPattern { midterm: string[]; final: string[] }

/** Schools of one district share four patterns: that is why their wishes land on the same weeks. */
const PATTERN_COUNT = 4;
const EXAM_NAMES = [
  ['중간고사', '기말고사'], ['중간고사(2,3학년)', '기말고사(2,3학년)'], ['1회고사', '2회고사'],
  ['1차 지필평가', '2차 지필평가'], ['정기시험', '기말고사'], ['2,3학년 중간고사', '2,3학년 기말고사'],
] as const;

export function sampleCalendars(random: SeededRandom, schools: School[], season: SampleSeason): SampleCalendar[] {
  const patterns = Array.from({ length: PATTERN_COUNT }, (_, index) => examPattern(random, season, index));
  return schools.map((school) => schoolCalendar(random, school, season, random.pick(patterns)));
}

function examPattern(random: SeededRandom, season: SampleSeason, index: number): ExamPattern {
  const year = season.fromDay.slice(0, 4);
  const [midtermWeek, finalWeek] = season.semester === 'spring' ? [`${year}-04-28`, `${year}-06-30`] : [`${year}-10-13`, `${year}-12-09`];
  // Three patterns share their weeks; the fourth lies one week later, as a district's odd schools do.
  const laterBy = index === PATTERN_COUNT - 1 ? 7 : 0;
  const length = random.int(3, 4);
  const examDays = (week: string): string[] => {
    const start = addDays(mondayOf(week), laterBy + random.int(0, 5 - length));
    return season.openDays.filter((day) => day >= start).slice(0, length);
  };
  return { midterm: examDays(midtermWeek), final: examDays(finalWeek) };
}

function schoolCalendar(random: SeededRandom, school: School, season: SampleSeason, pattern: ExamPattern): SampleCalendar {
  const shift = random.pick([0, 0, 0, 0, 0, 1, -1]);
  const moved = (days: string[]): string[] => {
    const first = season.openDays.indexOf(days[0] ?? season.fromDay) + shift;
    return season.openDays.slice(first, first + days.length);
  };
  const midterm = moved(pattern.midterm);
  const final = moved(pattern.final);
  const events: CalendarEvent[] = [];
  const add = (name: string, kind: CalendarEventKind, days: string[], grades: number[] = []): void => {
    const startsOn = days[0];
    const endsOn = days.at(-1);
    if (startsOn !== undefined && endsOn !== undefined) events.push({ schoolCode: school.code, name, kind, startsOn, endsOn, grades, source: 'file' });
  };
  const [midtermName, finalName] = random.pick(EXAM_NAMES);
  // Grade 1 is in its exam-free semester.
  add(midtermName, 'exam', midterm, [2, 3]);
  add(finalName, 'exam', final, [2, 3]);
  if (random.chance(0.4)) add('1학년 진로체험', 'career-day', midterm.slice(0, 1), [1]);
  addSchoolLife(random, season, { midterm, final }, add);
  addVacations(random, season, add);
  events.sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
  return { schoolCode: school.code, events, midterm, final };
}

type AddEvent = (name: string, kind: CalendarEventKind, days: string[], grades?: number[]) => void;

function addSchoolLife(random: SeededRandom, season: SampleSeason, exams: ExamPattern, add: AddEvent): void {
  const taken = new Set([...exams.midterm, ...exams.final]);
  const free = season.openDays.filter((day) => !taken.has(day));
  add(season.semester === 'spring' ? '입학식' : '개학식', 'school-event', season.openDays.slice(0, 1));
  add('학부모총회', 'ordinary', [random.pick(free.slice(8, 16))]);
  // A day between a holiday and a weekend, or between two holidays, is where schools use their own closure.
  const bridges = free.filter((day) => !season.openDays.includes(addDays(day, -1)) && !season.openDays.includes(addDays(day, 1)));
  if (bridges.length > 0) add('재량휴업일', 'closure', [random.pick(bridges)]);
  else add('재량휴업일', 'closure', [random.pick(free)]);
  if (random.chance(0.3)) add('개교기념일', 'closure', [random.pick(free)]);
  const stretch = (length: number): string[] => {
    const starts = free.filter((day) => daysBetween(day, addDays(day, length - 1)).every((each) => free.includes(each)));
    const start = random.pick(starts);
    return daysBetween(start, addDays(start, length - 1));
  };
  add('체육대회', 'school-event', stretch(1));
  if (season.semester === 'autumn' || random.chance(0.3)) add('학교 축제', 'school-event', stretch(1));
  if (random.chance(0.6)) add('수련회(1학년)', 'school-event', stretch(random.int(2, 3)), [1]);
  if (random.chance(0.6)) add('3학년 수학여행', 'school-event', stretch(3), [3]);
}

function addVacations(random: SeededRandom, season: SampleSeason, add: AddEvent): void {
  const year = Number(season.fromDay.slice(0, 4));
  const whole = (from: string, until: string): string[] => daysBetween(from, until);
  if (season.semester === 'spring') {
    add('겨울방학', 'vacation', whole(`${year}-01-08`, `${year}-03-01`));
    // Most schools close a few days after the season; a few before it ends.
    const lastDay = weekdayBefore(addDays(season.untilDay, random.pick([-2, 3, 4, 5, 5, 6])));
    add('여름방학식', 'school-event', [lastDay]);
    add('여름방학', 'vacation', whole(addDays(lastDay, 1), `${year}-08-16`));
  } else {
    add('여름방학', 'vacation', whole(`${year}-07-21`, addDays(season.fromDay, -1)));
    const lastDay = weekdayBefore(addDays(season.untilDay, random.pick([0, 5, 6, 14])));
    add('겨울방학식', 'school-event', [lastDay]);
    add('겨울방학', 'vacation', whole(addDays(lastDay, 1), `${year + 1}-02-28`));
  }
}

function weekdayBefore(day: string): string {
  return weekdayOf(day) > 5 ? weekdayBefore(addDays(day, -1)) : day;
}

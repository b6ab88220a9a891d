import { JOB_FIELDS, mondayOf, weekdayOf, type Band, type JobField } from '#kernel';
import type { School, WeekMark, Wish } from './district.js';
import { sampleSubmission } from './sample-submission.js';
import type { SampleCalendar } from './sample-calendars.js';
import { classSizes } from './sample-schools.js';
import type { SampleSeason } from './sample-season.js';
import type { SeededRandom } from './seeded-random.js';

/** Goyang's published participation of one half-year. */
export const STUDENT_TARGET = 8668;
/** Share of students per job field, in the order of JOB_FIELDS. */
const DEMAND = [0.1, 0.12, 0.14, 0.09, 0.1, 0.08, 0.09, 0.12, 0.09, 0.07];
const SMALLEST_CLASS = 14;
const LARGEST_CLASS = 34;

interface Context {
  random: SeededRandom;
  season: SampleSeason;
  calendars: Map<string, SampleCalendar>;
  today: string;
}

/** Whole grades first (every school's grade 1), then single classes until the target is met. */
export function sampleWishes(random: SeededRandom, schools: School[], calendars: SampleCalendar[], season: SampleSeason, today: string): Wish[] {
  const context: Context = { random, season, calendars: new Map(calendars.map((calendar) => [calendar.schoolCode, calendar])), today };
  const wishes: Wish[] = [];
  let left = STUDENT_TARGET;
  const add = (school: School, grade: number, headcount: number, classLabel?: string): void => {
    wishes.push(wish(context, school, grade, headcount, classLabel));
    left -= headcount;
  };
  schools.forEach((school, index) => {
    const headcount = school.gradeHeadcounts[0] ?? 0;
    // The sample teacher's school goes out as a whole grade; one school in five sends classes one by one.
    if (index === 0 || random.chance(0.8)) add(school, 1, headcount);
    else classSizes(headcount).forEach((size, each) => add(school, 1, size, `1-${each + 1}반`));
  });
  for (const school of random.shuffled(schools)) for (const grade of random.shuffled([2, 3])) {
    const sizes = classSizes(school.gradeHeadcounts[grade - 1] ?? 0);
    sizes.slice(0, random.int(2, 4)).forEach((size, each) => {
      if (left > 0) add(school, grade, lastSizeFits(size, left), `${grade}-${each + 1}반`);
    });
  }
  return wishes;
}

/** The last class takes what is left, so that the total is the report's to the student. */
function lastSizeFits(size: number, left: number): number {
  if (left <= LARGEST_CLASS) return left;
  return left - size < SMALLEST_CLASS ? left - SMALLEST_CLASS : size;
}

function wish(context: Context, school: School, grade: number, headcount: number, classLabel: string | undefined): Wish {
  const { random, season } = context;
  const isClass = classLabel !== undefined;
  const rankedDays = rankDays(context, school, grade);
  const bands: Band[] = random.chance(0.4) ? ['am', 'pm'] : random.chance(0.6) ? ['am'] : ['pm'];
  const weekMarks = markWeeks(random, season, rankedDays);
  // A whole grade rarely fits into the workplaces within walking distance.
  const goesByBus = random.chance(isClass ? 0.25 : 0.6);
  return {
    schoolCode: school.code, grade, ...(isClass ? { classLabel } : {}), headcount,
    interests: drawInterests(random, headcount), rankedDays,
    ...(Object.keys(weekMarks).length > 0 ? { weekMarks } : {}), bands,
    maxKm: goesByBus ? 14 : random.pick(isClass ? [3.5, 4.5, 6] : [4.5, 6]),
    accessibleSeats: random.chance(isClass ? 0.15 : 0.45) ? random.int(1, 3) : 0,
    // Small groups need many escorts: about one for seven students, parents among them.
    escorts: Math.ceil(headcount / 7) + 2,
    ...(random.chance(0.25) ? { minGroup: 2, maxGroup: random.pick([8, 10, 12]) } : {}),
    submittedAt: sampleSubmission(random, context.today),
  };
}

/** How much a school likes each day for a grade: most like the same few. */
function rankDays({ random, season, calendars }: Context, school: School, grade: number): string[] {
  const calendar = calendars.get(school.code);
  if (calendar === undefined) throw new Error(`no calendar for ${school.code}`);
  // Grade 1 leaves while the others sit exams; the others go in the week after; a third is spread.
  const style = (['on-exam-days', 'after-exams', 'spread'] as const)[random.weighted(grade === 1 ? [0.52, 0.15, 0.33] : [0, 0.67, 0.33])];
  const indexOf = new Map(season.openDays.map((day, index) => [day, index]));
  const distance = (index: number, exam: string[]): number => index - (indexOf.get(exam[0] ?? '') ?? 0);
  const liking = season.openDays.map((day, index) => {
    if (!isFree(calendar, grade, day)) return 0;
    const [midterm, final] = [distance(index, calendar.midterm), distance(index, calendar.final)];
    const isBefore = (distanceTo: number): boolean => distanceTo < 0 && distanceTo > -8;
    if (grade > 1 && (isBefore(midterm) || isBefore(final))) return 0;
    let share = style === 'spread' ? 0.05 : 0.004;
    if (style === 'on-exam-days' && calendar.midterm.includes(day)) share = 1.9;
    if (style === 'on-exam-days' && calendar.final.includes(day)) share = 1.1;
    const isAfter = (distanceTo: number, exam: string[]): boolean => distanceTo >= exam.length && distanceTo < exam.length + 6;
    if (style === 'after-exams' && (isAfter(midterm, calendar.midterm) || isAfter(final, calendar.final))) share = 1.2;
    const weekday = weekdayOf(day);
    return share * (weekday === 5 ? 1.5 : weekday === 1 ? 0.6 : 1);
  });
  const ranked: string[] = [];
  for (let left = random.int(3, 5); left > 0; left--) {
    const index = random.weighted(liking);
    const day = season.openDays[index];
    if (day === undefined) break;
    liking[index] = 0;
    ranked.push(day);
  }
  return ranked;
}

/** Whether a grade may leave the school on a day: lessons, or exams of other grades only. */
export function isFree(calendar: SampleCalendar, grade: number, day: string): boolean {
  return !calendar.events.some(({ kind, startsOn, endsOn, grades }) =>
    kind !== 'ordinary' && kind !== 'career-day' && day >= startsOn && day <= endsOn && (grades.length === 0 || grades.includes(grade)));
}

function markWeeks(random: SeededRandom, season: SampleSeason, rankedDays: string[]): Record<string, WeekMark> {
  const wished = new Set(rankedDays.map(mondayOf));
  const weeks = [...new Set(season.openDays.map(mondayOf))];
  const marks: Record<string, WeekMark> = {};
  for (const week of weeks) {
    if (wished.has(week)) continue;
    // The first and the last week of a semester are of no use to most schools.
    const isEdge = week === weeks[0] || week === weeks.at(-1);
    if (random.chance(isEdge ? 0.6 : 0.04)) marks[week] = 'impossible';
    else if (random.chance(0.12)) marks[week] = 'rather-not';
    else if (random.chance(0.18)) marks[week] = 'good';
  }
  return marks;
}

function drawInterests(random: SeededRandom, headcount: number): Record<JobField, number> {
  const taste = DEMAND.map((share) => share * Math.exp(0.6 * random.gauss()));
  const total = taste.reduce((sum, each) => sum + each, 0);
  const counts = taste.map((each) => Math.floor((headcount * each) / total));
  let rest = headcount - counts.reduce((sum, each) => sum + each, 0);
  for (let field = 0; rest > 0; field = (field + 1) % counts.length, rest--) counts[field] = (counts[field] ?? 0) + 1;
  return Object.fromEntries(JOB_FIELDS.map((field, index) => [field, counts[index] ?? 0])) as Record<JobField, number>;
}

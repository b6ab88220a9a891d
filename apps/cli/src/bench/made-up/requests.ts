import type { Band, Request, WishedDate } from '#slot-assignment';
import type { SeededRandom } from '../../district/seeded-random.js';
import type { MadeUpSchool } from './schools.js';
import { isFriday, isMonday, type Season } from './season.js';

/** Share of students per job field; it differs from the share of venues, as it does everywhere. */
const DEMAND = [0.1, 0.12, 0.14, 0.09, 0.1, 0.08, 0.09, 0.12, 0.09, 0.07];
const RANKED = [1, 0.85, 0.7, 0.6, 0.5];
const ACCEPTABLE = 0.25;
const WEEK_AFTER_EXAMS = 7;
const REVISION = 8;

/** When a school likes to go out: while the other grades sit exams, in the week after, or any time. */
type Habit = 'during-exams' | 'after-exams' | 'any-time';
const HABITS: readonly Habit[] = ['during-exams', 'after-exams', 'any-time'];
const FIRST_GRADE = [0.6, 0.25, 0.15];
const OLDER_GRADES = [0.04, 0.66, 0.3];

/** One outing a school asks for: a whole grade, or its classes one by one. */
export interface Outing {
  readonly grade: number;
  readonly habit: Habit;
  readonly classes: number | undefined;
}

export function drawOuting(random: SeededRandom, turn: number): Outing {
  const grade = 1 + (turn % 3), goesByClass = random.chance(0.35);
  const habit = HABITS[random.weighted(grade === 1 ? FIRST_GRADE : OLDER_GRADES)]!;
  return { grade, habit, classes: goesByClass ? random.int(2, 4) : undefined };
}

/** A request of the school, or nothing when it has no day to name. */
export function madeUpRequest(random: SeededRandom, season: Season, from: MadeUpSchool, { grade, habit, classes }: Outing, id: string): Request | undefined {
  const isClass = classes !== undefined, headcount = isClass ? random.int(20, 32) : Math.max(60, Math.round(from.gradeSize * (0.85 + 0.3 * random.next())));
  const liking = season.days.map((_, d) => likingOf(season, from, { grade, habit }, d)), wished = rank(random, liking);
  if (wished.length === 0) return undefined;
  return {
    id, school: from.school.id, grade, headcount, interests: interestsOf(random, headcount), dates: datesOf(random, season, liking, wished), firstWish: season.days[wished[0]!]!,
    minServed: isClass ? headcount : Math.ceil(0.9 * headcount), maxParties: Math.ceil(headcount / 7) + 2, accessibleSeats: random.chance(0.3) ? random.int(1, 3) : 0,
    maxKm: from.hasBus ? 14 : random.pick([3.5, 4.5, 6]),
    // Schools with fewer means telephone later.
    arrival: Math.round(1e6 * (random.next() + (from.school.underserved ? 0.25 : 0))) / 1e6,
  };
}

function likingOf({ days }: Season, { closed, midterm, final, length }: MadeUpSchool, { grade, habit }: Pick<Outing, 'grade' | 'habit'>, d: number): number {
  if (closed.has(d)) return 0;
  const sinceExam = [midterm, final].map((start) => d - start), day = days[d]!;
  const isExamDay = sinceExam.some((n) => n >= 0 && n < length), isRevision = sinceExam.some((n) => n < 0 && n > -REVISION);
  // Older grades revise, then sit the exams themselves.
  if (grade > 1 && (isExamDay || isRevision)) return 0;
  let liking = habit === 'any-time' ? (isFriday(day) ? 0.2 : 0.05) : 0.01;
  if (habit === 'during-exams' && isExamDay) liking = 2;
  if (habit === 'after-exams' && sinceExam.some((n) => n >= length && n < length + WEEK_AFTER_EXAMS)) liking = 1.5;
  return liking * (isFriday(day) ? 1.5 : isMonday(day) ? 0.6 : 1);
}

/** Three to five days, drawn without repetition by how well they are liked. */
function rank(random: SeededRandom, liking: readonly number[]): number[] {
  const left = [...liking], wished: number[] = [];
  for (let wanted = random.int(3, RANKED.length); wanted > 0; wanted--) {
    const day = random.weighted(left);
    if (day < 0) break;
    left[day] = 0;
    wished.push(day);
  }
  return wished;
}

/** Ranked days, and as acceptable whatever lies near the first wish. */
function datesOf(random: SeededRandom, { days }: Season, liking: readonly number[], wished: readonly number[]): WishedDate[] {
  const window = random.int(8, 22), both = random.chance(0.35), bands: Band[] = both ? ['am', 'pm'] : [random.chance(0.6) ? 'am' : 'pm'];
  return days.flatMap((date, d) => {
    const place = wished.indexOf(d), isNamed = place >= 0 || (liking[d]! > 0 && Math.abs(d - wished[0]!) <= window);
    return isNamed ? bands.map((band) => ({ date, band, preference: RANKED[place] ?? ACCEPTABLE })) : [];
  });
}

function interestsOf(random: SeededRandom, headcount: number): number[] {
  const taste = DEMAND.map((share) => share * Math.exp(0.6 * random.gauss())), total = taste.reduce((sum, share) => sum + share, 0);
  const interests = taste.map((share) => Math.floor((headcount * share) / total)), placed = interests.reduce((sum, students) => sum + students, 0);
  return interests.map((students, field) => students + Number(field < headcount - placed));
}

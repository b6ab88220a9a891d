import type { Day } from '#kernel';

/** What the calendars say of one school: `day grade` for every day a grade may go out, and for every day a grade sits exams. */
export interface SchoolCalendarDays {
  readonly schoolId: string;
  readonly name: string;
  readonly feasible: ReadonlySet<string>;
  readonly exams: ReadonlySet<string>;
}

export interface CalendarPair {
  readonly schoolA: string;
  readonly schoolB: string;
  /** Days both may go out over days either may, 0 to 1. */
  readonly feasible: number;
  /** Days both sit exams over days either does, 0 to 1. */
  readonly exams: number;
}

/** Schools of which any two are alike. */
export interface CalendarCluster {
  readonly schools: readonly string[];
  /** The least alike two of them, 0 to 1. */
  readonly least: number;
}

export interface CalendarSimilarity {
  /** The most alike first, exams before other days; the most telling ones only. */
  readonly pairs: readonly CalendarPair[];
  readonly examClusters: readonly CalendarCluster[];
  readonly feasibleClusters: readonly CalendarCluster[];
  /** Mean over all pairs: what any two schools of the centre have in common. */
  readonly meanFeasible: number;
  readonly meanExams: number;
  readonly schools: number;
  /** Schools whose calendar names no exam in the season. */
  readonly withoutExams: number;
}

const MOST_PAIRS = 30;
/** Half their exam days in common: those two will be let out at the same time. */
const ALIKE_EXAMS = 0.5;
/** Days to go out are most days for everybody, so that only nearly the same is worth a word. */
const ALIKE_FEASIBLE = 0.9;

export const dayOfGrade = (day: Day, grade: number): string => `${day} ${grade}`;

/** Which schools' calendars are alike: the cause of bunching, where the wishes are its sign. */
export function calendarSimilarity(schools: readonly SchoolCalendarDays[]): CalendarSimilarity {
  const feasible = matrixOf(schools.map((school) => school.feasible)), exams = matrixOf(schools.map((school) => school.exams));
  const names = schools.map(({ name }) => name), pairs: CalendarPair[] = [];
  let sumFeasible = 0, sumExams = 0;
  for (let a = 0; a < schools.length; a++) for (let b = a + 1; b < schools.length; b++) {
    sumFeasible += feasible[a]![b]!;
    sumExams += exams[a]![b]!;
    pairs.push({ schoolA: names[a]!, schoolB: names[b]!, feasible: feasible[a]![b]!, exams: exams[a]![b]! });
  }
  const all = Math.max(1, pairs.length);
  return {
    pairs: pairs.sort((x, y) => y.exams - x.exams || y.feasible - x.feasible || (x.schoolA + x.schoolB < y.schoolA + y.schoolB ? -1 : 1)).slice(0, MOST_PAIRS),
    examClusters: clustersOf(names, exams, ALIKE_EXAMS), feasibleClusters: clustersOf(names, feasible, ALIKE_FEASIBLE),
    meanFeasible: hundredths(sumFeasible / all), meanExams: hundredths(sumExams / all),
    schools: schools.length, withoutExams: schools.filter((school) => school.exams.size === 0).length,
  };
}

/** Every pair's Jaccard similarity, to hundredths; two that have nothing are not alike. Days become bits: hundreds of schools are ten thousands of pairs. */
function matrixOf(sets: readonly ReadonlySet<string>[]): number[][] {
  const place = new Map([...new Set(sets.flatMap((set) => [...set]))].map((key, index) => [key, index]));
  const bits = sets.map((set) => {
    const words = new Uint32Array((place.size >> 5) + 1);
    for (const key of set) words[place.get(key)! >> 5]! |= 1 << (place.get(key)! & 31);
    return words;
  });
  const matrix = sets.map(() => new Array<number>(sets.length).fill(0));
  for (let a = 0; a < sets.length; a++) for (let b = a + 1; b < sets.length; b++) {
    const both = inCommon(bits[a]!, bits[b]!), either = sets[a]!.size + sets[b]!.size - both;
    matrix[a]![b] = matrix[b]![a] = either === 0 ? 0 : hundredths(both / either);
  }
  return matrix;
}

function inCommon(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < a.length; word++) for (let left = a[word]! & b[word]!; left !== 0; left &= left - 1) count++;
  return count;
}

/** Complete linkage: two groups become one while even their least alike members are alike, the most alike groups first. */
function clustersOf(names: readonly string[], matrix: readonly (readonly number[])[], threshold: number): CalendarCluster[] {
  let groups = names.map((_, index) => ({ members: [index], least: 1 }));
  const between = (a: readonly number[], b: readonly number[]): number => a.reduce((least, i) => b.reduce((low, j) => Math.min(low, matrix[i]![j]!), least), 1);
  const reach = groups.map((a, i) => groups.map((b, j) => (i === j ? 0 : between(a.members, b.members))));
  const alive = new Set(groups.keys());
  for (;;) {
    let best: readonly [number, number] | undefined, most = threshold;
    for (const i of alive) for (const j of alive) if (i < j && (reach[i]![j]! > most || (!best && reach[i]![j]! >= most))) [best, most] = [[i, j], reach[i]![j]!];
    if (!best) break;
    const [into, from] = best;
    groups = groups.with(into, { members: [...groups[into]!.members, ...groups[from]!.members], least: most });
    alive.delete(from);
    for (const other of alive) reach[into]![other] = reach[other]![into] = Math.min(reach[into]![other]!, reach[from]![other]!);
    reach[into]![into] = 0;
  }
  return [...alive].map((index) => groups[index]!).filter(({ members }) => members.length > 1)
    .map(({ members, least }) => ({ schools: members.map((index) => names[index]!).sort(), least }))
    .sort((a, b) => b.schools.length - a.schools.length || b.least - a.least || (a.schools[0]! < b.schools[0]! ? -1 : 1));
}

const hundredths = (value: number): number => Math.round(100 * value) / 100;

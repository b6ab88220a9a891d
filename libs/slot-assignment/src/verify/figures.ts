import type { Assignment, Plan } from '../model/plan.js';
import type { Problem, Request, School } from '../model/problem.js';
import { bump, gini, kilometres, mean, monday, peakToMean, rounded, sum } from './arithmetic.js';

/** What a plan reaches, every figure by its published definition. Percentages 0-100, peaks and Gini without unit. */
export interface Figures {
  readonly value: number;
  readonly students: number;
  readonly servedPct: number;
  readonly requestsPlaced: number;
  readonly requests: number;
  readonly placedInFullPct: number;
  readonly firstWishPct: number;
  readonly topThreePct: number;
  readonly fieldMatchPct: number;
  readonly kmPerStudent: number;
  readonly weekPeakToMeanWished: number;
  readonly weekPeakToMean: number;
  readonly weekGini: number;
  readonly dayPeakToMeanWished: number;
  readonly dayPeakToMean: number;
  readonly venueGini: number;
  readonly venuesUsedPct: number;
  readonly schoolLeast: number;
  readonly schoolGini: number;
  readonly jain: number;
  readonly underservedShortfall: number;
}

/** Students per Monday and per open day, as planned and as first wished. */
export interface Load {
  readonly weeks: readonly { readonly week: string; readonly students: number; readonly wished: number }[];
  readonly days: readonly { readonly day: string; readonly students: number; readonly wished: number }[];
}

const DAY_STEPS = [[1.5, 0.5], [2, 1], [3, 2]] as const;
const WEEK_STEPS = [[1.25, 1], [1.5, 2], [2, 4]] as const;

/** Judges a plan from the two documents alone; entries that name unknown ids are left out. */
export function measure(problem: Problem, plan: Plan): { figures: Figures; load: Load } {
  const count = tally(problem, plan);
  const openDays = problem.days.filter((day) => !problem.holidays.includes(day)), weeks = [...new Set(problem.days.map(monday))];
  const districts = [...new Set(problem.schools.map((s) => s.district))];
  let value = count.value;
  for (const d of districts) {
    const demand = count.demand.get(d) ?? 0;
    for (const day of openDays) value -= penalty(count.day.get(`${d} ${day}`) ?? 0, demand / openDays.length, DAY_STEPS);
    for (const week of weeks) value -= penalty(count.week.get(`${d} ${week}`) ?? 0, demand / weeks.length, WEEK_STEPS);
  }
  const over = (map: ReadonlyMap<string, number>, keys: readonly string[]): number[] => keys.map((key) => sum(districts.map((d) => map.get(`${d} ${key}`) ?? 0)));
  const weekly = over(count.week, weeks), daily = over(count.day, openDays);
  const wishedWeekly = weeks.map((w) => count.wishedWeek.get(w) ?? 0), wishedDaily = openDays.map((d) => count.wishedDay.get(d) ?? 0);
  const wanted = sum(problem.requests.map((r) => r.headcount)), requests = problem.requests.length, perVenue = [...count.venue.values()];
  const pct = (part: number, whole: number, places: number): number => rounded((100 * part) / Math.max(1, whole), places);
  return {
    figures: {
      value: rounded(value, 1), students: count.students, servedPct: pct(count.students, wanted, 2),
      requestsPlaced: plan.assignments.length, requests, placedInFullPct: pct(count.full, requests, 1),
      firstWishPct: pct(count.first, requests, 1), topThreePct: pct(count.topThree, requests, 1),
      fieldMatchPct: pct(count.matched, count.students, 1), kmPerStudent: rounded(count.km / Math.max(1, count.students), 2),
      weekPeakToMeanWished: rounded(peakToMean(wishedWeekly), 2), weekPeakToMean: rounded(peakToMean(weekly), 2), weekGini: rounded(gini(weekly), 3),
      dayPeakToMeanWished: rounded(peakToMean(wishedDaily), 2), dayPeakToMean: rounded(peakToMean(daily), 2),
      venueGini: rounded(gini(perVenue), 3), venuesUsedPct: pct(perVenue.filter((n) => n > 0).length, perVenue.length, 1),
      ...fairness(problem, count.school),
    },
    load: {
      weeks: weeks.map((week, i) => ({ week, students: weekly[i]!, wished: wishedWeekly[i]! })),
      days: openDays.map((day, i) => ({ day, students: daily[i]!, wished: wishedDaily[i]! })),
    },
  };
}

interface Tally {
  value: number; students: number; matched: number; km: number; first: number; topThree: number; full: number;
  day: Map<string, number>; week: Map<string, number>; demand: Map<string, number>; wishedDay: Map<string, number>; wishedWeek: Map<string, number>;
  venue: Map<string, number>; school: Map<string, { satisfied: number; headcount: number }>;
}

function tally(problem: Problem, plan: Plan): Tally {
  const schools = new Map(problem.schools.map((s) => [s.id, s])), requests = new Map(problem.requests.map((r) => [r.id, r]));
  const count: Tally = {
    value: 0, students: 0, matched: 0, km: 0, first: 0, topThree: 0, full: 0,
    day: new Map(), week: new Map(), demand: new Map(), wishedDay: new Map(), wishedWeek: new Map(),
    venue: new Map(problem.venues.map((v) => [v.id, 0])), school: new Map(),
  };
  for (const r of problem.requests) {
    bump(count.demand, schools.get(r.school)!.district, r.headcount);
    bump(count.wishedDay, r.firstWish, r.headcount);
    bump(count.wishedWeek, monday(r.firstWish), r.headcount);
    const school = count.school.get(r.school) ?? { satisfied: 0, headcount: 0 };
    school.headcount += r.headcount;
    count.school.set(r.school, school);
  }
  const venues = new Map(problem.venues.map((v) => [v.id, v]));
  for (const a of plan.assignments) {
    const r = requests.get(a.request);
    if (!r) continue;
    const school = schools.get(r.school)!, perField = problem.fields.map(() => 0);
    let here = 0, far = 0;
    for (const { venue: id, students } of a.parties) {
      const venue = venues.get(id);
      if (!venue) continue;
      here += students;
      far += students * kilometres(school, venue);
      perField[venue.field]! += students;
      bump(count.venue, id, students);
    }
    record(count, a, { r, school, here, far, matched: sum(perField.map((students, f) => Math.min(students, r.interests[f]!))) });
  }
  return count;
}

interface Outing {
  readonly r: Request; readonly school: School; readonly here: number; readonly far: number; readonly matched: number;
}

function record(count: Tally, a: Assignment, { r, school, here, far, matched }: Outing): void {
  const preference = r.dates.find((d) => d.date === a.date && d.band === a.band)?.preference ?? 0;
  count.value += 10 * here + 3 * matched + 4 * preference * here - 0.1 * far;
  count.students += here;
  count.matched += matched;
  count.km += far;
  if (here === r.headcount) count.full++;
  if (a.date === r.firstWish) count.first++;
  if (preference >= 0.7) count.topThree++;
  bump(count.day, `${school.district} ${a.date}`, here);
  bump(count.week, `${school.district} ${monday(a.date)}`, here);
  if (here > 0) count.school.get(r.school)!.satisfied += here * (0.5 + 0.3 * preference + (0.2 * matched) / here);
}

function fairness(problem: Problem, perSchool: Tally['school']): Pick<Figures, 'schoolLeast' | 'schoolGini' | 'jain' | 'underservedShortfall'> {
  const underserved = new Set(problem.schools.filter((s) => s.underserved).map((s) => s.id));
  const satisfaction = [...perSchool].map(([id, s]) => ({ id, value: s.satisfied / s.headcount }));
  const all = satisfaction.map((s) => s.value);
  const few = satisfaction.filter((s) => underserved.has(s.id)).map((s) => s.value), others = satisfaction.filter((s) => !underserved.has(s.id)).map((s) => s.value);
  if (all.length === 0) return { schoolLeast: 0, schoolGini: 0, jain: 1, underservedShortfall: 0 };
  const squares = sum(all.map((x) => x * x));
  return {
    schoolLeast: rounded(Math.min(...all), 3), schoolGini: rounded(gini(all), 3), jain: squares > 0 ? rounded(sum(all) ** 2 / (all.length * squares), 4) : 1,
    underservedShortfall: few.length > 0 && others.length > 0 ? rounded(mean(others) - mean(few), 3) : 0,
  };
}

/** Each price holds per student between its multiple of the mean and the next. */
function penalty(load: number, average: number, steps: typeof DAY_STEPS | typeof WEEK_STEPS): number {
  return sum(steps.map(([from, price], i) => price * Math.max(0, Math.min(load, i + 1 < steps.length ? steps[i + 1]![0] * average : load) - from * average)));
}

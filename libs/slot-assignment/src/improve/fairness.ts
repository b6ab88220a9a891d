import type { School } from '../model/problem.js';
import type { Schedule } from '../model/schedule.js';

/** How sharply a school below the average is favoured in the next cooling, and within which bounds. */
const SHARPNESS = 4;
const LEAST_CARE = 0.8;
const MOST_CARE = 2;

/** Satisfaction per school, 0 to 1: students served x (.5 + .3 preference + .2 share whose interest is met), over all students who asked. */
export function satisfactionOf(schedule: Schedule): Float64Array {
  const { board } = schedule, satisfied = new Float64Array(board.schools.length), asked = new Float64Array(board.schools.length);
  for (let r = 0; r < board.requestCount; r++) {
    const school = board.requestSchool[r]!, served = schedule.served[r]!;
    asked[school]! += board.headcount[r]!;
    if (served === 0) continue;
    let matched = 0;
    for (let f = 0; f < board.fieldCount; f++) matched += Math.min(schedule.placedIn(r, f), board.interests[r * board.fieldCount + f]!);
    satisfied[school]! += served * (0.5 + 0.3 * board.optionPreference[schedule.option[r]!]!) + 0.2 * matched;
  }
  return satisfied.map((sum, s) => (asked[s]! > 0 ? sum / asked[s]! : NaN));
}

/** What a school came short in earlier seasons: its wishes weigh more from the start, and its satisfaction counts as that much lower. */
const CREDIT_WEIGHT = 0.5;
const MOST_CREDIT = 1;

/** Credit of a school as the search counts it. */
function creditOf(school: School): number {
  return CREDIT_WEIGHT * Math.min(MOST_CREDIT, school.credit ?? 0);
}

/** Starts schools with credit at a higher weight. */
export function carryOver(schedule: Schedule): void {
  const { board } = schedule;
  for (let r = 0; r < board.requestCount; r++) {
    const credit = creditOf(board.schools[board.requestSchool[r]!]!);
    if (credit > 0) schedule.setCare(r, 1 + credit);
  }
}

/** Lets the wishes of schools that came off badly so far count more, of those that came off well count less. */
export function favourLessSatisfied(schedule: Schedule): void {
  const { board } = schedule, satisfaction = satisfactionOf(schedule), known = satisfaction.filter((own) => !Number.isNaN(own));
  const average = known.reduce((a, b) => a + b, 0) / known.length;
  for (let r = 0; r < board.requestCount; r++) {
    const school = board.requestSchool[r]!, credit = creditOf(board.schools[school]!);
    const care = schedule.care[r]! * Math.exp(SHARPNESS * (average - satisfaction[school]! + credit));
    schedule.setCare(r, Math.min(MOST_CARE, Math.max(LEAST_CARE + credit, care)));
  }
}

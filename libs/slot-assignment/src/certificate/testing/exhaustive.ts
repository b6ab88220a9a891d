import type { Assignment, Plan } from '../../model/plan.js';
import type { Party, Problem, Request } from '../../model/problem.js';
import { measure } from '../../verify/figures.js';
import { verify } from '../../verify/verify.js';

/** Value of the best of all plans, by trying every one. Only for problems of a few requests and venues; for tests only. */
export function bestValue(problem: Problem): number {
  const answers = problem.requests.map((r) => answersOf(problem, r));
  let best = 0;
  const extend = (assignments: readonly Assignment[], next: number): void => {
    if (next === answers.length) {
      best = Math.max(best, measure(problem, planOf(assignments)).figures.value);
      return;
    }
    extend(assignments, next + 1);
    for (const answer of answers[next]!) {
      const longer = [...assignments, answer];
      if (assignments.length === 0 || keepsLimits(problem, longer)) extend(longer, next + 1);
    }
  };
  extend([], 0);
  return best;
}

/** Every way to assign one request that breaks no rule on an empty calendar. */
function answersOf(problem: Problem, request: Request): Assignment[] {
  let lists: Party[][] = [[]];
  for (const { id, minParty, seats } of problem.venues) {
    const sizes = Array.from({ length: seats - minParty + 1 }, (_, k) => minParty + k);
    lists = lists.flatMap((parties) => [parties, ...sizes.map((students) => [...parties, { venue: id, students }])]);
  }
  const all = request.dates.flatMap(({ date, band }) => lists.map((parties) => ({ request: request.id, date, band, parties })));
  const alone = { ...problem, requests: [request] };
  return all.filter((a) => verify(alone, planOf([a])).broken.length === 0);
}

/** The limits that several requests share; each request alone keeps its own rules already. */
function keepsLimits({ venues }: Problem, assignments: readonly Assignment[]): boolean {
  return venues.every((v) => {
    const visits = assignments.flatMap(({ date, band, parties }) => parties.filter((p) => p.venue === v.id).map(({ students }) => ({ date, band, students })));
    return visits.every(({ date, band }) => {
      const there = visits.filter((x) => x.date === date && x.band === band), month = visits.filter((x) => x.date.slice(0, 7) === date.slice(0, 7));
      return there.reduce((sum, x) => sum + x.students, 0) <= v.seats && there.length <= v.partiesPerOpening && month.length <= v.partiesPerMonth
        && visits.filter((x) => x.date === date).length <= v.partiesPerDay && visits.filter((x) => sameWeek(x.date, date)).length <= v.partiesPerWeek;
    });
  });
}

/** The tiny season's four days: Thursday and Friday of one week, Monday and Thursday of the next. */
function sameWeek(one: string, other: string): boolean {
  return one < '2027-03-29' === other < '2027-03-29';
}

function planOf(assignments: readonly Assignment[]): Plan {
  return { format: 'goreuge-assignment-plan/1', assignments, unassigned: [] };
}

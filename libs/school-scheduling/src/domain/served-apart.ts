import type { OtherVisit } from '#booking';
import type { Problem, Request } from '#slot-assignment';
import type { StandingVisit } from './standing-visit.js';

/**
 * Parties that agreed on another day with their host are served there: their group is smaller by them, and their places are
 * taken like those of anybody beside the season. A group of which nobody is left over asks for nothing more.
 */
export function servedApart(problem: Problem, standing: readonly StandingVisit[]): { readonly problem: Problem; readonly others: readonly OtherVisit[] } {
  const partiesOf = new Map(standing.map(({ wishId, apart }) => [wishId, apart]));
  const fieldOf = new Map(problem.venues.map(({ id, field }) => [id, field]));
  const requests = problem.requests.flatMap((request) => {
    const apart = partiesOf.get(request.id) ?? [];
    const rest = apart.reduce((left, { venueId, headcount }) => fewer(left, headcount, fieldOf.get(venueId)), request);
    return rest.headcount > 0 ? [rest] : [];
  });
  const schoolOf = new Map(problem.requests.map(({ id, school }) => [id, school]));
  const others = standing.flatMap(({ wishId, apart }) => apart.map((party) => ({ ...party, schoolId: schoolOf.get(wishId) ?? '' })));
  return { problem: { ...problem, requests }, others };
}

/** Interests sum to the head-count: those of the party's own field go first, then the largest that are left. */
function fewer(request: Request, students: number, field: number | undefined): Request {
  const interests = [...request.interests];
  const order = interests.map((_, index) => index).sort((a, b) => Number(b === field) - Number(a === field) || interests[b]! - interests[a]!);
  let left = Math.min(students, request.headcount);
  for (const index of order) {
    const taken = Math.min(left, interests[index]!);
    interests[index]! -= taken;
    left -= taken;
  }
  const headcount = Math.max(0, request.headcount - students);
  return { ...request, interests, headcount, minServed: Math.max(Math.min(1, headcount), request.minServed - students), accessibleSeats: Math.min(request.accessibleSeats, headcount) };
}

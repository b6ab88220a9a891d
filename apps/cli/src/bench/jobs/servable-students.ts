import type { Problem, Request, School, Venue, WishedDate } from '#slot-assignment';

/**
 * Students that could be served if every request were alone in the district: on its best date the seats of its roomiest venues, as many as it may split into.
 * No plan serves more, so what is missing to this is the plan's, and what is missing beyond it the district's.
 */
export function servableStudents(problem: Problem): number {
  const schools = new Map(problem.schools.map((s) => [s.id, s]));
  return problem.requests.reduce((sum, r) => sum + Math.max(0, ...r.dates.map((at) => servableOn(problem, r, schools.get(r.school)!, at))), 0);
}

function servableOn({ days, holidays, venues }: Problem, r: Request, school: School, { date, band }: WishedDate): number {
  if (holidays.includes(date)) return 0;
  const day = days.indexOf(date), open = venues.filter((v) => isOpen(v, day, band) && date <= v.clearedUntil && v.minParty <= r.headcount && v.levels.includes(school.level) && Math.hypot(school.x - v.x, school.y - v.y) <= r.maxKm);
  const seats = (list: readonly Venue[]): number => list.map((v) => v.seats).sort((a, b) => b - a).slice(0, r.maxParties).reduce((sum, n) => sum + n, 0);
  const most = Math.min(r.headcount, seats(open));
  return most >= r.minServed && seats(open.filter((v) => v.accessible)) >= r.accessibleSeats ? most : 0;
}

function isOpen({ openings }: Venue, day: number, band: WishedDate['band']): boolean {
  return openings[day] === 'b' || openings[day] === (band === 'am' ? 'a' : 'p');
}

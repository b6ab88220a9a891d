import type { Assignment, Plan } from '../model/plan.js';

/** How far a plan is from an earlier one. */
export interface Difference {
  /** Requests with another date or band than before; those that lost or gained their date count, too. */
  readonly dates: number;
  /** Parties at a venue their request did not visit before. */
  readonly venues: number;
  /** Requests nothing happened to that changed all the same: another date, venue or size of a party. */
  readonly touchedOthers: number;
  readonly hit: number;
}

/** Compares requests both plans know; `hit` are those something happened to. */
export function differenceOf(before: Plan, after: Plan, hit: ReadonlySet<string>): Difference {
  const now = new Map(after.assignments.map((a) => [a.request, a])), listed = new Set([...now.keys(), ...after.unassigned.map((u) => u.request)]);
  const old = new Map(before.assignments.map((a) => [a.request, a]));
  let dates = 0, venues = 0, touchedOthers = 0;
  for (const id of new Set([...old.keys(), ...before.unassigned.map((u) => u.request)])) {
    if (!listed.has(id)) continue;
    const a = old.get(id), b = now.get(id);
    if (dateOf(a) !== dateOf(b)) dates++;
    const visited = new Set(a?.parties.map((p) => p.venue));
    venues += b?.parties.filter((p) => !visited.has(p.venue)).length ?? 0;
    if (!hit.has(id) && a && written(a) !== written(b)) touchedOthers++;
  }
  return { dates, venues, touchedOthers, hit: hit.size };
}

function dateOf(a: Assignment | undefined): string {
  return a ? `${a.date} ${a.band}` : '';
}

function written(a: Assignment | undefined): string {
  return a ? `${dateOf(a)} ${a.parties.map((p) => `${p.venue} ${p.students}`).sort().join(',')}` : '';
}

import { resolve, solve, verify, type Change, type Plan, type Problem } from '#slot-assignment';
import { seededRandom } from '../../district/seeded-random.js';
import { stopwatch } from '../clock.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';

export interface Repaired {
  readonly venuesLost: number;
  readonly requests: number;
  readonly hit: number;
  readonly broken: number;
  readonly cpuSeconds: number;
  readonly repair: Upheaval;
  readonly scratch: Upheaval;
}

/** What a new plan changes for the people who knew the old one. */
interface Upheaval {
  readonly value: number;
  readonly dates: number;
  readonly others: number;
}

/** Venues drop out one after another until this share of the requests has lost one. */
const SHARE_HIT = 0.25;

/** Mends a plan after losses, and makes it anew for comparison. All three look for value alone: how far goals were steered differs between two searches by more than a repair costs. */
export function repairPlan({ terms }: { terms: Terms }): Repaired {
  const problem = madeUpDistrict(terms), { plan } = solve(problem, { seed: 1, goals: {} }), lost = venuesToLose(problem, plan);
  const hit = new Set(plan.assignments.filter((a) => a.parties.some((p) => lost.has(p.venue))).map((a) => a.request));
  const changes = [...lost].map((venue): Change => ({ kind: 'lose-venue', venue })), time = stopwatch();
  const mended = resolve(problem, plan, changes, { seed: 1 }), cpuSeconds = time.cpu(), anew = solve(mended.problem, { seed: 2, goals: {} });
  const upheaval = (after: Plan, value: number): Upheaval => ({ value, ...changed(plan, after, hit) });
  return {
    venuesLost: lost.size, requests: plan.assignments.length, hit: hit.size, broken: verify(mended.problem, mended.plan).broken.length, cpuSeconds,
    repair: upheaval(mended.plan, mended.figures.value), scratch: upheaval(anew.plan, anew.figures.value),
  };
}

function venuesToLose(problem: Problem, plan: Plan): Set<string> {
  const lost = new Set<string>(), hit = new Set<string>();
  for (const { id } of seededRandom(11).shuffled(problem.venues)) {
    if (hit.size >= SHARE_HIT * plan.assignments.length) break;
    const visitors = plan.assignments.filter((a) => a.parties.some((p) => p.venue === id));
    if (visitors.length === 0) continue;
    lost.add(id);
    for (const { request } of visitors) hit.add(request);
  }
  return lost;
}

/** Requests with another date, and requests nothing happened to that changed at all. */
function changed(before: Plan, after: Plan, hit: ReadonlySet<string>): { dates: number; others: number } {
  const now = new Map(after.assignments.map((a) => [a.request, a])), written = (a: Plan['assignments'][number]): string => `${a.date} ${a.band} ${a.parties.map((p) => `${p.venue}:${p.students}`).sort().join()}`;
  const dates = before.assignments.filter((a) => { const b = now.get(a.request); return b?.date !== a.date || b.band !== a.band; });
  const others = before.assignments.filter((a) => { const b = now.get(a.request); return !hit.has(a.request) && (b === undefined || written(b) !== written(a)); });
  return { dates: dates.length, others: others.length };
}

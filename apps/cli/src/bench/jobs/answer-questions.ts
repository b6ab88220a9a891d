import { accept, feasibility, propose, solve, verify, type Plan, type Problem, type Proposal } from '#slot-assignment';
import { seededRandom } from '../../district/seeded-random.js';
import { stopwatch } from '../clock.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';

export interface Answered {
  readonly microsecondsPerDate: number;
  readonly millisecondsPerProposal: number;
  /** Requests asked, and those another date was found for. */
  readonly asked: number;
  readonly offered: number;
  readonly accepted: number;
  readonly exactly: number;
  /** Proposals accepted in groups of ten, and what became of them. */
  readonly together: { readonly accepted: number; readonly exactly: number; readonly sameDate: number };
  readonly broken: number;
}

const GROUP = 10;

/** Asks a finished plan for reasons and other dates, and takes it at its word. */
export function answerQuestions({ terms, questions }: { terms: Terms; questions: number }): Answered {
  const problem = madeUpDistrict(terms), { plan } = solve(problem, { seed: 1 }), random = seededRandom(3);
  const ids = random.shuffled(plan.assignments.map((a) => a.request)).slice(0, questions);
  // The first questions lay the plan out and warm the code; a centre's screen asks many.
  for (const id of ids.slice(0, 20)) { feasibility(problem, plan, id); propose(problem, plan, id); }
  const reasons = stopwatch(), dates = ids.reduce((sum, id) => sum + feasibility(problem, plan, id).length, 0), microsecondsPerDate = (1e6 * reasons.cpu()) / dates;
  const proposing = stopwatch(), offers = ids.map((id) => propose(problem, plan, id)), millisecondsPerProposal = (1000 * proposing.cpu()) / Math.max(1, ids.length);
  const best = offers.flatMap(([first]) => (first ? [first] : []));
  const alone = best.map((offer) => realised(problem, plan, [offer])), groups = Array.from({ length: Math.floor(best.length / GROUP) }, (_, g) => realised(problem, plan, best.slice(GROUP * g, GROUP * (g + 1))));
  const count = (list: typeof alone, outcome: string): number => list.reduce((sum, { outcomes }) => sum + outcomes.filter((o) => o === outcome).length, 0);
  return {
    microsecondsPerDate, millisecondsPerProposal, asked: ids.length, offered: best.length, accepted: alone.length, exactly: count(alone, 'exactly'),
    together: { accepted: GROUP * groups.length, exactly: count(groups, 'exactly'), sameDate: count(groups, 'same-date') },
    broken: [...alone, ...groups].reduce((sum, { broken }) => sum + broken, 0),
  };
}

/** Told exactly only if the plan says so too, not only the answer. */
function realised(problem: Problem, plan: Plan, proposals: readonly Proposal[]): { outcomes: string[]; broken: number } {
  const after = accept(problem, plan, proposals), now = new Map(after.plan.assignments.map((a) => [a.request, a]));
  const parties = (list: Proposal['parties']): string => list.map((p) => `${p.venue}:${p.students}`).sort().join();
  const outcomes = proposals.map((p) => {
    const a = now.get(p.request);
    if (a?.date !== p.date || a.band !== p.band) return 'no';
    return parties(a.parties) === parties(p.parties) ? 'exactly' : 'same-date';
  });
  return { outcomes, broken: verify(problem, after.plan).broken.length };
}

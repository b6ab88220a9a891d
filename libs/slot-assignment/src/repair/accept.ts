import type { Assignment, Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import { measure } from '../verify/figures.js';
import { complete } from './mend.js';
import { assignmentOf } from './plan-of.js';
import type { Proposal } from './propose.js';
import { pushIn } from './push-in.js';
import { edgesOf, positions, slotOf, takeUp, type Standing } from './take-up.js';

/** `exactly`: date and parties as proposed. `same-date`: another accepted proposal took a venue first, so some students visit others. `no`: the request stays where it was. */
export type Realised = 'exactly' | 'same-date' | 'no';

/** The plan with proposals accepted, in their order. Proposals made for the same plan may be accepted together; only those that took the same seats get in each other's way. */
export function accept(problem: Problem, plan: Plan, proposals: readonly Proposal[]): { plan: Plan; realised: readonly Realised[] } {
  const standing = takeUp(problem, plan, { stability: { date: 0, venue: 0, touch: 0 } }), { schedule, board } = standing, requests = positions(board.requests);
  const attempt = (proposal: Proposal): Realised => {
    const r = requests.get(proposal.request);
    return r === undefined || standing.isPinned[r] === 1 ? 'no' : realise(standing, requests, proposal, r);
  };
  // Once everybody has left the old places, who found none before may find one.
  const realised = proposals.map(attempt).map((outcome, i) => (outcome === 'no' ? attempt(proposals[i]!) : outcome));
  const told = new Map<string, readonly Reason[]>(proposals.flatMap((p, i) => (realised[i] === 'no' ? [] : [[p.request, [{ code: 'AGREED' } as const, ...p.reasons.filter(({ code }) => code !== 'OTHERS_ASKED')]] as const])));
  const before = new Map(plan.assignments.map((a) => [a.request, a]));
  const assignments = board.requests.flatMap(({ id }, r) => {
    const now = assignmentOf(schedule, r);
    if (!now) return [];
    return [!schedule.isTouched(r) ? before.get(id)! : { ...now, reasons: told.get(id) ?? [{ code: 'MADE_ROOM', parties: partiesMoved(before.get(id), now) } as const] }];
  });
  const after: Plan = { format: plan.format, ...(plan.seed === undefined ? {} : { seed: plan.seed }), assignments, unassigned: plan.unassigned.filter(({ request }) => !assignments.some((a) => a.request === request)) };
  return { plan: { ...after, value: measure(problem, after).figures.value }, realised };
}

/** Making room is a matter of chance; a second look every other time forgets the venues proposed. */
const ATTEMPTS = 8;

function realise(standing: Standing, requests: ReadonlyMap<string, number>, proposal: Proposal, r: number): Realised {
  const { schedule, board } = standing, { worth } = schedule;
  schedule.keep();
  const moving = [proposal, ...proposal.alongside].map((a) => ({ a, r: requests.get(a.request)! }));
  for (const { r: other } of moving) schedule.clear(other);
  if (moving.every(({ a, r: other }) => standing.isPinned[other] === 0 && sitAs(standing, other, a))) return 'exactly';
  schedule.rollBack(0, worth);
  const option = optionOf(standing, r, proposal), edges = edgesOf(board, r);
  for (let attempt = 0; attempt < ATTEMPTS && option >= 0; attempt++) {
    schedule.clear(r);
    schedule.moveTo(r, option);
    for (const party of attempt % 2 === 0 ? proposal.parties : []) {
      const edge = edges.get(party.venue), students = edge === undefined ? 0 : Math.min(party.students, schedule.room(edge));
      if (edge !== undefined && students >= board.minParty[board.edgeVenue[edge]!]!) schedule.put(edge, students);
    }
    if (complete(standing, r, 0) || pushIn(standing, r)) return 'same-date';
    schedule.rollBack(0, worth);
  }
  return 'no';
}

function sitAs(standing: Standing, r: number, a: Pick<Assignment, 'date' | 'band' | 'parties'>): boolean {
  const { schedule, board } = standing, option = optionOf(standing, r, a), edges = edgesOf(board, r);
  if (option < 0) return false;
  schedule.moveTo(r, option);
  for (const { venue, students } of a.parties) {
    const edge = edges.get(venue);
    if (edge === undefined || students < board.minParty[board.edgeVenue[edge]!]! || students > schedule.room(edge) || schedule.students[edge]! > 0) return false;
    if (board.isOpen[board.edgeVenue[edge]! * board.slotCount + schedule.slotOf(r)] !== 1) return false;
    schedule.put(edge, students);
  }
  return schedule.isSound(r);
}

function optionOf({ board, elimination }: Standing, r: number, at: { readonly date: string; readonly band: string }): number {
  const option = board.optionSlot.subarray(0, board.optionStart[r + 1]!).indexOf(slotOf(board, at), board.optionStart[r]!);
  return option < 0 || elimination.rule[option] !== undefined ? -1 : option;
}

function partiesMoved(before: Assignment | undefined, now: Assignment): number {
  const visited = new Set(before?.parties.map((p) => p.venue));
  return now.parties.filter((p) => !visited.has(p.venue)).length;
}

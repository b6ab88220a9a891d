import type { Assignment, Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import { measure } from '../verify/figures.js';
import { complete } from './mend.js';
import { assignmentOf } from './plan-of.js';
import type { Proposal } from './propose.js';
import { pushIn } from './push-in.js';
import { layOutFor, type StandingTerms } from './standing-of.js';
import { edgesOf, positions, slotOf, type Standing } from './take-up.js';

/** `exactly`: date and parties as proposed. `same-date`: another accepted proposal took a venue first, so some students visit others. `no`: the request stays where it was. */
export type Realised = 'exactly' | 'same-date' | 'no';

/** Proposals that cannot be accepted any more. */
export class ProposalOutdated extends Error {
  constructor(readonly requests: readonly string[], why: string) {
    super(`${why}: ${requests.join(', ')}`);
    this.name = 'ProposalOutdated';
  }
}

/**
 * The plan with proposals accepted, in their order. One accepted alone is realised exactly. Proposals made for the same plan may be accepted together; each was
 * made as if it were alone, so those that took the same seats get in each other's way: of ten together nearly all keep their date, and about three quarters
 * the very venues. Throws ProposalOutdated when problem, plan or terms are not those the proposals were made for, or when visits of others no longer hold.
 */
export function accept(problem: Problem, plan: Plan, proposals: readonly Proposal[], terms: StandingTerms = {}): { plan: Plan; realised: readonly Realised[] } {
  const question = layOutFor(problem, plan, terms), { standing } = question, { schedule, board } = standing, requests = positions(board.requests);
  refuseOutdated(standing, proposals, question.fingerprint());
  const attempt = (proposal: Proposal): Realised => {
    const r = requests.get(proposal.request);
    return r === undefined || standing.isFree[r] === 0 ? 'no' : realise(standing, requests, proposal, r);
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
  const unassigned = plan.unassigned.filter(({ request }) => requests.has(request) && !assignments.some((a) => a.request === request));
  const after: Plan = { format: plan.format, ...(plan.seed === undefined ? {} : { seed: plan.seed }), assignments, unassigned };
  return { plan: { ...after, value: measure(question.problem, after).figures.value }, realised };
}

function refuseOutdated({ board, schedule, lost }: Standing, proposals: readonly Proposal[], now: string): void {
  const outdated = proposals.filter(({ madeFor }) => madeFor !== now).map(({ request }) => request);
  if (outdated.length > 0) throw new ProposalOutdated(outdated, 'something changed since these were proposed, propose anew');
  const moving = new Set(proposals.map(({ request }) => request));
  const fallen = board.requests.filter(({ id }, r) => !moving.has(id) && (lost.has(r) || (schedule.partyCount[r]! > 0 && !schedule.isSound(r)))).map(({ id }) => id);
  if (fallen.length > 0) throw new ProposalOutdated(fallen, 'visits of others no longer hold, mend the plan first');
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
    const edge = edges.get(venue), slot = schedule.slotOf(r);
    if (edge === undefined || students < board.minParty[board.edgeVenue[edge]!]! || students > schedule.room(edge) || schedule.students[edge]! > 0) return false;
    if (board.isOpen[board.edgeVenue[edge]! * board.slotCount + slot] !== 1 || standing.refuses(r, board.edgeVenue[edge]!, slot >> 1)) return false;
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

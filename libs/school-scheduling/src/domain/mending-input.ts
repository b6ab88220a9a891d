import type { OtherVisit } from '#booking';
import type { Day } from '#kernel';
import type { Assignment, Problem } from '#slot-assignment';
import { engineChanges } from './engine-changes.js';
import { mendable, type Refusal } from './mendable-plan.js';
import type { RepairInput } from './repair.js';
import type { RunChange } from './run-change.js';
import { seatOthers } from './seats-of-others.js';
import type { StandingVisit } from './standing-visit.js';

export interface StandingFacts {
  readonly problem: Problem;
  readonly standing: readonly StandingVisit[];
  readonly answers: ReadonlyMap<string, Assignment>;
  readonly others: readonly OtherVisit[];
  readonly refused: readonly Refusal[];
}

/** Everything a search needs to mend a published season: old changes and new ones are told together, for what hosts agreed to is told nowhere else. */
export function mendingInput(facts: StandingFacts, changes: readonly RunChange[], frozenUntil: Day): { readonly input: RepairInput; readonly refusals: readonly Refusal[] } {
  const { problem, previous, booked, changes: declines, refusals } = mendable(facts.problem, facts.standing, { frozenUntil, refused: facts.refused, answers: facts.answers });
  const own = facts.standing.flatMap(({ at, parties }) => (at ? parties.map(({ venueId, students }) => ({ venueId, ...at, students })) : []));
  const shared = seatOthers(problem, own, facts.others);
  // Who goes too soon to change goes as booked, also when a host there falls away; what is booked no more is not pinned.
  const settled = new Set(problem.pins.map(({ request }) => request));
  const told = engineChanges(changes, problem).filter((change) => change.kind !== 'host-declines' || !settled.has(change.request)), gone = new Set(told.flatMap((change) => (change.kind === 'cancel-request' ? [change.request] : [])));
  return {
    refusals,
    input: {
      problem: shared.problem, previous: { ...previous, assignments: [...previous.assignments, ...shared.pins] },
      booked: { ...booked, assignments: [...booked.assignments, ...shared.pins] },
      changes: [...told, ...declines.filter((change) => change.kind !== 'host-declines' || !gone.has(change.request))], frozenUntil,
    },
  };
}

import type { Assignment, Pin, Plan, Problem } from '#slot-assignment';
import type { AgreedDate, DraftMove, Shift } from './draft.js';

/** How much a date is liked that the school did not name but said yes to. */
const ACCEPTABLE = 0.25;

/** Moves that were not taken back, in their order. */
export function standingMoves(moves: readonly DraftMove[]): DraftMove[] {
  const undone = new Set(moves.map(({ undoes }) => undoes));
  return moves.filter(({ number, undoes }) => undoes === null && !undone.has(number));
}

/** Taking back goes in order: the last move that still stands, and no other. */
export const nextToUndo = (moves: readonly DraftMove[]): DraftMove | undefined => standingMoves(moves).at(-1);

/** What taking a move back does. */
export const reversed = ({ from, to, others }: Pick<DraftMove, 'from' | 'to' | 'others'>): Pick<DraftMove, 'from' | 'to' | 'others'> =>
  ({ from: to, to: from, others: others.map((shift) => ({ from: shift.to, to: shift.from })) });

/** The base plan with every move on top; a move taken back is in the list a second time, the other way round. Its worth is left to whoever measures. */
export function planWithMoves(base: Plan, moves: readonly DraftMove[]): Plan {
  const visits = new Map(base.assignments.map((assignment) => [assignment.request, assignment]));
  const waiting = new Map(base.unassigned.map((entry) => [entry.request, entry]));
  const set = (request: string, { to }: Shift): void => {
    if (to) { visits.set(request, to); waiting.delete(request); return; }
    visits.delete(request);
    waiting.set(request, base.unassigned.find((entry) => entry.request === request) ?? { request, reasons: [] });
  };
  for (const { wishId, others, ...shift } of moves) {
    set(wishId, shift);
    for (const other of others) set(requestOf(other), other);
  }
  return { format: base.format, ...(base.seed === undefined ? {} : { seed: base.seed }), assignments: [...visits.values()], unassigned: [...waiting.values()] };
}

/** Dates no school named that hold all the same: those the draft was born with and those of its moves. */
export function agreedDates(born: readonly AgreedDate[], moves: readonly DraftMove[]): AgreedDate[] {
  const ofMoves = standingMoves(moves).flatMap(({ wishId, isAgreed, to }) => (isAgreed && to ? [{ wishId, date: to.date, band: to.band }] : []));
  return [...new Map([...born, ...ofMoves].map((each) => [`${each.wishId} ${each.date} ${each.band}`, each])).values()];
}

/** The problem as the draft asks it: agreed dates count as the school's own, locked visits stay. */
export function problemOfDraft(problem: Problem, { agreed, plan, locks }: { agreed: readonly AgreedDate[]; plan: Plan; locks: ReadonlySet<string> }): Problem {
  const more = new Map<string, AgreedDate[]>();
  for (const each of agreed) more.set(each.wishId, [...(more.get(each.wishId) ?? []), each]);
  const requests = problem.requests.map((request) => {
    const dates = (more.get(request.id) ?? []).filter(({ date, band }) => !request.dates.some((known) => known.date === date && known.band === band));
    return dates.length === 0 ? request : { ...request, dates: [...request.dates, ...dates.map(({ date, band }) => ({ date, band, preference: ACCEPTABLE }))] };
  });
  const known = new Set(requests.map(({ id }) => id));
  const pins = plan.assignments.filter(({ request }) => locks.has(request) && known.has(request)).map(pinOf);
  return { ...problem, requests, pins };
}

/** Says of locked visits, before anything else, that the centre fixed them. */
export function withLocksSaid(plan: Plan, locks: ReadonlySet<string>): Plan {
  const assignments = plan.assignments.map((assignment) => (locks.has(assignment.request)
    ? { ...assignment, reasons: [{ code: 'LOCKED' } as const, ...(assignment.reasons ?? []).filter(({ code }) => code !== 'LOCKED' && code !== 'PINNED')] } : assignment));
  return { ...plan, assignments };
}

const pinOf = ({ request, date, band, parties }: Assignment): Pin => ({ request, date, band, parties });
const requestOf = ({ from, to }: Shift): string => (to ?? from)!.request;

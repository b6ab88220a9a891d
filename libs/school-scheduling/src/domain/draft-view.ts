import { mondayOf } from '#kernel';
import type { Assignment, Plan } from '#slot-assignment';
import type { BoardVisitView, DraftMove, MoveView, VisitDateView } from './draft.js';
import { standingMoves, withLocksSaid } from './draft-plan.js';
import { inWords } from './reason-words.js';
import type { ReasonLanguage, Wish } from './wish.js';

export interface BoardFacts {
  readonly wishes: readonly Wish[];
  readonly base: Plan;
  readonly plan: Plan;
  readonly locks: ReadonlySet<string>;
  readonly schoolNames: ReadonlyMap<string, string>;
  readonly venueNames: ReadonlyMap<string, string>;
}

/** Every group with its visit, by school, grade and class. */
export function visitViews({ wishes, base, plan, locks, schoolNames, venueNames }: BoardFacts, lang: ReasonLanguage): BoardVisitView[] {
  const said = withLocksSaid(plan, locks), atFirst = byRequest(base), now = byRequest(said), reasons = new Map(plan.unassigned.map((entry) => [entry.request, entry.reasons]));
  const views = wishes.map((wish): BoardVisitView => {
    const { id: wishId, schoolId, grade, classLabel, headcount, rankedDays } = wish, visit = now.get(wishId), first = atFirst.get(wishId);
    const parties = (visit?.parties ?? []).map(({ venue, students }) => ({ venueName: venueNames.get(venue) ?? '', students }));
    return {
      wishId, schoolId, schoolName: schoolNames.get(schoolId) ?? '', grade, classLabel, headcount, firstWish: rankedDays[0]!, wishedWeeks: [...new Set(rankedDays.map(mondayOf))],
      ...(visit ? { at: dateOf(visit) } : {}), students: parties.reduce((sum, { students }) => sum + students, 0), parties,
      isLocked: locks.has(wishId), hasMoved: visit?.date !== first?.date || visit?.band !== first?.band,
      reasons: inWords(visit ? visit.reasons ?? [] : reasons.get(wishId) ?? [], lang, venueNames),
    };
  });
  return views.sort((a, b) => a.schoolName.localeCompare(b.schoolName, 'ko') || a.grade - b.grade || (a.classLabel ?? '').localeCompare(b.classLabel ?? '', 'ko'));
}

export function moveViews(moves: readonly DraftMove[]): MoveView[] {
  const standing = new Set(standingMoves(moves).map(({ number }) => number));
  return moves.map(({ number, wishId, from, to, others, isAgreed, undoes, madeBy, madeAt }) => ({
    number, wishId, ...(from ? { from: dateOf(from) } : {}), ...(to ? { to: dateOf(to) } : {}), others: others.map((shift) => (shift.to ?? shift.from)!.request),
    isAgreed, ...(undoes === null ? {} : { undoes }), isUndone: undoes === null && !standing.has(number), by: madeBy, at: madeAt,
  }));
}

export const dateOf = ({ date, band }: Assignment): VisitDateView => ({ heldOn: date, band });
const byRequest = ({ assignments }: Plan): Map<string, Assignment> => new Map(assignments.map((each) => [each.request, each]));

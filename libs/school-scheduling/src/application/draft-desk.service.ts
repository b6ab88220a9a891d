import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, visitInWords } from '#kernel';
import type { Assignment } from '#slot-assignment';
import type { DateVerdictView, DraftMove, Shift } from '../domain/draft.js';
import { type RealisedMove, realiseMove, type WantedMove } from '../domain/draft-move-rule.js';
import { nextToUndo, problemOfDraft, reversed } from '../domain/draft-plan.js';
import { MoveNeedsConfirmation, MoveNotPossible, NothingToUndo } from '../domain/scheduling.errors.js';
import type { Wish } from '../domain/wish.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { datesOf, groupName, wishIn } from './draft-catalogue.service.js';
import { assertHolds, assertUnpublished, assertVersion, changedMeanwhile } from './draft-guards.js';
import { type DraftState, DraftStates } from './draft-states.service.js';

export interface MoveVisit extends WantedMove {
  /** Yes to what has to be checked: a date the school did not name, a crowded week. */
  readonly confirmed?: boolean | undefined;
  /** Yes to other groups visiting other venues on their own day. */
  readonly mayTouchOthers?: boolean | undefined;
}

/**
 * Moves and locks visits of a draft by hand. Each is judged against the season as it stands and written only to the version it was judged by:
 * of two directors at once the second is told.
 */
@Injectable()
export class DraftDesk {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly drafts: DraftRepository, private readonly states: DraftStates) {}

  async move(actor: Actor, draftId: string, version: number, wanted: MoveVisit): Promise<void> {
    const state = await this.open(actor, draftId, version);
    assertHolds(state, (wishId) => groupName(state, wishId));
    const { wishId, date, band } = wanted, wish = wishIn(state, wishId), { plan, moves, agreed } = state;
    const now = plan.assignments.find(({ request }) => request === wishId);
    if (now?.date === date && now.band === band) return;
    const verdict = datesOf(state, wish, 'ko').find((each) => each.heldOn === date && each.band === band);
    assertOpen(verdict, wanted);
    const isAgreed = !state.problem.requests.some(({ id, dates }) => id === wishId && dates.some((each) => each.date === date && each.band === band));
    const problem = isAgreed ? problemOfDraft(state.about.problem, { agreed: [...agreed, { wishId, date, band }], plan, locks: state.locks }) : state.problem;
    const realised = realiseMove(problem, plan, wanted);
    if (!realised) throw notPossible(verdict);
    assertWanted(state, { wish, wanted, verdict, realised });
    await this.write(actor, state, { number: moves.length + 1, wishId, from: realised.from, to: realised.to, others: realised.others, isAgreed, undoes: null });
  }

  /** Takes back the last move that stands. */
  async undo(actor: Actor, draftId: string, version: number): Promise<void> {
    const state = await this.open(actor, draftId, version), last = nextToUndo(state.moves);
    if (!last) throw new NothingToUndo('되돌릴 것이 없습니다.', { draftId });
    await this.write(actor, state, { number: state.moves.length + 1, wishId: last.wishId, ...reversed(last), isAgreed: false, undoes: last.number });
  }

  /** Locking twice is harmless. */
  async lock(actor: Actor, draftId: string, version: number, wishId: string): Promise<void> {
    const state = await this.open(actor, draftId, version), { centreId, accountId } = actor;
    wishIn(state, wishId);
    if (!state.plan.assignments.some(({ request }) => request === wishId)) {
      throw new MoveNotPossible(`${groupName(state, wishId)}은(는) 아직 자리가 없어 고정할 수 없습니다.`, { wishId, reasons: [] });
    }
    if (!state.locks.has(wishId)) await this.change(state, actor, (at) => this.drafts.lock(centreId, draftId, wishId, { accountId, at }));
  }

  async unlock(actor: Actor, draftId: string, version: number, wishId: string): Promise<void> {
    const state = await this.open(actor, draftId, version);
    if (state.locks.has(wishId)) await this.change(state, actor, () => this.drafts.unlock(actor.centreId, draftId, wishId));
  }

  private async open(actor: Actor, draftId: string, version: number): Promise<DraftState> {
    assertRole(actor, 'director');
    const state = await this.states.judged(actor.centreId, draftId);
    assertUnpublished(state);
    assertVersion(state, version);
    return state;
  }

  private write(actor: Actor, state: DraftState, move: Omit<DraftMove, 'madeBy' | 'madeAt'>): Promise<void> {
    return this.change(state, actor, (at) => this.drafts.addMove(actor.centreId, state.draft.id, move, { accountId: actor.accountId, at }));
  }

  private async change({ draft }: DraftState, { centreId }: Actor, write: (at: Date) => Promise<void>): Promise<void> {
    const at = this.clock.now();
    const isDone = await this.uow.run(async () => {
      const isTaken = await this.drafts.take(centreId, draft.id, draft.version, at);
      if (isTaken) await write(at);
      return isTaken;
    });
    if (!isDone) throw changedMeanwhile((await this.states.judged(centreId, draft.id)));
  }
}

/** A full date may still be made room for; a date the school or the calendar forbids may not. */
function assertOpen(verdict: DateVerdictView | undefined, { date, band }: WantedMove): asserts verdict is DateVerdictView {
  if (!verdict) throw new MoveNotPossible(`${visitInWords({ heldOn: date, band })}은(는) 이 기간의 날이 아닙니다.`, { reasons: [] });
  if (verdict.verdict === 'not-possible' && !isFull(verdict)) throw notPossible(verdict);
}

function assertWanted(state: DraftState, { wish, wanted, verdict, realised }: { wish: Wish; wanted: MoveVisit; verdict: DateVerdictView; realised: RealisedMove }): void {
  const others = realised.others.map((shift) => otherInWords(state, shift)), isDoubtful = verdict.verdict === 'check' && !wanted.confirmed, isCrowding = others.length > 0 && !wanted.mayTouchOthers;
  if (!isDoubtful && !isCrowding) return;
  const sentences = [...(isDoubtful ? verdict.reasons.map(({ text }) => text) : []), ...(isCrowding ? [`다른 방문 ${others.length}건의 체험처가 바뀝니다.`] : [])];
  throw new MoveNeedsConfirmation(`${groupName(state, wish.id)}: ${sentences.join(' ')} 옮길까요?`, { reasons: isDoubtful ? verdict.reasons : [], others });
}

const isFull = ({ reasons }: DateVerdictView): boolean => reasons.length > 0 && reasons.every(({ code }) => code === 'DATE_FULL');

const notPossible = ({ heldOn, band, reasons }: DateVerdictView): MoveNotPossible =>
  new MoveNotPossible(reasons.map(({ text }) => text).join(' ') || '그날은 자리를 나눌 수 없습니다.', { heldOn, band, reasons });

function otherInWords(state: DraftState, { from, to }: Shift): { wishId: string; group: string; from: string[]; to: string[] } {
  const venues = (visit: Assignment | null): string[] => (visit?.parties ?? []).map(({ venue }) => state.about.venueNames.get(venue) ?? '');
  const wishId = (to ?? from)!.request;
  return { wishId, group: groupName(state, wishId), from: venues(from), to: venues(to) };
}

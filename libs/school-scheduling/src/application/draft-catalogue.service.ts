import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { feasibility, propose } from '#slot-assignment';
import type { DateVerdictView, DraftBoard, DraftSummary } from '../domain/draft.js';
import { changesInWords } from '../domain/draft-outdated.js';
import { standingMoves } from '../domain/draft-plan.js';
import { verdictsOf } from '../domain/draft-verdicts.js';
import { moveViews, visitViews } from '../domain/draft-view.js';
import { inWords } from '../domain/reason-words.js';
import { WishNotFound } from '../domain/scheduling.errors.js';
import type { ReasonLanguage, Wish } from '../domain/wish.js';
import { type DraftState, DraftStates } from './draft-states.service.js';
import type { ProposalView } from './proposal-catalogue.service.js';

/** Drafts as a director reads them: side by side, as a board, and date by date for one visit. */
@Injectable()
export class DraftCatalogue {
  constructor(private readonly states: DraftStates) {}

  /** Oldest first. */
  async list(actor: Actor, seasonId: string, lang: ReasonLanguage = 'ko'): Promise<DraftSummary[]> {
    assertRole(actor, 'director');
    return (await this.states.list(actor.centreId, seasonId)).map((state) => summaryOf(state, lang));
  }

  async board(actor: Actor, draftId: string, lang: ReasonLanguage = 'ko'): Promise<DraftBoard> {
    assertRole(actor, 'director');
    const state = await this.states.shown(actor.centreId, draftId), { plan, base, locks, about: { wishes, schoolNames, venueNames } } = state;
    return { ...summaryOf(state, lang), weeks: state.weeks, visits: visitViews({ wishes, base, plan, locks, schoolNames, venueNames }, lang), moves: moveViews(state.moves) };
  }

  /** Every date and band of the season for one visit, everybody else staying where the draft has them. */
  async feasibility(actor: Actor, draftId: string, wishId: string, lang: ReasonLanguage = 'ko'): Promise<{ version: number; dates: DateVerdictView[] }> {
    assertRole(actor, 'director');
    const state = await this.states.shown(actor.centreId, draftId);
    return { version: state.draft.version, dates: datesOf(state, wishIn(state, wishId), lang) };
  }

  /** At most three good dates, the best first; none for a locked visit. */
  async proposals(actor: Actor, draftId: string, wishId: string, lang: ReasonLanguage = 'ko'): Promise<ProposalView[]> {
    assertRole(actor, 'director');
    const state = await this.states.shown(actor.centreId, draftId), { problem, plan, about: { venueNames } } = state;
    wishIn(state, wishId);
    if (state.changes.length > 0 || !problem.requests.some(({ id }) => id === wishId)) return [];
    return propose(problem, plan, wishId).map(({ date, band, parties, valueChange, touchedOthers, reasons }) => ({
      heldOn: date, band, students: parties.reduce((sum, { students }) => sum + students, 0), parties: parties.map(({ venue, students }) => ({ venueName: venueNames.get(venue) ?? '', students })),
      valueChange, touchesOthers: touchedOthers, reasons: inWords(reasons, lang, venueNames),
    }));
  }
}

export function wishIn({ about }: DraftState, wishId: string): Wish {
  const wish = about.wishes.find(({ id }) => id === wishId);
  if (!wish) throw new WishNotFound('그런 희망이 없습니다.', { wishId });
  return wish;
}

export function datesOf({ problem, plan, about, locks }: DraftState, wish: Wish, lang: ReasonLanguage): DateVerdictView[] {
  return verdictsOf(feasibility(problem, plan, wish.id), { wish, days: about.daysOf(wish.schoolId, wish.grade), isLocked: locks.has(wish.id) }, lang);
}

export function groupName({ about }: DraftState, wishId: string): string {
  const wish = about.wishes.find(({ id }) => id === wishId);
  return wish ? `${about.schoolNames.get(wish.schoolId) ?? ''} ${wish.classLabel ?? `${wish.grade}학년`}` : '';
}

function summaryOf(state: DraftState, lang: ReasonLanguage): DraftSummary {
  const { draft: { id, seasonId, title, mode, baseRunId, version, createdAt, publishedAt }, moves, locks, figures, changes } = state;
  return {
    id, seasonId, title, mode, baseRunId, version, createdAt, ...(publishedAt ? { publishedAt } : {}), moved: standingMoves(moves).length, locked: locks.size, figures,
    outdated: changesInWords(changes, (wishId) => groupName(state, wishId), lang),
  };
}

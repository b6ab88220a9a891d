import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import type { Band, Day } from '#kernel';
import { propose } from '#slot-assignment';
import { VenueCatalogue } from '#venue-registry';
import { inWords } from '../domain/reason-words.js';
import { WishNotFound } from '../domain/scheduling.errors.js';
import type { ReasonLanguage, ReasonView } from '../domain/wish.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { PlanInForceLoader } from './plan-in-force.loader.js';

export interface ProposalView {
  readonly heldOn: Day;
  readonly band: Band;
  readonly students: number;
  readonly parties: readonly { readonly venueName: string; readonly students: number }[];
  /** Change of the plan's worth. */
  readonly valueChange: number;
  /** Other groups that would visit another venue on their own day. */
  readonly touchesOthers: number;
  readonly reasons: readonly ReasonView[];
}

/** Other dates for one group, complete with their venues. */
@Injectable()
export class ProposalCatalogue {
  constructor(private readonly wishes: WishRepository, private readonly plans: PlanInForceLoader, private readonly venues: VenueCatalogue) {}

  /** At most three, the best first; none for a visit too near to change. */
  async of(actor: Actor, { wishId, runId }: { readonly wishId: string; readonly runId?: string | undefined }, lang: ReasonLanguage = 'ko'): Promise<ProposalView[]> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    const wish = await this.wishes.findInCentre(centreId, wishId);
    if (!wish) throw new WishNotFound('그런 희망이 없습니다.', { wishId });
    const { problem, plan, since, frozenUntil: freezeUntil } = runId === undefined ? await this.plans.ofSeason(centreId, wish.seasonId) : await this.plans.ofRun(centreId, wish.seasonId, runId);
    if (!problem.requests.some(({ id }) => id === wishId)) return [];
    const names = await this.venues.names(centreId);
    return propose(problem, plan, wishId, { since, ...(freezeUntil === undefined ? {} : { freezeUntil }) }).map(({ date, band, parties, valueChange, touchedOthers, reasons }) => ({
      heldOn: date, band, students: parties.reduce((sum, { students }) => sum + students, 0),
      parties: parties.map(({ venue, students }) => ({ venueName: names.get(venue) ?? '', students })),
      valueChange, touchesOthers: touchedOthers, reasons: inWords(reasons, lang, names),
    }));
  }
}

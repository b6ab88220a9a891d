import { Injectable } from '@nestjs/common';
import { BookingCatalogue, BookingNotFound, isComing } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { type ProposalView, ProposalCatalogue, type ReasonLanguage, RepairDesk, type RunView, WishCatalogue } from '#school-scheduling';
import { NegotiationEnded, NegotiationNotFound, NothingToNegotiate } from '../domain/negotiation.errors.js';
import { negotiationEscalated } from '../domain/negotiation.events.js';
import type { Speaker } from '../domain/negotiation.js';
import { NegotiationRepository } from '../persistence/negotiation.repository.js';

/** A school cannot keep the date of its whole group, at many venues: the centre looks for another date for all of them. */
@Injectable()
export class WholeGroup {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly negotiations: NegotiationRepository,
    private readonly bookings: BookingCatalogue,
    private readonly wishes: WishCatalogue,
    private readonly proposals: ProposalCatalogue,
    private readonly repairs: RepairDesk,
  ) {}

  /** Opens the thread with the director at once. */
  ask({ centreId, organisationId }: Speaker, wishId: string, note: string | null): Promise<string> {
    return this.uow.run(async () => {
      const wish = await this.wishes.groupOf(centreId, wishId);
      if (!wish || wish.schoolId !== organisationId) throw new BookingNotFound(wishId);
      const now = this.clock.now(), today = dayInSeoul(now);
      const first = (await this.bookings.forWish(centreId, wishId)).find(({ status, heldOn }) => isComing(status) && heldOn > today);
      if (!first) throw new NothingToNegotiate('off');
      const { heldOn, band, schoolId } = first;
      const id = await this.negotiations.add({
        centreId, bookingId: null, wishId, schoolId, venueId: null, startedBy: 'school', startedStatus: null, heldOn, band, state: 'escalated', escalatedBecause: 'whole-group', dueAt: now, startedAt: now,
      });
      await this.negotiations.record(centreId, id, { at: now, side: 'school', what: 'asked', facts: { from: { heldOn, band }, note } });
      await this.negotiations.record(centreId, id, { at: now, side: 'system', what: 'escalated', facts: { because: 'whole-group' } });
      this.uow.raise(negotiationEscalated(centreId, { negotiationId: id }));
      return id;
    });
  }

  /** Dates for the whole group, complete with their venues. */
  async proposalsFor(actor: Actor, id: string, lang: ReasonLanguage = 'ko'): Promise<ProposalView[]> {
    assertRole(actor, 'director');
    const negotiation = await this.uow.run(() => this.negotiations.lock(actor.centreId, id));
    if (!negotiation?.wishId) throw new NegotiationNotFound();
    return this.proposals.of(actor, { wishId: negotiation.wishId }, lang);
  }

  /** Orders a repair in which the group may also go on this day; the director looks at its result and publishes it. */
  async requestRepair(actor: Actor, id: string, day: Day): Promise<RunView> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const negotiation = await this.negotiations.lock(actor.centreId, id), { wishId } = negotiation ?? {};
      const wish = wishId ? await this.wishes.groupOf(actor.centreId, wishId) : null;
      if (!negotiation || !wish) throw new NegotiationNotFound();
      if (negotiation.endedAt !== null) throw new NegotiationEnded();
      await this.negotiations.record(actor.centreId, id, { at: this.clock.now(), side: 'centre', what: 'repair', facts: { dates: [{ heldOn: day, band: negotiation.band }] } });
      return this.repairs.request(actor, { seasonId: wish.seasonId, changes: [{ kind: 'widen-window', wishId: wish.id, days: [day] }] });
    });
  }
}

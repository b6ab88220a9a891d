import { Injectable } from '@nestjs/common';
import { BookingCatalogue, BookingDesk, isComing } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { DateNotAgreed, NegotiationChanged, NegotiationEnded, NegotiationNotFound, NoteMissing } from '../domain/negotiation.errors.js';
import { agreedDates, type Negotiation } from '../domain/negotiation.js';
import { NegotiationQueries } from '../persistence/negotiation.queries.js';
import { NegotiationRepository } from '../persistence/negotiation.repository.js';
import { Settlement } from './settlement.service.js';

export type TelephoneOutcome =
  | { readonly outcome: 'date'; readonly openingId: string; readonly note: string }
  | { readonly outcome: 'kept' | 'cancelled'; readonly note: string };

/** What the director decides: an agreed date, what was settled by telephone, and whether agreed dates stand by themselves. */
@Injectable()
export class CentreNegotiations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly negotiations: NegotiationRepository,
    private readonly queries: NegotiationQueries,
    private readonly settlement: Settlement,
    private readonly bookings: BookingCatalogue,
    private readonly desk: BookingDesk,
  ) {}

  /** A date both sides said yes to. */
  confirm(actor: Actor, id: string, version: number, openingId: string): Promise<void> {
    return this.decide(actor, id, version, async (negotiation) => {
      const dates = (await this.queries.find(actor.centreId, id))?.dates ?? [];
      const date = agreedDates(dates).find((each) => each.openingId === openingId);
      if (!date) throw new DateNotAgreed();
      await this.settlement.settle(negotiation, [date], 'centre', 'centre', null);
    });
  }

  /** Agreed on the telephone: a date, that the first one stands, or that the visit is off. The note says what was said. */
  settleByTelephone(actor: Actor, id: string, version: number, agreed: TelephoneOutcome): Promise<void> {
    return this.decide(actor, id, version, async (negotiation) => {
      const note = agreed.note.trim();
      if (note === '') throw new NoteMissing();
      if (agreed.outcome !== 'date') return agreed.outcome === 'kept' ? this.settlement.keep(negotiation, 'centre', note) : this.cancel(actor, negotiation, note);
      if (negotiation.bookingId === null) throw new DateNotAgreed();
      await this.settlement.settleOn(negotiation, agreed.openingId, note);
    });
  }

  async confirmation(actor: Actor): Promise<'automatic' | 'by-centre'> {
    assertRole(actor, 'director');
    return this.negotiations.confirmation(actor.centreId);
  }

  async setConfirmation(actor: Actor, confirmation: 'automatic' | 'by-centre'): Promise<void> {
    assertRole(actor, 'director');
    await this.uow.run(() => this.negotiations.setConfirmation(actor.centreId, confirmation));
  }

  private async cancel(actor: Actor, negotiation: Negotiation, note: string): Promise<void> {
    const wanted = negotiation.bookingId === null
      ? await this.bookings.forWish(actor.centreId, negotiation.wishId ?? '')
      : [await this.bookings.find(actor.centreId, negotiation.bookingId)];
    await this.settlement.end(negotiation, 'cancelled', 'centre', note);
    for (const booking of wanted) {
      if (booking && isComing(booking.status)) await this.desk.cancel(actor, booking.id, booking.version, note);
    }
  }

  private async decide(actor: Actor, id: string, version: number, act: (negotiation: Negotiation) => Promise<void>): Promise<void> {
    assertRole(actor, 'director');
    await this.uow.run(async () => {
      const negotiation = await this.negotiations.lock(actor.centreId, id);
      if (!negotiation) throw new NegotiationNotFound();
      if (negotiation.endedAt !== null) throw new NegotiationEnded();
      if (negotiation.version !== version) throw new NegotiationChanged();
      await act(negotiation);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { BookingCatalogue, BookingSettingsDesk, HostReturns, isAgreed, type OpenedLink } from '#booking';
import { NegotiationCatalogue } from '#negotiation';
import { VisitSheets } from '#visit-day';

/** Everything a host's page shows of the visits its mail asked about. */
@Injectable()
export class HostAsks {
  constructor(
    private readonly catalogue: BookingCatalogue, private readonly negotiations: NegotiationCatalogue, private readonly returns: HostReturns,
    private readonly sheets: VisitSheets, private readonly settings: BookingSettingsDesk,
  ) {}

  async of({ hostLinkId, centreId }: OpenedLink) {
    const ask = await this.catalogue.forHostLink(hostLinkId), ids = ask.bookings.map(({ id }) => id);
    const agreed = ask.bookings.filter(({ status }) => isAgreed(status)).map(({ id }) => id);
    const [cards, returns, negotiating, { reconfirmDays }] = await Promise.all([
      this.sheets.cards(centreId, agreed), this.returns.of(ids), this.negotiations.openOf(ids), this.settings.of(centreId),
    ]);
    return { ask, returns, reconfirmDays, cards: new Map(cards.map((card) => [card.bookingId, card])), negotiating: new Set(negotiating.keys()) };
  }
}

import { Injectable } from '@nestjs/common';
import { BeforeTheVisit, BookingCatalogue, BookingNotFound, Cancellations, type OpenedLink, type Voice } from '#booking';

/** What a host may say of an agreed visit by the link of the mail that asked for it. */
@Injectable()
export class HostSteps {
  constructor(
    private readonly catalogue: BookingCatalogue,
    private readonly before: BeforeTheVisit,
    private readonly cancellations: Cancellations,
  ) {}

  async reconfirm(link: OpenedLink, bookingId: string): Promise<void> {
    await this.before.reconfirm(await this.voiceFor(link, bookingId), { bookingId });
  }

  async cancel(link: OpenedLink, bookingId: string, reason: string | null): Promise<void> {
    await this.cancellations.cancel(await this.voiceFor(link, bookingId), { bookingId, reason });
  }

  /** A link speaks only for what its mail asked. */
  private async voiceFor({ hostLinkId, centreId, venueId }: OpenedLink, bookingId: string): Promise<Voice> {
    if ((await this.catalogue.hostLinkOf(centreId, bookingId)) !== hostLinkId) throw new BookingNotFound(bookingId);
    return { side: 'host', centreId, organisationId: venueId };
  }
}

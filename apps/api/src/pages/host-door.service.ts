import { Injectable } from '@nestjs/common';
import { BookingCatalogue, HostLinks } from '#booking';
import type { VenueKeeper } from '#venue-registry';
import type { HttpReply } from '../http/exchange.js';
import { unknownLinkPage } from './host-page.template.js';
import { sendPage, tellNobody } from './link-page.js';

/** What a host's link opens beside the visits it asks about: the venue itself. */
export interface OpenDoor {
  readonly token: string;
  readonly hostLinkId: string;
  readonly keeper: VenueKeeper;
  readonly venueName: string;
  readonly centre: { readonly name: string; readonly phone: string | null };
}

/** Opens pages to whoever holds a host's link; unknown, revoked and outlived links are answered the same. */
@Injectable()
export class HostDoor {
  constructor(private readonly links: HostLinks, private readonly bookings: BookingCatalogue) {}

  async open(token: string, reply: HttpReply): Promise<OpenDoor | null> {
    tellNobody(reply);
    const link = await this.links.linkOf(token);
    if (!link) {
      sendPage(reply, 404, unknownLinkPage());
      return null;
    }
    const { venueName, centreName, centrePhone } = await this.bookings.forHostLink(link.hostLinkId);
    return { token, hostLinkId: link.hostLinkId, keeper: { centreId: link.centreId, venueId: link.venueId }, venueName, centre: { name: centreName, phone: centrePhone } };
  }
}

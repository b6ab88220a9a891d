import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView, HostLinks } from '#booking';
import { SchoolLinks, type Side } from '#negotiation';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import type { Reader } from './letters/negotiation-letters.js';

/** Who reads for a side, each by a link of their own to the page about the booking's date. */
@Injectable()
export class SideReaders {
  constructor(
    private readonly bookings: BookingCatalogue,
    private readonly hostLinks: HostLinks,
    private readonly schoolLinks: SchoolLinks,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {}

  async of(side: Side, centreId: string, booking: BookingView): Promise<(Reader & { readonly email: string })[]> {
    return side === 'host' ? this.host(centreId, booking) : this.school(centreId, booking);
  }

  /** None for a venue without an address; the centre telephones. */
  private async host(centreId: string, { id }: BookingView): Promise<(Reader & { readonly email: string })[]> {
    const hostLinkId = await this.bookings.hostLinkOf(centreId, id);
    if (hostLinkId === null) return [];
    const { contactEmail, contactName, venueName } = await this.bookings.forHostLink(hostLinkId);
    const email = contactEmail?.trim();
    if (!email) return [];
    return [{ side: 'host', email, name: `${[venueName, contactName].filter((part) => part !== null).join(' ')} 님`, href: `${this.settings.publicUrl}/h/${this.hostLinks.tokenFor(hostLinkId)}/days/${id}` }];
  }

  private async school(centreId: string, booking: BookingView): Promise<(Reader & { readonly email: string })[]> {
    const readers: (Reader & { readonly email: string })[] = [];
    for (const email of await this.recipients.teachersOf(centreId, booking.schoolId)) {
      const token = await this.schoolLinks.tokenFor(centreId, booking, email);
      readers.push({ side: 'school', email, name: `${booking.schoolName} 선생님`, href: `${this.settings.publicUrl}/t/${token}/days/${booking.id}` });
    }
    return readers;
  }
}

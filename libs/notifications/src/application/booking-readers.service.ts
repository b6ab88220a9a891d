import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView, HostLinks } from '#booking';
import { SchoolLinks, type Side } from '#negotiation';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';

/** `name` is how the letter addresses them. */
export interface BookingReader { readonly side: Side; readonly email: string; readonly name: string; readonly href: string }
/** Where their link leads: to all they may say about bookings, or to another day for this one. */
type Page = 'visits' | 'days';

/** Who reads about bookings, each by a link of their own to what they may say to them. */
@Injectable()
export class BookingReaders {
  constructor(
    private readonly bookings: BookingCatalogue,
    private readonly hostLinks: HostLinks,
    private readonly schoolLinks: SchoolLinks,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {}

  /** The page of a booking for those who sign in; without one the list. */
  pageOf(bookingId?: string): string {
    return `${this.settings.publicUrl}/bookings${bookingId === undefined ? '' : `/${bookingId}`}`;
  }

  teachers(centreId: string, schoolId: string): Promise<string[]> {
    return this.recipients.teachersOf(centreId, schoolId);
  }

  directors(centreId: string): Promise<string[]> {
    return this.recipients.directorsOf(centreId);
  }

  /** None for a venue without an address; the centre telephones. */
  of(side: Side, centreId: string, booking: BookingView, page: Page = 'visits'): Promise<BookingReader[]> {
    return side === 'host' ? this.host(centreId, booking, page) : this.school(centreId, booking, page);
  }

  private async host(centreId: string, { id }: BookingView, page: Page): Promise<BookingReader[]> {
    const hostLinkId = await this.bookings.hostLinkOf(centreId, id);
    if (hostLinkId === null) return [];
    const { contactEmail, contactName, venueName } = await this.bookings.forHostLink(hostLinkId);
    const email = contactEmail?.trim(), name = `${[venueName, contactName].filter((part) => part !== null).join(' ')} 님께`;
    const href = `${this.settings.publicUrl}/h/${this.hostLinks.tokenFor(hostLinkId)}${page === 'days' ? `/days/${id}` : ''}`;
    return email ? [{ side: 'host', email, name, href }] : [];
  }

  private async school(centreId: string, booking: BookingView, page: Page): Promise<BookingReader[]> {
    const readers: BookingReader[] = [];
    for (const email of await this.recipients.teachersOf(centreId, booking.schoolId)) {
      const token = await this.schoolLinks.tokenFor(centreId, booking, email);
      readers.push({ side: 'school', email, name: `${booking.schoolName} 선생님께`, href: `${this.settings.publicUrl}/t/${token}/${page === 'days' ? `days/${booking.id}` : page}` });
    }
    return readers;
  }
}

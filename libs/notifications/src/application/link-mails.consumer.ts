import { Injectable } from '@nestjs/common';
import { BOOKING_PROGRESSED, BookingCatalogue, type BookingProgressed, HOST_LINK_RENEWED, type HostLinkRenewed, HostLinks } from '#booking';
import type { ClaimedMessage } from '#database';
import { SCHOOL_LINKS_RENEWED, SchoolLinks, type SchoolLinksRenewed } from '#negotiation';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { hostLinkLetter, nobodyCameLetter, schoolLinksLetter } from './letters/link-letters.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

/** New links to hosts and teachers, and word to the centre when nobody came. */
@Injectable()
export class LinkMails extends MailConsumer {
  override readonly handles = [HOST_LINK_RENEWED, SCHOOL_LINKS_RENEWED, BOOKING_PROGRESSED];

  constructor(
    mailer: Mailer,
    private readonly bookings: BookingCatalogue,
    private readonly hosts: HostLinks,
    private readonly schools: SchoolLinks,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override write({ type, centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    if (type === HOST_LINK_RENEWED) return this.toHost(payload as unknown as HostLinkRenewed);
    if (type === SCHOOL_LINKS_RENEWED) return this.toTeacher(payload as unknown as SchoolLinksRenewed);
    return this.toCentre(centreId, payload as unknown as BookingProgressed);
  }

  /** A link revoked again before the mail left is not sent. */
  private async toHost({ hostLinkId }: HostLinkRenewed): Promise<AddressedLetter[]> {
    const token = this.hosts.tokenFor(hostLinkId);
    if (!(await this.hosts.linkOf(token))) return [];
    const ask = await this.bookings.forHostLink(hostLinkId);
    const to = ask.contactEmail?.trim();
    return [{ to: to ? [to] : [], letter: hostLinkLetter(ask, `${this.settings.publicUrl}/h/${token}`), senderName: ask.centreName }];
  }

  private async toTeacher({ linkIds }: SchoolLinksRenewed): Promise<AddressedLetter[]> {
    const standing = (await Promise.all(linkIds.map((id) => this.schools.tokenOf(id)))).flatMap((each) => each ?? []);
    const [first] = standing;
    return first ? [{ to: [first.link.email], letter: schoolLinksLetter(first.link, standing.map(({ token }) => `${this.settings.publicUrl}/t/${token}`)), senderName: first.link.centreName }] : [];
  }

  private async toCentre(centreId: string, { bookingId, to }: BookingProgressed): Promise<AddressedLetter[]> {
    const booking = to === 'no-show' ? await this.bookings.find(centreId, bookingId) : null;
    // corrected meanwhile: they had come after all
    return booking?.status === 'no-show' ? [{ to: await this.recipients.directorsOf(centreId), letter: nobodyCameLetter(booking) }] : [];
  }
}

import { Injectable } from '@nestjs/common';
import { BOOKING_CANCELLED, type BookingCancelled, BookingCatalogue, HOST_ASKED, type HostAsked, HostLinks, isCancelled } from '#booking';
import type { ClaimedMessage } from '#database';
import { Clock } from '#kernel';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { hostAskedLetter, visitCancelledLetter } from './letters/host-letters.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';
import { visitCalendar } from './visit-calendar.js';

/** Mails to hosts: what is asked of them, and what was cancelled. */
@Injectable()
export class HostMails extends MailConsumer {
  override readonly handles = [HOST_ASKED, BOOKING_CANCELLED];

  constructor(
    mailer: Mailer,
    private readonly bookings: BookingCatalogue,
    private readonly links: HostLinks,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
  ) {
    super(mailer);
  }

  protected override write({ type, centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    return type === HOST_ASKED ? this.asked(payload as unknown as HostAsked) : this.cancelled(centreId, payload as unknown as BookingCancelled);
  }

  /** Asks only what is still open: a mail that waited for days must not ask about a visit cancelled since. */
  private async asked({ hostLinkId }: HostAsked): Promise<AddressedLetter[]> {
    const ask = await this.bookings.forHostLink(hostLinkId);
    const pending = ask.bookings.filter(({ status }) => status === 'host-pending');
    if (pending.length === 0) return [];
    const href = `${this.settings.publicUrl}/h/${this.links.tokenFor(hostLinkId)}`;
    const calendar = visitCalendar(pending, { name: ask.centreName, stamp: this.clock.now(), for: 'host' });
    return [{ to: hostOf(ask), letter: hostAskedLetter(ask, pending, href), senderName: ask.centreName, calendar }];
  }

  private async cancelled(centreId: string, { bookingId, from }: BookingCancelled): Promise<AddressedLetter[]> {
    const [booking, hostLinkId] = await Promise.all([this.bookings.find(centreId, bookingId), this.bookings.hostLinkOf(centreId, bookingId)]);
    // a host who had declined expects nobody
    if (!booking || !hostLinkId || !isCancelled(booking.status) || from === 'host-declined') return [];
    const ask = await this.bookings.forHostLink(hostLinkId);
    const calendar = visitCalendar([booking], { name: ask.centreName, stamp: this.clock.now(), for: 'host' });
    return [{ to: hostOf(ask), letter: visitCancelledLetter(booking, ask), senderName: ask.centreName, calendar }];
  }
}

/** A venue without an address gets no mail; the centre finds it among those who have not answered, and telephones. */
const hostOf = ({ contactEmail }: { readonly contactEmail: string | null }): string[] => (contactEmail?.trim() ? [contactEmail.trim()] : []);

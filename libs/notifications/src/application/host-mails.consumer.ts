import { Injectable } from '@nestjs/common';
import { BookingCatalogue, HOST_ASKED, type HostAsked, HostLinks } from '#booking';
import type { ClaimedMessage } from '#database';
import { Clock } from '#kernel';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { hostAskedLetter } from './letters/host-letters.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';
import { visitCalendar } from './visit-calendar.js';

/** Mails to hosts: what is asked of them. */
@Injectable()
export class HostMails extends MailConsumer {
  override readonly handles = [HOST_ASKED];

  constructor(
    mailer: Mailer,
    private readonly bookings: BookingCatalogue,
    private readonly links: HostLinks,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
  ) {
    super(mailer);
  }

  /** Asks only what is still open: a mail that waited for days must not ask about a visit cancelled since. */
  protected override async write({ payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const { hostLinkId } = payload as unknown as HostAsked;
    const ask = await this.bookings.forHostLink(hostLinkId);
    const pending = ask.bookings.filter(({ status }) => status === 'host-pending');
    if (pending.length === 0) return [];
    const href = `${this.settings.publicUrl}/h/${this.links.tokenFor(hostLinkId)}`;
    const calendar = visitCalendar(pending, { name: ask.centreName, stamp: this.clock.now(), for: 'host' });
    return [{ to: hostOf(ask), letter: hostAskedLetter(ask, pending, href), senderName: ask.centreName, calendar }];
  }
}

/** A venue without an address gets no mail; the centre finds it among those who have not answered, and telephones. */
const hostOf = ({ contactEmail }: { readonly contactEmail: string | null }): string[] => (contactEmail?.trim() ? [contactEmail.trim()] : []);

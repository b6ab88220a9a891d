import { Injectable } from '@nestjs/common';
import { BookingCatalogue, HOST_DECLINED, type HostDeclined, VISIT_CONFIRMED, type VisitConfirmed } from '#booking';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { Clock } from '#kernel';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { hostDeclinedLetter, visitConfirmedLetter } from './letters/school-letters.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';
import { visitCalendar } from './visit-calendar.js';

/** Mails to schools about the answers of their hosts; the centre hears of refusals, too. */
@Injectable()
export class SchoolMails extends MailConsumer {
  override readonly handles = [VISIT_CONFIRMED, HOST_DECLINED];

  constructor(
    mailer: Mailer,
    private readonly bookings: BookingCatalogue,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
  ) {
    super(mailer);
  }

  protected override async write({ type, centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const centre = await this.centres.find(centreId);
    if (!centre) return [];
    return type === VISIT_CONFIRMED ? this.confirmed(centre, payload as unknown as VisitConfirmed) : this.declined(centre, payload as unknown as HostDeclined);
  }

  /** Written from what is true when the mail leaves: an answer may have changed since. */
  private async confirmed(centre: { id: string; name: string; phone: string | null }, visit: VisitConfirmed): Promise<AddressedLetter[]> {
    const all = visit.wishId === null ? await this.bookings.findMany(centre.id, visit.bookingIds) : await this.bookings.forWish(centre.id, visit.wishId);
    // a party that goes on another day than the others has been told of by itself
    const bookings = all.filter(({ heldOn, band }) => heldOn === visit.heldOn && band === visit.band);
    const confirmed = bookings.filter(({ status }) => status === 'confirmed');
    if (confirmed.length === 0) return [];
    const declined = bookings.filter(({ status }) => status === 'host-declined');
    return [{
      to: await this.recipients.teachersOf(centre.id, visit.schoolId),
      letter: visitConfirmedLetter(confirmed, declined, centre, `${this.settings.publicUrl}/`),
      senderName: centre.name,
      calendar: visitCalendar(confirmed, { name: centre.name, stamp: this.clock.now(), for: 'school' }),
    }];
  }

  private async declined(centre: { id: string; name: string; phone: string | null }, { bookingId, reason }: HostDeclined): Promise<AddressedLetter[]> {
    const booking = await this.bookings.find(centre.id, bookingId);
    if (booking?.status !== 'host-declined') return [];
    const [teachers, directors] = await Promise.all([this.recipients.teachersOf(centre.id, booking.schoolId), this.recipients.directorsOf(centre.id)]);
    const href = `${this.settings.publicUrl}/`;
    return [
      { to: teachers, letter: hostDeclinedLetter(booking, reason, centre, { reader: 'school', href }), senderName: centre.name },
      { to: directors, letter: hostDeclinedLetter(booking, reason, centre, { reader: 'centre', href }), senderName: centre.name },
    ];
  }
}

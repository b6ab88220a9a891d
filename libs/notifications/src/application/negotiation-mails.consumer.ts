import { Injectable } from '@nestjs/common';
import { BOOKING_RESCHEDULED, type BookingRescheduled, BookingCatalogue, type BookingView, isCancelled } from '#booking';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { Clock } from '#kernel';
import { awaiting, DATES_OFFERED, type DatesOffered, hasEnded, NEGOTIATION_ESCALATED, NegotiationCatalogue, NEGOTIATION_KEPT, type Side } from '#negotiation';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { datesOfferedLetter, escalatedLetter, keptLetter, type Reader, rescheduledLetter } from './letters/negotiation-letters.js';
import { BookingReaders } from './booking-readers.service.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';
import { visitCalendar } from './visit-calendar.js';

/** Mails about another day: to the side that is asked, to both once it is settled, to the director when the centre decides. */
@Injectable()
export class NegotiationMails extends MailConsumer {
  override readonly handles = [DATES_OFFERED, NEGOTIATION_ESCALATED, NEGOTIATION_KEPT, BOOKING_RESCHEDULED];

  constructor(
    mailer: Mailer,
    private readonly negotiations: NegotiationCatalogue,
    private readonly bookings: BookingCatalogue,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly readers: BookingReaders,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
  ) {
    super(mailer);
  }

  protected override async write({ type, centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const centre = await this.centres.find(centreId);
    if (!centre) return [];
    if (type === BOOKING_RESCHEDULED) return this.rescheduled(centre, payload as unknown as BookingRescheduled);
    const negotiation = await this.negotiations.find(centreId, (payload as unknown as DatesOffered).negotiationId);
    if (!negotiation) return [];
    if (type === NEGOTIATION_ESCALATED) {
      // settled on the telephone before the mail left: nothing to decide any more
      if (hasEnded(negotiation.state)) return [];
      return [{ to: await this.recipients.directorsOf(centreId), letter: escalatedLetter(negotiation, centre, `${this.settings.publicUrl}/negotiations`), senderName: centre.name }];
    }
    const booking = negotiation.bookingId === null ? null : await this.bookings.find(centreId, negotiation.bookingId);
    if (!booking) return [];
    if (type === NEGOTIATION_KEPT) {
      if (isCancelled(booking.status)) return [];
      return this.toBoth(centreId, booking, (reader) => ({ letter: keptLetter(negotiation, reader, centre), senderName: centre.name }));
    }
    const { to, round } = payload as unknown as DatesOffered;
    // answered meanwhile: asking again would only confuse
    if (negotiation.state !== awaiting(to) || negotiation.round !== round) return [];
    return this.toSide(to, centreId, booking, (reader) => ({ letter: datesOfferedLetter(negotiation, reader, centre), senderName: centre.name }));
  }

  private async rescheduled(centre: { id: string; name: string; phone: string | null }, { bookingId, from }: BookingRescheduled): Promise<AddressedLetter[]> {
    const booking = await this.bookings.find(centre.id, bookingId);
    if (!booking || isCancelled(booking.status)) return [];
    const thread = await this.negotiations.ofBooking(centre.id, bookingId);
    return this.toBoth(centre.id, booking, (reader) => ({
      letter: rescheduledLetter(booking, from, thread, reader, centre), senderName: centre.name,
      calendar: visitCalendar([booking], { name: centre.name, stamp: this.clock.now(), for: reader.side }),
    }));
  }

  private async toBoth(centreId: string, booking: BookingView, write: (reader: Reader) => Omit<AddressedLetter, 'to'>): Promise<AddressedLetter[]> {
    return [...(await this.toSide('host', centreId, booking, write)), ...(await this.toSide('school', centreId, booking, write))];
  }

  private async toSide(side: Side, centreId: string, booking: BookingView, write: (reader: Reader) => Omit<AddressedLetter, 'to'>): Promise<AddressedLetter[]> {
    return (await this.readers.of(side, centreId, booking, 'days')).map(({ email, ...reader }) => ({ to: [email], ...write(reader) }));
  }
}

import { Injectable } from '@nestjs/common';
import {
  AlternativePlaces, BOOKING_CANCELLED, BOOKING_COUNTED, type BookingCancelled, BookingCatalogue, type BookingCounted, BOOKINGS_DUE, type BookingsDue, type BookingView, type Canceller, isCancelled, isHostsDoing,
  type ReminderKind, VISITS_CALLED_OFF, type VisitsCalledOff,
} from '#booking';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { Clock } from '#kernel';
import { BookingReaders } from './booking-readers.service.js';
import { dueLetter } from './letters/due-letters.js';
import { visitCancelledLetter } from './letters/host-letters.js';
import { type Centre, dayOffLetter, hostCalledOffLetter, recountedLetter, visitOffLetter } from './letters/lifecycle-letters.js';
import { Mailer } from '../ports/mailer.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';
import { visitCalendar } from './visit-calendar.js';

/** Whether it still needs saying when the mail leaves. */
const STILL_DUE: Readonly<Record<ReminderKind, (booking: BookingView) => boolean>> = {
  'ask-host': ({ status }) => status === 'host-pending', 'host-late': ({ status }) => status === 'host-pending',
  'ask-school': ({ status }) => status === 'offered', 'school-late': ({ status }) => status === 'offered',
  'reconfirm-host': (booking) => stands(booking) && !booking.isReconfirmed, unconfirmed: (booking) => stands(booking) && !booking.isReconfirmed,
  'count-school': (booking) => stands(booking) && !booking.isCounted, 'prepare-host': (booking) => stands(booking),
};
const stands = ({ status }: BookingView): boolean => status === 'confirmed' || status === 'ready';

/** Mails about the way of a booking: what fell away and where to go instead, what is due, how many come. */
@Injectable()
export class LifecycleMails extends MailConsumer {
  override readonly handles = [BOOKING_CANCELLED, VISITS_CALLED_OFF, BOOKING_COUNTED, BOOKINGS_DUE];

  constructor(
    mailer: Mailer,
    private readonly bookings: BookingCatalogue,
    private readonly alternatives: AlternativePlaces,
    private readonly centres: CentreRegister,
    private readonly readers: BookingReaders,
    private readonly clock: Clock,
  ) {
    super(mailer);
  }

  protected override async write({ type, centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const centre = await this.centres.find(centreId);
    if (!centre) return [];
    if (type === BOOKING_CANCELLED) return this.cancelled(centre, payload as unknown as BookingCancelled);
    if (type === VISITS_CALLED_OFF) return this.calledOff(centre, payload as unknown as VisitsCalledOff);
    if (type === BOOKING_COUNTED) return this.counted(centre, payload as unknown as BookingCounted);
    return this.due(centre, payload as unknown as BookingsDue);
  }

  /** The host hears of what it expected, the school of whatever it did not do itself, the centre of what a host did. What was told together with a day is told. */
  private async cancelled(centre: Centre & { id: string }, { bookingId, from, by, saidBy, together }: BookingCancelled): Promise<AddressedLetter[]> {
    const booking = together ? null : await this.bookings.find(centre.id, bookingId);
    if (!booking || !isCancelled(booking.status)) return [];
    const letters = await this.toHost(booking, centre, from);
    if (by !== undefined && (by !== 'school' || saidBy === 'centre')) letters.push(await this.toSchool(booking, centre, by));
    if (by === 'host' && saidBy === 'host') letters.push({ to: await this.readers.directors(centre.id), letter: hostCalledOffLetter(booking, this.readers.pageOf(booking.id), centre), senderName: centre.name });
    return letters;
  }

  /** A host who had declined, or was not asked yet, expects nobody. */
  private async toHost(booking: BookingView, centre: Centre & { id: string }, from: BookingCancelled['from']): Promise<AddressedLetter[]> {
    const hostLinkId = from === 'host-declined' || from === 'offered' ? null : await this.bookings.hostLinkOf(centre.id, booking.id);
    if (hostLinkId === null) return [];
    const ask = await this.bookings.forHostLink(hostLinkId), email = ask.contactEmail?.trim();
    const calendar = visitCalendar([booking], { name: ask.centreName, stamp: this.clock.now(), for: 'host' });
    return [{ to: email ? [email] : [], letter: visitCancelledLetter(booking, ask), senderName: ask.centreName, calendar }];
  }

  private async toSchool(booking: BookingView, centre: Centre & { id: string }, by: Canceller): Promise<AddressedLetter> {
    const instead = by === 'school' ? [] : await this.alternatives.of(centre.id, booking, { elsewhere: isHostsDoing(booking) });
    const calendar = visitCalendar([booking], { name: centre.name, stamp: this.clock.now(), for: 'school' });
    return { to: await this.readers.teachers(centre.id, booking.schoolId), letter: visitOffLetter(booking, { by, instead, href: this.readers.pageOf(booking.id) }, centre), senderName: centre.name, calendar };
  }

  private async calledOff(centre: Centre & { id: string }, { to, bookingIds }: VisitsCalledOff): Promise<AddressedLetter[]> {
    const off = (await this.bookings.findMany(centre.id, bookingIds)).filter(({ status }) => isCancelled(status));
    if (off.length === 0) return [];
    const calendar = visitCalendar(off, { name: centre.name, stamp: this.clock.now(), for: to });
    return (await this.readers.of(to, centre.id, off[0]!)).map(({ email, ...reader }) => ({ to: [email], letter: dayOffLetter(off, reader, centre), senderName: centre.name, calendar }));
  }

  private async counted(centre: Centre & { id: string }, { bookingId, from }: BookingCounted): Promise<AddressedLetter[]> {
    const booking = await this.bookings.find(centre.id, bookingId);
    // a host who has not answered yet reads the new number with the question; one who was not asked yet knows of nothing
    if (!booking || !stands(booking) && booking.status !== 'host-pending' || booking.headcount === from) return [];
    const calendar = visitCalendar([booking], { name: centre.name, stamp: this.clock.now(), for: 'host' });
    return (await this.readers.of('host', centre.id, booking)).map(({ email, ...reader }) => ({ to: [email], letter: recountedLetter(booking, from, reader, centre), senderName: centre.name, calendar }));
  }

  private async due(centre: Centre & { id: string }, { kind, bookingIds }: BookingsDue): Promise<AddressedLetter[]> {
    const due = (await this.bookings.findMany(centre.id, bookingIds)).filter(STILL_DUE[kind]);
    if (due.length === 0) return [];
    if (kind === 'host-late' || kind === 'school-late' || kind === 'unconfirmed') {
      return [{ to: await this.readers.directors(centre.id), letter: dueLetter(kind, due, { name: `${centre.name} 담당자께`, href: this.readers.pageOf() }, centre), senderName: centre.name }];
    }
    const side = kind === 'ask-school' || kind === 'count-school' ? 'school' : 'host';
    return (await this.readers.of(side, centre.id, due[0]!)).map(({ email, ...reader }) => ({ to: [email], letter: dueLetter(kind, due, reader, centre), senderName: centre.name }));
  }
}

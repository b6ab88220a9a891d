import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { bookingsDue } from '../domain/booking.events.js';
import { type ReminderKind, remindersDue } from '../domain/deadline-rule.js';
import { BookingDeadlineRepository, type BookingToWatch, type NotedReminder } from '../persistence/booking-deadline.repository.js';
import { BookingSettingsRepository } from '../persistence/booking-settings.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import { BookingOffers } from './booking-offers.service.js';
import { SchoolDaysOff } from './school-days-off.service.js';

/** Who reads it: what one reader is told of several bookings goes in one letter. */
const READER: Readonly<Record<ReminderKind, (booking: BookingToWatch) => string>> = {
  'ask-host': ({ hostLinkId }) => hostLinkId, 'reconfirm-host': ({ hostLinkId }) => hostLinkId, 'prepare-host': ({ hostLinkId }) => hostLinkId,
  'ask-school': ({ schoolId }) => schoolId, 'count-school': ({ schoolId }) => schoolId,
  'host-late': () => 'centre', 'school-late': () => 'centre', unconfirmed: () => 'centre',
};

/** Keeps the deadlines: says what is due, once, in the transaction that notes that it was said. */
@Injectable()
export class BookingWatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deadlines: BookingDeadlineRepository,
    private readonly settings: BookingSettingsRepository,
    private readonly calendar: AnswerCalendar,
    private readonly schools: SchoolDaysOff,
    private readonly offers: BookingOffers,
  ) {}

  /** For every centre; one transaction each. Offers whose day has passed end first, as the centre has laid down. Returns how many bookings it concerned. */
  async round(): Promise<{ readonly accepted: number; readonly expired: number; readonly reminded: number }> {
    const accepted = await this.offers.acceptSilent(), expired = await this.offers.expireDue();
    let reminded = 0;
    for (const centreId of await this.deadlines.centres(this.calendar.today())) reminded += await this.uow.run(() => this.remind(centreId));
    return { accepted, expired, reminded };
  }

  private async remind(centreId: string): Promise<number> {
    const [settings, holidays] = await Promise.all([this.settings.of(centreId), this.calendar.holidays(centreId)]), today = this.calendar.today();
    const watched = new Map((await this.deadlines.toWatch(centreId, today, settings.reconfirmDays)).map((booking) => [booking.id, booking]));
    const ofSchools = new Map<string, ReadonlySet<string>>();
    const due: NotedReminder[] = [];
    for (const booking of watched.values()) {
      const daysOff = booking.status === 'offered' ? await this.daysOff(centreId, booking, holidays, ofSchools) : holidays;
      for (const reminder of remindersDue(booking, settings, { today, daysOff })) due.push({ bookingId: booking.id, ...reminder });
    }
    const noted = due.length === 0 ? [] : await this.deadlines.note(centreId, due, this.calendar.now());
    for (const { kind, nth, bookingIds } of lettersOf(noted, watched)) this.uow.raise(bookingsDue(centreId, { kind, nth, bookingIds }));
    return noted.length;
  }

  private async daysOff(centreId: string, { schoolId }: BookingToWatch, holidays: ReadonlySet<string>, known: Map<string, ReadonlySet<string>>): Promise<ReadonlySet<string>> {
    const daysOff = known.get(schoolId) ?? new Set([...holidays, ...(await this.schools.ofWork(centreId, schoolId, this.calendar.today()))]);
    known.set(schoolId, daysOff);
    return daysOff;
  }
}

function lettersOf(noted: readonly NotedReminder[], watched: ReadonlyMap<string, BookingToWatch>): { kind: ReminderKind; nth: number; bookingIds: string[] }[] {
  const letters = new Map<string, { kind: ReminderKind; nth: number; bookingIds: string[] }>();
  for (const { bookingId, kind, nth } of noted) {
    const key = `${kind} ${nth} ${READER[kind](watched.get(bookingId)!)}`;
    const letter = letters.get(key) ?? { kind, nth, bookingIds: [] };
    letter.bookingIds.push(bookingId);
    letters.set(key, letter);
  }
  return [...letters.values()];
}

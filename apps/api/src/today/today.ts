import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView } from '#booking';
import { type Actor, SchoolRegister } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { MailOutbox } from '#notifications';
import { InspectionCatalogue } from '#safety-inspection';
import { VenueCatalogue } from '#venue-registry';
import type { TodayResponse } from './dto/today.dto.js';
import { SeasonToday } from './season-today.js';
import { toDosOf } from './to-dos.js';

/** The director's first page, put together from what every room can tell. */
@Injectable()
export class Today {
  constructor(
    private readonly clock: Clock,
    private readonly schools: SchoolRegister,
    private readonly inspections: InspectionCatalogue,
    private readonly bookings: BookingCatalogue,
    private readonly mails: MailOutbox,
    private readonly seasons: SeasonToday,
    private readonly venues: VenueCatalogue,
  ) {}

  async of(actor: Actor): Promise<TodayResponse> {
    const { centreId } = actor;
    const today = dayInSeoul(this.clock.now());
    const schools = await this.schools.list(centreId);
    const [clearances, counts, unanswered, mails, current, onHolidays] = await Promise.all([
      this.inspections.clearanceStates(centreId, today), this.bookings.countsByStatus(centreId),
      this.bookings.unanswered(centreId, today), this.mails.waitingMails(centreId), this.seasons.of(actor, today, schools.map(({ id }) => id)), this.visitsOnHolidays(centreId, today),
    ]);
    const { tally } = current;
    const [confirmed, pending, declined] = [counts.confirmed ?? 0, counts['host-pending'] ?? 0, counts['host-declined'] ?? 0];
    return {
      toDos: toDosOf({ ...current, clearances, unanswered, mails, onHolidays, schools: schools.length, schoolsWithWishes: tally.schools }),
      figures: {
        schools: schools.length, schoolsWithWishes: tally.schools, wishes: tally.wishes, wishedStudents: tally.students,
        venues: clearances.length, venuesCleared: clearances.filter(({ validUntil, state }) => state !== 'failed' && validUntil !== null && validUntil >= today).length,
        bookings: confirmed + pending + declined, confirmed, pending, declined,
      },
    };
  }
  private async visitsOnHolidays(centreId: string, today: Day): Promise<BookingView[]> {
    const days = (await this.venues.holidays(centreId)).map(({ day }) => day).filter((day) => day >= today);
    return this.bookings.standingOn(centreId, days);
  }
}

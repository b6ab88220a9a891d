import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView } from '#booking';
import { type Actor, assertRole } from '#identity-access';
import { escortsNeeded } from '../domain/readiness.js';
import { PreparationRepository } from '../persistence/preparation.repository.js';
import { VisitQueries } from '../persistence/visit.queries.js';
import { Attendance } from './attendance.service.js';
import { readiness } from './readiness-keeper.service.js';
import type { GroupCard, VisitSheet } from './visit-views.js';
import { VisitPlaces } from './visit-places.service.js';

/** Visits as sheets: read by their school, by the centre, and by the papers. */
@Injectable()
export class VisitSheets {
  constructor(
    private readonly bookings: BookingCatalogue,
    private readonly queries: VisitQueries,
    private readonly preparations: PreparationRepository,
    private readonly attendance: Attendance,
    private readonly places: VisitPlaces,
  ) {}

  /** The school's own or any of the centre; another's is not found. */
  async find(actor: Actor, bookingId: string): Promise<VisitSheet> {
    assertRole(actor, 'teacher', 'director');
    return (await this.of(actor.centreId, [await this.bookings.findFor(actor, bookingId)]))[0]!;
  }

  /** All of the school that take or took place, by day. */
  async listForSchool(actor: Actor): Promise<VisitSheet[]> {
    assertRole(actor, 'teacher');
    return this.of(actor.centreId, (await this.bookings.listForSchool(actor)).filter(({ status }) => TAKES_PLACE.has(status)));
  }

  /** Who may read them the caller has judged. In the order given. */
  async of(centreId: string, bookings: readonly BookingView[]): Promise<VisitSheet[]> {
    const ids = bookings.map(({ id }) => id);
    const materials = await this.queries.of(centreId, ids);
    const attendances = await this.attendance.ofMany(centreId, ids);
    const rule = await this.preparations.rule(centreId);
    const places = await this.places.of(centreId, bookings);
    return bookings.map((booking) => {
      const mine = materials.get(booking.id)!;
      const { version, ...preparation } = mine.preparation;
      const { isCleared, isInsured, ...place } = places(booking);
      return {
        booking, version, preparation, ...place, escorts: mine.escorts, escortsNeeded: escortsNeeded(booking.headcount, rule.studentsPerEscort), legs: mine.legs,
        readiness: readiness(booking, mine, rule, { isCleared, isInsured }), attendance: attendances.get(booking.id) ?? null, incidents: mine.incidents,
      };
    });
  }

  /** What the groups carry; for pages and papers. Unknown bookings are missing. */
  async cards(centreId: string, bookingIds: readonly string[]): Promise<GroupCard[]> {
    return (await this.of(centreId, await this.bookings.findMany(centreId, bookingIds))).map(cardOf);
  }
}

const TAKES_PLACE: ReadonlySet<string> = new Set(['host-pending', 'confirmed', 'ready', 'visited', 'no-show', 'result-entered', 'closed'] satisfies BookingView['status'][]);

export function cardOf({ booking, preparation, escorts, legs, venuePhone, centreName, centrePhone }: VisitSheet): GroupCard {
  const { id: bookingId, schoolName, grade, classLabel, headcount, heldOn, band, startsAt, endsAt, venueName, venueAddress } = booking;
  const { directions, meetingPoint, mentorName, whatToBring, travel, schoolEscorts, teacherName, teacherPhone } = preparation;
  return {
    bookingId, schoolName, grade, classLabel, headcount, heldOn, band, startsAt, endsAt, venueName, venueAddress, venuePhone, directions, meetingPoint, mentorName, whatToBring, travel,
    schoolEscorts, teacherName, teacherPhone, escorts: escorts.map(({ name, phone, kind }) => ({ name, phone, kind })),
    transport: legs.map(({ kind, name, phone, riders, departsAt }) => ({ kind, name, phone, riders, departsAt })), centreName, centrePhone,
  };
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { BAND_HOURS, type Day } from '#kernel';
import type { StandingVisit } from '#venue-registry';
import type { BookingView, CentreBookingFilter, HostAskView, Page } from '../application/booking-views.js';

type BookingRow = Omit<BookingView, 'startsAt' | 'endsAt'>;

const SELECT = `
  SELECT b.id, b.status, b.reason, b.school_id AS "schoolId", s.name AS "schoolName", b.grade, b.class_label AS "classLabel", b.headcount,
         b.venue_id AS "venueId", v.name AS "venueName", v.address AS "venueAddress", b.opening_id AS "openingId", b.held_on::text AS "heldOn", b.band,
         b.answer_due_on::text AS "answerDueOn", b.offer_due_on::text AS "offerDueOn", b.wish_id AS "wishId", b.version,
         b.reconfirmed_at IS NOT NULL AS "isReconfirmed", b.counted_at IS NOT NULL AS "isCounted", b.notice_days AS "noticeDays", b.is_late AS "isLate"`;
const FROM = `
    FROM booking.bookings b JOIN identity.schools s ON s.id = b.school_id JOIN venue.venues v ON v.id = b.venue_id`;
/** Of what a school was offered and has not accepted no host hears. */
const HEARD_OF = `b.status !~ '^offer'`;
const IN_ORDER = ' ORDER BY b.held_on, b.band, v.name, s.name, b.grade, b.id';

const view = (row: BookingRow): BookingView => ({
  id: row.id, status: row.status, reason: row.reason, schoolId: row.schoolId, schoolName: row.schoolName, grade: row.grade,
  classLabel: row.classLabel, headcount: row.headcount, venueId: row.venueId, venueName: row.venueName, venueAddress: row.venueAddress,
  openingId: row.openingId, heldOn: row.heldOn, band: row.band, startsAt: BAND_HOURS[row.band].from, endsAt: BAND_HOURS[row.band].until,
  answerDueOn: row.answerDueOn, offerDueOn: row.offerDueOn, wishId: row.wishId, version: row.version,
  isReconfirmed: row.isReconfirmed, isCounted: row.isCounted, noticeDays: row.noticeDays, isLate: row.isLate,
});

/** Reads of bookings as views; every question names its centre, so that no other centre's rows can answer. */
@Injectable()
export class BookingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async find(centreId: string, id: string): Promise<BookingView | null> {
    return (await this.where('b.centre_id = $1 AND b.id = $2', [centreId, id]))[0] ?? null;
  }

  findMany(centreId: string, ids: readonly string[]): Promise<BookingView[]> {
    return this.where('b.centre_id = $1 AND b.id = ANY($2::uuid[])', [centreId, ids]);
  }

  ofSchool(centreId: string, schoolId: string): Promise<BookingView[]> {
    return this.where('b.centre_id = $1 AND b.school_id = $2', [centreId, schoolId]);
  }

  ofVenue(centreId: string, venueId: string): Promise<BookingView[]> {
    return this.where(`b.centre_id = $1 AND b.venue_id = $2 AND ${HEARD_OF}`, [centreId, venueId]);
  }

  ofWish(centreId: string, wishId: string): Promise<BookingView[]> {
    return this.where('b.centre_id = $1 AND b.wish_id = $2', [centreId, wishId]);
  }

  /** Asked, not answered in time, and still to come: the centre telephones. */
  unanswered(centreId: string, today: Day): Promise<BookingView[]> {
    return this.where(`b.centre_id = $1 AND b.status = 'host-pending' AND b.answer_due_on < $2 AND b.held_on >= $2`, [centreId, today]);
  }

  /** Bookings that hold seats on one of the days. */
  standingOn(centreId: string, days: readonly Day[]): Promise<BookingView[]> {
    return this.where(`b.centre_id = $1 AND booking.takes_seats(b.status) AND b.held_on = ANY($2::date[])`, [centreId, days]);
  }

  /** Bookings of the venue that hold seats from the first to the last day, earliest first. */
  standingAt(venueId: string, first: Day, last: Day): Promise<StandingVisit[]> {
    return this.uow.manager.query<StandingVisit[]>(
      `SELECT b.id AS "bookingId", b.opening_id AS "openingId", b.held_on::text AS "heldOn", b.band, s.name AS "schoolName", b.headcount,
              b.status NOT IN ('offered', 'host-pending') AS "isConfirmed"
         FROM booking.bookings b JOIN identity.schools s ON s.id = b.school_id
        WHERE b.venue_id = $1 AND b.held_on BETWEEN $2 AND $3 AND booking.takes_seats(b.status) ORDER BY b.held_on, b.band, s.name, b.id`,
      [venueId, first, last],
    );
  }

  async ofCentre(centreId: string, filter: CentreBookingFilter): Promise<Page<BookingView>> {
    const rows = await this.uow.manager.query<(BookingRow & { total: number })[]>(
      `${SELECT}, count(*) OVER ()::int AS total ${FROM}
        WHERE b.centre_id = $1 AND ($2::text IS NULL OR b.status = $2) AND ($3::date IS NULL OR b.held_on >= $3) AND ($4::date IS NULL OR b.held_on <= $4)
        ${IN_ORDER} LIMIT $5 OFFSET $6`,
      [centreId, filter.status ?? null, filter.from ?? null, filter.until ?? null, filter.size, (filter.page - 1) * filter.size],
    );
    return { items: rows.map(view), page: filter.page, size: filter.size, total: rows[0]?.total ?? 0 };
  }

  /** Bookings of the centre per status; states nothing is in are missing. */
  async countsByStatus(centreId: string): Promise<Partial<Record<BookingView['status'], number>>> {
    const rows = await this.uow.manager.query<{ status: BookingView['status']; count: number }[]>(
      'SELECT status, count(*)::int AS count FROM booking.bookings WHERE centre_id = $1 GROUP BY status',
      [centreId],
    );
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  }

  /** The link by which a host was asked for this booking. */
  async linkOfBooking(centreId: string, bookingId: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ id: string }[]>(
      'SELECT host_link_id AS id FROM booking.bookings WHERE centre_id = $1 AND id = $2', [centreId, bookingId],
    );
    return row?.id ?? null;
  }

  async hostAsk(hostLinkId: string): Promise<HostAskView | null> {
    const [head] = await this.uow.manager.query<Omit<HostAskView, 'bookings'>[]>(
      `SELECT l.id AS "hostLinkId", l.centre_id AS "centreId", l.venue_id AS "venueId", v.name AS "venueName", v.contact_name AS "contactName",
              v.contact_email AS "contactEmail", c.name AS "centreName", c.phone AS "centrePhone"
         FROM booking.host_links l JOIN venue.venues v ON v.id = l.venue_id JOIN identity.centres c ON c.id = l.centre_id WHERE l.id = $1`,
      [hostLinkId],
    );
    return head ? { ...head, bookings: await this.where(`b.host_link_id = $1 AND ${HEARD_OF}`, [hostLinkId]) } : null;
  }

  private async where(condition: string, values: readonly unknown[]): Promise<BookingView[]> {
    return (await this.uow.manager.query<BookingRow[]>(`${SELECT} ${FROM} WHERE ${condition} ${IN_ORDER}`, [...values])).map(view);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day } from '#kernel';
import { ANSWER_CLOSES_DAYS_BEFORE } from '../domain/answer-rule.js';
import type { BookingStatus } from '../domain/booking-status.js';
import { Booking } from './booking.entity.js';
import { SeatHoldRepository } from './seat-hold.repository.js';

/** A party with the link by which its host will answer. */
export interface BookingDraft {
  readonly openingId: string;
  readonly schoolId: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly wishId: string | null;
  readonly assignmentRunId: string | null;
  readonly hostLinkId: string;
  readonly answerDueOn: Day;
  /** The school is asked first, until this day; without, the booking waits for its host. */
  readonly offerDueOn?: Day | null;
}

/** A step of a booking. `notice`: working days left when it was cancelled, and whether that was late. */
export interface BookingChange {
  readonly status: BookingStatus;
  readonly reason: string | null;
  readonly answeredAt?: Date;
  readonly notice?: { readonly days: number; readonly late: boolean };
}

export interface AddedBooking { readonly id: string; readonly openingId: string }

interface VisitRow { readonly schoolId: string; readonly wishId: string; readonly heldOn: Day; readonly band: Band; readonly pending: number; readonly confirmed: string[] }

/** A plan offered it, the centre takes silence for a yes, and the host still has time to answer. */
const ACCEPTED_BY_SILENCE = `(b.wish_id IS NOT NULL AND b.held_on - ${ANSWER_CLOSES_DAYS_BEFORE} >= $1
  AND EXISTS (SELECT 1 FROM booking.settings s WHERE s.centre_id = b.centre_id AND s.unanswered_offers = 'accept'))`;

/** Writes of bookings. Seats, transitions and versions are kept by triggers; see `refusal.ts` for how they say no. */
@Injectable()
export class BookingRepository {
  constructor(private readonly uow: UnitOfWork, private readonly holds: SeatHoldRepository) {}

  /** One link per venue, in one statement. */
  async addHostLinks(centreId: string, venueIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.uow.tx.query<{ id: string; venueId: string }[]>(
      'INSERT INTO booking.host_links (centre_id, venue_id) SELECT $1, unnest($2::uuid[]) RETURNING id, venue_id AS "venueId"',
      [centreId, venueIds],
    );
    return new Map(rows.map(({ id, venueId }) => [venueId, id]));
  }

  /**
   * All of them or none; their schools and venues are locked. Ordered by opening: two plans that share openings then take the seat counts in the same order
   * and wait for each other instead of deadlocking. A party whose day no inspection covers is missing in the answer.
   */
  async add(centreId: string, drafts: readonly BookingDraft[]): Promise<AddedBooking[]> {
    return this.uow.tx.query<AddedBooking[]>(
      `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until,
                                     school_id, grade, class_label, headcount, wish_id, assignment_run_id, host_link_id, answer_due_on, offer_due_on, status)
       SELECT $1, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until,
              d."schoolId", d.grade, d."classLabel", d.headcount, d."wishId", d."assignmentRunId", d."hostLinkId", d."answerDueOn",
              d."offerDueOn", CASE WHEN d."offerDueOn" IS NULL THEN 'host-pending' ELSE 'offered' END
         FROM jsonb_to_recordset($2::jsonb) AS d("openingId" uuid, "schoolId" uuid, grade int, "classLabel" text, headcount int,
                                                 "wishId" uuid, "assignmentRunId" uuid, "hostLinkId" uuid, "answerDueOn" date, "offerDueOn" date)
         JOIN venue.openings o ON o.id = d."openingId" AND o.centre_id = $1
         JOIN LATERAL (SELECT id, valid_from, valid_until FROM safety.inspections
                        WHERE venue_id = o.venue_id AND o.held_on BETWEEN valid_from AND valid_until
                        ORDER BY valid_until DESC, id LIMIT 1) i ON true
        ORDER BY o.id, d."schoolId", d.grade
       RETURNING id, opening_id AS "openingId"`,
      [centreId, JSON.stringify(drafts)],
    );
  }

  /**
   * Locks these bookings and the other parties of the same visits, always in the order of their ids: whoever answers
   * last must see the answers of the others, or nobody would notice that the visit is complete.
   */
  lockWithVisit(ids: readonly string[]): Promise<Booking[]> {
    return this.uow.tx
      .createQueryBuilder(Booking, 'booking')
      .where(
        `booking.id = ANY(:ids) OR booking.wish_id IN (SELECT wish_id FROM booking.bookings WHERE id = ANY(:ids) AND wish_id IS NOT NULL)`,
        { ids },
      )
      .orderBy('booking.id')
      .setLock('for_no_key_update')
      .getMany();
  }

  /** This booking alone, for what concerns no other party of its visit. */
  async lock(id: string): Promise<Booking | null> {
    return this.uow.tx.createQueryBuilder(Booking, 'booking').where('booking.id = :id', { id }).setLock('for_no_key_update').getOne();
  }

  /** Who places groups of several schools queues at all of them first, in the order of their ids; so does who goes on to lock seats. */
  async lockSchools(schoolIds: readonly string[]): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM identity.schools WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [[...new Set(schoolIds)]]);
  }

  /** A hold lasts its time and no longer: whoever takes seats here finds those given back. In the order everybody locks: the school, the venue, the opening. */
  async releaseExpiredHolds({ schoolId, venueId, openingId }: { readonly schoolId: string; readonly venueId: string; readonly openingId: string }, now: Date): Promise<void> {
    await this.lockSchools([schoolId]);
    await this.lockVenueForRequests(venueId);
    await this.holds.release({ openingIds: [openingId], now });
  }

  async idsOfLink(hostLinkId: string): Promise<string[]> {
    const rows = await this.uow.tx.query<{ id: string }[]>('SELECT id FROM booking.bookings WHERE host_link_id = $1 ORDER BY id', [hostLinkId]);
    return rows.map(({ id }) => id);
  }

  /** False when somebody else changed the booking since this version. */
  async change(booking: { readonly id: string; readonly version: number }, to: BookingChange): Promise<boolean> {
    const [rows] = await this.uow.tx.query<[unknown[], number]>(
      `UPDATE booking.bookings SET status = $3, reason = $4, answered_at = coalesce($5, answered_at), notice_days = $6, is_late = $7 WHERE id = $1 AND version = $2 RETURNING version`,
      [booking.id, booking.version, to.status, to.reason, to.answeredAt ?? null, to.notice?.days ?? null, to.notice?.late ?? null],
    );
    return rows.length === 1;
  }

  /** The booking is locked. A trigger gives seats back or takes them; the database refuses what is not there. */
  async count({ id }: { readonly id: string }, headcount: number, at: Date): Promise<void> {
    await this.uow.tx.query('UPDATE booking.bookings SET headcount = $2, counted_at = $3 WHERE id = $1', [id, headcount, at]);
  }

  /** The booking is locked. */
  async reconfirm({ id }: { readonly id: string }, at: Date): Promise<void> {
    await this.uow.tx.query('UPDATE booking.bookings SET reconfirmed_at = $2 WHERE id = $1', [id, at]);
  }

  /** Bookings of a day that can be called off, of all venues or of these. */
  async idsToCallOff(centreId: string, day: Day, venueIds: readonly string[] | undefined): Promise<string[]> {
    const rows = await this.uow.tx.query<{ id: string }[]>(
      `SELECT b.id FROM booking.bookings b
        WHERE b.centre_id = $1 AND b.held_on = $2 AND ($3::uuid[] IS NULL OR b.venue_id = ANY ($3::uuid[]))
          AND (b.status = 'offered' OR EXISTS (SELECT 1 FROM booking.transitions t WHERE t.from_status = b.status AND t.to_status = 'cancelled-by-weather')) ORDER BY b.id`,
      [centreId, day, venueIds ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** Offers whose last day lies before this one and whom silence does not accept, oldest first. */
  offersDueBefore(day: Day, most: number): Promise<{ id: string }[]> {
    return this.uow.manager.query(
      `SELECT b.id FROM booking.bookings b WHERE b.status = 'offered' AND b.offer_due_on < $1 AND NOT ${ACCEPTED_BY_SILENCE} ORDER BY b.offer_due_on, b.id LIMIT $2`, [day, most]);
  }

  /** The same that silence accepts, centre by centre. */
  async offersAcceptedBySilence(day: Day): Promise<string[][]> {
    const rows = await this.uow.manager.query<{ ids: string[] }[]>(
      `SELECT array_agg(b.id::text ORDER BY b.id) AS ids FROM booking.bookings b WHERE b.status = 'offered' AND b.offer_due_on < $1 AND ${ACCEPTED_BY_SILENCE} GROUP BY b.centre_id`, [day]);
    return rows.map(({ ids }) => ids);
  }

  /** The booking is locked. */
  async endOffer({ id }: { readonly id: string }, to: { status: BookingStatus; reason: string | null; answerDueOn: Day }): Promise<void> {
    await this.uow.tx.query('UPDATE booking.bookings SET status = $2, reason = $3, answer_due_on = $4 WHERE id = $1', [id, to.status, to.reason, to.answerDueOn]);
  }

  /** In place, whoever else looks at it. False when no valid inspection covers the day. */
  async move(booking: { readonly id: string }, to: { openingId: string; status: BookingStatus; answerDueOn: Day; answeredAt: Date | null }): Promise<boolean> {
    const [rows] = await this.uow.tx.query<[unknown[], number]>(
      `UPDATE booking.bookings b
          SET opening_id = o.id, held_on = o.held_on, band = o.band, inspection_id = i.id, cleared_from = i.valid_from, cleared_until = i.valid_until,
              status = $3, reason = NULL, answer_due_on = $4, answered_at = coalesce($5, b.answered_at)
         FROM venue.openings o
         JOIN LATERAL (SELECT id, valid_from, valid_until FROM safety.inspections
                        WHERE venue_id = o.venue_id AND o.held_on BETWEEN valid_from AND valid_until
                        ORDER BY valid_until DESC, id LIMIT 1) i ON true
        WHERE b.id = $1 AND o.id = $2 AND o.venue_id = b.venue_id RETURNING b.version`,
      [booking.id, to.openingId, to.status, to.answerDueOn, to.answeredAt],
    );
    return rows.length === 1;
  }

  /** How the visits stand: parties that still wait for their host, and those that are confirmed. */
  visits(wishIds: readonly string[]): Promise<VisitRow[]> {
    return this.uow.tx.query<VisitRow[]>(
      `SELECT school_id AS "schoolId", wish_id AS "wishId", held_on::text AS "heldOn", band,
              count(*) FILTER (WHERE status = 'host-pending')::int AS pending,
              coalesce(array_agg(id::text ORDER BY id) FILTER (WHERE status IN ('confirmed', 'ready')), '{}') AS confirmed
         FROM booking.bookings WHERE wish_id = ANY($1::uuid[])
        GROUP BY school_id, wish_id, held_on, band ORDER BY wish_id`,
      [wishIds],
    );
  }

  /** Whatever takes seats at one venue is judged one after the other: its row is the lock, and every booking takes it before it counts seats. */
  async lockVenueForRequests(venueId: string): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM venue.venues WHERE id = $1 FOR NO KEY UPDATE', [venueId]);
  }

  /** Schools first, then venues, each in the order of their ids: two plans that share some then wait for each other instead of deadlocking. */
  async lockPlaces(parties: readonly { readonly schoolId: string; readonly openingId: string }[]): Promise<void> {
    await this.lockSchools(parties.map(({ schoolId }) => schoolId));
    await this.uow.tx.query(
      'SELECT 1 FROM venue.venues WHERE id IN (SELECT venue_id FROM venue.openings WHERE id = ANY ($1::uuid[])) ORDER BY id FOR NO KEY UPDATE',
      [parties.map(({ openingId }) => openingId)]);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { BookingDeadlines, DueReminder } from '../domain/deadline-rule.js';

export interface BookingToWatch extends BookingDeadlines {
  readonly id: string;
  readonly schoolId: string;
  readonly hostLinkId: string;
}

export interface NotedReminder extends DueReminder { readonly bookingId: string }

/** What the watch reads and writes: bookings whose deadlines run, and what was said of them. */
@Injectable()
export class BookingDeadlineRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async centres(today: Day): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT DISTINCT centre_id AS id FROM booking.bookings WHERE held_on >= $1 AND status IN ('offered', 'host-pending', 'confirmed', 'ready') ORDER BY 1`, [today],
    );
    return rows.map(({ id }) => id);
  }

  /** Whoever is asked, and what is agreed and near. */
  toWatch(centreId: string, today: Day, near: number): Promise<BookingToWatch[]> {
    return this.uow.manager.query<BookingToWatch[]>(
      `SELECT id, status, held_on::text AS "heldOn", asked_on::text AS "askedOn", answer_due_on::text AS "answerDueOn", offer_due_on::text AS "offerDueOn",
              reconfirmed_at IS NOT NULL AS "isReconfirmed", counted_at IS NOT NULL AS "isCounted", school_id AS "schoolId", host_link_id AS "hostLinkId"
         FROM booking.bookings
        WHERE centre_id = $1 AND held_on >= $2 AND (status IN ('offered', 'host-pending') OR status IN ('confirmed', 'ready') AND held_on <= $2::date + $3::int) ORDER BY id`,
      [centreId, today, near],
    );
  }

  /** Notes what was not said yet; of two workers the second waits here and notes nothing. */
  note(centreId: string, reminders: readonly NotedReminder[], at: Date): Promise<NotedReminder[]> {
    return this.uow.tx.query<NotedReminder[]>(
      `INSERT INTO booking.reminders (centre_id, booking_id, kind, about, nth, reminded_at)
       SELECT $1, r."bookingId", r.kind, r.about, r.nth, $3 FROM jsonb_to_recordset($2::jsonb) AS r("bookingId" uuid, kind text, about date, nth int) ORDER BY 2, 3
       ON CONFLICT DO NOTHING RETURNING booking_id AS "bookingId", kind, about::text AS about, nth`,
      [centreId, JSON.stringify(reminders), at],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day } from '#kernel';

/** A visit still to come, and the inspection it leans on. */
export interface LeaningVisit { readonly id: string; readonly heldOn: Day; readonly inspectionId: string }

/** A visit that fell away with its venue, and whether the group has another place since. */
export interface LostVisit {
  readonly bookingId: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly heldOn: Day;
  readonly band: Band;
  readonly cause: string;
  readonly lostAt: Date;
  /** Null for a visit no plan made. */
  readonly wishId: string | null;
  /** The repair of the season that looks for another place. */
  readonly repairRunId: string | null;
  /** The same group goes somewhere else, asked for since. */
  readonly hasPlace: boolean;
}

const TO_COME = `('offered', 'host-pending', 'confirmed', 'ready')`;

@Injectable()
export class LostVisitRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Holds up whoever takes seats at the venue, and waits for those who are about to. */
  async lockVenue(venueId: string): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM venue.venues WHERE id = $1 FOR UPDATE', [venueId]);
  }

  leaning(centreId: string, venueId: string, from: Day): Promise<LeaningVisit[]> {
    return this.uow.tx.query<LeaningVisit[]>(
      `SELECT id, held_on::text AS "heldOn", inspection_id AS "inspectionId" FROM booking.bookings
        WHERE centre_id = $1 AND venue_id = $2 AND held_on >= $3 AND status IN ${TO_COME} ORDER BY id`, [centreId, venueId, from]);
  }

  /** The validity is carried along by the key from here on. */
  async lean(id: string, inspectionId: string): Promise<void> {
    await this.uow.tx.query(
      `UPDATE booking.bookings b SET inspection_id = i.id, cleared_from = i.valid_from, cleared_until = i.valid_until FROM safety.inspections i WHERE b.id = $1 AND i.id = $2`, [id, inspectionId]);
  }

  async note(centreId: string, bookingId: string, cause: string, at: Date): Promise<void> {
    await this.uow.tx.query('INSERT INTO booking.lost_visits (centre_id, booking_id, cause, lost_at) VALUES ($1, $2, $3, $4)', [centreId, bookingId, cause, at]);
  }

  async tookPlace(venueId: string, day: Day): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>(`SELECT 1 FROM booking.bookings WHERE venue_id = $1 AND held_on = $2 AND booking.takes_seats(status) AND status NOT IN ${TO_COME} LIMIT 1`, [venueId, day]);
    return rows.length > 0;
  }

  toCome(centreId: string, from: Day): Promise<{ venueId: string; visits: number; firstOn: Day }[]> {
    return this.uow.manager.query(
      `SELECT venue_id AS "venueId", count(*)::int AS visits, min(held_on)::text AS "firstOn" FROM booking.bookings WHERE centre_id = $1 AND held_on >= $2 AND status IN ${TO_COME} GROUP BY venue_id`, [centreId, from]);
  }

  perMonth(centreId: string, from: Day): Promise<{ month: string; visits: number }[]> {
    return this.uow.manager.query(
      `SELECT to_char(held_on, 'YYYY-MM') AS month, count(*)::int AS visits FROM booking.bookings WHERE centre_id = $1 AND held_on >= $2 AND status IN ${TO_COME} GROUP BY 1 ORDER BY 1`, [centreId, from]);
  }

  /** Of visits still ahead, the earliest first. */
  list(centreId: string, today: Day): Promise<LostVisit[]> {
    return this.uow.manager.query<LostVisit[]>(
      `SELECT b.id AS "bookingId", b.venue_id AS "venueId", v.name AS "venueName", b.school_id AS "schoolId", s.name AS "schoolName", b.grade, b.class_label AS "classLabel", b.headcount,
              b.held_on::text AS "heldOn", b.band, l.cause, l.lost_at AS "lostAt", b.wish_id AS "wishId", l.repair_run_id AS "repairRunId",
              EXISTS (SELECT FROM booking.bookings n WHERE n.school_id = b.school_id AND n.grade = b.grade AND n.class_label IS NOT DISTINCT FROM b.class_label AND n.wish_id IS NOT DISTINCT FROM b.wish_id
                        AND n.id <> b.id AND n.created_at > l.created_at AND booking.takes_seats(n.status)) AS "hasPlace"
         FROM booking.lost_visits l JOIN booking.bookings b ON b.id = l.booking_id JOIN venue.venues v ON v.id = b.venue_id JOIN identity.schools s ON s.id = b.school_id
        WHERE l.centre_id = $1 AND b.held_on >= $2 ORDER BY b.held_on, b.band, s.name COLLATE "ko-x-icu", b.id`, [centreId, today]);
  }

  async noteRepair(centreId: string, bookingIds: readonly string[], repairRunId: string): Promise<void> {
    await this.uow.tx.query('UPDATE booking.lost_visits SET repair_run_id = $3 WHERE centre_id = $1 AND booking_id = ANY ($2::uuid[]) AND repair_run_id IS NULL', [centreId, bookingIds, repairRunId]);
  }

  /** Those a plan made and no repair looks after yet, with the wish they served. */
  withoutRepair(centreId: string, today: Day): Promise<{ bookingId: string; wishId: string }[]> {
    return this.uow.manager.query(
      `SELECT b.id AS "bookingId", b.wish_id AS "wishId" FROM booking.lost_visits l JOIN booking.bookings b ON b.id = l.booking_id
        WHERE l.centre_id = $1 AND l.repair_run_id IS NULL AND b.wish_id IS NOT NULL AND b.held_on >= $2 ORDER BY b.id`, [centreId, today]);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';

export interface HostLinkRow {
  readonly hostLinkId: string;
  readonly centreId: string;
  readonly venueId: string;
  readonly isRevoked: boolean;
  readonly madeOn: Day;
  readonly lastVisitOn: Day | null;
}

export interface VenueLinks { readonly venueName: string; readonly contactEmail: string | null; readonly live: number; readonly lastMadeAt: Date | null; readonly lastRevokedAt: Date | null }

@Injectable()
export class HostLinkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find(id: string): Promise<HostLinkRow | null> {
    const [row] = await this.uow.manager.query<HostLinkRow[]>(
      `SELECT l.id AS "hostLinkId", l.centre_id AS "centreId", l.venue_id AS "venueId", l.revoked_at IS NOT NULL AS "isRevoked",
              (l.created_at AT TIME ZONE 'Asia/Seoul')::date::text AS "madeOn", (SELECT max(held_on)::text FROM booking.bookings WHERE host_link_id = l.id) AS "lastVisitOn"
         FROM booking.host_links l WHERE l.id = $1`, [id]);
    return row ?? null;
  }

  async ofVenue(centreId: string, venueId: string): Promise<VenueLinks | null> {
    const [row] = await this.uow.manager.query<VenueLinks[]>(
      `SELECT v.name AS "venueName", v.contact_email AS "contactEmail", count(l.id) FILTER (WHERE l.revoked_at IS NULL)::int AS live,
              max(l.created_at) AS "lastMadeAt", max(l.revoked_at) AS "lastRevokedAt"
         FROM venue.venues v LEFT JOIN booking.host_links l ON l.venue_id = v.id WHERE v.centre_id = $1 AND v.id = $2 GROUP BY v.id`, [centreId, venueId]);
    return row ?? null;
  }

  async revokeAllOf(centreId: string, venueId: string, at: Date): Promise<number> {
    const [, count] = await this.uow.tx.query<[unknown, number]>('UPDATE booking.host_links SET revoked_at = $3 WHERE centre_id = $1 AND venue_id = $2 AND revoked_at IS NULL', [centreId, venueId, at]);
    return count;
  }

  /** One link that asks what all the venue's links asked about visits from this day on. */
  async addForVisitsFrom(centreId: string, venueId: string, from: Day): Promise<string> {
    const [link] = await this.uow.tx.query<{ id: string }[]>('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id', [centreId, venueId]);
    await this.uow.tx.query('UPDATE booking.bookings SET host_link_id = $3 WHERE centre_id = $1 AND venue_id = $2 AND held_on >= $4', [centreId, venueId, link!.id, from]);
    return link!.id;
  }
}

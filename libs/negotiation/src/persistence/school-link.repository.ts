import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';

/** What a link of a school is about: a season's proposal, or one booking asked for directly. */
export type Matter = { readonly seasonId: string } | { readonly bookingId: string };

export interface SchoolLinkRow {
  readonly id: string;
  readonly centreId: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly centreName: string;
  readonly centrePhone: string | null;
  readonly seasonId: string | null;
  readonly bookingId: string | null;
  readonly email: string;
  /** Who the link was sent to, as far as the house knows a name. */
  readonly personName: string | null;
  readonly isRevoked: boolean;
  /** Day of the last visit the link is about; null while nothing is booked. */
  readonly lastVisitOn: Day | null;
}

export interface LinkPerson { readonly email: string; readonly personName: string | null; readonly live: number; readonly lastMadeAt: Date }

@Injectable()
export class SchoolLinkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The link this person has for the matter; made when there is none. */
  async of(centreId: string, schoolId: string, matter: Matter, email: string): Promise<string> {
    const [seasonId, bookingId] = 'seasonId' in matter ? [matter.seasonId, null] : [null, matter.bookingId];
    return this.uow.run(async () => {
      await this.uow.tx.query(
        `INSERT INTO negotiation.links (centre_id, school_id, season_id, booking_id, email) VALUES ($1, $2, $3, $4, lower(btrim($5)))
         ON CONFLICT DO NOTHING`, [centreId, schoolId, seasonId, bookingId, email]);
      const [row] = await this.uow.tx.query<{ id: string }[]>(
        `SELECT id FROM negotiation.links WHERE school_id = $1 AND coalesce(season_id, booking_id) = $2 AND email = lower(btrim($3)) AND revoked_at IS NULL`,
        [schoolId, seasonId ?? bookingId, email]);
      return row!.id;
    });
  }

  async find(id: string): Promise<SchoolLinkRow | undefined> {
    const [row] = await this.uow.manager.query<SchoolLinkRow[]>(
      `SELECT l.id, l.centre_id AS "centreId", l.school_id AS "schoolId", s.name AS "schoolName", c.name AS "centreName", c.phone AS "centrePhone",
              l.season_id AS "seasonId", l.booking_id AS "bookingId", l.email, l.revoked_at IS NOT NULL AS "isRevoked",
              coalesce((SELECT a.name FROM identity.accounts a WHERE a.email = l.email), CASE WHEN lower(btrim(s.contact_email)) = l.email THEN s.contact_name END) AS "personName",
              (SELECT max(b.held_on)::text FROM booking.bookings b
                WHERE b.id = l.booking_id OR b.wish_id IN (SELECT w.id FROM scheduling.wishes w WHERE w.season_id = l.season_id AND w.school_id = l.school_id)) AS "lastVisitOn"
         FROM negotiation.links l JOIN identity.schools s ON s.id = l.school_id JOIN identity.centres c ON c.id = l.centre_id WHERE l.id = $1`, [id]);
    return row;
  }

  persons(centreId: string, schoolId: string): Promise<LinkPerson[]> {
    return this.uow.manager.query<LinkPerson[]>(
      `SELECT l.email, coalesce((SELECT a.name FROM identity.accounts a WHERE a.email = l.email), min(s.contact_name) FILTER (WHERE lower(btrim(s.contact_email)) = l.email)) AS "personName",
              count(*) FILTER (WHERE l.revoked_at IS NULL)::int AS live, max(l.created_at) AS "lastMadeAt"
         FROM negotiation.links l JOIN identity.schools s ON s.id = l.school_id WHERE l.centre_id = $1 AND l.school_id = $2 GROUP BY l.email ORDER BY max(l.created_at) DESC`, [centreId, schoolId]);
  }

  /** Ids of the new links, one per matter a standing one had. */
  async replaceAllOf(centreId: string, schoolId: string, email: string, at: Date): Promise<string[]> {
    const [gone] = await this.uow.tx.query<[{ seasonId: string | null; bookingId: string | null }[], number]>(
      `UPDATE negotiation.links SET revoked_at = $4 WHERE centre_id = $1 AND school_id = $2 AND email = lower(btrim($3)) AND revoked_at IS NULL
       RETURNING season_id AS "seasonId", booking_id AS "bookingId"`, [centreId, schoolId, email, at]);
    const ids: string[] = [];
    for (const { seasonId, bookingId } of gone) {
      if (seasonId !== null) ids.push(await this.of(centreId, schoolId, { seasonId }, email));
      else if (bookingId !== null) ids.push(await this.of(centreId, schoolId, { bookingId }, email));
    }
    return ids;
  }

  async revokeAllOf(centreId: string, schoolId: string, email: string, at: Date): Promise<number> {
    const [, count] = await this.uow.tx.query<[unknown, number]>(
      'UPDATE negotiation.links SET revoked_at = $4 WHERE centre_id = $1 AND school_id = $2 AND email = lower(btrim($3)) AND revoked_at IS NULL', [centreId, schoolId, email, at]);
    return count;
  }

  async seasonOfWish(centreId: string, wishId: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ seasonId: string }[]>('SELECT season_id AS "seasonId" FROM scheduling.wishes WHERE centre_id = $1 AND id = $2', [centreId, wishId]);
    return row?.seasonId ?? null;
  }

  /** Harmless when repeated: the first yes stands. */
  async accept(centreId: string, wishIds: readonly string[], at: Date): Promise<void> {
    await this.uow.tx.query(
      'INSERT INTO negotiation.acceptances (wish_id, centre_id, accepted_at) SELECT id, $1, $3 FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING', [centreId, [...wishIds], at]);
  }

  async accepted(wishIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await this.uow.manager.query<{ wishId: string; at: Date }[]>('SELECT wish_id AS "wishId", accepted_at AS at FROM negotiation.acceptances WHERE wish_id = ANY ($1::uuid[])', [[...wishIds]]);
    return new Map(rows.map(({ wishId, at }) => [wishId, at]));
  }
}

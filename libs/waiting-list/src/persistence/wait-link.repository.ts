import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

export interface WaitLinkRow {
  readonly id: string;
  readonly centreId: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly centreName: string;
  readonly centrePhone: string | null;
  readonly waiterId: string;
  readonly email: string;
  readonly personName: string | null;
  readonly isRevoked: boolean;
}

/** Somebody who got links to waits of one school. */
export interface WaitLinkPerson {
  readonly email: string;
  readonly personName: string | null;
  /** Links that lead somewhere. */
  readonly live: number;
  readonly lastMadeAt: Date;
}

const PERSON_NAME = `(SELECT a.name FROM identity.accounts a WHERE a.email = l.email)`;

@Injectable()
export class WaitLinkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The link this person has for the wait; made when there is none. */
  of(centreId: string, waiterId: string, email: string): Promise<string> {
    return this.uow.run(async () => {
      await this.uow.tx.query('INSERT INTO waiting.links (centre_id, waiter_id, email) VALUES ($1, $2, lower(btrim($3))) ON CONFLICT DO NOTHING', [centreId, waiterId, email]);
      const [row] = await this.uow.tx.query<{ id: string }[]>('SELECT id FROM waiting.links WHERE waiter_id = $1 AND email = lower(btrim($2)) AND revoked_at IS NULL', [waiterId, email]);
      return row!.id;
    });
  }

  async find(id: string): Promise<WaitLinkRow | undefined> {
    const [row] = await this.uow.manager.query<WaitLinkRow[]>(
      `SELECT l.id, l.centre_id AS "centreId", w.school_id AS "schoolId", s.name AS "schoolName", c.name AS "centreName", c.phone AS "centrePhone", l.waiter_id AS "waiterId", l.email,
              coalesce(${PERSON_NAME}, CASE WHEN lower(btrim(s.contact_email)) = l.email THEN s.contact_name END) AS "personName",
              l.revoked_at IS NOT NULL AS "isRevoked"
         FROM waiting.links l JOIN waiting.waiters w ON w.id = l.waiter_id JOIN identity.schools s ON s.id = w.school_id JOIN identity.centres c ON c.id = l.centre_id WHERE l.id = $1`, [id]);
    return row;
  }

  persons(centreId: string, schoolId: string): Promise<WaitLinkPerson[]> {
    return this.uow.manager.query<WaitLinkPerson[]>(
      `SELECT l.email, coalesce(${PERSON_NAME}, min(s.contact_name) FILTER (WHERE lower(btrim(s.contact_email)) = l.email)) AS "personName",
              count(*) FILTER (WHERE l.revoked_at IS NULL)::int AS live, max(l.created_at) AS "lastMadeAt"
         FROM waiting.links l JOIN waiting.waiters w ON w.id = l.waiter_id JOIN identity.schools s ON s.id = w.school_id
        WHERE l.centre_id = $1 AND w.school_id = $2 GROUP BY l.email ORDER BY max(l.created_at) DESC`, [centreId, schoolId]);
  }

  async revokeAllOf(centreId: string, schoolId: string, email: string, at: Date): Promise<number> {
    const [, count] = await this.uow.tx.query<[unknown, number]>(
      `UPDATE waiting.links l SET revoked_at = $4 FROM waiting.waiters w WHERE w.id = l.waiter_id AND l.centre_id = $1 AND w.school_id = $2 AND l.email = lower(btrim($3)) AND l.revoked_at IS NULL`,
      [centreId, schoolId, email, at]);
    return count;
  }
}

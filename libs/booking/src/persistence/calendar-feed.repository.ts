import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

/** Whose visits a calendar shows. */
export interface FeedOwner { readonly centreId: string; readonly organisationId: string; readonly kind: 'venue' | 'school' }

@Injectable()
export class CalendarFeedRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async ofHash(tokenHash: Buffer): Promise<(FeedOwner & { centreName: string; organisationName: string }) | null> {
    const [row] = await this.uow.manager.query<(FeedOwner & { centreName: string; organisationName: string })[]>(
      `SELECT f.centre_id AS "centreId", f.organisation_id AS "organisationId", f.kind, c.name AS "centreName", o.name AS "organisationName"
         FROM booking.feeds f JOIN identity.centres c ON c.id = f.centre_id JOIN identity.organisations o ON o.id = f.organisation_id
        WHERE f.token_hash = $1 AND f.revoked_at IS NULL`, [tokenHash]);
    return row ?? null;
  }

  async madeAt({ organisationId }: FeedOwner): Promise<Date | null> {
    const [row] = await this.uow.manager.query<{ at: Date }[]>('SELECT created_at AS at FROM booking.feeds WHERE organisation_id = $1 AND revoked_at IS NULL', [organisationId]);
    return row?.at ?? null;
  }

  async add({ centreId, organisationId, kind }: FeedOwner, tokenHash: Buffer): Promise<void> {
    await this.uow.tx.query('INSERT INTO booking.feeds (centre_id, organisation_id, kind, token_hash) VALUES ($1, $2, $3, $4)', [centreId, organisationId, kind, tokenHash]);
  }

  async revoke({ organisationId }: FeedOwner, at: Date): Promise<number> {
    const [, count] = await this.uow.tx.query<[unknown, number]>('UPDATE booking.feeds SET revoked_at = $2 WHERE organisation_id = $1 AND revoked_at IS NULL', [organisationId, at]);
    return count;
  }

  /** Of two that make one at the same time the second replaces the first. */
  async lockOwner({ organisationId }: FeedOwner): Promise<void> {
    await this.uow.tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('booking.feed:' || $1, 0))`, [organisationId]);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Actor } from '../domain/actor.js';
import { ACTOR_COLUMNS, ACTOR_TABLES } from './account.repository.js';
import { Session } from './session.entity.js';

export interface LivingSession {
  readonly actor: Actor;
  readonly lastSeenAt: Date;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(session: Session): Promise<void> {
    await this.uow.tx.insert(Session, session);
  }

  async living(tokenHash: Buffer, now: Date, seenAfter: Date): Promise<LivingSession | null> {
    const rows = (await this.uow.manager.query(
      `SELECT ${ACTOR_COLUMNS}, s.last_seen_at AS "lastSeenAt"
         FROM identity.sessions s JOIN (${ACTOR_TABLES}) ON m.id = s.membership_id
        WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`,
      [tokenHash, now, seenAfter],
    )) as (Actor & { lastSeenAt: Date })[];
    if (!rows[0]) return null;
    const { lastSeenAt, ...actor } = rows[0];
    return { actor, lastSeenAt };
  }

  async touch(tokenHash: Buffer, now: Date): Promise<void> {
    await this.uow.tx.query('UPDATE identity.sessions SET last_seen_at = greatest(last_seen_at, $2) WHERE token_hash = $1', [tokenHash, now]);
  }

  async remove(tokenHash: Buffer): Promise<void> {
    await this.uow.tx.query('DELETE FROM identity.sessions WHERE token_hash = $1', [tokenHash]);
  }

  async removeDead(now: Date, seenAfter: Date): Promise<number> {
    const [, removed] = (await this.uow.tx.query('DELETE FROM identity.sessions WHERE expires_at <= $1 OR last_seen_at <= $2', [
      now, seenAfter,
    ])) as [unknown[], number];
    return removed;
  }
}

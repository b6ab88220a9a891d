import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { SubscriberView } from '../application/subscriber-views.js';
import { SubscriberNameTaken } from '../domain/subscriber.errors.js';

export interface Subscriber {
  readonly id: string;
  readonly centreId: string;
  readonly name: string;
  readonly url: string | null;
  readonly keyNumber: number;
  readonly cursor: string;
  readonly attempts: number;
  readonly pausedAt: Date | null;
  readonly version: number;
}

export interface SubscriberChange { readonly url?: string | null; readonly pausedAt?: Date | null; readonly tokenHash?: Buffer }

const COLUMNS = 'id, centre_id AS "centreId", name, url, key_number AS "keyNumber", cursor::text, attempts, paused_at AS "pausedAt", version';
const LEASE_SECONDS = 60;

@Injectable()
export class SubscriberRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Begins with what happens from now on. Throws SubscriberNameTaken. */
  async add(centreId: string, { name, url, tokenHash }: { name: string; url: string | null; tokenHash: Buffer }): Promise<Subscriber> {
    const [row] = await this.uow.tx.query<Subscriber[]>(
      `INSERT INTO subscriber.subscribers (centre_id, name, url, token_hash, cursor)
       VALUES ($1, $2, $3, $4, coalesce((SELECT seq FROM platform.audit_heads WHERE centre_id = $1), 0)) RETURNING ${COLUMNS}`,
      [centreId, name, url, tokenHash],
    ).catch((error: unknown) => { throw violates(error, 'subscribers_one_per_name') ? new SubscriberNameTaken(name) : error; });
    return row!;
  }

  async lock(centreId: string, id: string): Promise<Subscriber | null> {
    const [row] = await this.uow.tx.query<Subscriber[]>(`SELECT ${COLUMNS} FROM subscriber.subscribers WHERE centre_id = $1 AND id = $2 FOR NO KEY UPDATE`, [centreId, id]);
    return row ?? null;
  }

  /** Whatever is changed, sending begins afresh; a new token brings a new signing key. */
  async change(id: string, { url, pausedAt, tokenHash }: SubscriberChange): Promise<Subscriber> {
    const [[row]] = await this.uow.tx.query<[Subscriber[], number]>(
      `UPDATE subscriber.subscribers
          SET url = CASE WHEN $2 THEN $3 ELSE url END, paused_at = CASE WHEN $4 THEN $5::timestamptz ELSE paused_at END,
              token_hash = coalesce($6, token_hash), key_number = key_number + ($6::bytea IS NOT NULL)::int,
              attempts = 0, last_error = NULL, next_attempt_at = clock_timestamp()
        WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, url !== undefined, url ?? null, pausedAt !== undefined, pausedAt ?? null, tokenHash ?? null],
    );
    return row!;
  }

  async remove(id: string): Promise<void> {
    await this.uow.tx.query('DELETE FROM subscriber.subscribers WHERE id = $1', [id]);
  }

  async byToken(tokenHash: Buffer): Promise<Subscriber | null> {
    const [row] = await this.uow.manager.query<Subscriber[]>(`SELECT ${COLUMNS} FROM subscriber.subscribers WHERE token_hash = $1`, [tokenHash]);
    return row ?? null;
  }

  ofCentre(centreId: string): Promise<SubscriberView[]> {
    return this.uow.manager.query<SubscriberView[]>(
      `SELECT s.id, s.name, s.url, s.attempts, s.last_error AS "lastError", s.last_pushed_at AS "lastPushedAt", s.paused_at AS "pausedAt", s.version,
              CASE WHEN s.url IS NOT NULL
                   THEN (SELECT count(*)::int FROM platform.audit a WHERE a.centre_id = s.centre_id AND a.entity = 'booking.bookings' AND a.seq > s.cursor) END AS waiting
         FROM subscriber.subscribers s WHERE s.centre_id = $1 ORDER BY s.name`,
      [centreId],
    );
  }

  /** One that has something to be sent and that nobody else is sending to. Leased: what is sent is sent outside of transactions. */
  async claim(worker: string): Promise<Subscriber | null> {
    const [[row]] = await this.uow.tx.query<[Subscriber[], number]>(
      `UPDATE subscriber.subscribers SET leased_by = $1, leased_until = clock_timestamp() + make_interval(secs => $2)
        WHERE id = (SELECT s.id FROM subscriber.subscribers s
                     WHERE s.url IS NOT NULL AND s.paused_at IS NULL AND s.next_attempt_at <= clock_timestamp()
                       AND (s.leased_until IS NULL OR s.leased_until < clock_timestamp())
                       AND EXISTS (SELECT 1 FROM platform.audit a WHERE a.centre_id = s.centre_id AND a.entity = 'booking.bookings' AND a.seq > s.cursor)
                     ORDER BY s.next_attempt_at, s.id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING ${COLUMNS}`,
      [worker, LEASE_SECONDS],
    );
    return row ?? null;
  }

  /** Only while the lease is still ours: whoever claimed it since sends the same changes again. */
  async taken(id: string, worker: string, cursor: string): Promise<void> {
    await this.uow.tx.query(
      `UPDATE subscriber.subscribers SET cursor = $3, attempts = 0, last_error = NULL, last_pushed_at = clock_timestamp(), next_attempt_at = clock_timestamp(), leased_by = NULL, leased_until = NULL
        WHERE id = $1 AND leased_by = $2`, [id, worker, cursor]);
  }

  async refused(id: string, worker: string, failure: { why: string; retryInSeconds: number; isGivenUp: boolean }): Promise<void> {
    await this.uow.tx.query(
      `UPDATE subscriber.subscribers
          SET attempts = attempts + 1, last_error = $3, next_attempt_at = clock_timestamp() + make_interval(secs => $4),
              paused_at = CASE WHEN $5 THEN clock_timestamp() ELSE paused_at END, leased_by = NULL, leased_until = NULL
        WHERE id = $1 AND leased_by = $2`, [id, worker, failure.why, failure.retryInSeconds, failure.isGivenUp]);
  }
}

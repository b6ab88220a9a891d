import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A claimed message, as its consumer sees it. */
export interface ClaimedMessage {
  readonly id: string;
  readonly centreId: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly occurredAt: Date;
  readonly attempts: number;
}

/** Carries out one kind of consequence. May see the same message twice; must be harmless then. */
export abstract class OutboxConsumer {
  abstract readonly handles: readonly string[];
  abstract handle(message: ClaimedMessage): Promise<void>;
}

const LEASE_SECONDS = 60;
const MOST_ATTEMPTS = 12;
/** Seconds before try n+1: 5, 10, 20 ... at most half an hour. */
const backoff = (attempts: number) => Math.min(1800, 5 * 2 ** (attempts - 1));

/**
 * Delivers committed events at least once. Several workers may relay side by side: a message is leased before it is
 * handled and handled outside any transaction, so a slow mail server holds no lock.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly me = `relay-${randomUUID()}`;

  constructor(private readonly dataSource: DataSource) {}

  /** Handles up to `batch` due messages; returns how many were claimed. */
  async deliver(consumers: readonly OutboxConsumer[], batch = 20): Promise<number> {
    const claimed = await this.claim(batch);
    for (const message of claimed) await this.handle(message, consumers);
    return claimed.length;
  }

  private async claim(batch: number): Promise<ClaimedMessage[]> {
    const [rows] = (await this.dataSource.query(
      `UPDATE platform.outbox_messages SET leased_by = $1, leased_until = clock_timestamp() + make_interval(secs => $2), attempts = attempts + 1
        WHERE id IN (SELECT id FROM platform.outbox_messages
                      WHERE delivered_at IS NULL AND dead_at IS NULL AND next_attempt_at <= clock_timestamp()
                        AND (leased_until IS NULL OR leased_until < clock_timestamp())
                      ORDER BY next_attempt_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING id, centre_id AS "centreId", type, payload, occurred_at AS "occurredAt", attempts`,
      [this.me, LEASE_SECONDS, batch],
    )) as [ClaimedMessage[], number];
    return rows.sort((a, b) => Number(a.id) - Number(b.id));
  }

  private async handle(message: ClaimedMessage, consumers: readonly OutboxConsumer[]): Promise<void> {
    try {
      for (const consumer of consumers) if (consumer.handles.includes(message.type)) await consumer.handle(message);
      await this.settle(message, 'delivered_at = clock_timestamp(), last_error = NULL', []);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.logger.warn(`outbox ${message.id} ${message.type}, try ${message.attempts}: ${text}`);
      if (message.attempts >= MOST_ATTEMPTS) await this.settle(message, 'dead_at = clock_timestamp(), last_error = $3', [text]);
      else await this.settle(message, 'next_attempt_at = clock_timestamp() + make_interval(secs => $4), last_error = $3', [text, backoff(message.attempts)]);
    }
  }

  /** Only while the lease is still ours: a message that took too long belongs to whoever claimed it since. */
  private settle(message: ClaimedMessage, assignments: string, values: unknown[]): Promise<unknown> {
    return this.dataSource.query(
      `UPDATE platform.outbox_messages SET ${assignments}, leased_by = NULL, leased_until = NULL WHERE id = $1 AND leased_by = $2`,
      [message.id, this.me, ...values],
    );
  }
}

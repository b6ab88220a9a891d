import { Injectable } from '@nestjs/common';
import { isLockTimeout } from '../persistence/constraint-violation.js';
import { UnitOfWork } from './unit-of-work.js';

/** Whose key it is, and what is asked under it. */
export interface KeyedRequest {
  readonly centreId: string;
  readonly accountId: string;
  /** 8 to 128 visible ASCII characters, chosen by the client. */
  readonly key: string;
  /** SHA-256 of all that makes it this request and no other. */
  readonly fingerprint: Buffer;
}

/** What the client was told, or would have been told. */
export interface KeptAnswer {
  readonly status: number;
  readonly location: string | null;
  /** As JSON; absent where the answer has no body. */
  readonly body: unknown;
}

/** `reused`: the key stands for another request. `running`: the first request with it has not ended within two seconds. */
export type KeyedOutcome = { readonly kind: 'done' | 'replayed'; readonly answer: KeptAnswer } | { readonly kind: 'reused' } | { readonly kind: 'running' };

interface KeptRow { readonly isSame: boolean; readonly status: number; readonly location: string | null; readonly body: unknown }

/** Work under a client's key happens once, however often it is asked for: the answer is kept in the transaction of the work itself. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly uow: UnitOfWork) {}

  /** Does the work, or answers as the first time. Work that throws leaves no trace, so the next try is judged anew. */
  once(request: KeyedRequest, work: () => Promise<KeptAnswer>): Promise<KeyedOutcome> {
    return this.uow.enclose(async () => {
      if (!(await this.isOurTurn(request))) return { kind: 'running' };
      const kept = await this.find(request);
      if (kept) {
        const { isSame, ...answer } = kept;
        return isSame ? { kind: 'replayed', answer } : { kind: 'reused' };
      }
      const answer = await work();
      await this.keep(request, answer);
      return { kind: 'done', answer };
    });
  }

  /** Forgets answers kept longer than this; returns how many. */
  forget(days: number): Promise<number> {
    return this.uow.run(async () => {
      const [, forgotten] = await this.uow.tx.query<[unknown, number]>('DELETE FROM platform.idempotency_keys WHERE created_at < clock_timestamp() - make_interval(days => $1)', [days]);
      return forgotten;
    });
  }

  /** A lock and not a half-written row says that a request runs: it goes when the transaction ends, however that comes about. */
  private isOurTurn({ centreId, accountId, key }: KeyedRequest): Promise<boolean> {
    return this.uow.run(async () => {
      // one round trip: our patience is short for this lock only
      await this.uow.tx.query(
        `WITH usual AS MATERIALIZED (SELECT current_setting('lock_timeout') AS patience, set_config('lock_timeout', '2s', true))
         SELECT pg_advisory_xact_lock(hashtextextended($1, 0)), set_config('lock_timeout', usual.patience, true) FROM usual`, [`${centreId} ${accountId} ${key}`],
      );
      return true;
    }).catch((error: unknown) => {
      if (isLockTimeout(error)) return false;
      throw error;
    });
  }

  private async find({ centreId, accountId, key, fingerprint }: KeyedRequest): Promise<KeptRow | undefined> {
    const [row] = await this.uow.manager.query<KeptRow[]>(
      `SELECT fingerprint = $4 AS "isSame", status, location, body FROM platform.idempotency_keys
        WHERE centre_id = $1 AND account_id = $2 AND key = $3`, [centreId, accountId, key, fingerprint],
    );
    return row;
  }

  private keep({ centreId, accountId, key, fingerprint }: KeyedRequest, { status, location, body }: KeptAnswer): Promise<unknown> {
    return this.uow.run(() => this.uow.tx.query(
      'INSERT INTO platform.idempotency_keys (centre_id, account_id, key, fingerprint, status, location, body) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [centreId, accountId, key, fingerprint, status, location, body === undefined ? null : JSON.stringify(body)],
    ));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

/** Counters shared by every api process; keys are hashes, so that the table holds no e-mail and no address. */
@Injectable()
export class AttemptWindowRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Counts one attempt and answers how many there are now: in one statement, so that parallel guesses cannot outrun it. */
  async count(key: string, windowStart: Date): Promise<number> {
    const rows = (await this.uow.tx.query(
      `INSERT INTO platform.attempt_windows AS w (key, window_start, attempts) VALUES ($1, $2, 1)
       ON CONFLICT ON CONSTRAINT attempt_windows_pk DO UPDATE SET attempts = w.attempts + 1 RETURNING attempts`,
      [key, windowStart],
    )) as { attempts: number }[];
    return rows[0]?.attempts ?? 0;
  }

  async takeBack(key: string, windowStart: Date): Promise<void> {
    await this.uow.tx.query('UPDATE platform.attempt_windows SET attempts = greatest(attempts - 1, 0) WHERE key = $1 AND window_start = $2', [
      key, windowStart,
    ]);
  }

  async forget(key: string): Promise<void> {
    await this.uow.tx.query('DELETE FROM platform.attempt_windows WHERE key = $1', [key]);
  }

  async forgetBefore(windowStart: Date): Promise<void> {
    await this.uow.tx.query('DELETE FROM platform.attempt_windows WHERE window_start < $1', [windowStart]);
  }
}

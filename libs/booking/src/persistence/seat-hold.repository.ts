import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

export interface HoldDraft {
  readonly openingIds: readonly string[];
  readonly headcount: number;
  readonly purpose: string;
  readonly until: Date;
}

/** Writes of holds. A trigger counts them; whatever touches several openings locks their seat counts in the order of their ids first. */
@Injectable()
export class SeatHoldRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Held again for the same purpose, the hold only lasts longer. */
  async add(centreId: string, { openingIds, headcount, purpose, until }: HoldDraft): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO booking.holds (centre_id, opening_id, headcount, purpose, held_until)
       SELECT $1, id, $3, $4, $5 FROM unnest($2::uuid[]) AS id ORDER BY id
       ON CONFLICT (purpose, opening_id) WHERE released_at IS NULL DO UPDATE SET held_until = EXCLUDED.held_until`,
      [centreId, [...openingIds], headcount, purpose, until],
    );
  }

  /** Gives back what is held for this purpose, and whatever at these openings is held longer than its time. Returns how many. */
  async release({ purpose = null, openingIds = [], now }: { readonly purpose?: string | null; readonly openingIds?: readonly string[]; readonly now: Date }): Promise<number> {
    return this.releaseWhere('purpose = $1::uuid OR (opening_id = ANY ($2::uuid[]) AND held_until <= $3)', [purpose, [...openingIds], now], now);
  }

  /** Whether anything at this opening is held longer than its time. */
  async hasExpired(openingId: string, now: Date): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM booking.holds WHERE opening_id = $1 AND released_at IS NULL AND held_until <= $2 LIMIT 1', [openingId, now])).length > 0;
  }

  /** Everything whose time is over. */
  releaseExpired(now: Date): Promise<number> {
    return this.releaseWhere('held_until <= $1', [now], now);
  }

  private async releaseWhere(condition: string, values: readonly unknown[], now: Date): Promise<number> {
    const gone = await this.uow.tx.query<{ id: string; openingId: string }[]>(
      `SELECT id, opening_id AS "openingId" FROM booking.holds WHERE released_at IS NULL AND (${condition}) ORDER BY opening_id`, [...values],
    );
    if (gone.length === 0) return 0;
    await this.lockCounts(gone.map(({ openingId }) => openingId));
    const [, count] = await this.uow.tx.query<[unknown, number]>(
      'UPDATE booking.holds SET released_at = $2 WHERE id = ANY ($1::uuid[]) AND released_at IS NULL', [gone.map(({ id }) => id), now],
    );
    return count;
  }

  async lockCounts(openingIds: readonly string[]): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM booking.seat_counts WHERE opening_id = ANY ($1::uuid[]) ORDER BY opening_id FOR NO KEY UPDATE', [[...openingIds]]);
  }
}

import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import { UnitOfWork } from '#database';
import { hashOf } from '#identity-access';
import { FeedClosed } from '../domain/subscriber.errors.js';
import { BookingChangeQueries, type ChangeRow } from '../persistence/booking-change.queries.js';
import { SubscriberRepository } from '../persistence/subscriber.repository.js';
import type { ChangePage } from './subscriber-views.js';

const ACTIONS = { INSERT: 'added', UPDATE: 'changed', DELETE: 'removed' } as const satisfies Record<ChangeRow['action'], string>;
const EVERY_BOOKING = '*';

/** What happened to a centre's bookings, in the order in which it was committed, for programs that follow along. */
@Injectable()
export class BookingFeed {
  constructor(
    private readonly uow: UnitOfWork, private readonly subscribers: SubscriberRepository, private readonly changes: BookingChangeQueries, private readonly bookings: BookingCatalogue,
  ) {}

  /** Without `after`: from the day the system was added. Throws FeedClosed. */
  async read(token: string, { after, limit }: { after?: string | undefined; limit: number }): Promise<ChangePage> {
    const subscriber = await this.subscribers.byToken(hashOf(token));
    if (!subscriber) throw new FeedClosed();
    this.uow.narrowTo({ centreId: subscriber.centreId });
    return this.page(subscriber.centreId, after ?? subscriber.cursor, limit);
  }

  async page(centreId: string, after: string, limit: number): Promise<ChangePage> {
    const rows = await this.changes.after(centreId, after, limit + 1);
    const shown = rows.slice(0, limit);
    const ids = [...new Set(shown.map(({ bookingId }) => bookingId).filter((id) => id !== EVERY_BOOKING))];
    const now = new Map((await this.bookings.findMany(centreId, ids)).map((booking) => [booking.id, booking]));
    return {
      items: shown.map(({ action, ...row }) => ({ ...row, action: ACTIONS[action], booking: now.get(row.bookingId) ?? null })),
      next: shown.at(-1)?.cursor ?? after,
      hasMore: rows.length > limit,
    };
  }
}

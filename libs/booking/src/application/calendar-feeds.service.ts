import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, hashOf, newToken } from '#identity-access';
import { addDays, Clock, dayInSeoul } from '#kernel';
import { BookingQueries } from '../persistence/booking.queries.js';
import { CalendarFeedRepository, type FeedOwner } from '../persistence/calendar-feed.repository.js';
import type { BookingView } from './booking-views.js';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const LOOKS_BACK_DAYS = 180;

export interface FeedView {
  readonly kind: FeedOwner['kind'];
  readonly centreName: string;
  readonly organisationName: string;
  /** Cancelled ones too, so that calendars take them out. */
  readonly bookings: readonly BookingView[];
}

/** Calendars to subscribe to: one address per venue and per school, shown once and known to nobody afterwards. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly feeds: CalendarFeedRepository,
    private readonly bookings: BookingQueries,
  ) {}

  /** When the address in use was made; null when there is none. */
  madeAt(owner: FeedOwner): Promise<Date | null> {
    return this.feeds.madeAt(owner);
  }

  /** The token of a new address, in the clear for this one time. An earlier address leads nowhere from now on. */
  make(owner: FeedOwner): Promise<string> {
    const token = newToken();
    return this.uow.run(async () => {
      await this.feeds.lockOwner(owner);
      await this.feeds.revoke(owner, this.clock.now());
      await this.feeds.add(owner, hashOf(token));
      return token;
    });
  }

  /** Harmless when there is none. */
  revoke(owner: FeedOwner): Promise<number> {
    return this.uow.run(() => this.feeds.revoke(owner, this.clock.now()));
  }

  /** Null for a token that is unknown, revoked or none at all: from outside all the same. Whoever opens one reaches the centre of the venue, or the school, only. */
  async open(kind: FeedOwner['kind'], token: string): Promise<FeedView | null> {
    const owner = TOKEN.test(token) ? await this.feeds.ofHash(hashOf(token)) : null;
    if (owner?.kind !== kind) return null;
    this.uow.narrowTo({ centreId: owner.centreId, ...(kind === 'school' && { schoolId: owner.organisationId }) });
    const all = kind === 'venue' ? await this.bookings.ofVenue(owner.centreId, owner.organisationId) : await this.bookings.ofSchool(owner.centreId, owner.organisationId);
    const from = addDays(dayInSeoul(this.clock.now()), -LOOKS_BACK_DAYS);
    const { centreName, organisationName } = owner;
    return { kind, centreName, organisationName, bookings: all.filter(({ heldOn, status }) => heldOn >= from && status !== 'offered') };
  }
}

/** A host's venue or a teacher's school. */
export function feedOwnerOf(actor: Actor): FeedOwner {
  assertRole(actor, 'host', 'teacher');
  return { centreId: actor.centreId, organisationId: actor.organisationId, kind: actor.role === 'host' ? 'venue' : 'school' };
}

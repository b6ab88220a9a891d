import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LinkSecret } from '#booking';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { ReachableAddresses } from '../domain/reachable-address.js';
import { isGivenUp, secondsUntilRetry } from '../domain/retry-rule.js';
import { signatureOf, signingKey } from '../domain/signature.js';
import { OwnNetworks } from '../ports/own-networks.js';
import { type Subscriber, SubscriberRepository } from '../persistence/subscriber.repository.js';
import { BookingFeed } from './booking-feed.service.js';
import { NotTaken, post } from './signed-post.js';

const CHANGES_PER_BODY = 100;

/** Pushes the feed to those who named an address: in order, at least once, nothing left out. */
@Injectable()
export class WebhookPusher {
  private readonly me = `pusher-${randomUUID()}`;
  private readonly reachable: ReachableAddresses;

  constructor(
    private readonly uow: UnitOfWork, private readonly subscribers: SubscriberRepository, private readonly feed: BookingFeed,
    private readonly secret: LinkSecret, private readonly clock: Clock, networks: OwnNetworks,
  ) {
    this.reachable = new ReachableAddresses(networks.networks);
  }

  /** One body to whoever has waited longest; false when nobody waits. The call is made outside of any transaction. */
  async pushOne(): Promise<boolean> {
    const subscriber = await this.uow.run(() => this.subscribers.claim(this.me));
    if (!subscriber) return false;
    const { items, next } = await this.feed.page(subscriber.centreId, subscriber.cursor, CHANGES_PER_BODY);
    try {
      await this.send(subscriber, { kind: 'bookings.changed', changes: items, next }, `${subscriber.id}-${next}`);
      await this.uow.run(() => this.subscribers.taken(subscriber.id, this.me, next));
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      const failed = subscriber.attempts + 1;
      const failure = { why: error.message, retryInSeconds: secondsUntilRetry(failed), isGivenUp: isGivenUp(failed) };
      await this.uow.run(() => this.subscribers.refused(subscriber.id, this.me, failure));
    }
    return true;
  }

  /** A body without changes, so that both sides see whether address and key are right. Null when it was taken, else why not. */
  async tryOut(subscriber: Pick<Subscriber, 'id' | 'url' | 'keyNumber'>): Promise<string | null> {
    try {
      await this.send(subscriber, { kind: 'test', changes: [] }, `${subscriber.id}-test-${randomUUID()}`);
      return null;
    } catch (error) {
      if (error instanceof NotTaken) return error.message;
      throw error;
    }
  }

  /** `delivery` is the same when a body is sent again, so that the other side can tell. */
  private send({ id, url, keyNumber }: Pick<Subscriber, 'id' | 'url' | 'keyNumber'>, content: object, delivery: string): Promise<void> {
    const body = JSON.stringify(content);
    const signature = signatureOf(signingKey(this.secret.value, id, keyNumber), body, this.clock.now());
    return post(url!, body, { 'goreuge-signature': signature, 'goreuge-delivery': delivery }, this.reachable);
  }
}

import { Injectable } from '@nestjs/common';
import { LinkSecret } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, hashOf, newToken } from '#identity-access';
import { Clock } from '#kernel';
import { signingKey } from '../domain/signature.js';
import { StaleSubscriber, SubscriberNotFound, WebhookUrlRefused } from '../domain/subscriber.errors.js';
import { faultOfWebhookUrl } from '../domain/webhook-url.js';
import { type Subscriber, SubscriberRepository } from '../persistence/subscriber.repository.js';
import type { SubscriberKeys, SubscriberView } from './subscriber-views.js';
import { WebhookPusher } from './webhook-pusher.service.js';

const newFeedToken = (): string => `feed_${newToken()}`;

/** The director says which outside systems follow the centre's bookings. */
@Injectable()
export class SubscriberDesk {
  constructor(
    private readonly uow: UnitOfWork, private readonly subscribers: SubscriberRepository, private readonly pusher: WebhookPusher,
    private readonly secret: LinkSecret, private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<SubscriberView[]> {
    assertRole(actor, 'director');
    return this.subscribers.ofCentre(actor.centreId);
  }

  /** The keys are shown this once. Throws SubscriberNameTaken, WebhookUrlRefused. */
  async add(actor: Actor, { name, url }: { name: string; url: string | null }): Promise<{ id: string } & SubscriberKeys> {
    assertRole(actor, 'director');
    const target = targetOf(url), token = newFeedToken();
    return this.uow.run(async () => {
      const added = await this.subscribers.add(actor.centreId, { name: name.trim(), url: target, tokenHash: hashOf(token) });
      return { id: added.id, token, signingKey: this.keyOf(added) };
    });
  }

  /** Another address, or none; paused or going on. What was missed meanwhile is sent then. */
  change(actor: Actor, id: string, version: number, to: { url?: string | null | undefined; isPaused?: boolean | undefined }): Promise<void> {
    return this.uow.run(async () => {
      await this.lock(actor, id, version);
      const change = {
        ...(to.url === undefined ? {} : { url: targetOf(to.url) }),
        ...(to.isPaused === undefined ? {} : { pausedAt: to.isPaused ? this.clock.now() : null }),
      };
      await this.subscribers.change(id, change);
    });
  }

  /** The old keys are worth nothing from now on. */
  renewKeys(actor: Actor, id: string, version: number): Promise<SubscriberKeys> {
    const token = newFeedToken();
    return this.uow.run(async () => {
      await this.lock(actor, id, version);
      return { token, signingKey: this.keyOf(await this.subscribers.change(id, { tokenHash: hashOf(token) })) };
    });
  }

  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.uow.run(async () => {
      await this.lock(actor, id, version);
      await this.subscribers.remove(id);
    });
  }

  /** Null when the other side took it, else why not. */
  async tryOut(actor: Actor, id: string): Promise<string | null> {
    const subscriber = await this.uow.run(() => this.lock(actor, id));
    if (subscriber.url === null) throw new WebhookUrlRefused('보낼 주소가 없습니다. 주소를 먼저 적어 주세요.');
    return this.pusher.tryOut(subscriber);
  }

  private async lock(actor: Actor, id: string, version?: number): Promise<Subscriber> {
    assertRole(actor, 'director');
    const subscriber = await this.subscribers.lock(actor.centreId, id);
    if (!subscriber) throw new SubscriberNotFound();
    if (version !== undefined && subscriber.version !== version) throw new StaleSubscriber(subscriber.version);
    return subscriber;
  }

  private keyOf({ id, keyNumber }: Subscriber): string {
    return signingKey(this.secret.value, id, keyNumber);
  }
}

function targetOf(url: string | null): string | null {
  const text = url?.trim() || null;
  const fault = text === null ? null : faultOfWebhookUrl(text);
  if (fault !== null) throw new WebhookUrlRefused(fault);
  return text;
}

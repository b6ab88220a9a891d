import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { BookingFeed } from './application/booking-feed.service.js';
import { SubscriberDesk } from './application/subscriber-desk.service.js';
import { WebhookPusher } from './application/webhook-pusher.service.js';
import { BookingChangeQueries } from './persistence/booking-change.queries.js';
import { SubscriberRepository } from './persistence/subscriber.repository.js';

/** Outside systems follow the bookings. Needs `LinkSecret` and `OwnNetworks`, bound by each app. */
@Module({
  imports: [BookingModule, IdentityAccessModule],
  providers: [BookingChangeQueries, BookingFeed, SubscriberDesk, SubscriberRepository, WebhookPusher],
  exports: [BookingFeed, SubscriberDesk, WebhookPusher],
})
export class SubscribersModule {}

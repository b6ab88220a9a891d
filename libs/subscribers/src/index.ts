export { SubscribersModule } from './subscribers.module.js';
export { BookingFeed } from './application/booking-feed.service.js';
export { SubscriberDesk } from './application/subscriber-desk.service.js';
export type { BookingChange, ChangePage, SubscriberKeys, SubscriberView } from './application/subscriber-views.js';
export { WebhookPusher } from './application/webhook-pusher.service.js';
export { networksIn } from './domain/reachable-address.js';
export { FeedClosed, StaleSubscriber, SubscriberNameTaken, SubscriberNotFound, WebhookUrlRefused } from './domain/subscriber.errors.js';
export { OwnNetworks } from './ports/own-networks.js';

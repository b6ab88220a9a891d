import { Module } from '@nestjs/common';
import { SubscribersModule } from '#subscribers';
import { BookingFeedController } from './booking-feed.controller.js';
import { CentreSubscribersController } from './subscribers.centre.controller.js';

@Module({ imports: [SubscribersModule], controllers: [BookingFeedController, CentreSubscribersController] })
export class SubscribersApiModule {}

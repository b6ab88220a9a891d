import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { BookingFeed, FeedClosed } from '#subscribers';
import { Public } from '../http/audience.decorator.js';
import { ChangePageResponse, FeedQuery } from './dto/booking-feed.dto.js';

/** For programs, which have a token instead of a session. */
@ApiTags('feeds')
@ApiBearerAuth()
@Controller('v1/feeds')
@Public()
export class BookingFeedController {
  constructor(private readonly feed: BookingFeed) {}

  /** What happened to the centre's bookings, in the order in which it happened. */
  @Get('bookings')
  readBookings(@Query() { after, limit }: FeedQuery, @Headers('authorization') authorization = ''): Promise<ChangePageResponse> {
    const token = /^Bearer ([\w-]{20,100})$/.exec(authorization)?.[1];
    if (token === undefined) throw new FeedClosed();
    return this.feed.read(token, { after, limit });
  }
}

import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarFeeds, feedOwnerOf } from '#booking';
import type { Actor } from '#identity-access';
import { Environment } from '../environment.js';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { feedPath } from '../pages/feeds.controller.js';
import { CalendarFeedResponse, NewCalendarFeedResponse } from './dto/feed.dto.js';

/** The calendar of a host's venue or a teacher's school, to subscribe to. */
@ApiTags('host', 'teacher')
@Controller('v1/calendar-feed')
@Audience('host', 'teacher')
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeeds, private readonly environment: Environment) {}

  @Get()
  async findCalendarFeed(@CurrentActor() actor: Actor): Promise<CalendarFeedResponse> {
    return { madeAt: await this.feeds.madeAt(feedOwnerOf(actor)) };
  }

  /** A new address; an earlier one leads nowhere from now on. Takes no idempotency key: the address would be kept with it. */
  @Post()
  async makeCalendarFeed(@CurrentActor() actor: Actor): Promise<NewCalendarFeedResponse> {
    const owner = feedOwnerOf(actor);
    return { address: `${this.environment.publicOrigin}${feedPath(owner.kind, await this.feeds.make(owner))}` };
  }

  @Delete()
  @HttpCode(204)
  async revokeCalendarFeed(@CurrentActor() actor: Actor): Promise<void> {
    await this.feeds.revoke(feedOwnerOf(actor));
  }
}

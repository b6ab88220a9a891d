import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CalendarFeeds, type FeedOwner, type FeedView } from '#booking';
import { Clock } from '#kernel';
import { feedCalendar } from '#notifications';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply, HttpRequest } from '../http/exchange.js';
import { unknownLinkPage } from './host-page.template.js';
import { sendPage, tellNobody } from './link-page.js';

/** Where calendars fetch the visits of a venue or a school. */
export const feedPath = (kind: FeedOwner['kind'], token: string): string => `/${kind === 'venue' ? 'h' : 't'}/feeds/${token}/calendar.ics`;

/** Calendars ask every few hours, for years: what has not changed is not sent again. */
@ApiExcludeController()
@Controller()
@Public()
export class FeedsController {
  constructor(private readonly feeds: CalendarFeeds, private readonly clock: Clock) {}

  @Get('h/feeds/:token/calendar.ics')
  venue(@Param('token') token: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.send('venue', token, request, reply);
  }

  @Get('t/feeds/:token/calendar.ics')
  school(@Param('token') token: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.send('school', token, request, reply);
  }

  private async send(kind: FeedOwner['kind'], token: string, request: HttpRequest, reply: HttpReply): Promise<void> {
    tellNobody(reply);
    const feed = await this.feeds.open(kind, token);
    if (!feed) return sendPage(reply, 404, unknownLinkPage());
    const etag = etagOf(feed);
    reply.header('cache-control', 'private, no-cache').header('etag', etag);
    if (String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag)) reply.status(304).send();
    else reply.type('text/calendar; charset=utf-8').send(feedCalendar(feed, this.clock.now()));
  }
}

/** The same visits give the same tag, whenever they are asked for. */
const etagOf = (feed: FeedView): string => `W/"${createHash('sha256').update(JSON.stringify(feed)).digest('base64url').slice(0, 22)}"`;

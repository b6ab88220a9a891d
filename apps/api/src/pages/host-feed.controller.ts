import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CalendarFeeds, type FeedOwner } from '#booking';
import { Environment } from '../environment.js';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { feedPath } from './feeds.controller.js';
import { FEED_WORDS, feedPage, feedPageAddress, type FeedPageRequest } from './feed-page.js';
import { HostDoor, type OpenDoor } from './host-door.service.js';
import { type Fields, langOf, sendPage } from './link-page.js';

/** Where a host makes and removes the address of a calendar, from the one link in a mail. */
@ApiExcludeController()
@Controller('h/:token/calendar')
@Public()
export class HostFeedController {
  constructor(private readonly door: HostDoor, private readonly feeds: CalendarFeeds, private readonly environment: Environment) {}

  @Get()
  async show(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const door = await this.door.open(token, reply);
    if (door) await this.render(door, query, reply, 200, { isRevoked: query['done'] === 'revoked' });
  }

  /** A new address is shown in the answer itself and nowhere else: nobody could show it again after a redirect. */
  @Post()
  async take(@Param('token') token: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const door = await this.door.open(token, reply);
    if (!door) return;
    const lang = langOf(query), act = body?.['act'];
    if (act === 'make') {
      const made = await this.feeds.make(ownerOf(door));
      await this.render(door, query, reply, 200, { address: `${this.environment.publicOrigin}${feedPath('venue', made)}` });
    } else if (act === 'revoke') {
      await this.feeds.revoke(ownerOf(door));
      reply.status(303).header('location', feedPageAddress(token, lang, 'revoked')).send();
    } else {
      await this.render(door, query, reply, 400, { refusal: FEED_WORDS[lang].unclear });
    }
  }

  private async render(door: OpenDoor, query: Fields, reply: HttpReply, status: number, more: Partial<FeedPageRequest>): Promise<void> {
    const { token, venueName, centre } = door;
    sendPage(reply, status, feedPage({ token, lang: langOf(query), venueName, centre, madeAt: await this.feeds.madeAt(ownerOf(door)), ...more }));
  }
}

const ownerOf = ({ keeper: { centreId, venueId } }: OpenDoor): FeedOwner => ({ centreId, organisationId: venueId, kind: 'venue' });

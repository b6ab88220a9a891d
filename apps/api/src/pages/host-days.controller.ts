import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BookingCatalogue, HostLinks } from '#booking';
import type { Speaker } from '#negotiation';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import type { DaysPageReader } from './days-page.view.js';
import { DaysPages } from './days-pages.service.js';
import { unknownLinkPage } from './host-page.template.js';
import { type Fields, sendPage, tellNobody } from './link-page.js';

/** Another day, from the one link in a mail to a host. */
@ApiExcludeController()
@Controller('h/:token/days')
@Public()
export class HostDaysController {
  constructor(
    private readonly links: HostLinks,
    private readonly bookings: BookingCatalogue,
    private readonly pages: DaysPages,
  ) {}

  @Get(':booking')
  async show(@Param('token') token: string, @Param('booking') bookingId: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const open = await this.open(token, bookingId, reply);
    if (open) await this.pages.show(open.speaker, bookingId, open.reader, query, reply);
  }

  @Post(':booking')
  async take(@Param('token') token: string, @Param('booking') bookingId: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const open = await this.open(token, bookingId, reply);
    if (open) await this.pages.take(open.speaker, bookingId, open.reader, query, body ?? {}, reply);
  }

  /** Only for visits this very mail asked about. */
  private async open(token: string, bookingId: string, reply: HttpReply): Promise<{ speaker: Speaker; reader: DaysPageReader } | undefined> {
    tellNobody(reply);
    const link = await this.links.linkOf(token);
    const ask = link && (await this.bookings.forHostLink(link.hostLinkId));
    if (!link || !ask?.bookings.some(({ id }) => id === bookingId)) {
      sendPage(reply, 404, unknownLinkPage());
      return undefined;
    }
    return {
      speaker: { side: 'host', centreId: link.centreId, organisationId: link.venueId },
      reader: {
        side: 'host', path: `/h/${token}/days/${bookingId}`, homePath: `/h/${token}`, recipient: [ask.venueName, ask.contactName].filter((part) => part !== null).join(' '),
        centre: { name: ask.centreName, phone: ask.centrePhone },
      },
    };
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import { type OpenedWaitLink, WaitingCatalogue, WaitingDesk, WaitLinks } from '#waiting-list';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { unknownLinkPage } from './host-page.template.js';
import { type Fields, isId, langOf, sendPage, tellNobody } from './link-page.js';
import { waitAddress, type WaitDone, waitPage } from './wait-page.template.js';
import { WAIT_PAGE_WORDS } from './wait-page.words.js';

const isDone = (done: unknown): done is WaitDone => done === 'accept' || done === 'decline' || done === 'leave';

/** The page behind a link in a mail to a teacher whose group waits: looking never changes anything. */
@ApiExcludeController()
@Controller('t/waits')
@Public()
export class WaitPageController {
  constructor(
    private readonly links: WaitLinks,
    private readonly desk: WaitingDesk,
    private readonly catalogue: WaitingCatalogue,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const link = await this.open(token, reply);
    if (link) await this.render(link, token, query, reply, 200);
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const link = await this.open(token, reply);
    if (!link) return;
    const lang = langOf(query), act = body?.act;
    try {
      if (!isDone(act)) return await this.render(link, token, query, reply, 400, WAIT_PAGE_WORDS[lang].unclear);
      await this.act(link, act, body?.booking);
      reply.status(303).header('location', waitAddress(token, lang, act)).send();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(link, token, query, reply, problemOf(error).status, error.message);
    }
  }

  /** The page names the half-day it asked about, so that an old one never answers for a new one. */
  private act({ centreId, schoolId, waiterId }: OpenedWaitLink, act: WaitDone, booking: unknown): Promise<void> {
    const school = { centreId, schoolId }, answer = { waiterId, bookingId: isId(booking) ? booking : undefined };
    if (act === 'leave') return this.desk.leave(school, waiterId);
    return act === 'accept' ? this.desk.accept(school, answer) : this.desk.decline(school, answer);
  }

  private async render(link: OpenedWaitLink, token: string, query: Fields, reply: HttpReply, status: number, refusal?: string): Promise<void> {
    const wait = await this.catalogue.find(link, link.waiterId), done = refusal === undefined && isDone(query.done) ? query.done : undefined;
    sendPage(reply, status, waitPage(link, wait, { token, lang: langOf(query), done, refusal }));
  }

  private async open(token: string, reply: HttpReply): Promise<OpenedWaitLink | null> {
    tellNobody(reply);
    const link = await this.links.open(token);
    if (!link) sendPage(reply, 404, unknownLinkPage());
    return link;
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BookingCatalogue, BookingDesk, holdsSeats, HostLinks, HostReturns, type OpenedLink, RETURN_ANSWERS } from '#booking';
import { Clock, dayInSeoul, DomainError } from '#kernel';
import { visitCalendar } from '#notifications';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { HostAsks } from './host-asks.service.js';
import { hostPage, unknownLinkPage } from './host-page.template.js';
import { address, type Done, hostPageView } from './host-page.view.js';
import { HOST_PAGE_WORDS } from './host-page.words.js';
import { HostSteps } from './host-steps.service.js';
import { type Fields, isId, langOf, pageOf, plainLine, sendPage, tellNobody } from './link-page.js';

/**
 * The page behind the one link in a mail to a host: no account, no script. Looking never changes anything, because mail
 * scanners look at every link; an answer is a POST, and its result is shown by a redirect to the same page.
 */
@ApiExcludeController()
@Controller('h')
@Public()
export class HostPageController {
  constructor(
    private readonly links: HostLinks,
    private readonly desk: BookingDesk,
    private readonly catalogue: BookingCatalogue,
    private readonly asks: HostAsks,
    private readonly returns: HostReturns,
    private readonly clock: Clock,
    private readonly steps: HostSteps,
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
    try {
      const done = await this.take(link, body ?? {});
      if (done) reply.status(303).header('location', address(token, langOf(query), pageOf(query), done)).send();
      else await this.render(link, token, query, reply, 400, HOST_PAGE_WORDS[langOf(query)].unclear);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(link, token, query, reply, problemOf(error).status, error.message);
    }
  }

  /** The visits still to come as a calendar file; a calendar takes it as an update of what it already has. */
  @Get(':token/calendar.ics')
  async calendar(@Param('token') token: string, @Res() reply: HttpReply): Promise<void> {
    const link = await this.open(token, reply);
    if (!link) return;
    const { bookings, centreName } = await this.catalogue.forHostLink(link.hostLinkId);
    const standing = bookings.filter(({ status }) => holdsSeats(status) && status !== 'offered');
    const { content } = visitCalendar(standing.length > 0 ? standing : bookings, { name: centreName, stamp: this.clock.now(), for: 'host' });
    reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="visits.ics"').send(content);
  }

  /** What was done, for the words of the next page; undefined when the form made no sense. */
  private async take(link: OpenedLink, { answer, booking, reason, again, terms }: Fields): Promise<Done | undefined> {
    const { hostLinkId } = link, comingAgain = RETURN_ANSWERS.find((known) => known === again);
    if (comingAgain && isId(booking)) {
      await this.returns.answer(link, booking, comingAgain, plainLine(terms));
      return 'again';
    }
    if (answer === 'confirm-all') {
      await this.desk.confirmAllByLink(hostLinkId);
      return 'all';
    }
    if (!isId(booking)) return undefined;
    if (answer === 'reconfirm') {
      await this.steps.reconfirm(link, booking);
      return 'reconfirm';
    }
    if (answer === 'cancel') {
      await this.steps.cancel(link, booking, plainLine(reason));
      return 'cancel';
    }
    if (answer !== 'confirm' && answer !== 'decline') return undefined;
    await this.desk.answerByLink(hostLinkId, { bookingId: booking, answer, reason: plainLine(reason) });
    return answer;
  }

  private async open(token: string, reply: HttpReply): Promise<OpenedLink | null> {
    tellNobody(reply);
    const link = await this.links.linkOf(token);
    if (!link) sendPage(reply, 404, unknownLinkPage());
    return link;
  }

  private async render(link: OpenedLink, token: string, query: Fields, reply: HttpReply, status: number, refusal?: string): Promise<void> {
    const { ask, ...facts } = await this.asks.of(link);
    const view = hostPageView(ask, {
      ...facts, token, lang: langOf(query), page: pageOf(query), today: dayInSeoul(this.clock.now()), refusal, done: refusal === undefined ? doneOf(query) : undefined,
    });
    sendPage(reply, status, hostPage(view));
  }
}

const DONE: readonly Done[] = ['confirm', 'decline', 'all', 'reconfirm', 'cancel', 'again'];
const doneOf = ({ done }: Fields): Done | undefined => DONE.find((known) => known === done);

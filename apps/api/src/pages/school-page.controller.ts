import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BookingCatalogue } from '#booking';
import { DomainError } from '#kernel';
import { hasEnded, NegotiationCatalogue, type OpenedSchoolLink, SchoolLinks, SchoolProposal, WholeGroup } from '#negotiation';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import type { DaysPageReader } from './days-page.view.js';
import { DaysPages } from './days-pages.service.js';
import { unknownLinkPage } from './host-page.template.js';
import { type Fields, isId, langOf, pageOf, plainLine, sendPage, tellNobody } from './link-page.js';
import { SchoolVisits } from './school-visits.service.js';
import { schoolPage } from './school-page.template.js';
import { schoolAddress, type SchoolDone, schoolPageView } from './school-page.view.js';
import { SCHOOL_PAGE_WORDS } from './school-page.words.js';

/** The page behind a link in a mail to a teacher: what the published plan proposes, and another day where one does not work. */
@ApiExcludeController()
@Controller('t')
@Public()
export class SchoolPageController {
  constructor(
    private readonly links: SchoolLinks,
    private readonly proposal: SchoolProposal,
    private readonly wholeGroup: WholeGroup,
    private readonly negotiations: NegotiationCatalogue,
    private readonly bookings: BookingCatalogue,
    private readonly pages: DaysPages,
    private readonly visits: SchoolVisits,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const link = await this.open(token, reply);
    if (!link) return;
    if (link.bookingId !== null) reply.status(302).header('location', `/t/${token}/days/${link.bookingId}${langOf(query) === 'en' ? '?lang=en' : ''}`).send();
    else await this.render(link, token, query, reply, 200);
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const link = await this.open(token, reply);
    if (!link) return;
    const lang = langOf(query);
    try {
      const done = link.isOver ? undefined : await this.act(link, body ?? {});
      if (done) reply.status(303).header('location', schoolAddress(token, lang, pageOf(query), done)).send();
      else await this.render(link, token, query, reply, 400, link.isOver ? SCHOOL_PAGE_WORDS[lang].over : SCHOOL_PAGE_WORDS[lang].unclear);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(link, token, query, reply, problemOf(error).status, error.message);
    }
  }

  @Get(':token/days/:booking')
  async showDays(@Param('token') token: string, @Param('booking') bookingId: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const link = await this.openFor(token, bookingId, reply);
    if (link) await this.pages.show(speakerOf(link), bookingId, readerOf(link, token, bookingId), query, reply);
  }

  @Post(':token/days/:booking')
  async takeDays(@Param('token') token: string, @Param('booking') bookingId: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const link = await this.openFor(token, bookingId, reply);
    if (link) await this.pages.take(speakerOf(link), bookingId, readerOf(link, token, bookingId), query, body ?? {}, reply);
  }

  private async act(link: OpenedSchoolLink, { act, wish, note }: Fields): Promise<SchoolDone | undefined> {
    if (act === 'accept-all') {
      const proposed = await this.proposal.of(link, 'ko');
      await this.visits.acceptAll(link);
      await this.proposal.accept(link, proposed.flatMap(({ wish: { id, answer } }) => (answer?.state === 'assigned' ? id : [])));
      return 'accept';
    }
    if (!isId(wish)) return undefined;
    if (act === 'accept') {
      await this.visits.acceptOfWish(link, wish);
      await this.proposal.accept(link, [wish]);
      return 'accept';
    }
    if (act !== 'group') return undefined;
    await this.wholeGroup.ask(speakerOf(link), wish, plainLine(note));
    return 'group';
  }

  private async render(link: OpenedSchoolLink, token: string, query: Fields, reply: HttpReply, status: number, refusal?: string): Promise<void> {
    const lang = langOf(query), wishes = await this.proposal.of(link, lang);
    const negotiating = new Set((await this.negotiations.openOf(wishes.flatMap(({ bookings }) => bookings.map(({ id }) => id)))).keys());
    const wholeGroups = new Set<string>();
    for (const { wish } of wishes) {
      const thread = await this.negotiations.ofWish(link.centreId, wish.id);
      if (thread && !hasEnded(thread.state)) wholeGroups.add(wish.id);
    }
    const done = refusal === undefined && (query.done === 'accept' || query.done === 'group') ? query.done : undefined;
    sendPage(reply, status, schoolPage(schoolPageView({ link, wishes, negotiating, wholeGroups }, { token, lang, page: pageOf(query), done, refusal })));
  }

  private async open(token: string, reply: HttpReply): Promise<OpenedSchoolLink | null> {
    tellNobody(reply);
    const link = await this.links.open(token);
    if (!link) sendPage(reply, 404, unknownLinkPage());
    return link;
  }

  /** Only for bookings of the school's own matter. */
  private async openFor(token: string, bookingId: string, reply: HttpReply): Promise<OpenedSchoolLink | null> {
    const link = await this.open(token, reply);
    if (!link) return null;
    const booking = isId(bookingId) ? await this.bookings.find(link.centreId, bookingId) : null;
    const isOwn = booking?.schoolId === link.schoolId && (link.bookingId === null ? booking.wishId !== null : booking.id === link.bookingId);
    if (isOwn) return link;
    sendPage(reply, 404, unknownLinkPage());
    return null;
  }
}

const speakerOf = ({ centreId, schoolId }: OpenedSchoolLink) => ({ side: 'school' as const, centreId, organisationId: schoolId });

const readerOf = (link: OpenedSchoolLink, token: string, bookingId: string): DaysPageReader => ({
  side: 'school', path: `/t/${token}/days/${bookingId}`, homePath: link.bookingId === null ? `/t/${token}` : null, recipient: [link.schoolName, link.personName ?? link.email].join(' '),
  centre: { name: link.centreName, phone: link.centrePhone },
});

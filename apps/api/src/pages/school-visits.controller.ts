import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Alternative, SeatsExhausted } from '#booking';
import { DomainError } from '#kernel';
import { type OpenedSchoolLink, SchoolLinks } from '#negotiation';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { unknownLinkPage } from './host-page.template.js';
import { type Fields, isId, langOf, pageOf, plainLine, sendPage, tellNobody } from './link-page.js';
import { SchoolVisits } from './school-visits.service.js';
import { visitsPage } from './visits-page.template.js';
import { visitsAddress, type VisitsDone, visitsPageView } from './visits-page.view.js';
import { VISITS_PAGE_WORDS } from './visits-page.words.js';

const MOST_STUDENTS = 500;
const DONE: readonly VisitsDone[] = ['accept', 'decline', 'count'];

interface Refused { readonly sentence: string; readonly instead?: readonly Alternative[] }

/** The page behind the link in a mail to a teacher about visits: offers to answer, numbers to give. Looking never changes anything. */
@ApiExcludeController()
@Controller('t')
@Public()
export class SchoolVisitsController {
  constructor(private readonly links: SchoolLinks, private readonly visits: SchoolVisits) {}

  @Get(':token/visits')
  async showVisits(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const link = await this.open(token, reply);
    if (link) await this.render(link, token, query, reply, 200);
  }

  /** An answer is a POST, and its result is shown by a redirect to the same page. */
  @Post(':token/visits')
  async answerVisits(@Param('token') token: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const link = await this.open(token, reply);
    if (!link) return;
    const lang = langOf(query), t = VISITS_PAGE_WORDS[lang];
    try {
      const done = link.isOver ? t.over : await this.act(link, body ?? {}, t);
      if (DONE.some((known) => known === done)) reply.status(303).header('location', visitsAddress(token, lang, pageOf(query), done as VisitsDone)).send();
      else await this.render(link, token, query, reply, 400, { sentence: done });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const instead = error instanceof SeatsExhausted ? (error.facts['alternatives'] as Alternative[]) : [];
      await this.render(link, token, query, reply, problemOf(error).status, { sentence: error.message, instead });
    }
  }

  /** What was done, or the sentence that says why nothing was. */
  private async act(link: OpenedSchoolLink, { act, booking, headcount, reason }: Fields, t: { readonly unclear: string; readonly wholeNumber: string }): Promise<string> {
    if (act === 'accept-all') return this.visits.acceptAll(link).then(() => 'accept');
    if (act === 'count-all') return this.visits.countAll(link).then(() => 'count');
    if (!isId(booking)) return t.unclear;
    if (act === 'accept') return this.visits.accept(link, booking).then(() => 'accept');
    if (act === 'decline') return this.visits.decline(link, booking, plainLine(reason)).then(() => 'decline');
    if (act !== 'count') return t.unclear;
    const students = typeof headcount === 'string' && /^\d{1,3}$/.test(headcount.trim()) ? Number(headcount) : 0;
    if (students < 1 || students > MOST_STUDENTS) return t.wholeNumber;
    return this.visits.count(link, booking, students).then(() => 'count');
  }

  private async render(link: OpenedSchoolLink, token: string, query: Fields, reply: HttpReply, status: number, refused?: Refused): Promise<void> {
    const done = refused === undefined ? DONE.find((known) => known === query.done) : undefined;
    const view = visitsPageView(link, await this.visits.of(link), {
      token, lang: langOf(query), page: pageOf(query), today: this.visits.today(), reconfirmDays: await this.visits.reconfirmDays(link), done, refusal: refused?.sentence, instead: refused?.instead,
    });
    sendPage(reply, status, visitsPage(view));
  }

  private async open(token: string, reply: HttpReply): Promise<OpenedSchoolLink | null> {
    tellNobody(reply);
    const link = await this.links.open(token);
    if (!link) sendPage(reply, 404, unknownLinkPage());
    return link;
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock, dayInSeoul, DomainError, type Lang } from '#kernel';
import { AvailabilityCalendar, type AvailabilityChange, DayOffDesk, HalfDayDesk, LimitsDesk, PatternDesk } from '#venue-registry';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { dayOffIn, halfDayIn, limitsIn, lookOf, monthIn, patternIn, seatsIn } from './availability-form.js';
import { availabilityPage } from './availability-page.template.js';
import { availabilityAddress, availabilityPageView, type AvailabilityRequest, changeInWords, visitsInWords } from './availability-page.view.js';
import { AVAILABILITY_WORDS, type AvailabilityDone } from './availability-page.words.js';
import { HostDoor, type OpenDoor } from './host-door.service.js';
import { type Fields, isId, langOf, sendPage } from './link-page.js';

type Taken = { readonly done: AvailabilityDone; readonly change?: AvailabilityChange };
const NEEDS_WAY_OUT: readonly string[] = ['venue-registry/opening-still-booked', 'venue-registry/blackout-over-visits'];

/**
 * The days of a venue, from the one link in a mail to its host. One tap opens or closes a half-day; whatever touches many
 * is looked at first, by a GET that stores nothing.
 */
@ApiExcludeController()
@Controller('h/:token/availability')
@Public()
export class HostAvailabilityController {
  constructor(
    private readonly door: HostDoor,
    private readonly calendar: AvailabilityCalendar,
    private readonly halfDays: HalfDayDesk,
    private readonly patterns: PatternDesk,
    private readonly daysOff: DayOffDesk,
    private readonly limits: LimitsDesk,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const door = await this.door.open(token, reply);
    if (!door) return;
    try {
      await this.render(door, query, reply, 200, { look: await this.lookAt(door, query, langOf(query)) });
    } catch (error) {
      await this.refuse(door, query, reply, error);
    }
  }

  @Post()
  async take(@Param('token') token: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const door = await this.door.open(token, reply);
    if (!door) return;
    const lang = langOf(query), month = monthIn(query, this.today());
    try {
      const taken = await this.act(door, body ?? {}, query);
      if (!taken) return await this.render(door, query, reply, 400, { refusal: AVAILABILITY_WORDS[lang].unclear });
      const { done, change } = taken;
      reply.status(303).header('location', availabilityAddress(token, lang, month, { done, opens: numberIn(change?.opens), closes: numberIn(change?.closes) })).send();
    } catch (error) {
      await this.refuse(door, query, reply, error);
    }
  }

  /** Undefined when the form made no sense. */
  private async act({ keeper }: OpenDoor, body: Fields, query: Fields): Promise<Taken | undefined> {
    const half = halfDayIn(body), seats = seatsIn(body);
    if (half) return this.halfDays.set(keeper, half).then(() => ({ done: half.isOpen ? 'open' : 'close' }));
    switch (body['act']) {
      case 'seats': return seats && this.halfDays.set(keeper, seats).then(() => ({ done: 'seats' as const }));
      case 'copy': return { done: 'copy', change: await this.halfDays.copyMonth(keeper, monthIn(query, this.today())) };
      case 'pattern': { const draft = patternIn(body); return draft && { done: 'pattern', change: await this.patterns.set(keeper, draft) }; }
      case 'drop-pattern': return isId(body['id']) ? { done: 'drop-pattern', change: await this.patterns.remove(keeper, body['id']) } : undefined;
      case 'off': { const draft = dayOffIn(body); return draft && { done: 'off', change: await this.daysOff.add(keeper, draft) }; }
      case 'drop-off': return isId(body['id']) ? { done: 'drop-off', change: await this.daysOff.remove(keeper, body['id']) } : undefined;
      case 'limits': return this.limits.set(keeper, Number(body['version']), limitsIn(body)).then(() => ({ done: 'limits' as const }));
      default: return undefined;
    }
  }

  /** What a change would do, in sentences, and the form that makes it. */
  private async lookAt({ keeper }: OpenDoor, query: Fields, lang: Lang): Promise<AvailabilityRequest['look']> {
    const t = AVAILABILITY_WORDS[lang], kind = lookOf(query), fields = fieldsOf(query);
    if (kind === undefined) return undefined;
    if (kind === 'copy') return { kind, isPossible: true, fields, lines: changeInWords(await this.halfDays.previewCopy(keeper, monthIn(query, this.today())), lang) };
    if (kind === 'drop-pattern') return isId(query['id']) ? { kind, isPossible: true, fields, lines: changeInWords(await this.patterns.previewRemoval(keeper, query['id']), lang) } : undefined;
    if (kind === 'pattern') {
      const draft = patternIn(query);
      return draft && { kind, isPossible: true, fields, lines: changeInWords(await this.patterns.preview(keeper, draft), lang) };
    }
    if (kind === 'off') {
      const draft = dayOffIn(query), change = draft && (await this.daysOff.preview(keeper, draft));
      if (!change) return undefined;
      const { visits } = change;
      return { kind, fields, isPossible: visits.length === 0, lines: visits.length > 0 ? [t.change.refused(visits.length, visitsInWords(visits, lang))] : changeInWords(change, lang) };
    }
    const over = await this.limits.preview(keeper, limitsIn(query));
    return { kind, isPossible: true, fields, lines: [t.change.limits, ...(over.length > 0 ? [t.change.over(over.length, visitsInWords(over, lang))] : [])] };
  }

  private async refuse(door: OpenDoor, query: Fields, reply: HttpReply, error: unknown): Promise<void> {
    if (!(error instanceof DomainError)) throw error;
    const words = AVAILABILITY_WORDS[langOf(query)];
    await this.render(door, query, reply, problemOf(error).status, { refusal: words.refusals[error.code] ?? error.message, needsWayOut: NEEDS_WAY_OUT.includes(error.code) });
  }

  private async render({ keeper, token, centre }: OpenDoor, query: Fields, reply: HttpReply, status: number, more: Partial<AvailabilityRequest>): Promise<void> {
    const lang = langOf(query), today = this.today(), words = AVAILABILITY_WORDS[lang];
    const done = more.refusal === undefined ? (Object.keys(words.done) as AvailabilityDone[]).find((known) => known === query['done']) : undefined;
    const counts = { opens: Number(query['opens']) || 0, closes: Number(query['closes']) || 0 };
    const month = await this.calendar.month(keeper, monthIn(query, today));
    sendPage(reply, status, availabilityPage(availabilityPageView(month, { token, lang, today, centre, done, counts, ...more })));
  }

  private today() {
    return dayInSeoul(this.clock.now());
  }
}

const numberIn = (count: number | undefined): string | undefined => (count ? String(count) : undefined);
/** What was asked is asked again by the form that makes it. */
const fieldsOf = (query: Fields): [string, string][] =>
  Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' && !['look', 'lang', 'month', 'done', 'opens', 'closes'].includes(name) ? [[name, value] as [string, string]] : []));

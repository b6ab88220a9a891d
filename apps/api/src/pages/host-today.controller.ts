import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import { Attendance, type Witness } from '#visit-day';
import { HostDay } from '../host-day/host-day.js';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { HostDoor, type OpenDoor } from './host-door.service.js';
import { type Fields, isId, langOf, plainLine, sendPage } from './link-page.js';
import { todayPage } from './today-page.template.js';
import { todayAddress, todayPageView } from './today-page.view.js';
import { TODAY_WORDS, type TodayDone } from './today-page.words.js';

/** The day of a visit, from the one link in a mail to its host: who comes, whom to telephone, arrived and done in one tap each. */
@ApiExcludeController()
@Controller('h/:token/today')
@Public()
export class HostTodayController {
  constructor(private readonly door: HostDoor, private readonly day: HostDay, private readonly attendance: Attendance) {}

  @Get()
  async show(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const door = await this.door.open(token, reply);
    if (door) await this.render(door, query, reply, 200);
  }

  @Post()
  async take(@Param('token') token: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const door = await this.door.open(token, reply);
    if (!door) return;
    const lang = langOf(query);
    try {
      const done = await this.act(door, body ?? {});
      if (done) reply.status(303).header('location', todayAddress(token, lang, done)).send();
      else await this.render(door, query, reply, 400, TODAY_WORDS[lang].unclear);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.render(door, query, reply, problemOf(error).status, TODAY_WORDS[lang].refusals[error.code] ?? error.message);
    }
  }

  /** Undefined when the form made no sense. */
  private async act({ keeper }: OpenDoor, { act, booking, arrived, reason }: Fields): Promise<TodayDone | undefined> {
    if (!isId(booking)) return undefined;
    const by: Witness = { side: 'host', centreId: keeper.centreId, organisationId: keeper.venueId };
    if (act === 'arrive') await this.attendance.arrive(booking, { by, arrived: typeof arrived === 'string' && /^\d{1,4}$/.test(arrived) ? Number(arrived) : Number.NaN, reason: plainLine(reason) });
    else if (act === 'depart') await this.attendance.depart(booking, { by });
    else if (act === 'not-come') await this.attendance.notCome(booking, { by, reason: plainLine(reason) });
    else return undefined;
    return act;
  }

  private async render({ token, keeper, venueName, centre }: OpenDoor, query: Fields, reply: HttpReply, status: number, refusal?: string): Promise<void> {
    const lang = langOf(query);
    const done = refusal === undefined ? (Object.keys(TODAY_WORDS[lang].done) as TodayDone[]).find((known) => known === query['done']) : undefined;
    sendPage(reply, status, todayPage(todayPageView(await this.day.of(keeper), { token, lang, venueName, centre, done, refusal })));
  }
}

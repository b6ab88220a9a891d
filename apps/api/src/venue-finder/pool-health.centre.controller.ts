import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { writeSpreadsheet } from '#table-files';
import { HostThanks, type HostYear, PoolHealthCatalogue } from '#venue-finder';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { PDF_TYPE, sendPdf } from '../http/pdf-download.js';
import { sendSheet, SHEET_TYPES } from '../http/sheet-download.js';
import { HostPaperQuery, HostYearsResponse, PoolHealthResponse, SchoolYearQuery } from './dto/pool-health.dto.js';

const PAPER_NAMES = { thanks: '감사장', hours: '자원봉사 시간 확인서' } as const;

/** How the pool of venues fares in a school year, and what its hosts gave. */
@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentrePoolHealthController {
  constructor(private readonly health: PoolHealthCatalogue, private readonly thanks: HostThanks) {}

  @Get('pool-health')
  showPoolHealth(@CurrentActor() actor: Actor, @Query() { year }: SchoolYearQuery): Promise<PoolHealthResponse> {
    return this.health.of(actor, year);
  }

  /** Hosts whose visits took place, the most hours first. */
  @Get('host-hours')
  async listHostHours(@CurrentActor() actor: Actor, @Query() { year }: SchoolYearQuery): Promise<HostYearsResponse> {
    return { items: (await this.thanks.list(actor, year)).map(({ venueId, name, halfDays, students, hours }) => ({ venueId, name, runs: halfDays.length, students, hours })) };
  }

  /** All hosts and all their half-days, to keep. */
  @Get('host-hours/file')
  @ApiProduces(SHEET_TYPES.xlsx)
  async downloadHostHours(@CurrentActor() actor: Actor, @Query() { year }: SchoolYearQuery, @Res() reply: HttpReply): Promise<void> {
    const hosts = await this.thanks.list(actor, year);
    sendSheet(reply, { format: 'xlsx', plainName: 'volunteer-hours', koreanName: '체험처 봉사 시간', bytes: await writeSpreadsheet([hostSheet(hosts), halfDaySheet(hosts)]) });
  }

  /** A certificate of thanks, or the volunteer hours one by one, as PDF. */
  @Get('venues/:id/host-paper')
  @ApiProduces(PDF_TYPE)
  async downloadHostPaper(@CurrentActor() actor: Actor, @Id() id: string, @Query() { paper, year }: HostPaperQuery, @Res() reply: HttpReply): Promise<void> {
    const { name, bytes } = await this.thanks.paper(actor, id, paper, year);
    sendPdf(reply, { plainName: paper, koreanName: `${PAPER_NAMES[paper]} ${name}`, bytes });
  }
}

const hostSheet = (hosts: readonly HostYear[]) =>
  ({ name: '체험처별', rows: [['체험처', '횟수', '학생', '시간'], ...hosts.map(({ name, halfDays, students, hours }) => [name, halfDays.length, students, hours])] });
const halfDaySheet = (hosts: readonly HostYear[]) => ({
  name: '방문별',
  rows: [['체험처', '날짜', '때', '학교', '프로그램', '학생', '시간'], ...hosts.flatMap(({ name, halfDays }) => halfDays.map(({ heldOn, band, schools, programmeTitle, students, hours }) =>
    [name, heldOn, band === 'am' ? '오전' : '오후', schools.join(', '), programmeTitle, students, hours]))],
});

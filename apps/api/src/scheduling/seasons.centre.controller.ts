import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { BunchingCatalogue, SeasonCatalogue, SeasonDesk, SeasonNotFound, WishCatalogue } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BunchingResponse } from './dto/bunching.dto.js';
import { SeasonChangeDto, SeasonDto, SeasonListResponse, SeasonResponse, SeasonTermsResponse } from './dto/season.dto.js';
import { CentreWishesQuery, CentreWishPageResponse } from './dto/wish.dto.js';

@ApiTags('centre')
@Controller('v1/centre/seasons')
@Audience('director')
export class CentreSeasonsController {
  constructor(
    private readonly desk: SeasonDesk,
    private readonly seasons: SeasonCatalogue,
    private readonly wishes: WishCatalogue,
    private readonly bunching: BunchingCatalogue,
  ) {}

  /** Latest first. */
  @Get()
  async listSeasons(@CurrentActor() actor: Actor): Promise<SeasonListResponse> {
    return { items: await this.seasons.list(actor.centreId) };
  }

  @Post()
  @TakesKey()
  async openSeason(@CurrentActor() actor: Actor, @Body() body: SeasonDto, @Res({ passthrough: true }) reply: HttpReply): Promise<SeasonResponse> {
    const season = await this.desk.open(actor, { ...withMoments(body), wishesDueAt: new Date(body.wishesDueAt) });
    reply.header('location', `/v1/centre/seasons/${season.id}`);
    return season;
  }

  @Get(':id')
  async findSeason(@CurrentActor() actor: Actor, @Id() id: string): Promise<SeasonResponse> {
    const season = await this.seasons.find(actor.centreId, id);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId: id });
    return season;
  }

  @Patch(':id')
  changeSeason(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: SeasonChangeDto): Promise<SeasonResponse> {
    const { wishesDueAt, ...changes } = body;
    return this.desk.change(actor, id, version, { ...withMoments(changes), ...(wishesDueAt ? { wishesDueAt: new Date(wishesDueAt) } : {}) });
  }

  /** The season a year on: the same rules, every date on the same weekday 52 weeks later. Nothing is stored. */
  @Get(':id/next-year')
  async suggestNextSeason(@CurrentActor() actor: Actor, @Id() id: string): Promise<SeasonTermsResponse> {
    const season = await this.seasons.nextYear(actor.centreId, id);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId: id });
    return season;
  }

  /** Where first wishes pile up, against what the hosts can take. */
  @Get(':id/bunching')
  showBunching(@CurrentActor() actor: Actor, @Id() id: string): Promise<BunchingResponse> {
    return this.bunching.of(actor.centreId, id);
  }

  /** All schools' wishes, by name of school. */
  @Get(':id/wishes')
  listCentreWishes(@CurrentActor() actor: Actor, @Id() id: string, @Query() { page, size, lang }: CentreWishesQuery): Promise<CentreWishPageResponse> {
    return this.wishes.listForCentre(actor, id, { page, size }, lang);
  }
}

interface Moments<T> { readonly opensAt?: T | null; readonly releaseAt?: T | null }

/** Moments as the rooms know them; one left out stays left out, null stays null. */
function withMoments<T extends Moments<string>>({ opensAt, releaseAt, ...rest }: T): Omit<T, keyof Moments<string>> & Moments<Date> {
  const moment = (name: keyof Moments<Date>, text: string | null | undefined): Moments<Date> => (text === undefined ? {} : { [name]: text === null ? null : new Date(text) });
  return { ...rest, ...moment('opensAt', opensAt), ...moment('releaseAt', releaseAt) };
}

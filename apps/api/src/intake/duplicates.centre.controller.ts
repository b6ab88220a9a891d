import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { Duplicates, VenueMerges } from '#venue-intake';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { AlikeQuery, AlikeVenuesResponse, DuplicatePageResponse, DuplicatesQuery, MergeVenuesDto, TellApartDto, VenueMergesQuery, VenueMergesResponse } from './dto/intake.dto.js';
import { poolVenueAnswer, wordsOf } from './intake-answer.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreDuplicatesController {
  constructor(private readonly duplicates: Duplicates, private readonly merges: VenueMerges) {}

  /** Pairs of venues that may be one place, the likeliest first. */
  @Get('duplicate-venues')
  async listDuplicates(@CurrentActor() actor: Actor, @Query() { page, size }: DuplicatesQuery): Promise<DuplicatePageResponse> {
    const pairs = await this.duplicates.pairs(actor.centreId);
    const items = pairs.slice((page - 1) * size, page * size).map(({ one, other, score, reasons, metres }) => ({
      one: poolVenueAnswer(one), other: poolVenueAnswer(other), score, reasons: wordsOf(reasons), metres: metres === null ? null : Math.round(metres),
    }));
    return { items, page, size, total: pairs.length };
  }

  /** Venues that look like a place that is being written down, the likeliest first. */
  @Get('duplicate-venues/alike')
  async findAlike(@CurrentActor() actor: Actor, @Query() { name, phone, address }: AlikeQuery): Promise<AlikeVenuesResponse> {
    const alike = await this.duplicates.of(actor.centreId, { name, phone: phone ?? null, address: address ?? null, businessNo: null, latitude: null, longitude: null });
    return { items: alike.map(({ venue, score, reasons }) => ({ venue: poolVenueAnswer(venue), score, reasons: wordsOf(reasons) })) };
  }

  /** They are two; they are not shown together again. */
  @Post('duplicate-venues/told-apart')
  @HttpCode(204)
  async tellVenuesApart(@CurrentActor() actor: Actor, @Body() { oneId, otherId }: TellApartDto): Promise<void> {
    await this.duplicates.tellApart(actor, oneId, otherId);
  }

  @Get('venue-merges')
  async listMerges(@CurrentActor() actor: Actor, @Query() { venueId }: VenueMergesQuery): Promise<VenueMergesResponse> {
    return { items: (await this.merges.list(actor.centreId, venueId)).map(({ mergedAt, ...merge }) => ({ ...merge, mergedAt: mergedAt.toISOString() })) };
  }

  /** The lost one is retired and points to the kept one, whose history takes in both; refused while somebody comes to it or both are open at once. */
  @Post('venue-merges')
  @HttpCode(204)
  @TakesKey()
  async mergeVenues(@CurrentActor() actor: Actor, @Body() body: MergeVenuesDto): Promise<void> {
    await this.merges.merge(actor, body);
  }
}

import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { VenueCatalogue, VenueDesk } from '#venue-registry';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { HolidayListResponse, HolidaysDto, HolidaysReplacedResponse } from './dto/holiday.dto.js';

@ApiTags('centre')
@Controller('v1/centre/holidays')
@Audience('director')
export class CentreHolidaysController {
  constructor(private readonly desk: VenueDesk, private readonly venues: VenueCatalogue) {}

  /** Earliest first. */
  @Get()
  async listHolidays(@CurrentActor() actor: Actor): Promise<HolidayListResponse> {
    return { items: await this.venues.holidays(actor.centreId) };
  }

  /** Replaces the table: what is not sent is no holiday any more. */
  @Put()
  async replaceHolidays(@CurrentActor() actor: Actor, @Body() { items }: HolidaysDto): Promise<HolidaysReplacedResponse> {
    const { openingsOnHolidays } = await this.desk.replaceHolidays(actor, items);
    return { items: await this.venues.holidays(actor.centreId), openingsOnHolidays };
  }
}

import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { VehiclePool } from '#visit-day';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { DayQuery, VehicleChangeDto, VehicleDto, VehicleListResponse, VehicleResponse } from './dto/resources.dto.js';

@ApiTags('centre')
@Controller('v1/centre/vehicles')
@Audience('director')
export class CentreVehiclesController {
  constructor(private readonly pool: VehiclePool) {}

  /** Buses and taxis of a day, by half-day. */
  @Get()
  async listVehicles(@CurrentActor() actor: Actor, @Query() { day }: DayQuery): Promise<VehicleListResponse> {
    return { items: await this.pool.on(actor, day) };
  }

  /** One, or several alike. Answers with all vehicles of the day. */
  @Post()
  @TakesKey()
  async addVehicles(@CurrentActor() actor: Actor, @Body() { phone = null, ...vehicle }: VehicleDto): Promise<VehicleListResponse> {
    return { items: await this.pool.add(actor, { ...vehicle, phone }) };
  }

  /** What is left out stays as it is. Seats never sink below those taken. */
  @Patch(':id')
  changeVehicle(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: VehicleChangeDto): Promise<VehicleResponse> {
    return this.pool.change(actor, id, version, body);
  }

  /** Refused while anybody rides in it. */
  @Delete(':id')
  @HttpCode(204)
  async removeVehicle(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    await this.pool.remove(actor, id, version);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { AddressBook, Surroundings } from '#venue-intake';
import { Environment } from '../environment.js';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { AddressesResponse, AddressQuery, SurroundingsResponse } from './dto/intake.dto.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentrePlacesController {
  constructor(private readonly addresses: AddressBook, private readonly surroundings: Surroundings, private readonly environment: Environment) {}

  /** Asks the register of road addresses. Without its key, or without an entrance on record, no place is made up. */
  @Get('addresses')
  async findAddresses(@Query() { query }: AddressQuery): Promise<AddressesResponse> {
    const answer = await this.addresses.find(query);
    return answer.state === 'found' ? { state: 'found', message: null, items: answer.addresses } : { state: answer.state, message: answer.message, items: [] };
  }

  /** Where the venue is, the nearest schools and venues, and when it says it is shut. */
  @Get('venues/:id/surroundings')
  async venueSurroundings(@CurrentActor() actor: Actor, @Id() id: string): Promise<SurroundingsResponse> {
    return { ...(await this.surroundings.of(actor.centreId, id)), tiles: this.environment.MAP_TILES_URL ?? null, tilesCredit: this.environment.MAP_TILES_CREDIT ?? null };
  }
}

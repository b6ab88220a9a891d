import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { SubscriberDesk } from '#subscribers';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { NewSubscriberDto, NewSubscriberResponse, SubscriberChangeDto, SubscriberKeysResponse, SubscriberListResponse, TryOutResponse } from './dto/subscriber.dto.js';

/** Outside systems that follow the centre's bookings. A key is shown once, so no answer of these is kept for a second time. */
@ApiTags('centre')
@Controller('v1/centre/subscribers')
@Audience('director')
export class CentreSubscribersController {
  constructor(private readonly desk: SubscriberDesk) {}

  @Get()
  async listSubscribers(@CurrentActor() actor: Actor): Promise<SubscriberListResponse> {
    return { items: await this.desk.list(actor) };
  }

  @Post()
  addSubscriber(@CurrentActor() actor: Actor, @Body() { name, url }: NewSubscriberDto): Promise<NewSubscriberResponse> {
    return this.desk.add(actor, { name, url: url ?? null });
  }

  @Patch(':id')
  @HttpCode(204)
  async changeSubscriber(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: SubscriberChangeDto): Promise<void> {
    await this.desk.change(actor, id, version, body);
  }

  /** The old keys are worth nothing from now on. */
  @Post(':id/keys')
  renewSubscriberKeys(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<SubscriberKeysResponse> {
    return this.desk.renewKeys(actor, id, version);
  }

  /** Sends a body without changes to the system's address. */
  @Post(':id/trial')
  @HttpCode(200)
  async tryOutSubscriber(@CurrentActor() actor: Actor, @Id() id: string): Promise<TryOutResponse> {
    const why = await this.desk.tryOut(actor, id);
    return { isTaken: why === null, why };
  }

  @Delete(':id')
  @HttpCode(204)
  async removeSubscriber(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    await this.desk.remove(actor, id, version);
  }
}

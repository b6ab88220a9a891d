import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { WaitingCatalogue, WaitingDesk } from '#waiting-list';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { CentreWaitListResponse, PreferenceDto, WaitingSettingDto, waitResponse } from './dto/wait.dto.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreWaitsController {
  constructor(
    private readonly desk: WaitingDesk,
    private readonly catalogue: WaitingCatalogue,
  ) {}

  /** Who waits for what, in the published order; offers out first. */
  @Get('waits')
  async listCentreWaits(@CurrentActor() actor: Actor): Promise<CentreWaitListResponse> {
    return { items: (await this.catalogue.listForCentre(actor)).map(waitResponse), offerWorkingDays: await this.catalogue.offerWorkingDays(actor.centreId) };
  }

  /** Lets a group go first, with a reason that stays on record; null puts it back. */
  @Post('waits/:id/preference')
  @TakesKey()
  @HttpCode(200)
  async preferWait(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { reason }: PreferenceDto): Promise<CentreWaitListResponse> {
    await this.desk.prefer(actor, id, version, reason);
    return this.listCentreWaits(actor);
  }

  /** How long a school has to answer, for offers from now on. */
  @Put('waiting-setting')
  async changeWaitingSetting(@CurrentActor() actor: Actor, @Body() { offerWorkingDays }: WaitingSettingDto): Promise<WaitingSettingDto> {
    await this.desk.setOfferWorkingDays(actor, offerWorkingDays);
    return { offerWorkingDays };
  }
}

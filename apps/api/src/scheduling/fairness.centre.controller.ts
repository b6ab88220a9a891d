import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { FairnessCatalogue, FairnessDesk } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { FairnessRuleDto, FairnessRuleResponse, LedgerResponse, RulePreviewResponse } from './dto/fairness.dto.js';

@ApiTags('centre')
@Controller('v1/centre/fairness')
@Audience('director')
export class CentreFairnessController {
  constructor(private readonly ledger: FairnessCatalogue, private readonly desk: FairnessDesk) {}

  /** Who came off how in the published seasons, and the rule that carries it on. */
  @Get()
  showLedger(@CurrentActor() actor: Actor): Promise<LedgerResponse> {
    return this.ledger.ofCentre(actor);
  }

  /** What each school would carry by another rule; changes nothing. */
  @Get('preview')
  previewRule(@CurrentActor() actor: Actor, @Query() rule: FairnessRuleDto): Promise<RulePreviewResponse> {
    return this.ledger.preview(actor, { share: rule.share, decay: rule.decay, cap: rule.cap });
  }

  /** The latest published season is carried on by it at once; earlier ones keep the rule they were settled by. */
  @Put('rule')
  changeRule(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() { share, decay, cap }: FairnessRuleDto): Promise<FairnessRuleResponse> {
    return this.desk.changeRule(actor, version, { share, decay, cap });
  }
}

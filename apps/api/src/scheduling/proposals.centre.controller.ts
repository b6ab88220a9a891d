import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { ProposalCatalogue } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { ProposalsQuery, ProposalsResponse } from './dto/proposal.dto.js';

@ApiTags('centre')
@Controller('v1/centre/wishes/:id/proposals')
@Audience('director')
export class CentreProposalsController {
  constructor(private readonly catalogue: ProposalCatalogue) {}

  /** Other dates for one group, complete with their venues. */
  @Get()
  async listProposals(@CurrentActor() actor: Actor, @Id() wishId: string, @Query() { runId, lang }: ProposalsQuery): Promise<ProposalsResponse> {
    return { proposals: await this.catalogue.of(actor, { wishId, runId }, lang) };
  }
}

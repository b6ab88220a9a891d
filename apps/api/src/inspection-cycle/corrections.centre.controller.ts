import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { Corrections, ProofDoor } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { SafetyCorrectionListResponse, SafetyCorrectionResponse, CorrectionsQuery, VerifyCorrectionDto } from './dto/correction.dto.js';
import { sendProof } from './send-proof.js';

@ApiTags('centre')
@Controller('v1/centre/corrections')
@Audience('director')
export class CentreCorrectionsController {
  constructor(private readonly corrections: Corrections, private readonly proofs: ProofDoor) {}

  /** The most urgent first. */
  @Get()
  async listCorrections(@CurrentActor() actor: Actor, @Query() { all }: CorrectionsQuery): Promise<SafetyCorrectionListResponse> {
    return { items: await this.corrections.list(actor, { all: all === 'true' }) };
  }

  @Get(':id/photos/:photoId')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async showProof(@CurrentActor() actor: Actor, @Id() id: string, @Id('photoId') photoId: string, @Res() reply: HttpReply): Promise<void> {
    sendProof(reply, await this.proofs.photo(actor, id, photoId));
  }

  /** By another person than who found it. With the last one of an inspection the venue is covered as long as a pass would cover it. */
  @Post(':id/verification')
  @TakesKey()
  @HttpCode(200)
  verifyCorrection(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: VerifyCorrectionDto): Promise<SafetyCorrectionResponse> {
    return this.corrections.verify(actor, id, version, body);
  }
}

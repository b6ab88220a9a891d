import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LinkTokens } from '#booking';
import { DomainError } from '#kernel';
import { CorrectionStale, LINK_OF_CORRECTION, type OpenedCorrection, ProofDoor } from '#safety-inspection';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { HttpProblem } from '../http/http-problem.js';
import { problemOf } from '../http/problem.js';
import { type Upload, UploadOf } from '../http/upload.js';
import { unknownLinkPage } from './host-page.template.js';
import { INSPECTION_PAGE_WORDS } from './inspection-pages.words.js';
import { type Fields, isId, langOf, plainLine, sendPage, tellNobody } from './link-page.js';
import { proofPage, proofSentAddress } from './proof-page.js';

/** A host shows by a photo what was put right. Looking at the page changes nothing; a photo is a POST. */
@ApiExcludeController()
@Controller('p')
@Public()
export class ProofPageController {
  constructor(private readonly door: ProofDoor, private readonly tokens: LinkTokens) {}

  @Get(':token')
  async show(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const correction = await this.open(token, reply);
    if (correction) sendPage(reply, 200, proofPage(correction, { token, lang: langOf(query), isDone: query['done'] === 'sent', formId: randomUUID() }));
  }

  @Post(':token')
  async send(@Param('token') token: string, @Query() query: Fields, @UploadOf() upload: Upload, @Res() reply: HttpReply): Promise<void> {
    const correction = await this.open(token, reply), lang = langOf(query);
    if (!correction) return;
    let note: string | null = null;
    try {
      const { bytes, fields } = await upload.read();
      note = plainLine(fields['note']);
      if (bytes.length === 0) throw new HttpProblem(400, 'http/file-missing', INSPECTION_PAGE_WORDS[lang].proof.missing);
      await this.door.send(correction, { bytes, note, formId: isId(query['form']) ? query['form'] : undefined, seen: Number(query['seen']) });
      reply.status(303).header('location', proofSentAddress(token, lang)).send();
    } catch (error) {
      if (!(error instanceof DomainError) && !(error instanceof HttpProblem)) throw error;
      const problem = problemOf(error), refusal = error instanceof CorrectionStale ? INSPECTION_PAGE_WORDS[lang].proof.stale : (problem.detail ?? error.message);
      sendPage(reply, problem.status, proofPage((await this.door.look(correction.id)) ?? correction, { token, lang, isDone: false, refusal, note, formId: randomUUID() }));
    }
  }

  private async open(token: string, reply: HttpReply): Promise<OpenedCorrection | null> {
    tellNobody(reply);
    const id = this.tokens.idIn(LINK_OF_CORRECTION, token), correction = id === null ? null : await this.door.look(id);
    if (!correction) sendPage(reply, 404, unknownLinkPage());
    return correction;
  }
}

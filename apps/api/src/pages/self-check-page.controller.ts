import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LinkTokens } from '#booking';
import { DomainError } from '#kernel';
import { LINK_OF_SELF_CHECK, type OpenedSelfCheck, SelfChecks } from '#safety-inspection';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { unknownLinkPage } from './host-page.template.js';
import { type Fields, langOf, sendPage, tellNobody } from './link-page.js';
import { selfCheckAddress, selfCheckPage } from './self-check-page.js';

/** A host looks round before the inspector comes. Looking at the page changes nothing; an answer is a POST. */
@ApiExcludeController()
@Controller('c')
@Public()
export class SelfCheckPageController {
  constructor(private readonly checks: SelfChecks, private readonly tokens: LinkTokens) {}

  @Get(':token')
  async show(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const check = await this.open(token, reply);
    if (check) sendPage(reply, 200, selfCheckPage(check, { token, lang: langOf(query), isDone: query['done'] === 'sent', given: {} }));
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const check = await this.open(token, reply), lang = langOf(query), given = body ?? {};
    if (!check) return;
    try {
      await this.checks.answer(check, given, typeof given['plan'] === 'string' ? given['plan'].replaceAll(/[^\P{Cc}\n]/gu, ' ') : null);
      reply.status(303).header('location', selfCheckAddress(token, lang, true)).send();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      sendPage(reply, problemOf(error).status, selfCheckPage((await this.checks.look(check.inspection.id)) ?? check, { token, lang, isDone: false, refusal: error.message, given }));
    }
  }

  private async open(token: string, reply: HttpReply): Promise<OpenedSelfCheck | null> {
    tellNobody(reply);
    const planId = this.tokens.idIn(LINK_OF_SELF_CHECK, token), check = planId === null ? null : await this.checks.look(planId);
    if (!check) sendPage(reply, 404, unknownLinkPage());
    return check;
  }
}

import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import { type OpenedSurvey, Surveys } from '#visit-results';
import { renderSVG } from 'uqr';
import { Environment } from '../environment.js';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { unknownLinkPage } from './host-page.template.js';
import { type Fields, isId, langOf, sendPage, tellNobody } from './link-page.js';
import { surveyPage } from './survey-page.template.js';
import { answerIn, surveyAddress, surveyPageView } from './survey-page.view.js';
import { SURVEY_PAGE_WORDS } from './survey-page.words.js';

/** How a visit was: one page for a class, its teacher and the host. Looking never changes anything; an answer is a POST. */
@ApiExcludeController()
@Controller('r')
@Public()
export class SurveyPageController {
  constructor(private readonly surveys: Surveys, private readonly environment: Environment) {}

  @Get(':token')
  async show(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    const survey = await this.open(token, reply);
    if (survey) this.render(survey, token, query, { reply, status: 200, isDone: query['done'] === 'sent' });
  }

  @Post(':token')
  async answer(@Param('token') token: string, @Query() query: Fields, @Body() body: Fields | undefined, @Res() reply: HttpReply): Promise<void> {
    const survey = await this.open(token, reply);
    if (!survey) return;
    const given = body ?? {}, lang = langOf(query), answer = answerIn(given, SURVEY_PAGE_WORDS[lang]);
    if ('refusal' in answer) return this.render(survey, token, query, { reply, status: 400, given, refusal: answer.refusal });
    try {
      await this.surveys.answer(survey, isId(given['form']) ? given['form'] : randomUUID(), answer);
      reply.status(303).header('location', surveyAddress(token, lang, true)).send();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.render((await this.surveys.open(token)) ?? survey, token, query, { reply, status: problemOf(error).status, given, refusal: error.message });
    }
  }

  /** The address as a square, for a board or a sheet of paper. */
  @Get(':token/qr.svg')
  async qr(@Param('token') token: string, @Res() reply: HttpReply): Promise<void> {
    const survey = await this.open(token, reply);
    if (survey) reply.type('image/svg+xml').send(renderSVG(`${this.environment.publicOrigin}/r/${token}`, { border: 2, ecc: 'M' }));
  }

  private async open(token: string, reply: HttpReply): Promise<OpenedSurvey | null> {
    tellNobody(reply);
    const survey = await this.surveys.open(token);
    if (!survey) sendPage(reply, 404, unknownLinkPage());
    return survey;
  }

  private render(survey: OpenedSurvey, token: string, query: Fields, { reply, status, given = {}, refusal, isDone = false }: { reply: HttpReply; status: number; given?: Fields; refusal?: string; isDone?: boolean }): void {
    sendPage(reply, status, surveyPage(surveyPageView(survey, { token, lang: langOf(query), formId: isId(given['form']) ? given['form'] : randomUUID(), isDone, refusal, given })));
  }
}

import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import { type FieldFault, type OpenedForm, RegistrationDoor } from '#venue-intake';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply, HttpRequest } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { subscriberOf } from '../http/request-limit.js';
import { unknownLinkPage } from './host-page.template.js';
import { type Fields, isId, langOf, sendPage, tellNobody } from './link-page.js';
import { centreChoicePage, registrationPage } from './registration-page.template.js';
import { draftIn, registrationAddress, registrationPageView, TRAP } from './registration-page.view.js';
import { REGISTRATION_PAGE_WORDS } from './registration-page.words.js';

interface Shown { readonly path: string; readonly query: Fields; readonly reply: HttpReply; readonly status?: number; readonly given?: Fields; readonly refusal?: string; readonly faults?: readonly FieldFault[] }

/** Where a place comes forward: open to everybody, and by an address somebody was given. Looking never changes anything. */
@ApiExcludeController()
@Controller('j')
@Public()
export class RegistrationPageController {
  constructor(private readonly door: RegistrationDoor) {}

  @Get()
  async choose(@Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    tellNobody(reply);
    const lang = langOf(query), t = REGISTRATION_PAGE_WORDS[lang], other = lang === 'ko' ? 'en' : 'ko';
    const centres = (await this.door.publicCentres()).map(({ id, name }) => ({ name, href: registrationAddress(`/j/${id}`, lang) }));
    sendPage(reply, 200, centreChoicePage({ t, lang, centres, intro: t.intro, otherLanguage: { lang: other, href: registrationAddress('/j', other) }, centre: { name: '고르게', phone: null, tel: null } }));
  }

  @Get('l/:token')
  async showByLink(@Param('token') token: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    this.show(await this.door.openLink(token), { path: `/j/l/${token}`, query, reply });
  }

  @Get(':centreId')
  async showPublic(@Param('centreId') centreId: string, @Query() query: Fields, @Res() reply: HttpReply): Promise<void> {
    this.show(isId(centreId) ? await this.door.openPublic(centreId) : null, { path: `/j/${centreId}`, query, reply });
  }

  @Post('l/:token')
  async sendByLink(@Param('token') token: string, @Query() query: Fields, @Body() given: Fields | undefined, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    await this.take(await this.door.openLink(token), request, { path: `/j/l/${token}`, query, reply, given: given ?? {} });
  }

  @Post(':centreId')
  async sendPublic(@Param('centreId') centreId: string, @Query() query: Fields, @Body() given: Fields | undefined, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    await this.take(isId(centreId) ? await this.door.openPublic(centreId) : null, request, { path: `/j/${centreId}`, query, reply, given: given ?? {} });
  }

  private async take(form: OpenedForm | null, { ip }: HttpRequest, shown: Shown & { readonly given: Fields }): Promise<void> {
    if (!form) return this.show(null, shown);
    tellNobody(shown.reply);
    const { given, path, query, reply } = shown, lang = langOf(query);
    const thanks = () => { reply.status(303).header('location', registrationAddress(path, lang, true)).send(); };
    // whoever fills in what nobody sees is thanked like everybody else, and nothing is kept
    if (typeof given[TRAP] === 'string' && given[TRAP] !== '') return thanks();
    const { draft, faults } = draftIn(given, REGISTRATION_PAGE_WORDS[lang]);
    if (faults.length > 0) return this.show(form, { ...shown, status: 400, faults });
    try {
      await this.door.send(form, draft, { formId: isId(given['form']) ? given['form'] : randomUUID(), sender: subscriberOf(ip) });
      thanks();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.show(form, { ...shown, status: problemOf(error).status, refusal: error.message });
    }
  }

  private show(form: OpenedForm | null, { path, query, reply, status = 200, given = {}, refusal, faults = [] }: Shown): void {
    tellNobody(reply);
    if (!form) return sendPage(reply, 404, unknownLinkPage());
    sendPage(reply, status, registrationPage(registrationPageView(form, {
      path, lang: langOf(query), formId: isId(given['form']) ? given['form'] : randomUUID(), given, isDone: query['done'] === 'sent', refusal, faults,
    })));
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { WishCatalogue, WishDesk } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { LangQuery, WishDto, WishesQuery, WishListResponse, WishResponse } from './dto/wish.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/wishes')
@Audience('teacher')
export class TeacherWishesController {
  constructor(private readonly desk: WishDesk, private readonly catalogue: WishCatalogue) {}

  @Get()
  async listWishes(@CurrentActor() actor: Actor, @Query() { seasonId, lang }: WishesQuery): Promise<WishListResponse> {
    return { items: await this.catalogue.listForSchool(actor, seasonId, lang) };
  }

  @Post()
  @TakesKey()
  async sendWish(@CurrentActor() actor: Actor, @Body() body: WishDto, @Res({ passthrough: true }) reply: HttpReply): Promise<WishResponse> {
    const wish = await this.desk.send(actor, body);
    reply.header('location', `/v1/teacher/wishes/${wish.id}`);
    return wish;
  }

  @Get(':id')
  findWish(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang }: LangQuery): Promise<WishResponse> {
    return this.catalogue.findForSchool(actor, id, lang);
  }

  @Put(':id')
  changeWish(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: WishDto): Promise<WishResponse> {
    return this.desk.change(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  withdrawWish(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.desk.withdraw(actor, id, version);
  }
}

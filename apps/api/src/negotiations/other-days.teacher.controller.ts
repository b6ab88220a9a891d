import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue } from '#booking';
import type { Actor } from '#identity-access';
import { SchoolLinks } from '#negotiation';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { LinkPathResponse } from './dto/negotiation.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/bookings')
@Audience('teacher')
export class TeacherOtherDaysController {
  constructor(
    private readonly links: SchoolLinks,
    private readonly bookings: BookingCatalogue,
  ) {}

  /** The teacher's own link to the page on which another day is found: the same page that mails lead to. */
  @Post(':id/other-days')
  @HttpCode(200)
  async linkToOtherDays(@CurrentActor() actor: Actor, @Id() id: string): Promise<LinkPathResponse> {
    const booking = await this.bookings.findFor(actor, id);
    return { path: `/t/${await this.links.tokenFor(actor.centreId, booking, actor.email)}/days/${id}` };
  }
}

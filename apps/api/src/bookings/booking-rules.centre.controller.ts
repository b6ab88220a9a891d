import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingSettingsDesk, type BookingSettings, Cancellations } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BookingCapsDto, BookingCapsResponse, BookingSettingsDto, BookingSettingsResponse, CalledOffResponse, CallOffDto } from './dto/lifecycle.dto.js';

/** What concerns all bookings of a centre, or all of a day. */
@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreBookingRulesController {
  constructor(
    private readonly settings: BookingSettingsDesk,
    private readonly cancellations: Cancellations,
  ) {}

  /** The deadlines of the centre; the usual ones while nothing was laid down. */
  @Get('booking-settings')
  async showBookingSettings(@CurrentActor() actor: Actor): Promise<BookingSettingsResponse> {
    return answer(await this.settings.of(actor.centreId));
  }

  /** Holds for what is asked from now on. */
  @Put('booking-settings')
  async changeBookingSettings(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() body: BookingSettingsDto): Promise<BookingSettingsResponse> {
    return answer(await this.settings.change(actor, version, body));
  }

  /** How many students the centre lets go out; null: any number. */
  @Get('booking-caps')
  showBookingCaps(@CurrentActor() actor: Actor): Promise<BookingCapsResponse> {
    return this.settings.caps(actor.centreId);
  }

  /** What is booked already stays, and nothing is added beyond a cap. */
  @Put('booking-caps')
  changeBookingCaps(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() body: BookingCapsDto): Promise<BookingCapsResponse> {
    return this.settings.changeCaps(actor, version, body);
  }

  /** Calls off everything of a day for the weather, or at some venues, at once. Every school and every host gets one letter. */
  @Post('called-off-days')
  @TakesKey()
  @HttpCode(200)
  callOffDay(@CurrentActor() actor: Actor, @Body() body: CallOffDto): Promise<CalledOffResponse> {
    return this.cancellations.callOff(actor, body);
  }
}

const answer = ({ reminderDays, ...rest }: BookingSettings & { readonly version: number }): BookingSettingsResponse => ({ ...rest, reminderDays: [...reminderDays] });

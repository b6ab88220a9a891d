import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue, BookingDesk } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BookingListResponse, BookingResponse, ReasonDto, RequestBookingDto } from './dto/booking.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/bookings')
@Audience('teacher')
export class TeacherBookingsController {
  constructor(
    private readonly desk: BookingDesk,
    private readonly catalogue: BookingCatalogue,
  ) {}

  /** All bookings of the school, by day. */
  @Get()
  async listSchoolBookings(@CurrentActor() actor: Actor): Promise<BookingListResponse> {
    return { items: await this.catalogue.listForSchool(actor) };
  }

  @Get(':id')
  findSchoolBooking(@CurrentActor() actor: Actor, @Id() id: string): Promise<BookingResponse> {
    return this.catalogue.findFor(actor, id);
  }

  /** Asks for seats in an opening. 409 says how many are left and where else the class could go. */
  @Post()
  @TakesKey()
  async requestBooking(@CurrentActor() actor: Actor, @Body() body: RequestBookingDto, @Res({ passthrough: true }) reply: HttpReply): Promise<BookingResponse> {
    const booking = await this.desk.request(actor, body);
    reply.header('location', `/v1/teacher/bookings/${booking.id}`);
    return booking;
  }

  /** Free until 14 days before the visit, noted as late until 4 days before; after that the centre cancels. */
  @Post(':id/cancellation')
  @TakesKey()
  @HttpCode(200)
  cancelSchoolBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { reason }: ReasonDto): Promise<BookingResponse> {
    return this.desk.cancel(actor, id, version, reason);
  }
}

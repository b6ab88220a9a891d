import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CentreRegister } from '#identity-access';
import { keeperOf } from '#venue-registry';
import { Attendance, witnessOf } from '#visit-day';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { ArrivalDto, CorrectionReasonDto, HostDayResponse } from './dto/host-day.dto.js';
import { HostDay } from './host-day.js';

@ApiTags('host')
@Controller('v1/host')
@Audience('host')
export class HostDayController {
  constructor(private readonly day: HostDay, private readonly attendance: Attendance, private readonly centres: CentreRegister) {}

  /** Who comes today, and what is on file about the venue. */
  @Get('today')
  async today(@CurrentActor() actor: Actor): Promise<HostDayResponse> {
    const { visits, ...rest } = await this.day.of(keeperOf(actor));
    return {
      ...rest, centrePhone: (await this.centres.find(actor.centreId))?.phone ?? null,
      visits: visits.map(({ card: { bookingId, schoolName, grade, classLabel, headcount, startsAt, endsAt, teacherName, teacherPhone, meetingPoint }, status, minutesLeft, attendance }) => ({
        bookingId, schoolName, grade, classLabel, headcount, startsAt, endsAt, teacherName, teacherPhone, meetingPoint, status, minutesLeft,
        attendance: attendance && { planned: attendance.planned, arrived: attendance.arrived, outcome: attendance.outcome, arrivedAt: attendance.arrivedAt, departedAt: attendance.departedAt },
      })),
    };
  }

  /** The students have arrived. The same count again changes nothing; another one is a correction and needs a reason. */
  @Post('bookings/:id/arrival')
  @HttpCode(200)
  async recordArrival(@CurrentActor() actor: Actor, @Id() id: string, @Body() { arrived, reason }: ArrivalDto): Promise<HostDayResponse> {
    await this.attendance.arrive(id, { by: witnessOf(actor), arrived, reason });
    return this.today(actor);
  }

  /** They are on their way back. */
  @Post('bookings/:id/departure')
  @HttpCode(200)
  async recordDeparture(@CurrentActor() actor: Actor, @Id() id: string): Promise<HostDayResponse> {
    await this.attendance.depart(id, { by: witnessOf(actor) });
    return this.today(actor);
  }

  /** Nobody came: the centre hears at once. */
  @Post('bookings/:id/no-show')
  @HttpCode(200)
  async recordNoShow(@CurrentActor() actor: Actor, @Id() id: string, @Body() { reason }: CorrectionReasonDto): Promise<HostDayResponse> {
    await this.attendance.notCome(id, { by: witnessOf(actor), reason });
    return this.today(actor);
  }
}

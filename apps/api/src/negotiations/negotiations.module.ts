import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { NegotiationModule } from '#negotiation';
import { CentreNegotiationsController } from './negotiations.centre.controller.js';
import { TeacherOtherDaysController } from './other-days.teacher.controller.js';

@Module({ imports: [BookingModule, NegotiationModule], controllers: [CentreNegotiationsController, TeacherOtherDaysController] })
export class NegotiationsApiModule {}

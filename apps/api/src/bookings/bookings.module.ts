import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { CentreBookingsController } from './bookings.centre.controller.js';
import { HostBookingsController } from './bookings.host.controller.js';
import { TeacherBookingsController } from './bookings.teacher.controller.js';
import { TeacherOpeningsController } from './openings.teacher.controller.js';

@Module({
  imports: [BookingModule],
  controllers: [TeacherBookingsController, TeacherOpeningsController, HostBookingsController, CentreBookingsController],
})
export class BookingsApiModule {}

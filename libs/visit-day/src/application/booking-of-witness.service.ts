import { Injectable } from '@nestjs/common';
import { BookingCatalogue, BookingNotFound, type BookingView } from '#booking';
import type { Witness } from '../domain/attendance.js';

/** A booking as somebody may speak about it: the host's, the school's or the centre's own; anything else is not found. */
@Injectable()
export class BookingOfWitness {
  constructor(private readonly bookings: BookingCatalogue) {}

  async find({ side, centreId, organisationId }: Witness, bookingId: string): Promise<BookingView> {
    const booking = await this.bookings.find(centreId, bookingId);
    const owner = side === 'host' ? booking?.venueId : side === 'school' ? booking?.schoolId : organisationId;
    if (!booking || owner !== organisationId) throw new BookingNotFound(bookingId);
    return booking;
  }
}

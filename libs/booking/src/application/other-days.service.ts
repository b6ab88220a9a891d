import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { OtherDayQueries } from '../persistence/other-day.queries.js';
import type { OtherDay } from './booking-views.js';

/** Every other half-day of a booking's venue, with the facts by which somebody decides whether the party could come then. */
@Injectable()
export class OtherDays {
  constructor(private readonly queries: OtherDayQueries) {}

  /** By day, from the first to the last, both included; `now` decides which holds still count. */
  of(centreId: string, bookingId: string, span: { readonly first: Day; readonly last: Day; readonly now: Date; readonly purpose?: string | undefined }): Promise<OtherDay[]> {
    return this.queries.of(centreId, bookingId, span);
  }
}

import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import { type Actor, assertRole } from '#identity-access';
import type { Day } from '#kernel';
import { isTrainedBy } from '../domain/escort.js';
import { EscortRepository } from '../persistence/escort.repository.js';
import { VehicleRepository } from '../persistence/vehicle.repository.js';
import { VisitQueries } from '../persistence/visit.queries.js';
import { VisitSheets } from './visit-sheets.service.js';
import type { VisitDayView } from './visit-views.js';

/** A day as the centre sees it: every visit, what is missing, and who and what is free to help. */
@Injectable()
export class VisitDays {
  constructor(
    private readonly bookings: BookingCatalogue,
    private readonly sheets: VisitSheets,
    private readonly queries: VisitQueries,
    private readonly escorts: EscortRepository,
    private readonly vehicles: VehicleRepository,
  ) {}

  async on(actor: Actor, day: Day): Promise<VisitDayView> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    const visits = await this.sheets.of(centreId, await this.bookings.standingOn(centreId, [day]));
    const duties = await this.queries.dutiesOn(centreId, day);
    const escorts = (await this.escorts.all(centreId)).filter(({ isActive }) => isActive).map(({ id, name, phone, kind, trainings }) => ({
      id, name, phone, kind, isTrained: isTrainedBy(trainings, day), duties: duties.filter(({ escortId }) => escortId === id).map(({ bookingId, band }) => ({ bookingId, band })),
    }));
    return { day, ...(await this.queries.daysAround(centreId, day)), visits, vehicles: await this.vehicles.on(centreId, day), escorts };
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock, dayInSeoul } from '#kernel';
import { UnplannedInspections } from '#safety-inspection';
import type { Witness } from '../domain/attendance.js';
import { concernsTheVenue, type IncidentDraft, type IncidentView, isCritical } from '../domain/incident.js';
import { IncidentTimeRefused } from '../domain/preparation.errors.js';
import { incidentReported } from '../domain/visit-day.events.js';
import { IncidentRepository } from '../persistence/incident.repository.js';
import { BookingOfWitness } from './booking-of-witness.service.js';

/** What went wrong on a visit. Whoever was there tells it once; the director hears at once, what concerns the place is looked at again, and nothing is rewritten. */
@Injectable()
export class Incidents {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly incidents: IncidentRepository,
    private readonly own: BookingOfWitness,
    private readonly inspections: UnplannedInspections,
  ) {}

  /** BookingNotFound, IncidentTimeRefused unless it happened on the day of the visit. */
  report(by: Witness, bookingId: string, incident: IncidentDraft): Promise<IncidentView> {
    return this.uow.run(async () => {
      const { heldOn, venueId } = await this.own.find(by, bookingId);
      const now = this.clock.now();
      if (incident.happenedAt > now || dayInSeoul(incident.happenedAt) !== heldOn) throw new IncidentTimeRefused(heldOn);
      const incidentId = await this.incidents.add(by.centreId, bookingId, { ...incident, what: incident.what.trim() }, by.side, now);
      const isVenues = concernsTheVenue(incident);
      if (isVenues) await this.inspections.requestUnplanned(by.centreId, { venueId, cause: 'incident', subjectId: incidentId, critical: isCritical(incident) });
      this.uow.raise(incidentReported(by.centreId, { incidentId, bookingId, venueId, concernsTheVenue: isVenues }));
      return (await this.incidents.find(by.centreId, incidentId))!;
    });
  }

  /** For mails and for the rooms above. */
  find(centreId: string, incidentId: string): Promise<IncidentView | null> {
    return this.incidents.find(centreId, incidentId);
  }
}

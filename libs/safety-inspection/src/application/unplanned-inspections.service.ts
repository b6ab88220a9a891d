import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock, dayInSeoul } from '#kernel';
import { InspectionPlanRepository } from '../persistence/inspection-plan.repository.js';
import { type InspectionRequestDraft, type InspectionRequestView, InspectionRequestRepository } from '../persistence/inspection-request.repository.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';
import { Restrictions } from './restrictions.service.js';

/** Venues to be looked at out of turn, because somebody was worried or something happened. */
@Injectable()
export class UnplannedInspections {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: InspectionRequestRepository,
    private readonly plans: InspectionPlanRepository,
    private readonly inspections: InspectionRepository,
    private readonly restrictions: Restrictions,
  ) {}

  /**
   * In the caller's transaction: an inspection out of turn is planned, for somebody to take on. A critical word shuts the
   * venue at once and lets its visits go. A venue that waits already is asked about once; returns whether this asked first.
   * What is said of a visit to an entry that was merged away is said of the venue it is now.
   */
  requestUnplanned(centreId: string, draft: InspectionRequestDraft): Promise<boolean> {
    const now = this.clock.now(), today = dayInSeoul(now);
    // whoever speaks may be one school's; whom it concerns are all of them
    return this.uow.run(() => this.uow.acrossSchools(async () => {
      const venueId = await this.plans.standingFor(draft.venueId);
      const isFirst = await this.requests.add(centreId, { ...draft, venueId }, { at: now, on: today });
      if (isFirst) await this.plans.put(centreId, [{ venueId, kind: 'unplanned', dueOn: today, scheduledOn: null, halfDay: null, inspectorId: null }]);
      if (draft.critical) await this.restrictions.settle(centreId, [venueId], await this.inspections.historyByVenue(centreId, [venueId]), today);
      return isFirst;
    }));
  }

  /** Those nobody has answered by an inspection, the oldest first. */
  open(centreId: string): Promise<InspectionRequestView[]> {
    return this.requests.open(centreId);
  }
}

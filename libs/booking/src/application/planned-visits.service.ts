import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { PlanAmendmentRepository } from '../persistence/plan-amendment.repository.js';
import type { OtherVisit, PlannedVisit, SeatedParty } from './booking-views.js';

/** What became of the parties a published plan booked. */
@Injectable()
export class PlannedVisits {
  constructor(private readonly amendments: PlanAmendmentRepository) {}

  /** Every party ever booked for these wishes, declined and cancelled ones, too. */
  ofWishes(centreId: string, wishIds: readonly string[]): Promise<PlannedVisit[]> {
    return this.amendments.ofWishes(centreId, wishIds);
  }

  /** Every party that holds seats from the first to the last day, whoever asked for it. */
  seated(centreId: string, first: Day, last: Day): Promise<SeatedParty[]> {
    return this.amendments.seated(centreId, first, last);
  }

  /** Who else holds seats from the first to the last day: direct bookings and other seasons' visits. */
  beside(centreId: string, wishIds: readonly string[], first: Day, last: Day): Promise<OtherVisit[]> {
    return this.amendments.beside(centreId, wishIds, first, last);
  }
}

import { Injectable, Optional } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { addDays, type Day } from '#kernel';
import { VenueStanding } from '#venue-registry';
import { causesOf, SAFETY_CAUSES, type SafetyCause } from '../domain/restriction-rule.js';
import { venueReleased, venueRestricted } from '../domain/safety-inspection.events.js';
import { ComingVisits } from '../ports/coming-visits.js';
import { RestrictionRepository } from '../persistence/restriction.repository.js';
import type { InspectionView } from './inspection.views.js';

/** Takes venues out of service and lets them in again, as inspections, corrections and concerns say. */
@Injectable()
export class Restrictions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly standing: VenueStanding,
    private readonly facts: RestrictionRepository,
    @Optional() private readonly visits?: ComingVisits,
  ) {}

  /** In the caller's transaction: afterwards each venue is restricted for exactly what stands against it. Returns how many visits fell away. */
  async settle(centreId: string, venueIds: readonly string[], history: ReadonlyMap<string, readonly InspectionView[]>, today: Day): Promise<number> {
    const [facts, standing] = [await this.facts.ofAll(centreId, venueIds), await this.facts.standing(centreId, venueIds)];
    let lost = 0;
    for (const venueId of venueIds) {
      const { openCorrectionsDueOn, hasCriticalConcern } = facts.get(venueId) ?? { openCorrectionsDueOn: [], hasCriticalConcern: false };
      const wanted = causesOf({ inspections: history.get(venueId) ?? [], openCorrectionsDueOn, hasCriticalConcern }, today), present = standing.get(venueId) ?? new Set();
      for (const cause of SAFETY_CAUSES) {
        if (wanted.has(cause) && !present.has(cause)) lost += await this.restrict(centreId, venueId, cause, today);
        if (!wanted.has(cause) && present.has(cause)) await this.release(centreId, venueId, cause);
      }
    }
    return lost;
  }

  /** Nobody goes there from today on, or from tomorrow where somebody is there already. */
  private async restrict(centreId: string, venueId: string, cause: SafetyCause, today: Day): Promise<number> {
    // who reports a danger may be in the midst of a visit there: what is under way today is the director's, by telephone
    const isUnderWay = cause === 'safety-concern' || (await this.visits?.tookPlace(venueId, today)) === true, from = isUnderWay ? addDays(today, 1) : today;
    const lost = (await this.visits?.letGo({ centreId, venueId, from, covers: [], cause })) ?? 0;
    await this.standing.restrict({ centreId, venueId, cause });
    this.uow.raise(venueRestricted(centreId, { venueId, cause, lost }));
    return lost;
  }

  private async release(centreId: string, venueId: string, cause: SafetyCause): Promise<void> {
    await this.standing.release({ centreId, venueId, cause });
    this.uow.raise(venueReleased(centreId, { venueId, cause }));
  }
}

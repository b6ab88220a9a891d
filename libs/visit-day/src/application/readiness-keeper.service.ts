import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView, VisitProgress } from '#booking';
import { SafetyClearance } from '#safety-inspection';
import { covers, VenueCatalogue } from '#venue-registry';
import { type Readiness, type ReadinessFacts, readinessOf } from '../domain/readiness.js';
import { type EscortRule, PreparationRepository } from '../persistence/preparation.repository.js';
import { type Materials, VisitQueries } from '../persistence/visit.queries.js';

/** Judges what is missing, and takes the word back when something falls away from a visit that was called ready. */
@Injectable()
export class ReadinessKeeper {
  constructor(
    private readonly queries: VisitQueries,
    private readonly preparations: PreparationRepository,
    private readonly clearance: SafetyClearance,
    private readonly venues: VenueCatalogue,
    private readonly bookings: BookingCatalogue,
    private readonly progress: VisitProgress,
  ) {}

  async judge(centreId: string, booking: BookingView): Promise<Readiness> {
    const materials = (await this.queries.of(centreId, [booking.id])).get(booking.id)!;
    return readiness(booking, materials, await this.preparations.rule(centreId), {
      isCleared: (await this.clearance.coverOf(centreId, booking.venueId, booking.heldOn)) !== null,
      isInsured: (await this.venues.insurances(centreId, [booking.venueId])).get(booking.venueId)?.some((insurance) => covers(insurance, booking.heldOn)),
    });
  }

  /** Within the caller's transaction, after whatever was changed. True when the visit is not ready any more. */
  async settle(centreId: string, bookingId: string): Promise<boolean> {
    const booking = await this.bookings.find(centreId, bookingId);
    if (booking?.status !== 'ready' || (await this.judge(centreId, booking)).missing.length === 0) return false;
    await this.progress.advance(centreId, bookingId, 'confirmed');
    return true;
  }
}

export const readiness = (booking: Pick<BookingView, 'headcount' | 'heldOn'>, { preparation, escorts, legs }: Materials, rule: EscortRule, { isCleared, isInsured }: Pick<ReadinessFacts, 'isCleared' | 'isInsured'>): Readiness => readinessOf({
  headcount: booking.headcount, heldOn: booking.heldOn, studentsPerEscort: rule.studentsPerEscort, escorts: preparation.schoolEscorts + escorts.length,
  priorEducationOn: preparation.priorEducationOn, travel: preparation.travel, riders: legs.reduce((sum, { riders }) => sum + riders, 0), isCleared, isInsured,
});

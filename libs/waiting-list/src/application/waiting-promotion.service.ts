import { Injectable } from '@nestjs/common';
import { BookingOffers } from '#booking';
import { UnitOfWork } from '#database';
import { addDays, Clock, dayInSeoul, DomainError } from '#kernel';
import { VenueCatalogue } from '#venue-registry';
import { halfYearOf, offerUntil, USUAL_OFFER_WORKING_DAYS } from '../domain/offer-rule.js';
import { waitOffered } from '../domain/waiting.events.js';
import { inTurn } from '../domain/waiting-order.js';
import { FreeDays } from '../ports/free-days.js';
import { type Candidate, type LockedOpening, PromotionRepository } from '../persistence/promotion.repository.js';
import { WaiterRepository } from '../persistence/waiter.repository.js';

/** Hosts answer until three days before a visit; nobody is offered what could not be asked for any more. */
export const EARLIEST_DAYS_AHEAD = 3;

/**
 * Offers free seats to those who wait, in their order: as many offers as there are seats, each with its booking. One transaction
 * per offer, under the lock of the opening and of everybody who would take it; repeated, or done by two workers at once, it is harmless.
 */
@Injectable()
export class WaitingPromotion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly promotions: PromotionRepository,
    private readonly waiters: WaiterRepository,
    private readonly offers: BookingOffers,
    private readonly venues: VenueCatalogue,
    private readonly freeDays: FreeDays,
  ) {}

  /** Of one centre or of all. Returns how many groups were offered seats. */
  async round(centreId: string | null = null): Promise<number> {
    const earliest = addDays(dayInSeoul(this.clock.now()), EARLIEST_DAYS_AHEAD);
    let offered = 0;
    for (const { id } of await this.promotions.openingsWorthALook(earliest, centreId)) offered += await this.promote(id);
    return offered;
  }

  /** Until nobody fits any more who waits for this half-day. */
  async promote(openingId: string): Promise<number> {
    let offered = 0;
    while (await this.promoteNext(openingId)) offered++;
    return offered;
  }

  private promoteNext(openingId: string): Promise<boolean> {
    return this.uow.enclose(async () => {
      const found = await this.uow.run(() => this.look(openingId));
      if (!found) return false;
      const { opening, turns } = found;
      for (const [index, waiter] of turns.entries()) {
        if (waiter.headcount > opening.left || !(await this.mayGo(waiter, opening))) continue;
        const ahead = turns.slice(0, index).filter(({ headcount }) => headcount > opening.left);
        if (await this.uow.run(() => this.offer(waiter, opening, ahead)).then(() => true, refusedAsFalse)) return true;
      }
      return false;
    });
  }

  private async look(openingId: string): Promise<{ opening: LockedOpening; turns: Candidate[] } | undefined> {
    const opening = await this.promotions.lockOpening(openingId);
    if (!opening || opening.left === 0) return undefined;
    return { opening, turns: inTurn(await this.promotions.lockCandidates(openingId, halfYearOf(opening.heldOn))) };
  }

  /** Who named the half-day has chosen its day; for the others the school's calendar is asked. */
  private async mayGo({ kind, centreId, schoolId, grade }: Candidate, { heldOn }: LockedOpening): Promise<boolean> {
    return kind === 'opening' || this.freeDays.isFree(centreId, schoolId, grade, heldOn);
  }

  private async offer(waiter: Candidate, opening: LockedOpening, ahead: readonly Candidate[]): Promise<void> {
    const { id, centreId, schoolId, grade, classLabel, headcount } = waiter, now = this.clock.now();
    const holidays = new Set((await this.venues.holidays(centreId)).map(({ day }) => day));
    const workingDays = (await this.waiters.offerWorkingDays(centreId)) ?? USUAL_OFFER_WORKING_DAYS;
    const dueOn = offerUntil(dayInSeoul(now), opening.heldOn, workingDays, holidays);
    const bookingId = await this.offers.offer(centreId, { openingId: opening.id, schoolId, grade, classLabel, headcount, dueOn });
    await this.promotions.offer(waiter, { openingId: opening.id, bookingId, dueOn, at: now });
    await this.promotions.passOver(ahead.map((passed) => passed.id), opening.left, now);
    this.uow.raise(waitOffered(centreId, { waiterId: id, bookingId }));
  }
}

/** Refused by a rule of booking, say the host's weekly limit: the next in line may fit. Anything else is a fault and stays one. */
function refusedAsFalse(error: unknown): false {
  if (error instanceof DomainError) return false;
  throw error;
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { addDays, Clock, dayInSeoul } from '#kernel';
import { VenueNotFound, VenueStale } from '../domain/venue-registry.errors.js';
import { assertLimits, daysOver, type VisitLimits } from '../domain/visit-limits.js';
import { AvailabilityRepository } from '../persistence/availability.repository.js';
import { OpeningUsage, type StandingVisit } from '../ports/opening-usage.js';
import type { VenueKeeper } from './venue-keeper.js';

const AHEAD_DAYS = 400;

/** How often somebody may come. New visits keep to it, whoever makes them; those that stand are not sent away. */
@Injectable()
export class LimitsDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: AvailabilityRepository,
    private readonly usage: OpeningUsage,
    private readonly clock: Clock,
  ) {}

  /** Visits that stand and are more than the limits would take: they stay. Nothing is stored. */
  async preview({ venueId }: VenueKeeper, limits: VisitLimits): Promise<StandingVisit[]> {
    assertLimits(limits);
    const today = dayInSeoul(this.clock.now());
    const visits = await this.usage.standing(venueId, addDays(today, -31), addDays(today, AHEAD_DAYS));
    const over = daysOver(limits, visits.map(({ heldOn }) => heldOn)).filter((day) => day >= today);
    return over.flatMap((day, at) => visits.filter(({ heldOn }) => heldOn === day).slice(-over.filter((each) => each === day).length)[over.slice(0, at).filter((each) => each === day).length] ?? []);
  }

  /** VenueStale when somebody changed the venue since this version. */
  set(keeper: VenueKeeper, version: number, limits: VisitLimits): Promise<void> {
    return this.uow.run(async () => {
      const venue = await this.rows.lockVenue(keeper.centreId, keeper.venueId);
      if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId: keeper.venueId });
      if (venue.version !== version) throw new VenueStale('그사이 다른 분이 바꾸었습니다. 다시 불러온 뒤 고쳐 주세요.', { version: venue.version });
      assertLimits(limits);
      await this.rows.setLimits(keeper.venueId, limits);
    });
  }
}

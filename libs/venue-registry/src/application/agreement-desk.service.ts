import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { VenueNotFound, VenueStale } from '../domain/venue-registry.errors.js';
import { AvailabilityRepository } from '../persistence/availability.repository.js';

/** The agreement (MOU) between the centre and a venue, by its last day. */
@Injectable()
export class AgreementDesk {
  constructor(private readonly uow: UnitOfWork, private readonly rows: AvailabilityRepository, private readonly clock: Clock) {}

  /** Null: there is none. VenueNotFound, VenueStale. */
  set(actor: Actor, venueId: string, version: number, until: Day | null): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const venue = await this.rows.lockVenue(actor.centreId, venueId);
      if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
      if (venue.version !== version) throw new VenueStale('그사이 다른 분이 바꾸었습니다. 다시 불러온 뒤 고쳐 주세요.', { version: venue.version });
      await this.rows.setAgreement(actor.centreId, venueId, until, dayInSeoul(this.clock.now()));
    });
  }
}

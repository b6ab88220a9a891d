import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { causeInWords, ComingVisits, coverOn, type LostVisitsQuestion, type VisitsToCome } from '#safety-inspection';
import { visitsLost } from '../domain/booking.events.js';
import { type LostVisit, LostVisitRepository } from '../persistence/lost-visit.repository.js';
import { Cancellations } from './cancellations.service.js';

/** Answers the safety room, a floor below, about visits to come, and takes back those whose venue may not receive them. */
@Injectable()
export class LostVisits extends ComingVisits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly rows: LostVisitRepository,
    private readonly cancellations: Cancellations,
  ) {
    super();
  }

  override letGo({ centreId, venueId, from, covers, cause }: LostVisitsQuestion): Promise<number> {
    return this.uow.run(async () => {
      await this.rows.lockVenue(venueId);
      const lost: string[] = [], reason = causeInWords(cause), voice = { side: 'centre', centreId, organisationId: centreId } as const;
      for (const { id, heldOn, inspectionId } of await this.rows.leaning(centreId, venueId, from)) {
        const cover = coverOn(covers.filter((one) => one.inspectionId === inspectionId), heldOn) ?? coverOn(covers, heldOn);
        if (cover && cover.inspectionId !== inspectionId) await this.rows.lean(id, cover.inspectionId);
        if (cover) continue;
        await this.cancellations.cancel(voice, { bookingId: id, by: 'centre', reason });
        await this.rows.note(centreId, id, cause, this.clock.now());
        lost.push(id);
      }
      if (lost.length > 0) this.uow.raise(visitsLost(centreId, { venueId, cause, bookingIds: lost }));
      return lost.length;
    });
  }

  override tookPlace(venueId: string, day: Day): Promise<boolean> {
    return this.uow.acrossSchools(() => this.rows.tookPlace(venueId, day));
  }

  override async toCome(centreId: string, from: Day): Promise<ReadonlyMap<string, VisitsToCome>> {
    return new Map((await this.rows.toCome(centreId, from)).map(({ venueId, visits, firstOn }) => [venueId, { visits, firstOn }]));
  }

  override async perMonth(centreId: string, from: Day): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.rows.perMonth(centreId, from)).map(({ month, visits }) => [month, visits]));
  }

  /** Visits still ahead that fell away with their venue, the earliest first, and whether the group has another place. */
  list(actor: Actor): Promise<LostVisit[]> {
    assertRole(actor, 'director');
    return this.rows.list(actor.centreId, this.today());
  }

  /** For the room that plans: those a plan made and nobody looks after yet. */
  withoutRepair(centreId: string): Promise<{ bookingId: string; wishId: string }[]> {
    return this.rows.withoutRepair(centreId, this.today());
  }

  /** In the caller's transaction. */
  noteRepair(centreId: string, bookingIds: readonly string[], repairRunId: string): Promise<void> {
    return this.uow.run(() => this.rows.noteRepair(centreId, bookingIds, repairRunId));
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

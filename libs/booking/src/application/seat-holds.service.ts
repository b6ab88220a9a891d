import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { type HoldDraft, SeatHoldRepository } from '../persistence/seat-hold.repository.js';
import { OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { inOurWords } from './booking-refusals.js';

/** Sets seats aside for somebody who is being asked, for a while. What is held counts as taken: nobody oversells over a hold. */
@Injectable()
export class SeatHolds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly holds: SeatHoldRepository,
    private readonly supply: OpeningSupplyQueries,
  ) {}

  /** All of them or none; SeatsExhausted, OpeningFull or OpeningNotOpen when somebody was faster. */
  hold(centreId: string, draft: HoldDraft): Promise<void> {
    return this.uow.run(async () => {
      await this.holds.release({ openingIds: draft.openingIds, now: this.clock.now() });
      await this.holds.lockCounts(draft.openingIds);
      const supply = await this.supply.of(centreId, draft.openingIds);
      const parties = draft.openingIds.map((openingId) => ({ openingId, schoolId: '', grade: 0, classLabel: null, headcount: draft.headcount }));
      await this.holds.add(centreId, draft).catch((error: unknown) => { throw inOurWords(error, parties, supply); });
    });
  }

  /** Gives back everything held for this purpose; harmless when nothing is. */
  release(purpose: string): Promise<number> {
    return this.uow.run(() => this.holds.release({ purpose, now: this.clock.now() }));
  }

  /** Gives back what is held longer than its time. Whoever takes seats does so for the openings in question; this is for the rest. */
  sweep(): Promise<number> {
    return this.uow.run(() => this.holds.releaseExpired(this.clock.now()));
  }
}

import { Injectable } from '@nestjs/common';
import { BOOKING_CANCELLED, BOOKING_COUNTED, BOOKING_RESCHEDULED, HOST_DECLINED } from '#booking';
import { type ClaimedMessage, OutboxConsumer, UnitOfWork } from '#database';
import { PreparationRepository } from '../persistence/preparation.repository.js';
import { VisitQueries } from '../persistence/visit.queries.js';
import { ReadinessKeeper } from './readiness-keeper.service.js';

/** When a booking moves, falls away or is counted anew, who was promised for a half-day it left is free again, and readiness is judged anew. */
@Injectable()
export class VisitUpkeep extends OutboxConsumer {
  override readonly handles = [BOOKING_CANCELLED, BOOKING_COUNTED, BOOKING_RESCHEDULED, HOST_DECLINED];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: VisitQueries,
    private readonly preparations: PreparationRepository,
    private readonly readiness: ReadinessKeeper,
  ) {
    super();
  }

  override handle({ centreId, payload }: ClaimedMessage): Promise<void> {
    return this.follow(centreId, String(payload['bookingId']));
  }

  /** Harmless when repeated. */
  follow(centreId: string, bookingId: string): Promise<void> {
    return this.uow.run(async () => {
      await this.preparations.lock(centreId, bookingId);
      const { duties, legs } = await this.queries.releaseLoose(centreId, bookingId);
      if (duties + legs > 0) await this.preparations.touch(bookingId);
      await this.readiness.settle(centreId, bookingId);
    });
  }
}

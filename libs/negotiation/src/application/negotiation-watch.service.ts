import { Injectable } from '@nestjs/common';
import { SeatHolds } from '#booking';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { NegotiationRepository } from '../persistence/negotiation.repository.js';
import { Settlement } from './settlement.service.js';

const AT_ONCE = 100;

/** Looks after threads nobody answers: gives held seats back, ends what the booking overtook, and brings the rest to the centre. */
@Injectable()
export class NegotiationWatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly negotiations: NegotiationRepository,
    private readonly settlement: Settlement,
    private readonly holds: SeatHolds,
  ) {}

  /** One transaction per thread: one that fails holds up no other round of the watch. Returns what was done. */
  async round(): Promise<{ readonly released: number; readonly overtaken: number; readonly escalated: number }> {
    const released = await this.holds.sweep();
    const gone = await this.negotiations.overtaken(AT_ONCE);
    for (const { centreId, id } of gone) {
      await this.uow.run(async () => {
        const negotiation = await this.negotiations.lock(centreId, id);
        if (negotiation?.endedAt === null) await this.settlement.end(negotiation, 'overtaken', 'system', null);
      });
    }
    const overdue = await this.negotiations.overdue(this.clock.now(), AT_ONCE);
    for (const { centreId, id } of overdue) {
      await this.uow.run(async () => {
        const negotiation = await this.negotiations.lock(centreId, id);
        if (negotiation?.state === 'awaiting-host' || negotiation?.state === 'awaiting-school') await this.settlement.escalate(negotiation, 'five-days');
      });
    }
    return { released, overtaken: gone.length, escalated: overdue.length };
  }
}

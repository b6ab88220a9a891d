import { Injectable } from '@nestjs/common';
import { LostVisits, VISITS_LOST } from '#booking';
import { type ClaimedMessage, OutboxConsumer } from '#database';
import { RepairDesk } from './repair-desk.service.js';

/** Has every published season mended that lost visits with their venue. Seeing a message twice finds nothing left to do. */
@Injectable()
export class SeasonMender extends OutboxConsumer {
  override readonly handles = [VISITS_LOST];

  constructor(private readonly visits: LostVisits, private readonly repairs: RepairDesk) {
    super();
  }

  override async handle({ centreId }: ClaimedMessage): Promise<void> {
    await this.repairs.mend(centreId, await this.visits.withoutRepair(centreId));
  }
}

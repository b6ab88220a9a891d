import { Injectable } from '@nestjs/common';
import type { EscortView } from '../domain/escort.js';
import { EscortRepository } from '../persistence/escort.repository.js';
import { VisitQueries } from '../persistence/visit.queries.js';

/** For a visit's safety file: its escorts with what they learned and when their checks were seen. Who may read it the caller has judged. */
@Injectable()
export class EscortFiles {
  constructor(private readonly escorts: EscortRepository, private readonly queries: VisitQueries) {}

  /** By name. */
  async ofVisit(centreId: string, bookingId: string): Promise<EscortView[]> {
    const going = new Set((await this.queries.of(centreId, [bookingId])).get(bookingId)?.escorts.map(({ escortId }) => escortId));
    return going.size === 0 ? [] : (await this.escorts.all(centreId)).filter(({ id }) => going.has(id));
  }
}

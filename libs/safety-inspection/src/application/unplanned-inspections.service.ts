import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock, dayInSeoul } from '#kernel';
import { type InspectionRequestDraft, type InspectionRequestView, InspectionRequestRepository } from '../persistence/inspection-request.repository.js';

/** Venues to be looked at out of turn, because somebody was worried or something happened. */
@Injectable()
export class UnplannedInspections {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly requests: InspectionRequestRepository) {}

  /** In the caller's transaction. A venue that waits already is asked about once; returns whether this asked first. */
  requestUnplanned(centreId: string, draft: InspectionRequestDraft): Promise<boolean> {
    const now = this.clock.now();
    return this.uow.run(() => this.requests.add(centreId, draft, { at: now, on: dayInSeoul(now) }));
  }

  /** Those nobody has answered by an inspection, the oldest first. */
  open(centreId: string): Promise<InspectionRequestView[]> {
    return this.requests.open(centreId);
  }
}

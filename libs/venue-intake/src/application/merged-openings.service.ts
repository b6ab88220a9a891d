import { Injectable } from '@nestjs/common';
import { OpeningGate, VenueDesk } from '#venue-registry';
import { type ComingOpening, OnePlaceRepository } from '../persistence/one-place.repository.js';
import type { PoolVenue } from './intake.views.js';

/** Half-days of an entry that turned out to be another venue. */
@Injectable()
export class MergedOpenings {
  constructor(
    private readonly rows: OnePlaceRepository,
    private readonly desk: VenueDesk,
    private readonly gate: OpeningGate,
  ) {}

  /** In the caller's transaction: closed where they are, open anew at the kept venue, and offered where it is active and an inspection covers them. */
  async carryOver(centreId: string, kept: PoolVenue, theirs: readonly ComingOpening[]): Promise<void> {
    if (theirs.length === 0) return;
    const ids = await this.desk.importOpenings(centreId, theirs.map(({ heldOn, band, seats }) => ({ venueId: kept.id, heldOn, band, seats })));
    await this.rows.closeOpenings(theirs.map(({ id }) => id));
    if (kept.status !== 'active') return;
    const cleared = await this.gate.clearedDays(kept.id, theirs.map(({ heldOn }) => heldOn));
    await this.desk.admitOpenings(centreId, ids.filter((_, at) => cleared.has(theirs[at]?.heldOn ?? '')));
  }
}

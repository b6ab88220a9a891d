import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { OpeningUsage, VenueNotFound, VenueStanding } from '#venue-registry';
import { collisionsOf, judgeMerge } from '../domain/merge-rule.js';
import { OnePlaceRepository } from '../persistence/one-place.repository.js';
import { InspectionsAhead } from '../ports/inspections-ahead.js';
import type { MergeView, PoolVenue } from './intake.views.js';
import { MergedOpenings } from './merged-openings.service.js';

export interface MergeOrder { readonly keptId: string; readonly lostId: string; readonly reason: string }

const FAR_AHEAD: Day = '2100-12-31';

/**
 * Two entries become one place. Nothing is rewritten: the lost entry is retired with its bookings, inspections and log and
 * points to the kept one, whose history takes in both. Half-days nobody has booked and planned inspections go over, as new ones; whoever comes must come first.
 */
@Injectable()
export class VenueMerges {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly rows: OnePlaceRepository,
    private readonly standing: VenueStanding,
    private readonly usage: OpeningUsage,
    private readonly openings: MergedOpenings,
    private readonly inspections: InspectionsAhead,
  ) {}

  /** Wholly or not at all. VenueNotFound, MergeRefused with the half-days or visits that stand against it. */
  async merge(actor: Actor, { keptId, lostId, reason }: MergeOrder): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const today = dayInSeoul(this.clock.now());
      const [kept, lost] = await this.lock(actor.centreId, keptId, lostId);
      const openings = await this.rows.comingOpenings([keptId, lostId], today);
      const theirs = openings.filter(({ venueId }) => venueId === lostId);
      const visits = await this.usage.standing(lostId, today, FAR_AHEAD);
      const spokenFor = (await Promise.all(theirs.map(async ({ id }) => ((await this.usage.seatsTaken(id)) > 0 ? [id] : [])))).flat();
      judgeMerge({ kept, lost, dangers: await this.rows.dangersOf(lostId), reason, visits, collisions: collisionsOf(openings, lostId), spokenFor: theirs.filter(({ id }) => spokenFor.includes(id)) });
      await this.openings.carryOver(actor.centreId, kept, theirs);
      await this.inspections.carryOver(actor.centreId, lostId, keptId);
      if (lost.status !== 'retired') await this.standing.move({ centreId: actor.centreId, venueId: lostId, to: 'retired', reason: `${kept.name}에 합쳤습니다: ${reason.trim()}`.slice(0, 500), by: actor.accountId });
      await this.rows.addMerge(actor.centreId, { keptId, lostId, reason, openingsMoved: theirs.length, by: actor.accountId, at: this.clock.now() });
    });
  }

  /** All of the centre, or those that made this venue what it is; the latest first. */
  list(centreId: string, venueId?: string): Promise<MergeView[]> {
    return this.rows.merges(centreId, venueId);
  }

  /** The venue and every entry that was merged into it: whose bookings, inspections and log are its history. */
  entriesOf(venueId: string): Promise<string[]> {
    return this.rows.entriesOf(venueId);
  }

  private async lock(centreId: string, keptId: string, lostId: string): Promise<[PoolVenue, PoolVenue]> {
    const venues = await this.rows.lockTwo(centreId, [keptId, lostId]);
    const [kept, lost] = [keptId, lostId].map((id) => venues.find((venue) => venue.id === id));
    if (!kept || !lost || keptId === lostId) throw new VenueNotFound('합칠 체험처 두 곳을 찾을 수 없습니다.', { keptId, lostId });
    return [kept, lost];
  }
}

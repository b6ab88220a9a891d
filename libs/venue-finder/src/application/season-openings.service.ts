import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { AvailabilityCalendar, type AvailabilityChange, PatternDesk, VenueCatalogue } from '#venue-registry';
import { continued, NO_CHANGE, together, type WeekShape } from '../domain/season-openings.js';
import { SeasonOpeningsRefused } from '../domain/venue-finder.errors.js';
import { TouchedWishes } from './touched-wishes.service.js';

export interface OpenSeason {
  readonly venueIds: readonly string[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Absent: what each venue opens every week goes on. */
  readonly shape?: WeekShape | undefined;
}

export interface VenueOpenings extends AvailabilityChange {
  readonly venueId: string;
  readonly name: string;
  /** Wishes, not published yet, for these days and this job field: what closes here cannot serve them. */
  readonly wishes: number;
}

/** Rolls back what a look was made of. */
class OnlyLooked extends Error {
  constructor(readonly made: readonly VenueOpenings[]) {
    super('only looked');
  }
}

/** Half-days of many venues for a whole season. A look does what opening does, and takes it back: it cannot say anything else. */
@Injectable()
export class SeasonOpenings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly venues: VenueCatalogue,
    private readonly patterns: PatternDesk,
    private readonly calendar: AvailabilityCalendar,
    private readonly wishes: TouchedWishes,
  ) {}

  /** Per venue what would open, close and be skipped, and whom it touches; nothing is stored. */
  async preview(actor: Actor, asked: OpenSeason): Promise<readonly VenueOpenings[]> {
    try {
      return await this.uow.run(async () => { throw new OnlyLooked(await this.make(actor, asked)); });
    } catch (error) {
      if (error instanceof OnlyLooked) return error.made;
      throw error;
    }
  }

  /** All venues or none. A second time there is nothing to do. SeasonOpeningsRefused, PatternRefused. */
  open(actor: Actor, asked: OpenSeason): Promise<readonly VenueOpenings[]> {
    return this.uow.run(() => this.make(actor, asked));
  }

  private async make(actor: Actor, { venueIds, firstDay, lastDay, shape }: OpenSeason): Promise<VenueOpenings[]> {
    assertRole(actor, 'director');
    const { centreId } = actor, names = await this.venues.names(centreId), made: VenueOpenings[] = [];
    const unknown = venueIds.filter((id) => !names.has(id)).length;
    if (unknown > 0) throw refused('venueIds', `이 센터에 없는 체험처가 ${unknown}곳 있습니다. 목록을 다시 불러와 주세요.`);
    if (lastDay < firstDay) throw refused('lastDay', '끝나는 날이 시작하는 날보다 빠릅니다. 두 날을 확인해 주세요.');
    // in the order of their ids, as everybody locks venues
    for (const venueId of [...new Set(venueIds)].sort()) {
      const drafts = shape ? [{ ...shape, firstDay, lastDay }] : continued(await this.patternsOf(centreId, venueId), { firstDay, lastDay });
      const changes: AvailabilityChange[] = [];
      for (const draft of drafts) changes.push(await this.patterns.set({ centreId, venueId }, draft));
      const change = changes.length === 0 ? NO_CHANGE : together(changes);
      made.push({ venueId, name: names.get(venueId)!, ...change, wishes: change.closes === 0 ? 0 : await this.wishes.count({ centreId, venueId }, firstDay, lastDay) });
    }
    return made.sort((a, b) => b.visits.length - a.visits.length || b.closes - a.closes || (a.name < b.name ? -1 : 1));
  }

  private async patternsOf(centreId: string, venueId: string) {
    return (await this.calendar.month({ centreId, venueId }, dayInSeoul(this.clock.now()))).patterns;
  }
}

const refused = (field: string, detail: string): SeasonOpeningsRefused => new SeasonOpeningsRefused(detail, { errors: [{ pointer: `#/${field}`, detail }] });

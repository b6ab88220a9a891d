import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { type Band, Clock, type Day, dayInSeoul } from '#kernel';
import { assertDaysOpen, assertNotPassed } from '../domain/opening-day-rule.js';
import type { OpeningStatus } from '../domain/opening-status.js';
import { assertMayClose, assertSeatsCover } from '../domain/seats-rule.js';
import { OpeningNotFound, OpeningStale } from '../domain/venue-registry.errors.js';
import { HolidayRepository } from '../persistence/holiday.repository.js';
import type { Opening } from '../persistence/opening.entity.js';
import { OpeningRepository } from '../persistence/opening.repository.js';
import { VenueQueries } from '../persistence/venue.queries.js';
import { OpeningGate } from '../ports/opening-gate.js';
import { OpeningUsage } from '../ports/opening-usage.js';
import type { OpeningView } from './venue.views.js';

export interface OpenDay { readonly heldOn: Day; readonly band: Band; readonly seats?: number | undefined }
export interface ChangeOpening { readonly seats?: number | undefined; readonly status?: 'open' | 'closed' | undefined }

/** The host's side: half-days opened, resized, taken back. Always those of the host's own venue. */
@Injectable()
export class OpeningDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly openings: OpeningRepository,
    private readonly holidays: HolidayRepository,
    private readonly queries: VenueQueries,
    private readonly gate: OpeningGate,
    private readonly usage: OpeningUsage,
    private readonly clock: Clock,
  ) {}

  /** Without a valid inspection the half-day is kept as uncleared, and offered as soon as one is recorded. */
  openDay(actor: Actor, { heldOn, band, seats }: OpenDay): Promise<OpeningView> {
    assertRole(actor, 'host');
    const { centreId, organisationId: venueId } = actor;
    return this.uow.run(async () => {
      await this.assertMayHold(centreId, heldOn);
      const status = await this.offeredStatus(venueId, heldOn);
      const id = await this.openings.add({ centreId, venueId, heldOn, band, seats, status });
      return this.view(centreId, id);
    });
  }

  changeOpening(actor: Actor, openingId: string, version: number, change: ChangeOpening): Promise<OpeningView> {
    assertRole(actor, 'host');
    const { centreId, organisationId: venueId } = actor;
    return this.uow.run(async () => {
      await this.openings.lockVenue(venueId);
      const opening = await this.openings.lock(centreId, venueId, openingId);
      if (!opening) throw notFound(openingId);
      if (opening.version !== version) throw new OpeningStale('그사이 이 일정이 바뀌었습니다. 다시 불러온 뒤 고쳐 주세요.', { openingId, version: opening.version });
      assertNotPassed(opening.heldOn, this.today());
      const seats = change.seats ?? opening.seats;
      const status = change.status === undefined ? opening.status : await this.nextStatus(opening, change.status);
      if (seats < opening.seats) assertSeatsCover(seats, await this.usage.seatsTaken(openingId));
      if (seats !== opening.seats || status !== opening.status) await this.openings.change(opening, { seats, status });
      return this.view(centreId, openingId);
    });
  }

  private async nextStatus(opening: Opening, wanted: 'open' | 'closed'): Promise<OpeningStatus> {
    if (wanted === 'closed') {
      assertMayClose(await this.usage.seatsTaken(opening.id));
      return 'closed';
    }
    if (opening.status === 'open') return 'open';
    await this.assertMayHold(opening.centreId, opening.heldOn);
    return this.offeredStatus(opening.venueId, opening.heldOn);
  }

  private async assertMayHold(centreId: string, day: Day): Promise<void> {
    assertNotPassed(day, this.today());
    assertDaysOpen([day], await this.holidays.namesByDay(centreId));
  }

  private async offeredStatus(venueId: string, day: Day): Promise<OpeningStatus> {
    return (await this.gate.isCleared(venueId, day)) ? 'open' : 'uncleared';
  }

  private async view(centreId: string, openingId: string): Promise<OpeningView> {
    const view = await this.queries.findOpening(centreId, openingId);
    if (!view) throw notFound(openingId);
    return view;
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

const notFound = (openingId: string) => new OpeningNotFound('일정을 찾을 수 없습니다.', { openingId });

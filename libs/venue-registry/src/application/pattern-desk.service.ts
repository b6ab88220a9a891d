import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { addDays, Clock, type Day, dayInSeoul } from '#kernel';
import { PatternNotFound, VenueNotFound } from '../domain/venue-registry.errors.js';
import { assertPattern, type Filling, fillingOf, isReplacedBy, type PatternDraft, patternsOf, type WeeklyPattern } from '../domain/weekly-pattern.js';
import { AvailabilityRepository, type FilledHalfDay, type VenueRow } from '../persistence/availability.repository.js';
import { HolidayRepository } from '../persistence/holiday.repository.js';
import { OpeningGate } from '../ports/opening-gate.js';
import { OpeningUsage, type StandingVisit } from '../ports/opening-usage.js';
import type { AvailabilityChange } from './availability.views.js';
import type { VenueKeeper } from './venue-keeper.js';

/** Openings are kept this far ahead at most. */
const HORIZON_DAYS = 400;

/** Half-days opened every week: said once, filled in for a whole season, and again whenever something changed. */
@Injectable()
export class PatternDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: AvailabilityRepository,
    private readonly holidays: HolidayRepository,
    private readonly gate: OpeningGate,
    private readonly usage: OpeningUsage,
    private readonly clock: Clock,
  ) {}

  /** What setting it would do; nothing is stored. */
  preview(keeper: VenueKeeper, draft: PatternDraft): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      const venue = await this.lock(keeper);
      assertPattern(draft, this.today());
      const drafts = patternsOf(draft);
      const staying = (await this.rows.patterns(keeper.venueId, this.today())).filter((old) => !isReplacedBy(old, drafts));
      return (await this.fillingOf(keeper, venue, [...staying, ...drafts.map((each, at) => ({ ...each, id: `new-${at}` }))])).change;
    });
  }

  set(keeper: VenueKeeper, draft: PatternDraft): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      await this.lock(keeper);
      assertPattern(draft, this.today());
      const drafts = patternsOf(draft);
      const replaced = (await this.rows.patterns(keeper.venueId, this.today())).filter((old) => isReplacedBy(old, drafts));
      await this.rows.removePatterns(keeper.venueId, replaced.map(({ id }) => id));
      await this.rows.addPatterns(keeper.centreId, keeper.venueId, drafts);
      return this.fill(keeper);
    });
  }

  /** What taking it back would do; nothing is stored. PatternNotFound. */
  previewRemoval(keeper: VenueKeeper, patternId: string): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      const venue = await this.lock(keeper);
      const patterns = await this.rows.patterns(keeper.venueId, this.today());
      if (!patterns.some(({ id }) => id === patternId)) throw new PatternNotFound('그런 요일 정하기가 없습니다. 이미 지우셨을 수 있습니다.', { patternId });
      return (await this.fillingOf(keeper, venue, patterns.filter(({ id }) => id !== patternId))).change;
    });
  }

  /** Closes what it had opened and nobody comes to. PatternNotFound. */
  remove(keeper: VenueKeeper, patternId: string): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      await this.lock(keeper);
      if ((await this.rows.removePatterns(keeper.venueId, [patternId])) === 0) throw new PatternNotFound('그런 요일 정하기가 없습니다. 이미 지우셨을 수 있습니다.', { patternId });
      return this.fill(keeper);
    });
  }

  /** Brings the half-days to what the patterns say, after anything else changed. A second time there is nothing to do. */
  fill(keeper: VenueKeeper): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      const venue = await this.lock(keeper);
      const { filling, halfDays, change } = await this.fillingOf(keeper, venue, await this.rows.patterns(keeper.venueId, this.today()));
      await this.rows.put(keeper.centreId, keeper.venueId, halfDays);
      await this.rows.close(filling.close.map(({ id }) => id), false);
      return change;
    });
  }

  /** The same for every venue of the centre, one after the other: when a day is no holiday any more. */
  async fillAll(centreId: string): Promise<void> {
    for (const venueId of await this.rows.venuesWithPatterns(centreId, this.today())) await this.fill({ centreId, venueId });
  }

  private async fillingOf({ centreId, venueId }: VenueKeeper, venue: VenueRow, patterns: readonly WeeklyPattern[]): Promise<{ filling: Filling; halfDays: FilledHalfDay[]; change: AvailabilityChange }> {
    const today = this.today(), last = addDays(today, HORIZON_DAYS);
    const [holidays, blackouts, openings, visits] = [
      await this.holidays.namesByDay(centreId), await this.rows.blackouts(venueId, today), await this.rows.openings(venueId, today, last), await this.usage.standing(venueId, today, last),
    ];
    const filling = fillingOf(patterns, { today, venueSeats: venue.seats, holidays, blackouts, openings, visited: new Set(visits.map(({ openingId }) => openingId)) });
    const wanted = [
      ...filling.add, ...filling.change.map(({ opening: { heldOn, band }, patternId, seats }) => ({ heldOn, band, patternId, seats })),
    ];
    const cleared = await this.gate.clearedDays(venueId, wanted.map(({ heldOn }) => heldOn));
    const halfDays = wanted.map((each) => ({ ...each, status: cleared.has(each.heldOn) ? ('open' as const) : ('uncleared' as const), byHand: false }));
    return { filling, halfDays, change: changeOf(filling, halfDays, visits) };
  }

  private async lock({ centreId, venueId }: VenueKeeper): Promise<VenueRow> {
    const venue = await this.rows.lockVenue(centreId, venueId);
    if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    return venue;
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

function changeOf(filling: Filling, halfDays: readonly FilledHalfDay[], visits: readonly StandingVisit[]): AvailabilityChange {
  const opening = new Set([...filling.add, ...filling.change.filter(({ opens }) => opens).map(({ opening: each }) => each)].map(({ heldOn, band }) => `${heldOn} ${band}`));
  const staying = new Set(filling.visited.map(({ id }) => id));
  return {
    opens: opening.size, uncleared: halfDays.filter(({ heldOn, band, status }) => status === 'uncleared' && opening.has(`${heldOn} ${band}`)).length,
    resizes: filling.change.filter(({ opens, seats, opening: each }) => !opens && seats !== each.seats).length, closes: filling.close.length,
    visits: visits.filter(({ openingId }) => staying.has(openingId)), leftClosed: filling.leftClosed.map(({ heldOn }) => heldOn), skipped: filling.skipped,
  };
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock, type Day, dayInSeoul, visitInWords } from '#kernel';
import { assertBlackout, type BlackoutDraft, blackoutInWords } from '../domain/blackout-rule.js';
import { BlackoutNotFound, BlackoutOverlaps, BlackoutOverVisits, VenueNotFound } from '../domain/venue-registry.errors.js';
import { AvailabilityRepository } from '../persistence/availability.repository.js';
import { OpeningGate } from '../ports/opening-gate.js';
import { OpeningUsage, type StandingVisit } from '../ports/opening-usage.js';
import type { AvailabilityChange } from './availability.views.js';
import { PatternDesk } from './pattern-desk.service.js';
import type { VenueKeeper } from './venue-keeper.js';

const MOST_NAMED = 3;
const NOTHING: AvailabilityChange = { opens: 0, uncleared: 0, resizes: 0, closes: 0, visits: [], leftClosed: [], skipped: [] };

/** Days on which a venue takes nobody. Free openings close with them; over a visit none is laid. */
@Injectable()
export class DayOffDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: AvailabilityRepository,
    private readonly patterns: PatternDesk,
    private readonly gate: OpeningGate,
    private readonly usage: OpeningUsage,
    private readonly clock: Clock,
  ) {}

  /** What it would close, and who stands in its way; nothing is stored, nothing refused but days that cannot be. */
  preview(keeper: VenueKeeper, draft: BlackoutDraft): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      assertBlackout(draft, this.today());
      const visits = await this.usage.standing(keeper.venueId, draft.firstDay, draft.lastDay);
      return { ...NOTHING, visits, closes: await this.closedBy(keeper, draft) };
    });
  }

  /** BlackoutOverVisits names who comes and the way out; BlackoutOverlaps names the day off there is. */
  add(keeper: VenueKeeper, draft: BlackoutDraft): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      await this.lock(keeper);
      assertBlackout(draft, this.today());
      assertNobodyComes(await this.usage.standing(keeper.venueId, draft.firstDay, draft.lastDay));
      const before = (await this.rows.blackouts(keeper.venueId, draft.firstDay)).find(({ firstDay }) => firstDay <= draft.lastDay);
      if (before) throw new BlackoutOverlaps(`이미 쉬는 날로 정한 날이 들어 있습니다: ${blackoutInWords(before)}.`, { blackoutId: before.id, firstDay: before.firstDay, lastDay: before.lastDay });
      const closes = await this.closedBy(keeper, draft);
      await this.rows.addBlackout(keeper.centreId, keeper.venueId, draft);
      return { ...NOTHING, closes };
    });
  }

  /** Opens again what it had closed, and what weekly patterns say of these days. BlackoutNotFound. */
  remove(keeper: VenueKeeper, blackoutId: string): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      await this.lock(keeper);
      const closed = await this.rows.removeBlackout(keeper.venueId, blackoutId, this.today());
      if (closed === null) throw new BlackoutNotFound('그런 쉬는 날이 없습니다. 이미 지우셨을 수 있습니다.', { blackoutId });
      const cleared = await this.gate.clearedDays(keeper.venueId, closed.map(({ heldOn }) => heldOn));
      const idsOf = (isCleared: boolean) => closed.filter(({ heldOn }) => cleared.has(heldOn) === isCleared).map(({ id }) => id);
      await this.rows.reopen(idsOf(true), 'open');
      await this.rows.reopen(idsOf(false), 'uncleared');
      const filled = await this.patterns.fill(keeper);
      return { ...filled, opens: filled.opens + closed.length, uncleared: filled.uncleared + idsOf(false).length };
    });
  }

  private async closedBy({ venueId }: VenueKeeper, { firstDay, lastDay }: BlackoutDraft): Promise<number> {
    return (await this.rows.openings(venueId, firstDay, lastDay)).filter(({ status }) => status !== 'closed').length;
  }

  private async lock({ centreId, venueId }: VenueKeeper): Promise<void> {
    if (!(await this.rows.lockVenue(centreId, venueId))) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

function assertNobodyComes(visits: readonly StandingVisit[]): void {
  if (visits.length === 0) return;
  const named = visits.slice(0, MOST_NAMED).map((visit) => `${visitInWords(visit)} ${visit.schoolName} ${visit.headcount}명`).join(', ');
  const more = visits.length > MOST_NAMED ? ` 외 ${visits.length - MOST_NAMED}건` : '';
  throw new BlackoutOverVisits(`방문이 있어 쉬는 날로 정할 수 없습니다: ${named}${more}. 방문을 다른 날로 바꾸거나 어렵다고 답한 뒤 정해 주세요. 급하면 센터로 전화해 주세요.`, { visits });
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Band, Clock, type Day, dayInSeoul, dayInWords } from '#kernel';
import { blackoutOn } from '../domain/blackout-rule.js';
import { lastOfMonth, monthBefore, monthOf, sameWeekdayIn } from '../domain/month.js';
import { assertDaysOpen, assertNotPassed } from '../domain/opening-day-rule.js';
import { OpeningInBlackout, OpeningStillBooked, SeatsAlreadyTaken, VenueNotFound } from '../domain/venue-registry.errors.js';
import { type SkippedDay, whyClosed } from '../domain/weekly-pattern.js';
import { AvailabilityRepository, type FilledHalfDay } from '../persistence/availability.repository.js';
import { HolidayRepository } from '../persistence/holiday.repository.js';
import { OpeningGate } from '../ports/opening-gate.js';
import { OpeningUsage } from '../ports/opening-usage.js';
import type { AvailabilityChange } from './availability.views.js';
import type { VenueKeeper } from './venue-keeper.js';

export interface SetHalfDay { readonly heldOn: Day; readonly band: Band; readonly isOpen: boolean; /** Absent: as it was, or what the venue usually takes. */ readonly seats?: number | undefined }

/** Single half-days, opened and closed in one tap, and a whole month like the one before. */
@Injectable()
export class HalfDayDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: AvailabilityRepository,
    private readonly holidays: HolidayRepository,
    private readonly gate: OpeningGate,
    private readonly usage: OpeningUsage,
    private readonly clock: Clock,
  ) {}

  /** Harmless when repeated. Refused on days off, and while somebody comes to what would close. */
  set(keeper: VenueKeeper, { heldOn, band, isOpen, seats }: SetHalfDay): Promise<void> {
    return this.uow.run(async () => {
      const { centreId, venueId } = keeper;
      await this.lock(keeper);
      assertNotPassed(heldOn, this.today());
      const opening = (await this.rows.openings(venueId, heldOn, heldOn)).find((each) => each.band === band);
      const visits = (await this.usage.standing(venueId, heldOn, heldOn)).filter(({ openingId }) => openingId === opening?.id);
      if (!isOpen) {
        if (!opening || opening.status === 'closed') return;
        if (visits.length > 0) throw new OpeningStillBooked(`${dayInWords(heldOn)}은 ${visits[0]?.isConfirmed ? '확정된' : '답을 기다리는'} 방문이 있어 끌 수 없습니다. 다른 날로 바꾸면 끌 수 있습니다.`, { visits });
        await this.rows.close([opening.id], true);
        return;
      }
      const taken = visits.reduce((sum, { headcount }) => sum + headcount, 0);
      if (seats !== undefined && seats < taken) throw new SeatsAlreadyTaken(`이미 학생 ${taken}명이 오기로 했습니다. ${taken}명 이상으로 적어 주세요.`, { seats, seatsTaken: taken });
      if (opening && opening.status !== 'closed' && (seats === undefined || seats === opening.seats)) return;
      await this.assertMayOpen(keeper, heldOn);
      const status = (await this.gate.isCleared(venueId, heldOn)) ? 'open' : 'uncleared';
      await this.rows.put(centreId, venueId, [{ heldOn, band, seats: seats ?? opening?.seats ?? null, status, patternId: null, byHand: true }]);
    });
  }

  /** What copying would do; nothing is stored. */
  previewCopy(keeper: VenueKeeper, into: Day): Promise<AvailabilityChange> {
    return this.uow.run(async () => (await this.copyOf(keeper, into)).change);
  }

  /** The open half-days of the month before, on the same weekdays of this one. What is set already stays; nothing is closed. */
  copyMonth(keeper: VenueKeeper, into: Day): Promise<AvailabilityChange> {
    return this.uow.run(async () => {
      await this.lock(keeper);
      const { change, halfDays } = await this.copyOf(keeper, into);
      await this.rows.put(keeper.centreId, keeper.venueId, halfDays);
      return change;
    });
  }

  private async copyOf({ centreId, venueId }: VenueKeeper, into: Day): Promise<{ change: AvailabilityChange; halfDays: FilledHalfDay[] }> {
    const month = monthOf(into), before = monthBefore(month), today = this.today();
    const [holidays, blackouts, models, there] = [
      await this.holidays.namesByDay(centreId), await this.rows.blackouts(venueId, month), await this.rows.openings(venueId, before, lastOfMonth(before)),
      await this.rows.openings(venueId, month, lastOfMonth(month)),
    ];
    const known = new Set(there.filter(({ status }) => status !== 'closed').map(({ heldOn, band }) => `${heldOn} ${band}`));
    const skipped = new Map<Day, SkippedDay>();
    const wanted = models.flatMap(({ heldOn, band, seats, status }) => {
      const day = status === 'closed' ? null : sameWeekdayIn(heldOn, month);
      if (day === null || day < today || known.has(`${day} ${band}`)) return [];
      const because = whyClosed(day, { holidays, blackouts });
      if (because !== undefined) skipped.set(day, { day, because });
      return because === undefined ? [{ heldOn: day, band, seats }] : [];
    });
    const cleared = await this.gate.clearedDays(venueId, wanted.map(({ heldOn }) => heldOn));
    const halfDays = wanted.map((each) => ({ ...each, status: cleared.has(each.heldOn) ? ('open' as const) : ('uncleared' as const), patternId: null, byHand: true }));
    return {
      halfDays, change: { opens: halfDays.length, uncleared: halfDays.filter(({ status }) => status === 'uncleared').length, resizes: 0, closes: 0, visits: [], leftClosed: [], skipped: [...skipped.values()] },
    };
  }

  private async assertMayOpen({ centreId, venueId }: VenueKeeper, day: Day): Promise<void> {
    assertDaysOpen([day], await this.holidays.namesByDay(centreId));
    const blackout = blackoutOn(day, await this.rows.blackouts(venueId, day));
    if (blackout) throw new OpeningInBlackout(`${dayInWords(day)}은 쉬는 날입니다(${blackout.reason}). 쉬는 날을 먼저 지우면 열 수 있습니다.`, { day, blackoutId: blackout.id, reason: blackout.reason });
  }

  private async lock({ centreId, venueId }: VenueKeeper): Promise<void> {
    if (!(await this.rows.lockVenue(centreId, venueId))) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

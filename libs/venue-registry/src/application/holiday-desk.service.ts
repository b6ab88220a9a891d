import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { type Day, dayAndYearInWords } from '#kernel';
import { gazetteHolidays } from '../domain/gazette-holidays.js';
import { assertHolidays } from '../domain/holiday-rule.js';
import type { HolidayDraft } from '../domain/venue-drafts.js';
import { HolidayNotFound } from '../domain/venue-registry.errors.js';
import { HolidayRepository } from '../persistence/holiday.repository.js';
import { OpeningRepository } from '../persistence/opening.repository.js';

/** The centre's own table of public holidays: begun from the gazette, edited when a day is announced in mid-year. */
@Injectable()
export class HolidayDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly holidays: HolidayRepository,
    private readonly openings: OpeningRepository,
  ) {}

  /**
   * Adds days and renames known ones. From the commit on nothing new is booked on them: bookings under way are waited
   * for, and the database refuses later ones. What stands already stays for the director to settle.
   */
  add(actor: Actor, holidays: readonly HolidayDraft[]): Promise<void> {
    assertRole(actor, 'director');
    assertHolidays(holidays);
    return this.uow.run(async () => {
      await this.openings.lockDays(actor.centreId, holidays.map(({ day }) => day));
      await this.holidays.put(actor.centreId, holidays);
    });
  }

  /** The day is a day like others again; its openings are offered again. HolidayNotFound. */
  remove(actor: Actor, day: Day): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const name = await this.holidays.remove(actor.centreId, day);
      if (name === undefined) throw new HolidayNotFound(`${dayAndYearInWords(day)}은 공휴일 표에 없습니다.`, { day });
    });
  }

  /** Days the gazette printed for the year that the centre's table does not have; none for a year not printed yet. */
  async missingFromGazette(actor: Actor, year: number): Promise<{ readonly day: Day; readonly name: string }[]> {
    assertRole(actor, 'director');
    const known = await this.holidays.namesByDay(actor.centreId);
    return (gazetteHolidays(year) ?? []).filter(({ day }) => !known.has(day));
  }
}

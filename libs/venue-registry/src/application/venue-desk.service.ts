import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, OrganisationRegister } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { assertHolidays } from '../domain/holiday-rule.js';
import { assertDaysOpen, assertEachOnce } from '../domain/opening-day-rule.js';
import { assertVenueDrafts } from '../domain/venue-draft-rule.js';
import type { HolidayDraft, OpeningDraft, ProgrammeDraft, VenueDraft } from '../domain/venue-drafts.js';
import { HolidayRepository } from '../persistence/holiday.repository.js';
import { OpeningRepository } from '../persistence/opening.repository.js';
import { VenueQueries } from '../persistence/venue.queries.js';
import { VenueRepository } from '../persistence/venue.repository.js';

/** The centre's side of the venue pool: sheets go in here, and the safety room opens and shuts half-days. */
@Injectable()
export class VenueDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationRegister,
    private readonly venues: VenueRepository,
    private readonly openings: OpeningRepository,
    private readonly holidays: HolidayRepository,
    private readonly queries: VenueQueries,
    private readonly clock: Clock,
  ) {}

  /** Adds holidays and renames known ones. */
  importHolidays(centreId: string, holidays: readonly HolidayDraft[]): Promise<void> {
    assertHolidays(holidays);
    return this.uow.run(() => this.holidays.put(centreId, holidays));
  }

  /**
   * The whole table of holidays anew. Openings on a holiday stay where they are but are never planned with; the answer
   * says how many, so that the director can call the hosts.
   */
  replaceHolidays(actor: Actor, holidays: readonly HolidayDraft[]): Promise<{ openingsOnHolidays: number }> {
    assertRole(actor, 'director');
    assertHolidays(holidays);
    return this.uow.run(async () => {
      await this.holidays.clear(actor.centreId);
      await this.holidays.put(actor.centreId, holidays);
      return { openingsOnHolidays: await this.queries.countOpenOnHolidays(actor.centreId, dayInSeoul(this.clock.now())) };
    });
  }

  /** Adds venues or brings them up to date by code; answers the ids by code. A venue is an organisation a host acts for. */
  importVenues(centreId: string, drafts: readonly VenueDraft[]): Promise<Map<string, string>> {
    assertVenueDrafts(drafts);
    return this.uow.run(async () => {
      const known = await this.venues.knownByCode(centreId, drafts.map(({ code }) => code));
      const added = drafts.filter(({ code }) => !known.has(code));
      const addedIds = await this.organisations.addMany(centreId, 'venue', added.map(({ name }) => name.trim()));
      const ids = new Map([...known.values()].map(({ code, id }) => [code, id]));
      added.forEach(({ code }, at) => ids.set(code, present(addedIds[at])));
      const renamed = drafts.filter(({ code, name }) => known.has(code) && known.get(code)?.name !== name.trim());
      await this.organisations.rename(centreId, renamed.map(({ code, name }) => ({ id: present(ids.get(code)), name: name.trim() })));
      await this.venues.put(centreId, drafts.map((draft) => ({ ...draft, id: present(ids.get(draft.code)) })), dayInSeoul(this.clock.now()));
      return new Map(drafts.map(({ code }) => [code, present(ids.get(code))]));
    });
  }

  /** Adds programmes or brings them up to date by code; answers the ids by code. */
  importProgrammes(centreId: string, drafts: readonly ProgrammeDraft[]): Promise<Map<string, string>> {
    return this.uow.run(() => this.venues.putProgrammes(centreId, drafts));
  }

  /** Adds half-days, all uncleared until the safety room admits them. Answers their ids in the order of the drafts. */
  importOpenings(centreId: string, drafts: readonly OpeningDraft[]): Promise<string[]> {
    assertEachOnce(drafts);
    return this.uow.run(async () => {
      assertDaysOpen(drafts.map(({ heldOn }) => heldOn), await this.holidays.namesByDay(centreId));
      return this.openings.importMany(centreId, drafts);
    });
  }

  /** uncleared -> open. The database looks each one up again and refuses what no inspection covers. Returns how many moved. */
  admitOpenings(centreId: string, openingIds: readonly string[]): Promise<number> {
    return this.uow.run(() => this.openings.moveStatus(centreId, openingIds, 'uncleared', 'open'));
  }

  /** open -> uncleared: nothing new is booked until an inspection covers the day again. Returns how many moved. */
  suspendOpenings(centreId: string, openingIds: readonly string[]): Promise<number> {
    return this.uow.run(() => this.openings.moveStatus(centreId, openingIds, 'open', 'uncleared'));
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('VenueDesk: a venue lost its id on the way');
  return value;
}

import { Injectable } from '@nestjs/common';
import { SchoolRegister } from '#identity-access';
import type { Day } from '#kernel';
import { assertMayRequest } from '../domain/answer-rule.js';
import { NotCleared, OpeningNotFound } from '../domain/booking.errors.js';
import { placeOf } from '../domain/seat-rule.js';
import { assertHeadcount, assertLevel } from '../domain/visitor-rule.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { type OpeningSupply, OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { SeatHoldRepository } from '../persistence/seat-hold.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import { assertOffered, inOurWords, type Party } from './booking-refusals.js';

export interface TakenPlace { readonly bookingId: string; readonly hostLinkId: string }

/** Takes places that are left over, outside any plan, in the caller's transaction: judged as a whole, then written. */
@Injectable()
export class FreePlaces {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly supply: OpeningSupplyQueries,
    private readonly schools: SchoolRegister,
    private readonly calendar: AnswerCalendar,
    private readonly holds: SeatHoldRepository,
  ) {}

  /** With `offerDueOn` the school is asked first, until that day; without, the booking waits for its host. */
  async take(centreId: string, party: Party, offerDueOn: Day | null = null): Promise<TakenPlace> {
    const opening = await this.openingOf(centreId, party.openingId);
    assertMayRequest(opening.heldOn, offerDueOn ?? this.calendar.today());
    assertHeadcount(party.headcount, opening);
    // most of a rush are told so at once; held seats whose time is over may still turn out to be free
    const isHeldTooLong = await this.holds.hasExpired(party.openingId, this.calendar.now());
    if (!isHeldTooLong) assertOffered(opening, party.headcount);
    assertLevel(await this.levelOf(centreId, party.schoolId), opening);
    const answerDueOn = (await this.calendar.dueDays(centreId))(opening.heldOn);
    if (isHeldTooLong) {
      await this.bookings.releaseExpiredHolds({ ...party, venueId: opening.venueId }, this.calendar.now());
      assertOffered(await this.openingOf(centreId, party.openingId), party.headcount);
    } else await this.bookings.lockPlaces([party]);
    const hostLinkId = (await this.bookings.addHostLinks(centreId, [opening.venueId])).get(opening.venueId) ?? '';
    // who was before us at this venue has committed by now: the database judges what is left
    const [added] = await this.bookings
      .add(centreId, [{ ...party, wishId: null, assignmentRunId: null, hostLinkId, answerDueOn, offerDueOn }])
      .catch((error: unknown) => { throw inOurWords(error, [party], new Map([[opening.openingId, opening]])); });
    if (!added) throw new NotCleared(placeOf(opening));
    return { bookingId: added.id, hostLinkId };
  }

  private async openingOf(centreId: string, openingId: string): Promise<OpeningSupply> {
    const opening = (await this.supply.of(centreId, [openingId])).get(openingId);
    if (!opening) throw new OpeningNotFound(openingId);
    return opening;
  }

  /** Middle or high school, as venues distinguish them. */
  async levelOf(centreId: string, schoolId: string): Promise<string> {
    const school = await this.schools.find(centreId, schoolId);
    if (!school) throw new Error(`unknown school ${schoolId}`);
    return school.level;
  }
}

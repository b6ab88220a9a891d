import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { addDays } from '#kernel';
import { ANSWER_CLOSES_DAYS_BEFORE } from '../domain/answer-rule.js';
import { OpeningFull, SeatsExhausted } from '../domain/booking.errors.js';
import { hostAsked } from '../domain/booking.events.js';
import { placeOf, placesLeft } from '../domain/seat-rule.js';
import { OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { RequestBooking } from './booking-commands.js';
import { FreePlaces } from './free-places.service.js';

const MOST_ALTERNATIVES = 3;

/** A teacher asks for seats in one opening, outside any plan. */
@Injectable()
export class BookingRequests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly places: FreePlaces,
    private readonly supply: OpeningSupplyQueries,
    private readonly calendar: AnswerCalendar,
  ) {}

  /** Returns the id of the booking. When the seats are gone, says how many are left and where else the class could go. */
  async request(actor: Actor, command: RequestBooking): Promise<string> {
    assertRole(actor, 'teacher');
    try {
      return await this.uow.run(() => this.book(actor, command));
    } catch (error) {
      if (error instanceof SeatsExhausted || error instanceof OpeningFull) throw await this.withAlternatives(error, actor, command);
      throw error;
    }
  }

  private async book({ centreId, organisationId: schoolId }: Actor, { openingId, grade, classLabel = null, headcount }: RequestBooking): Promise<string> {
    const { bookingId, hostLinkId } = await this.places.take(centreId, { openingId, schoolId, grade, classLabel, headcount });
    this.uow.raise(hostAsked(centreId, { hostLinkId }));
    return bookingId;
  }

  /** Looked up afresh after our transaction has rolled back: the winners of a race are visible by then. */
  private async withAlternatives(error: SeatsExhausted | OpeningFull, { centreId, organisationId }: Actor, command: RequestBooking): Promise<Error> {
    const opening = (await this.supply.of(centreId, [command.openingId])).get(command.openingId);
    if (!opening) return error;
    const want = {
      headcount: command.headcount, level: await this.places.levelOf(centreId, organisationId), most: MOST_ALTERNATIVES,
      notBefore: addDays(this.calendar.today(), ANSWER_CLOSES_DAYS_BEFORE),
    };
    const alternatives = await this.supply.alternatives(centreId, opening, want);
    return error instanceof OpeningFull
      ? new OpeningFull({ ...placeOf(opening), partiesLimit: opening.partiesLimit, alternatives })
      : new SeatsExhausted({ ...placeOf(opening), requested: command.headcount, left: placesLeft(opening), alternatives });
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { addDays } from '#kernel';
import { ANSWER_CLOSES_DAYS_BEFORE, assertMayRequest } from '../domain/answer-rule.js';
import { NotCleared, OpeningFull, OpeningNotFound, SeatsExhausted } from '../domain/booking.errors.js';
import { hostAsked } from '../domain/booking.events.js';
import { placeOf, placesLeft } from '../domain/seat-rule.js';
import { assertHeadcount, assertLevel, assertVenueHasRoom } from '../domain/visitor-rule.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { SeatHoldRepository } from '../persistence/seat-hold.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { RequestBooking } from './booking-commands.js';
import { assertOffered, inOurWords } from './booking-refusals.js';

const MOST_ALTERNATIVES = 3;

/** A teacher asks for seats in one opening, outside any plan. */
@Injectable()
export class BookingRequests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly supply: OpeningSupplyQueries,
    private readonly schools: SchoolRegister,
    private readonly calendar: AnswerCalendar,
    private readonly holds: SeatHoldRepository,
  ) {}

  /** Returns the id of the booking. When the seats are gone, says how many are left and where else the class could go. */
  async request(actor: Actor, command: RequestBooking): Promise<string> {
    assertRole(actor, 'teacher');
    const level = await this.levelOf(actor);
    try {
      return await this.uow.run(() => this.book(actor, command, level));
    } catch (error) {
      if (error instanceof SeatsExhausted || error instanceof OpeningFull) throw await this.withAlternatives(error, actor.centreId, command, level);
      throw error;
    }
  }

  private async book(actor: Actor, command: RequestBooking, level: string): Promise<string> {
    const { centreId, organisationId: schoolId } = actor;
    await this.holds.release({ openingIds: [command.openingId], now: this.calendar.now() });
    const opening = (await this.supply.of(centreId, [command.openingId])).get(command.openingId);
    if (!opening) throw new OpeningNotFound(command.openingId);
    assertMayRequest(opening.heldOn, this.calendar.today());
    assertLevel(level, opening);
    assertHeadcount(command.headcount, opening);
    assertOffered(opening, command.headcount);
    await this.bookings.lockVenueForRequests(opening.venueId);
    const limits = { day: opening.perDay, week: opening.perWeek, month: opening.perMonth };
    const party = { openingId: opening.openingId, schoolId, grade: command.grade, classLabel: command.classLabel ?? null, headcount: command.headcount };
    assertVenueHasRoom(await this.bookings.partyLoad(opening.venueId, opening.heldOn), limits, opening);
    const hostLinkId = (await this.bookings.addHostLinks(centreId, [opening.venueId])).get(opening.venueId) ?? '';
    const answerDueOn = (await this.calendar.dueDays(centreId))(opening.heldOn);
    const [added] = await this.bookings
      .add(centreId, [{ ...party, wishId: null, assignmentRunId: null, hostLinkId, answerDueOn }])
      .catch((error: unknown) => { throw inOurWords(error, [party], new Map([[opening.openingId, opening]])); });
    if (!added) throw new NotCleared(placeOf(opening));
    this.uow.raise(hostAsked(centreId, { hostLinkId }));
    return added.id;
  }

  /** Looked up afresh after our transaction has rolled back: the winners of a race are visible by then. */
  private async withAlternatives(error: SeatsExhausted | OpeningFull, centreId: string, command: RequestBooking, level: string): Promise<Error> {
    const opening = (await this.supply.of(centreId, [command.openingId])).get(command.openingId);
    if (!opening) return error;
    const want = {
      headcount: command.headcount, level, most: MOST_ALTERNATIVES,
      notBefore: addDays(this.calendar.today(), ANSWER_CLOSES_DAYS_BEFORE),
    };
    const alternatives = await this.supply.alternatives(centreId, opening, want);
    return error instanceof OpeningFull
      ? new OpeningFull({ ...placeOf(opening), partiesLimit: opening.partiesLimit, alternatives })
      : new SeatsExhausted({ ...placeOf(opening), requested: command.headcount, left: placesLeft(opening), alternatives });
  }

  private async levelOf(actor: Actor): Promise<string> {
    const school = await this.schools.find(actor.centreId, actor.organisationId);
    if (!school) throw new Error(`teacher of the unknown school ${actor.organisationId}`);
    return school.level;
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import type { Day } from '#kernel';
import { BookingNotFound, HostLinkNotFound } from '../domain/booking.errors.js';
import type { BookingStatus } from '../domain/booking-status.js';
import { BookingQueries } from '../persistence/booking.queries.js';
import { LeftOverQueries } from '../persistence/left-over.queries.js';
import { OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import type { BookingView, CentreBookingFilter, FreeOpeningFilter, FreeOpeningView, HostAskView, LeftOverFilter, LeftOverPlace, Page, SeatsTaken } from './booking-views.js';

/** Questions about bookings and about what is left of openings. */
@Injectable()
export class BookingCatalogue {
  constructor(
    private readonly queries: BookingQueries,
    private readonly supply: OpeningSupplyQueries,
    private readonly leftOver: LeftOverQueries,
  ) {}

  async listForSchool(actor: Actor): Promise<BookingView[]> {
    assertRole(actor, 'teacher');
    return this.queries.ofSchool(actor.centreId, actor.organisationId);
  }

  async listForVenue(actor: Actor): Promise<BookingView[]> {
    assertRole(actor, 'host');
    return this.queries.ofVenue(actor.centreId, actor.organisationId);
  }

  /** Who may see them the caller has judged. */
  atVenue(centreId: string, venueId: string): Promise<BookingView[]> {
    return this.queries.ofVenue(centreId, venueId);
  }

  async listForCentre(actor: Actor, filter: CentreBookingFilter): Promise<Page<BookingView>> {
    assertRole(actor, 'director');
    return this.queries.ofCentre(actor.centreId, filter);
  }

  /** One booking as the actor may see it: the school's, the venue's or the centre's own; anything else is not found. */
  async findFor(actor: Actor, id: string): Promise<BookingView> {
    assertRole(actor, 'teacher', 'host', 'director');
    const booking = await this.queries.find(actor.centreId, id);
    const owner = actor.role === 'teacher' ? booking?.schoolId : actor.role === 'host' ? booking?.venueId : actor.centreId;
    if (!booking || (actor.role !== 'director' && owner !== actor.organisationId)) throw new BookingNotFound(id);
    return booking;
  }

  find(centreId: string, id: string): Promise<BookingView | null> {
    return this.queries.find(centreId, id);
  }

  findMany(centreId: string, ids: readonly string[]): Promise<BookingView[]> {
    return this.queries.findMany(centreId, ids);
  }

  /** All of a school, by day. Who may read them the caller has judged. */
  forSchool(centreId: string, schoolId: string): Promise<BookingView[]> {
    return this.queries.ofSchool(centreId, schoolId);
  }

  /** All of a venue, by day. Who may read them the caller has judged. */
  forVenue(centreId: string, venueId: string): Promise<BookingView[]> {
    return this.queries.ofVenue(centreId, venueId);
  }

  forWish(centreId: string, wishId: string): Promise<BookingView[]> {
    return this.queries.ofWish(centreId, wishId);
  }

  async forHostLink(hostLinkId: string): Promise<HostAskView> {
    const ask = await this.queries.hostAsk(hostLinkId);
    if (!ask) throw new HostLinkNotFound();
    return ask;
  }

  /** The link by which the host of this booking was asked. */
  hostLinkOf(centreId: string, bookingId: string): Promise<string | null> {
    return this.queries.linkOfBooking(centreId, bookingId);
  }

  /** Seats and parties taken per opening from the first to the last day; openings nothing is booked in are missing. */
  seatsTaken(centreId: string, first: Day, last: Day): Promise<Map<string, SeatsTaken>> {
    return this.supply.seatsTakenBetween(centreId, first, last);
  }

  freeOpenings(centreId: string, filter: FreeOpeningFilter): Promise<Page<FreeOpeningView>> {
    return this.supply.free(centreId, filter);
  }

  /** Half-days a group of this school could take, those that are full included. */
  placesFor(centreId: string, filter: LeftOverFilter): Promise<LeftOverPlace[]> {
    return this.leftOver.places(centreId, filter);
  }

  /** Students of the district that go out per week (its Monday); weeks without any are missing. */
  weekLoads(centreId: string, first: Day, last: Day): Promise<Map<Day, number>> {
    return this.leftOver.weekLoads(centreId, first, last);
  }

  /** Visits to come whose host did not answer by the day asked for. */
  unanswered(centreId: string, today: Day): Promise<BookingView[]> {
    return this.queries.unanswered(centreId, today);
  }

  /** Visits that still stand on one of the days. */
  standingOn(centreId: string, days: readonly Day[]): Promise<BookingView[]> {
    return this.queries.standingOn(centreId, days);
  }

  countsByStatus(centreId: string): Promise<Partial<Record<BookingStatus, number>>> {
    return this.queries.countsByStatus(centreId);
  }
}

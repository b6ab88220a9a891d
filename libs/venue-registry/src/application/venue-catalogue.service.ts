import { Injectable } from '@nestjs/common';
import type { Day, JobField } from '#kernel';
import type { OpeningStatus } from '../domain/opening-status.js';
import { HolidayRepository } from '../persistence/holiday.repository.js';
import { type VenueFilter, VenueQueries } from '../persistence/venue.queries.js';
import type { HolidayView, OpeningDay, OpeningView, Page, SeasonOpening, SeasonVenueView, VenueView } from './venue.views.js';

export type VenueSearch = VenueFilter;

/** Everything other rooms may ask about venues and their half-days. */
@Injectable()
export class VenueCatalogue {
  constructor(private readonly queries: VenueQueries, private readonly holidayTable: HolidayRepository) {}

  async list(centreId: string, search: VenueSearch): Promise<Page<VenueView>> {
    const { items, total } = await this.queries.search(centreId, search);
    return { items, page: search.page, size: search.size, total };
  }

  find(centreId: string, venueId: string): Promise<VenueView | null> {
    return this.queries.find(centreId, venueId);
  }

  /** Names of all venues by id, in Korean reading order. */
  async names(centreId: string): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.queries.names(centreId)).map(({ id, name }) => [id, name]));
  }

  /** Names of the venues that inspections are about: neither those only talked about nor those that left. */
  async namesToInspect(centreId: string): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.queries.namesToInspect(centreId)).map(({ id, name }) => [id, name]));
  }

  findOpening(centreId: string, openingId: string): Promise<OpeningView | null> {
    return this.queries.findOpening(centreId, openingId);
  }

  /** First and last day included. */
  openingsOfVenue(centreId: string, venueId: string, first: Day, last: Day): Promise<OpeningView[]> {
    return this.queries.openingsOfVenue(centreId, venueId, first, last);
  }

  holidays(centreId: string): Promise<HolidayView[]> {
    return this.holidayTable.of(centreId);
  }

  /** Half-days hosts have opened on these days, holidays or not. */
  openingsOn(centreId: string, days: readonly Day[]): Promise<OpeningView[]> {
    return this.queries.openingsOn(centreId, days);
  }

  /** Every venue that is in use or kept from it, with what it offers from the first to the last day; two queries, however many half-days. */
  async seasonVenues(centreId: string, first: Day, last: Day): Promise<SeasonVenueView[]> {
    const openings = new Map<string, SeasonOpening[]>();
    const venues = await this.queries.allWithLimits(centreId);
    for (const { id } of venues) openings.set(id, []);
    for (const { venueId, ...opening } of await this.queries.openOpenings(centreId, first, last)) openings.get(venueId)?.push(opening);
    return venues.map((venue) => ({ ...venue, openings: openings.get(venue.id) ?? [] }));
  }

  /** Students the hosts can take per week of the span, by its Monday; a week nobody opened is absent. */
  async seatsPerWeek(centreId: string, first: Day, last: Day): Promise<ReadonlyMap<Day, number>> {
    return new Map((await this.queries.seatsPerWeek(centreId, first, last)).map(({ week, seats }) => [week, seats]));
  }

  /** Each venue's job field. */
  async fields(centreId: string): Promise<ReadonlyMap<string, JobField>> {
    return new Map((await this.queries.all(centreId)).map(({ id, jobField }) => [id, jobField]));
  }

  /** The half-days of these venues that stand at the status, whenever they are. */
  openingDays(centreId: string, status: OpeningStatus, venueIds: readonly string[]): Promise<OpeningDay[]> {
    return this.queries.openingDays(centreId, status, venueIds);
  }

  /** Half-days per venue, from this day on, that wait for an inspection. */
  unclearedCounts(centreId: string, from: Day): Promise<ReadonlyMap<string, number>> {
    return this.queries.countUncleared(centreId, from);
  }
}

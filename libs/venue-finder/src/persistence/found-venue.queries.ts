import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day } from '#kernel';
import type { FoundVenue } from '../application/finder.views.js';
import type { MetVenue } from '../domain/obstacle.js';

export type VenueRow = Omit<FoundVenue, 'kilometres' | 'obstacles'> & Omit<MetVenue, 'takeablePlaces'>;

export interface MeetingDays {
  readonly days: readonly Day[];
  readonly band?: Band | undefined;
  readonly headcount?: number | undefined;
  /** Inspections count from this day on. */
  readonly from: Day;
}

const MOST_PLACES = 3;

/** What a page shows of the venues it found: counted where bookings are counted, for a page of venues only. */
@Injectable()
export class FoundVenueQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** In the order of the ids. */
  meet(centreId: string, venueIds: readonly string[], { days, band, headcount, from }: MeetingDays): Promise<VenueRow[]> {
    if (venueIds.length === 0) return Promise.resolve([]);
    const fits = `${FREE_SEATS} >= $5::int`;
    return this.uow.acrossSchools(() => this.uow.manager.query<VenueRow[]>(
      `SELECT v.id, v.name, v.job_field AS "jobField", v.district, v.address, v.seats, v.min_party AS "minParty", v.levels, v.accessible, v.is_active AS "isRunning",
              i.until::text AS "clearedUntil", coalesce(i.until >= $6::date, false) AS "isCleared", coalesce(p.programmes, '[]') AS programmes,
              n.open AS "openPlaces", n.free AS "freePlaces", coalesce(t.places, '[]') AS places
         FROM unnest($2::uuid[]) WITH ORDINALITY AS asked(id, at) JOIN venue.venues v ON v.id = asked.id AND v.centre_id = $1
         CROSS JOIN LATERAL (SELECT max(valid_until) AS until FROM safety.inspections WHERE venue_id = v.id AND valid_from <= greatest($6::date, (SELECT max(d) FROM unnest($3::date[]) d))) i
         CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('title', title, 'experienceType', experience_type, 'hours', hours, 'fee', fee) ORDER BY code) AS programmes FROM venue.programmes WHERE venue_id = v.id AND is_offered) p
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS open, (count(*) FILTER (WHERE ${fits}))::int AS free,
                  jsonb_agg(jsonb_build_object('openingId', o.id, 'heldOn', o.held_on, 'band', o.band, 'left', ${FREE_SEATS}) ORDER BY o.held_on, o.band) FILTER (WHERE ${fits}) AS places
             FROM venue.openings o LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
            WHERE o.venue_id = v.id AND o.status = 'open' AND o.held_on = ANY ($3::date[]) AND ($4::text IS NULL OR o.band = $4)) n
         CROSS JOIN LATERAL (SELECT jsonb_agg(place) AS places FROM (
           SELECT place FROM jsonb_array_elements(n.places) WITH ORDINALITY AS free(place, nth)
            WHERE booking.what_stands_against(v.id, (place ->> 'heldOn')::date, NULL) IS NULL ORDER BY nth LIMIT ${MOST_PLACES}) first_ones) t
        ORDER BY asked.at`,
      [centreId, [...venueIds], [...days], band ?? null, headcount ?? 1, from]));
  }
}

const FREE_SEATS = '(CASE WHEN o.parties_limit > coalesce(c.parties_taken, 0) THEN o.seats - coalesce(c.seats_taken, 0) ELSE 0 END)';

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day, JobField } from '#kernel';
import type { InsuranceView, OpeningDay, OpeningView, SeasonOpening, SeasonVenueView, VenueView } from '../application/venue.views.js';
import type { OpeningStatus } from '../domain/opening-status.js';

export interface VenueFilter {
  readonly jobField?: JobField | undefined;
  /** Only these venues; the controller narrows by what rooms above know. */
  readonly venueIds?: readonly string[] | undefined;
  readonly page: number;
  readonly size: number;
}

const VENUE_COLUMNS = `id, code, name, venue_type AS "venueType", job_field AS "jobField", district, address, phone, latitude, longitude, seats,
  min_party AS "minParty", parties_per_opening AS "partiesPerOpening", parties_per_day AS "partiesPerDay", parties_per_week AS "partiesPerWeek",
  parties_per_month AS "partiesPerMonth", levels, accessible, contact_name AS "contactName", contact_email AS "contactEmail",
  mou_until::text AS "mouUntil", status, version`;

const OPENING_SELECT = `SELECT o.id, o.venue_id AS "venueId", v.name AS "venueName", o.held_on::text AS "heldOn", o.band, o.seats,
    o.parties_limit AS "partiesLimit", o.status, p.title AS "programmeTitle", o.version
  FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id LEFT JOIN venue.programmes p ON p.id = o.programme_id`;

/** Names sort as a Korean reader expects, with the code as tie-break so that pages never overlap. */
const BY_NAME = 'ORDER BY name COLLATE "ko-x-icu", code';

/** They take visits, or would if nothing kept them. */
const IN_USE = `('active', 'paused', 'restricted')`;

@Injectable()
export class VenueQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Venues in use; those only talked about and those that left are the pool's. */
  async search(centreId: string, { jobField, venueIds, page, size }: VenueFilter): Promise<{ items: VenueView[]; total: number }> {
    const where = `WHERE centre_id = $1 AND status IN ${IN_USE} AND ($2::text IS NULL OR job_field = $2) AND ($3::uuid[] IS NULL OR id = ANY ($3))`;
    const values = [centreId, jobField ?? null, venueIds ?? null];
    const counted = (await this.uow.manager.query(`SELECT count(*)::int AS total FROM venue.venues ${where}`, values)) as { total: number }[];
    const items = (await this.uow.manager.query(
      `SELECT ${VENUE_COLUMNS} FROM venue.venues ${where} ${BY_NAME} LIMIT $4 OFFSET $5`, [...values, size, (page - 1) * size],
    )) as VenueView[];
    return { items, total: counted[0]?.total ?? 0 };
  }

  async find(centreId: string, id: string): Promise<VenueView | null> {
    const rows = (await this.uow.manager.query(`SELECT ${VENUE_COLUMNS} FROM venue.venues WHERE centre_id = $1 AND id = $2`, [centreId, id])) as VenueView[];
    return rows[0] ?? null;
  }

  all(centreId: string): Promise<VenueView[]> {
    return this.uow.manager.query(`SELECT ${VENUE_COLUMNS} FROM venue.venues WHERE centre_id = $1 ${BY_NAME}`, [centreId]) as Promise<VenueView[]>;
  }

  /** Venues in use. */
  allWithLimits(centreId: string): Promise<Omit<SeasonVenueView, 'openings'>[]> {
    return this.uow.manager.query(
      `SELECT ${VENUE_COLUMNS}, days_per_week AS "daysPerWeek", days_per_month AS "daysPerMonth", gap_days AS "gapDays" FROM venue.venues
        WHERE centre_id = $1 AND status IN ${IN_USE} ${BY_NAME}`, [centreId],
    ) as Promise<Omit<SeasonVenueView, 'openings'>[]>;
  }

  names(centreId: string): Promise<{ id: string; name: string }[]> {
    return this.uow.manager.query(`SELECT id, name FROM venue.venues WHERE centre_id = $1 ${BY_NAME}`, [centreId]) as Promise<{ id: string; name: string }[]>;
  }

  /** From the first visit on somebody may look at it; what left is looked at no more. */
  namesToInspect(centreId: string): Promise<{ id: string; name: string }[]> {
    return this.uow.manager.query(
      `SELECT id, name FROM venue.venues WHERE centre_id = $1 AND status IN ('visited', 'agreed', 'active', 'paused', 'restricted') ${BY_NAME}`, [centreId],
    ) as Promise<{ id: string; name: string }[]>;
  }

  async findOpening(centreId: string, id: string): Promise<OpeningView | null> {
    const rows = (await this.uow.manager.query(`${OPENING_SELECT} WHERE o.centre_id = $1 AND o.id = $2`, [centreId, id])) as OpeningView[];
    return rows[0] ?? null;
  }

  openingsOfVenue(centreId: string, venueId: string, first: Day, last: Day): Promise<OpeningView[]> {
    return this.uow.manager.query(
      `${OPENING_SELECT} WHERE o.centre_id = $1 AND o.venue_id = $2 AND o.held_on BETWEEN $3 AND $4 ORDER BY o.held_on, o.band`, [centreId, venueId, first, last],
    ) as Promise<OpeningView[]>;
  }

  /** A holiday announced after the host opened the day takes the day back. */
  openOpenings(centreId: string, first: Day, last: Day): Promise<(SeasonOpening & { venueId: string })[]> {
    return this.uow.manager.query(
      `SELECT o.id, o.venue_id AS "venueId", o.held_on::text AS "heldOn", o.band, o.seats, o.parties_limit AS "partiesLimit",
              p.experience_type AS "experienceType"
         FROM venue.openings o LEFT JOIN venue.programmes p ON p.id = o.programme_id
        WHERE o.centre_id = $1 AND o.held_on BETWEEN $2 AND $3 AND o.status = 'open'
          AND NOT EXISTS (SELECT 1 FROM venue.holidays h WHERE h.centre_id = o.centre_id AND h.day = o.held_on)
        ORDER BY o.held_on, o.band, o.id`, [centreId, first, last],
    ) as Promise<(SeasonOpening & { venueId: string })[]>;
  }

  /**
   * Students the hosts can take per week: of a day no more openings than the venue takes parties, the largest first, and of
   * a week likewise. Counted where the rows are, for a form that asks with every keystroke.
   */
  seatsPerWeek(centreId: string, first: Day, last: Day): Promise<{ week: Day; seats: number }[]> {
    return this.uow.manager.query(
      `WITH of_day AS (
         SELECT o.venue_id, o.held_on - (extract(isodow FROM o.held_on)::int - 1) AS week, o.seats, v.parties_per_day, v.parties_per_week,
                row_number() OVER (PARTITION BY o.venue_id, o.held_on ORDER BY o.seats DESC) AS nth
           FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id
          WHERE o.centre_id = $1 AND o.held_on BETWEEN $2 AND $3 AND o.status = 'open'
            AND NOT EXISTS (SELECT 1 FROM venue.holidays h WHERE h.centre_id = o.centre_id AND h.day = o.held_on)
       ), of_week AS (
         SELECT week, seats, parties_per_week, row_number() OVER (PARTITION BY venue_id, week ORDER BY seats DESC) AS nth FROM of_day WHERE nth <= parties_per_day
       ) SELECT week::text AS week, sum(seats)::int AS seats FROM of_week WHERE nth <= parties_per_week GROUP BY week ORDER BY week`, [centreId, first, last],
    ) as Promise<{ week: Day; seats: number }[]>;
  }

  openingDays(centreId: string, status: OpeningStatus, venueIds: readonly string[]): Promise<OpeningDay[]> {
    return this.uow.manager.query(
      `SELECT id, venue_id AS "venueId", held_on::text AS "heldOn" FROM venue.openings
        WHERE centre_id = $1 AND status = $2 AND venue_id = ANY ($3::uuid[]) ORDER BY held_on, id`, [centreId, status, venueIds],
    ) as Promise<OpeningDay[]>;
  }

  async countUncleared(centreId: string, from: Day): Promise<Map<string, number>> {
    const rows = (await this.uow.manager.query(
      `SELECT venue_id AS "venueId", count(*)::int AS openings FROM venue.openings
        WHERE centre_id = $1 AND status = 'uncleared' AND held_on >= $2 GROUP BY venue_id`, [centreId, from],
    )) as { venueId: string; openings: number }[];
    return new Map(rows.map(({ venueId, openings }) => [venueId, openings]));
  }

  /** Half-days that hosts have not taken back, by day, half-day and venue. */
  openingsOn(centreId: string, days: readonly Day[]): Promise<OpeningView[]> {
    return this.uow.manager.query(
      `${OPENING_SELECT} WHERE o.centre_id = $1 AND o.held_on = ANY ($2::date[]) AND o.status <> 'closed' ORDER BY o.held_on, o.band, v.name COLLATE "ko-x-icu", o.id`,
      [centreId, days],
    ) as Promise<OpeningView[]>;
  }

  async countOpenOnHolidays(centreId: string, from: Day): Promise<number> {
    const rows = (await this.uow.manager.query(
      `SELECT count(*)::int AS openings FROM venue.openings o JOIN venue.holidays h ON h.centre_id = o.centre_id AND h.day = o.held_on
        WHERE o.centre_id = $1 AND o.status <> 'closed' AND o.held_on >= $2`, [centreId, from],
    )) as { openings: number }[];
    return rows[0]?.openings ?? 0;
  }

  insurances(centreId: string, venueIds: readonly string[]): Promise<(InsuranceView & { venueId: string })[]> {
    return this.uow.manager.query(
      `SELECT venue_id AS "venueId", coalesce(party, number, '') AS insurer, valid_from::text AS "validFrom", valid_until::text AS "validUntil"
         FROM venue.insurances WHERE centre_id = $1 AND venue_id = ANY ($2::uuid[]) AND kind = 'liability' ORDER BY valid_until DESC, id`, [centreId, venueIds]);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day } from '#kernel';
import type { Alternative, FreeOpeningFilter, FreeOpeningView, Page, SeatsTaken } from '../application/booking-views.js';

/** An opening with what is left of it and what its venue asks of visitors. */
export interface OpeningSupply {
  readonly openingId: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly jobField: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly status: 'open' | 'uncleared' | 'closed';
  readonly isCovered: boolean;
  readonly isHoliday: boolean;
  readonly seats: number;
  readonly seatsTaken: number;
  readonly partiesLimit: number;
  readonly partiesTaken: number;
  readonly minParty: number;
  readonly levels: readonly string[];
  readonly perDay: number;
  readonly perWeek: number;
  readonly perMonth: number;
  /** Days of a week and of a month on which somebody may come; null: any. */
  readonly daysPerWeek: number | null;
  readonly daysPerMonth: number | null;
  readonly gapDays: number;
}

/** Announced after the host opened the day. */
const ON_HOLIDAY = 'EXISTS (SELECT 1 FROM venue.holidays h WHERE h.centre_id = o.centre_id AND h.day = o.held_on)';
/** What a school may take: open on a working day, with a free group and enough free seats. */
const FREE = `o.status = 'open' AND NOT ${ON_HOLIDAY} AND o.parties_limit > coalesce(c.parties_taken, 0) AND o.seats - coalesce(c.seats_taken, 0) >=`;
const LEFT = 'o.seats - coalesce(c.seats_taken, 0)';

/** Questions about openings and their seats: the seat counts are ours, openings and venues are read below. */
@Injectable()
export class OpeningSupplyQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async of(centreId: string, openingIds: readonly string[]): Promise<Map<string, OpeningSupply>> {
    const rows = await this.uow.manager.query<OpeningSupply[]>(
      `SELECT o.id AS "openingId", o.venue_id AS "venueId", v.name AS "venueName", v.job_field AS "jobField", o.held_on::text AS "heldOn", o.band, o.status,
              safety.covers(o.venue_id, o.held_on) AS "isCovered", ${ON_HOLIDAY} AS "isHoliday",
              o.seats, coalesce(c.seats_taken, 0) AS "seatsTaken", o.parties_limit AS "partiesLimit", coalesce(c.parties_taken, 0) AS "partiesTaken",
              v.min_party AS "minParty", v.levels, v.parties_per_day AS "perDay", v.parties_per_week AS "perWeek", v.parties_per_month AS "perMonth",
              v.days_per_week AS "daysPerWeek", v.days_per_month AS "daysPerMonth", v.gap_days AS "gapDays"
         FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
        WHERE o.centre_id = $1 AND o.id = ANY($2::uuid[])`,
      [centreId, openingIds],
    );
    return new Map(rows.map((row) => [row.openingId, row]));
  }

  async seatsTaken(openingId: string): Promise<number> {
    const [row] = await this.uow.manager.query<{ taken: number }[]>('SELECT seats_taken AS taken FROM booking.seat_counts WHERE opening_id = $1', [openingId]);
    return row?.taken ?? 0;
  }

  async seatsTakenBetween(centreId: string, first: Day, last: Day): Promise<Map<string, SeatsTaken>> {
    const rows = await this.uow.manager.query<(SeatsTaken & { id: string })[]>(
      `SELECT o.id, c.seats_taken AS seats, c.parties_taken AS parties
         FROM booking.seat_counts c JOIN venue.openings o ON o.id = c.opening_id
        WHERE o.centre_id = $1 AND o.held_on BETWEEN $2 AND $3 AND c.parties_taken > 0`,
      [centreId, first, last],
    );
    return new Map(rows.map(({ id, seats, parties }) => [id, { seats, parties }]));
  }

  /** Nothing that the host's limits would refuse: they count the visits of all schools. */
  async free(centreId: string, filter: FreeOpeningFilter): Promise<Page<FreeOpeningView>> {
    const rows = await this.uow.acrossSchools(() => this.uow.manager.query<(FreeOpeningView & { total: number })[]>(
      `SELECT o.id AS "openingId", v.id AS "venueId", v.name AS "venueName", v.job_field AS "jobField", o.held_on::text AS "heldOn", o.band,
              ${LEFT} AS left, count(*) OVER ()::int AS total
         FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
        WHERE o.centre_id = $1 AND o.held_on BETWEEN $2 AND $3 AND ${FREE} $4 AND ($5::text IS NULL OR v.job_field = $5)
          AND (o.venue_id, o.held_on) NOT IN (SELECT venue_id, held_on FROM booking.days_without_room($1, $2, $3, NULL))
        ORDER BY o.held_on, o.band, v.name, o.id LIMIT $6 OFFSET $7`,
      [centreId, filter.from, filter.until, filter.minSeats, filter.jobField ?? null, filter.size, (filter.page - 1) * filter.size],
    ));
    const total = rows[0]?.total ?? 0;
    return { items: rows.map(({ total: _, ...view }) => view), page: filter.page, size: filter.size, total };
  }

  /** The same venue on other days first (nearest first), then venues of the same job field on the same day. */
  alternatives(centreId: string, instead: OpeningSupply, want: { headcount: number; level: string; notBefore: Day; most: number }): Promise<Alternative[]> {
    return this.uow.acrossSchools(() => this.uow.manager.query<Alternative[]>(
      `SELECT o.id AS "openingId", v.name AS "venueName", o.held_on::text AS "heldOn", o.band, ${LEFT} AS left
         FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
        WHERE o.centre_id = $1 AND o.id <> $2 AND o.held_on >= $3 AND ${FREE} $4 AND v.min_party <= $4 AND $5 = ANY(v.levels)
          AND booking.what_stands_against(o.venue_id, o.held_on, NULL) IS NULL
          AND ((o.venue_id = $6 AND o.held_on BETWEEN $7::date - 60 AND $7::date + 60) OR (o.held_on = $7 AND v.job_field = $8))
        ORDER BY (o.venue_id = $6) DESC, abs(o.held_on - $7::date), o.held_on, o.band, ${LEFT} DESC, v.name LIMIT $9`,
      [centreId, instead.openingId, want.notBefore, want.headcount, want.level, instead.venueId, instead.heldOn, instead.jobField, want.most],
    ));
  }
}

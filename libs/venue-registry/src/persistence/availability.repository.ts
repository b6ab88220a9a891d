import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Band, Day } from '#kernel';
import type { Blackout, BlackoutDraft } from '../domain/blackout-rule.js';
import type { OpeningStatus } from '../domain/opening-status.js';
import { BlackoutOverlaps, BlackoutOverVisits, SeatsAlreadyTaken } from '../domain/venue-registry.errors.js';
import type { VisitLimits } from '../domain/visit-limits.js';
import type { KeptOpening, WeeklyPattern } from '../domain/weekly-pattern.js';

export interface VenueRow extends VisitLimits { readonly name: string; readonly seats: number; readonly version: number }

export interface FilledHalfDay { readonly heldOn: Day; readonly band: Band; readonly seats: number | null; readonly status: OpeningStatus; readonly patternId: string | null; readonly byHand: boolean }

const LIMITS = `name, seats, version, parties_per_day AS "partiesPerDay", parties_per_week AS "partiesPerWeek", parties_per_month AS "partiesPerMonth",
  days_per_week AS "daysPerWeek", days_per_month AS "daysPerMonth", gap_days AS "gapDays"`;

/** What a host says about days. The venue's row is the lock of everything here: taken first, as every booking takes it. */
@Injectable()
export class AvailabilityRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async lockVenue(centreId: string, venueId: string): Promise<VenueRow | null> {
    const [row] = await this.uow.tx.query<VenueRow[]>(`SELECT ${LIMITS} FROM venue.venues WHERE centre_id = $1 AND id = $2 FOR NO KEY UPDATE`, [centreId, venueId]);
    return row ?? null;
  }

  async venue(centreId: string, venueId: string): Promise<VenueRow | null> {
    const [row] = await this.uow.manager.query<VenueRow[]>(`SELECT ${LIMITS} FROM venue.venues WHERE centre_id = $1 AND id = $2`, [centreId, venueId]);
    return row ?? null;
  }

  /** Locks any number of venues in the order of their ids. */
  async lockVenues(centreId: string, venueIds: readonly string[]): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM venue.venues WHERE centre_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE', [centreId, [...venueIds]]);
  }

  patterns(venueId: string, from: Day): Promise<WeeklyPattern[]> {
    return this.uow.manager.query<WeeklyPattern[]>(
      `SELECT id, weekday, band, seats, first_day::text AS "firstDay", last_day::text AS "lastDay" FROM venue.patterns
        WHERE venue_id = $1 AND last_day >= $2 ORDER BY weekday, band, first_day`, [venueId, from]);
  }

  /** Venues that have a pattern from this day on. */
  async venuesWithPatterns(centreId: string, from: Day): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>('SELECT DISTINCT venue_id AS id FROM venue.patterns WHERE centre_id = $1 AND last_day >= $2 ORDER BY 1', [centreId, from]);
    return rows.map(({ id }) => id);
  }

  async addPatterns(centreId: string, venueId: string, patterns: readonly Omit<WeeklyPattern, 'id'>[]): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO venue.patterns (centre_id, venue_id, weekday, band, seats, first_day, last_day)
       SELECT $1, $2, weekday, band, seats, "firstDay", "lastDay" FROM jsonb_to_recordset($3) AS x(weekday int, band text, seats int, "firstDay" date, "lastDay" date)`,
      [centreId, venueId, JSON.stringify(patterns)]);
  }

  async removePatterns(venueId: string, ids: readonly string[]): Promise<number> {
    const [, count] = await this.uow.tx.query<[unknown, number]>('DELETE FROM venue.patterns WHERE venue_id = $1 AND id = ANY ($2::uuid[])', [venueId, [...ids]]);
    return count;
  }

  blackouts(venueId: string, from: Day): Promise<Blackout[]> {
    return this.uow.manager.query<Blackout[]>(
      `SELECT id, first_day::text AS "firstDay", last_day::text AS "lastDay", reason FROM venue.blackouts WHERE venue_id = $1 AND last_day >= $2 ORDER BY first_day`, [venueId, from]);
  }

  /** The free openings beneath it are closed by the database. */
  async addBlackout(centreId: string, venueId: string, { firstDay, lastDay, reason }: BlackoutDraft): Promise<string> {
    try {
      const [row] = await this.uow.tx.query<{ id: string }[]>(
        'INSERT INTO venue.blackouts (centre_id, venue_id, first_day, last_day, reason) VALUES ($1, $2, $3, $4, $5) RETURNING id', [centreId, venueId, firstDay, lastDay, reason.trim()]);
      return row!.id;
    } catch (error) {
      if (violates(error, 'blackouts_never_over_visits')) throw new BlackoutOverVisits('그사이 이 날에 방문이 생겼습니다. 다시 불러온 뒤 확인해 주세요.', { visits: [] });
      if (violates(error, 'blackouts_never_overlap')) throw new BlackoutOverlaps('이미 쉬는 날로 정한 날이 들어 있습니다. 그 날을 빼고 골라 주세요.', { firstDay, lastDay });
      throw error;
    }
  }

  /** The half-days it had closed, and that nobody has touched since; null when there was no such blackout. */
  async removeBlackout(venueId: string, id: string, from: Day): Promise<{ heldOn: Day; id: string }[] | null> {
    const closed = await this.uow.tx.query<{ heldOn: Day; id: string }[]>(
      'SELECT id, held_on::text AS "heldOn" FROM venue.openings WHERE venue_id = $1 AND blackout_id = $2 AND held_on >= $3 ORDER BY held_on', [venueId, id, from]);
    const [, count] = await this.uow.tx.query<[unknown, number]>('DELETE FROM venue.blackouts WHERE venue_id = $1 AND id = $2', [venueId, id]);
    return count === 0 ? null : closed;
  }

  openings(venueId: string, first: Day, last: Day): Promise<(KeptOpening & { version: number })[]> {
    return this.uow.manager.query<(KeptOpening & { version: number })[]>(
      `SELECT id, held_on::text AS "heldOn", band, seats, status, pattern_id AS "patternId", by_hand AS "byHand", version
         FROM venue.openings WHERE venue_id = $1 AND held_on BETWEEN $2 AND $3 ORDER BY held_on, band`, [venueId, first, last]);
  }

  async countOpen(venueId: string, from: Day): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM venue.openings WHERE venue_id = $1 AND held_on >= $2 AND status <> 'closed'`, [venueId, from]);
    return row?.count ?? 0;
  }

  /** Those there are, are brought to what is said here; others are added. Seats that nobody names are the venue's. */
  async put(centreId: string, venueId: string, halfDays: readonly FilledHalfDay[]): Promise<void> {
    if (halfDays.length === 0) return;
    try {
      await this.uow.tx.query(
        `INSERT INTO venue.openings AS o (centre_id, venue_id, held_on, band, seats, parties_limit, status, pattern_id, by_hand)
         SELECT $1, v.id, x."heldOn", x.band, coalesce(x.seats, v.seats), v.parties_per_opening, x.status, x."patternId", x."byHand"
           FROM jsonb_to_recordset($3) AS x("heldOn" date, band text, seats int, status text, "patternId" uuid, "byHand" boolean)
           JOIN venue.venues v ON v.centre_id = $1 AND v.id = $2
         ON CONFLICT ON CONSTRAINT openings_once_per_band DO UPDATE
            SET seats = excluded.seats, status = excluded.status, pattern_id = excluded.pattern_id, by_hand = excluded.by_hand, blackout_id = NULL
          WHERE (o.seats, o.status, o.pattern_id, o.by_hand) IS DISTINCT FROM (excluded.seats, excluded.status, excluded.pattern_id, excluded.by_hand)`,
        [centreId, venueId, JSON.stringify(halfDays)]);
    } catch (error) {
      if (violates(error, 'openings_never_oversold')) throw new SeatsAlreadyTaken('그사이 잡힌 자리보다 정원을 작게 줄일 수 없습니다. 다시 불러온 뒤 고쳐 주세요.');
      throw error;
    }
  }

  async close(ids: readonly string[], byHand: boolean): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.tx.query(
      `UPDATE venue.openings SET status = 'closed', by_hand = $2, pattern_id = NULL WHERE id = ANY ($1::uuid[])`, [[...ids], byHand]);
  }

  async reopen(ids: readonly string[], status: OpeningStatus): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.tx.query('UPDATE venue.openings SET status = $2 WHERE id = ANY ($1::uuid[])', [[...ids], status]);
  }

  /** The newest agreement on record ends then; where there is none, one from today is written down. Null: there never was one. */
  async setAgreement(centreId: string, venueId: string, until: Day | null, today: Day): Promise<void> {
    if (until === null) return void (await this.uow.tx.query('DELETE FROM venue.agreements WHERE venue_id = $1', [venueId]));
    const [, changed] = await this.uow.tx.query<[unknown, number]>(
      `UPDATE venue.agreements SET valid_until = $2, valid_from = least(valid_from, $2), signed_on = least(signed_on, $2)
        WHERE id = (SELECT id FROM venue.agreements WHERE venue_id = $1 ORDER BY valid_until DESC, id LIMIT 1)`, [venueId, until]);
    if (changed === 0) await this.uow.tx.query('INSERT INTO venue.agreements (centre_id, venue_id, valid_from, valid_until) VALUES ($1, $2, least($3::date, $4::date), $4)', [centreId, venueId, today, until]);
  }

  async setLimits(venueId: string, limits: VisitLimits): Promise<void> {
    await this.uow.tx.query(
      `UPDATE venue.venues SET parties_per_day = $2, parties_per_week = $3, parties_per_month = $4, days_per_week = $5, days_per_month = $6, gap_days = $7 WHERE id = $1`,
      [venueId, limits.partiesPerDay, limits.partiesPerWeek, limits.partiesPerMonth, limits.daysPerWeek, limits.daysPerMonth, limits.gapDays]);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day } from '#kernel';
import type { EscortOfVisit } from '../domain/escort.js';
import type { IncidentView } from '../domain/incident.js';
import { BLANK, type PreparationView } from '../domain/preparation.js';
import type { LegView } from '../domain/vehicle.js';
import { ESCORTS_OF_VISITS, INCIDENT, LEGS_OF_VISITS, PREPARATION } from './columns.js';

/** What this room knows about one booking, apart from who came. */
export interface Materials {
  readonly preparation: PreparationView;
  readonly escorts: readonly EscortOfVisit[];
  readonly legs: readonly LegView[];
  readonly incidents: readonly IncidentView[];
}

/** Promises that hold for another half-day than the booking's, or for one that fell away. */
export interface Loose { readonly duties: number; readonly legs: number }

/** Reads for many bookings at once: four questions, however many visits a day has. */
@Injectable()
export class VisitQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async of(centreId: string, bookingIds: readonly string[]): Promise<Map<string, Materials>> {
    const values = [centreId, [...bookingIds]];
    const ask = <T>(sql: string) => this.uow.manager.query<(T & { bookingId: string })[]>(sql, values);
    const preparations = await ask<PreparationView>(`SELECT p.booking_id AS "bookingId", ${PREPARATION} FROM visit.preparations p WHERE p.centre_id = $1 AND p.booking_id = ANY ($2::uuid[])`);
    const escorts = await ask<EscortOfVisit>(`${ESCORTS_OF_VISITS} WHERE d.centre_id = $1 AND d.booking_id = ANY ($2::uuid[]) ORDER BY e.name, e.id`);
    const legs = await ask<LegView>(`${LEGS_OF_VISITS} WHERE l.centre_id = $1 AND l.booking_id = ANY ($2::uuid[]) ORDER BY v.kind, v.name`);
    const incidents = await ask<IncidentView>(`SELECT ${INCIDENT} FROM visit.incidents i WHERE i.centre_id = $1 AND i.booking_id = ANY ($2::uuid[]) ORDER BY i.happened_at, i.id`);
    const mine = <T extends { bookingId: string }>(all: readonly T[], id: string): T[] => all.filter(({ bookingId }) => bookingId === id);
    return new Map(bookingIds.map((id) => {
      const { bookingId: _, ...preparation } = preparations.find(({ bookingId }) => bookingId === id) ?? { bookingId: id, ...BLANK };
      return [id, { preparation, escorts: mine(escorts, id).map(({ bookingId: __, ...escort }) => escort), legs: mine(legs, id), incidents: mine(incidents, id) }];
    }));
  }

  /** Bookings of the centre called ready, from this day on: what a new rule must be held against. */
  async readyFrom(centreId: string, day: Day): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM booking.bookings WHERE centre_id = $1 AND status = 'ready' AND held_on >= $2 ORDER BY id`, [centreId, day]);
    return rows.map(({ id }) => id);
  }

  /** Days with visits around this one, for turning pages: the last before and the first after. */
  async daysAround(centreId: string, day: Day): Promise<{ previous: Day | null; next: Day | null }> {
    const [row] = await this.uow.manager.query<{ previous: Day | null; next: Day | null }[]>(
      `SELECT max(held_on) FILTER (WHERE held_on < $2)::text AS previous, min(held_on) FILTER (WHERE held_on > $2)::text AS next
         FROM booking.bookings WHERE centre_id = $1 AND booking.takes_seats(status) AND held_on BETWEEN $2::date - 120 AND $2::date + 120`, [centreId, day]);
    return row!;
  }

  /** Takes back what was promised for another half-day than the booking stands on, or for one that fell away. */
  async releaseLoose(centreId: string, bookingId: string): Promise<Loose> {
    const gone = (table: string) => this.uow.tx.query<[unknown[], number]>(
      `DELETE FROM visit.${table} x USING booking.bookings b
        WHERE x.centre_id = $1 AND x.booking_id = $2 AND b.id = x.booking_id AND (NOT booking.takes_seats(b.status) OR b.held_on <> x.held_on OR b.band <> x.band)`, [centreId, bookingId]);
    return { duties: (await gone('duties'))[1], legs: (await gone('legs'))[1] };
  }

  /** Which escorts are promised where on these half-days. */
  async dutiesOn(centreId: string, day: Day): Promise<{ escortId: string; bookingId: string; band: Band }[]> {
    return this.uow.manager.query('SELECT escort_id AS "escortId", booking_id AS "bookingId", band FROM visit.duties WHERE centre_id = $1 AND held_on = $2', [centreId, day]);
  }
}

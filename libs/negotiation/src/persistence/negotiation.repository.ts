import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Alternative } from '../domain/alternatives.js';
import { AlreadyNegotiating, NegotiationChanged } from '../domain/negotiation.errors.js';
import type { EscalationCause, NegotiationState } from '../domain/negotiation-state.js';
import type { Answer, HistoryEntry, Negotiation } from '../domain/negotiation.js';
import { NEGOTIATION } from './columns.js';

export type NegotiationDraft = Omit<Negotiation, 'id' | 'round' | 'agreedOpeningId' | 'endedAt' | 'version'>;

/** What a step changes beside the state; left out, it stays. */
export interface Step {
  readonly state: NegotiationState;
  readonly round?: number;
  readonly escalatedBecause?: EscalationCause;
  readonly agreedOpeningId?: string;
  readonly settledHow?: 'automatic' | 'centre' | 'telephone';
  readonly endedAt?: Date;
}

/** Writes of negotiations. One open per booking, three dates a round, two rounds and the legal steps are the database's own rules. */
@Injectable()
export class NegotiationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(draft: NegotiationDraft): Promise<string> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO negotiation.negotiations (centre_id, booking_id, wish_id, school_id, venue_id, started_by, started_status, held_on, band, state, due_at, escalated_because, started_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
      [draft.centreId, draft.bookingId, draft.wishId, draft.schoolId, draft.venueId, draft.startedBy, draft.startedStatus, draft.heldOn, draft.band, draft.state,
        draft.dueAt, draft.escalatedBecause, draft.startedAt],
    ).catch((error: unknown) => {
      throw violates(error, 'negotiations_one_open_per_booking') || violates(error, 'negotiations_one_open_per_wish') ? new AlreadyNegotiating() : error;
    });
    return row!.id;
  }

  async lockOpenOf(centreId: string, bookingId: string): Promise<Negotiation | undefined> {
    const [row] = await this.uow.tx.query<Negotiation[]>(
      `SELECT ${NEGOTIATION} FROM negotiation.negotiations n WHERE n.centre_id = $1 AND n.booking_id = $2 AND n.ended_at IS NULL FOR UPDATE`, [centreId, bookingId]);
    return row;
  }

  async lock(centreId: string, id: string): Promise<Negotiation | undefined> {
    const [row] = await this.uow.tx.query<Negotiation[]>(`SELECT ${NEGOTIATION} FROM negotiation.negotiations n WHERE n.centre_id = $1 AND n.id = $2 FOR UPDATE`, [centreId, id]);
    return row;
  }

  async step(id: string, { state, round, escalatedBecause, agreedOpeningId, settledHow, endedAt }: Step): Promise<void> {
    await this.uow.tx.query(
      `UPDATE negotiation.negotiations SET state = $2, round = coalesce($3, round), escalated_because = coalesce($4, escalated_because),
              agreed_opening_id = coalesce($5, agreed_opening_id), settled_how = coalesce($6, settled_how), ended_at = $7 WHERE id = $1`,
      [id, state, round ?? null, escalatedBecause ?? null, agreedOpeningId ?? null, settledHow ?? null, endedAt ?? null],
    );
  }

  async addDates(centreId: string, id: string, round: number, dates: readonly Alternative[]): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO negotiation.dates (centre_id, negotiation_id, round, rank, opening_id, held_on, band, mark, why)
       SELECT $1, $2, $3, d.rank, d."openingId", d."heldOn", d.band, d.mark, d.why
         FROM jsonb_to_recordset($4::jsonb) AS d(rank int, "openingId" uuid, "heldOn" date, band text, mark text, why jsonb)`,
      [centreId, id, round, JSON.stringify(dates.map((date, index) => ({ ...date, rank: index + 1 })))],
    );
  }

  async addAnswer(centreId: string, id: string, { round, side, ranks, note }: Answer, at: Date): Promise<void> {
    await this.uow.tx.query(
      'INSERT INTO negotiation.answers (centre_id, negotiation_id, round, side, ranks, note, answered_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [centreId, id, round, side, [...ranks], note, at],
    ).catch((error: unknown) => { throw violates(error, 'answers_once_per_round_and_side') ? new NegotiationChanged() : error; });
  }

  async record(centreId: string, id: string, { at, side, what, facts }: HistoryEntry): Promise<void> {
    await this.uow.tx.query(
      'INSERT INTO negotiation.history (centre_id, negotiation_id, at, side, what, facts) VALUES ($1, $2, $3, $4, $5, $6)', [centreId, id, at, side, what, JSON.stringify(facts)]);
  }

  /** Open ones whose time is over, oldest first. */
  overdue(now: Date, most: number): Promise<Pick<Negotiation, 'id' | 'centreId'>[]> {
    return this.uow.manager.query(
      `SELECT id, centre_id AS "centreId" FROM negotiation.negotiations
        WHERE ended_at IS NULL AND state IN ('awaiting-host', 'awaiting-school') AND due_at <= $1 ORDER BY due_at, id LIMIT $2`, [now, most]);
  }

  /** Open ones whose booking went its own way: cancelled, declined, moved, or answered by the host who had asked for another day. */
  overtaken(most: number): Promise<Pick<Negotiation, 'id' | 'centreId'>[]> {
    return this.uow.manager.query(`SELECT n.id, n.centre_id AS "centreId" FROM negotiation.negotiations n JOIN booking.bookings b ON b.id = n.booking_id WHERE ${OVERTAKEN} ORDER BY n.id LIMIT $1`, [most]);
  }

  async isOvertaken(id: string): Promise<boolean> {
    const found = await this.uow.manager.query<unknown[]>(`SELECT 1 FROM negotiation.negotiations n JOIN booking.bookings b ON b.id = n.booking_id WHERE n.id = $1 AND ${OVERTAKEN}`, [id]);
    return found.length > 0;
  }

  async confirmation(centreId: string): Promise<'automatic' | 'by-centre'> {
    const [row] = await this.uow.manager.query<{ confirmation: 'automatic' | 'by-centre' }[]>('SELECT confirmation FROM negotiation.settings WHERE centre_id = $1', [centreId]);
    return row?.confirmation ?? 'automatic';
  }

  async setConfirmation(centreId: string, confirmation: 'automatic' | 'by-centre'): Promise<void> {
    await this.uow.tx.query(
      'INSERT INTO negotiation.settings (centre_id, confirmation) VALUES ($1, $2) ON CONFLICT (centre_id) DO UPDATE SET confirmation = EXCLUDED.confirmation', [centreId, confirmation]);
  }
}

const OVERTAKEN = `n.ended_at IS NULL AND (b.status NOT IN ('host-pending', 'confirmed', 'ready') OR b.held_on <> n.held_on OR b.band <> n.band
  OR (n.started_by = 'host' AND n.started_status = 'host-pending' AND b.status = 'confirmed'))`;

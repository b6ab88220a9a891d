import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Answer, HistoryEntry, Negotiation, OfferedDate } from '../domain/negotiation.js';
import { NEGOTIATION } from './columns.js';

type DateRow = Omit<OfferedDate, 'host' | 'school'> & { readonly negotiationId: string };
type AnswerRow = Answer & { readonly negotiationId: string };
type HistoryRow = HistoryEntry & { readonly negotiationId: string };

export interface Thread {
  readonly negotiation: Negotiation;
  /** All rounds, in their order. */
  readonly dates: readonly OfferedDate[];
  readonly answers: readonly Answer[];
  readonly history: readonly HistoryEntry[];
}

const STATE_OF_MANY = 300;

/** Reads of negotiations with everything said in them. */
@Injectable()
export class NegotiationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async find(centreId: string, id: string): Promise<Thread | undefined> {
    return (await this.threads('n.centre_id = $1 AND n.id = $2', [centreId, id]))[0];
  }

  /** The open one, or else the last. */
  async lastOf(centreId: string, bookingId: string): Promise<Thread | undefined> {
    return (await this.threads('n.centre_id = $1 AND n.booking_id = $2 ORDER BY n.ended_at IS NULL DESC, n.started_at DESC, n.id LIMIT 1', [centreId, bookingId]))[0];
  }

  /** Open ones first by age, then those that ended since the day. */
  ofCentre(centreId: string, endedSince: Date): Promise<Thread[]> {
    return this.threads(`n.centre_id = $1 AND (n.ended_at IS NULL OR n.ended_at >= $2) ORDER BY n.ended_at IS NOT NULL, n.started_at, n.id LIMIT ${STATE_OF_MANY}`, [centreId, endedSince]);
  }

  async openOfWish(centreId: string, wishId: string): Promise<Thread | undefined> {
    return (await this.threads('n.centre_id = $1 AND n.wish_id = $2 ORDER BY n.ended_at IS NULL DESC, n.started_at DESC, n.id LIMIT 1', [centreId, wishId]))[0];
  }

  /** Which of these bookings are being negotiated. */
  async openBookings(bookingIds: readonly string[]): Promise<Map<string, Pick<Negotiation, 'state' | 'startedBy' | 'round'>>> {
    const rows = await this.uow.manager.query<(Pick<Negotiation, 'state' | 'startedBy' | 'round'> & { bookingId: string })[]>(
      `SELECT booking_id AS "bookingId", state, started_by AS "startedBy", round FROM negotiation.negotiations WHERE booking_id = ANY ($1::uuid[]) AND ended_at IS NULL`, [[...bookingIds]]);
    return new Map(rows.map(({ bookingId, ...rest }) => [bookingId, rest]));
  }

  async countEscalated(centreId: string): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM negotiation.negotiations WHERE centre_id = $1 AND state IN ('escalated', 'to-confirm')`, [centreId]);
    return row?.count ?? 0;
  }

  private async threads(condition: string, values: readonly unknown[]): Promise<Thread[]> {
    const negotiations = await this.uow.manager.query<Negotiation[]>(`SELECT ${NEGOTIATION} FROM negotiation.negotiations n WHERE ${condition}`, [...values]);
    if (negotiations.length === 0) return [];
    const ids = [negotiations.map(({ id }) => id)];
    const dates = await this.uow.manager.query<DateRow[]>(
      `SELECT negotiation_id AS "negotiationId", round, rank, opening_id AS "openingId", held_on::text AS "heldOn", band, mark, why
         FROM negotiation.dates WHERE negotiation_id = ANY ($1::uuid[]) ORDER BY negotiation_id, round, rank`, ids);
    const answers = await this.uow.manager.query<AnswerRow[]>(
      `SELECT a.negotiation_id AS "negotiationId", a.round, a.side, a.ranks, a.note
         FROM negotiation.answers a JOIN negotiation.negotiations n ON n.id = a.negotiation_id
        WHERE a.negotiation_id = ANY ($1::uuid[]) ORDER BY a.negotiation_id, a.round, ((a.side = n.started_by) = (a.round = 1)) DESC`, ids);
    const history = await this.uow.manager.query<HistoryRow[]>(
      `SELECT negotiation_id AS "negotiationId", at, side, what, facts FROM negotiation.history WHERE negotiation_id = ANY ($1::uuid[]) ORDER BY id`, ids);
    return negotiations.map((negotiation) => {
      const mine = <T extends { negotiationId: string }>(all: readonly T[]): T[] => all.filter(({ negotiationId }) => negotiationId === negotiation.id);
      const said = mine(answers);
      return { negotiation, answers: said, history: mine(history), dates: mine(dates).map((date) => ({ ...date, host: saidTo(date, 'host', said), school: saidTo(date, 'school', said) })) };
    });
  }
}

/** Who started speaks first in the first round, the other in the second: the second side of a round is shown only what the first said yes to. */
function saidTo({ round, rank }: DateRow, side: Answer['side'], answers: readonly Answer[]): boolean | null {
  const [first, second] = answers.filter((each) => each.round === round);
  if (first?.side === side) return first.ranks.includes(rank);
  return second?.side === side && first?.ranks.includes(rank) ? second.ranks.includes(rank) : null;
}

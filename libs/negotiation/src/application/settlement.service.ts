import { Injectable } from '@nestjs/common';
import {
  BookingCatalogue, NotCleared, OpeningFull, OpeningNotFound, OpeningNotOpen, RequestTooLate, Rescheduling, SeatHolds, SeatsExhausted, VenueFull,
} from '#booking';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { heldUntil } from '../domain/deadline-rule.js';
import { DatesGone } from '../domain/negotiation.errors.js';
import { negotiationEscalated, negotiationKept } from '../domain/negotiation.events.js';
import type { EscalationCause } from '../domain/negotiation-state.js';
import type { DateInHistory, HistoryEntry, Negotiation } from '../domain/negotiation.js';
import { NegotiationRepository } from '../persistence/negotiation.repository.js';

interface AgreedDate extends DateInHistory { readonly openingId: string }
type Who = HistoryEntry['side'];

const TAKEN = [SeatsExhausted, OpeningFull, VenueFull, NotCleared, OpeningNotOpen, OpeningNotFound, RequestTooLate];

/** How a locked negotiation ends or reaches the centre: its bookings, its holds and its last lines, in the caller's transaction. */
@Injectable()
export class Settlement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly negotiations: NegotiationRepository,
    private readonly moving: Rescheduling,
    private readonly holds: SeatHolds,
    private readonly bookings: BookingCatalogue,
  ) {}

  /** Both sides can keep these dates, best first: the first that is still free stands at once, or waits for the centre, as the centre has set. */
  async agree(negotiation: Negotiation, dates: readonly AgreedDate[], by: Who, note: string | null): Promise<void> {
    if ((await this.negotiations.confirmation(negotiation.centreId)) === 'automatic') return this.settle(negotiation, dates, by, 'automatic', note);
    const [first] = dates, { id, centreId, bookingId } = negotiation, now = this.clock.now();
    await this.holds.release(id);
    const booking = await this.bookings.find(centreId, bookingId ?? '');
    await this.holds.hold(centreId, { openingIds: [first!.openingId], headcount: booking?.headcount ?? 1, purpose: id, until: heldUntil(now) })
      .catch((error: unknown) => { throw isTaken(error) ? new DatesGone([first!], dates.length - 1) : error; });
    await this.negotiations.step(id, { state: 'to-confirm', agreedOpeningId: first!.openingId });
    await this.record(negotiation, by, 'agreed', { dates: [plain(first!)], note });
    this.uow.raise(negotiationEscalated(centreId, { negotiationId: id }));
  }

  /** Moves the booking to the first of these dates that is still free, and ends the search. DatesGone when none is. */
  async settle(negotiation: Negotiation, dates: readonly AgreedDate[], by: Who, how: 'automatic' | 'centre', note: string | null): Promise<void> {
    const { id, centreId, bookingId } = negotiation;
    for (const date of dates) {
      const isMoved = await this.moving.reschedule(centreId, { bookingId: bookingId!, openingId: date.openingId, to: 'confirmed', purpose: id })
        .then(() => true, (error: unknown) => { if (!isTaken(error)) throw error; return false; });
      if (isMoved) {
        await this.holds.release(id);
        await this.negotiations.step(id, { state: 'settled', agreedOpeningId: date.openingId, settledHow: how, endedAt: this.clock.now() });
        return this.record(negotiation, by, 'settled', { dates: [plain(date)], note });
      }
      await this.record(negotiation, 'system', 'taken', { dates: [plain(date)] });
    }
    throw new DatesGone(dates.map(plain), 0);
  }

  /** A date agreed on the telephone, offered before or not. Its refusals come as they are. */
  async settleOn(negotiation: Negotiation, openingId: string, note: string): Promise<void> {
    const { id, centreId, bookingId } = negotiation;
    await this.moving.reschedule(centreId, { bookingId: bookingId!, openingId, to: 'confirmed', purpose: id });
    const booking = await this.bookings.find(centreId, bookingId!);
    await this.holds.release(id);
    await this.negotiations.step(id, { state: 'settled', agreedOpeningId: openingId, settledHow: 'telephone', endedAt: this.clock.now() });
    await this.record(negotiation, 'centre', 'telephone', { dates: booking ? [plain(booking)] : [], note });
  }

  async escalate(negotiation: Negotiation, because: EscalationCause, note: string | null = null): Promise<void> {
    const { id, centreId } = negotiation;
    await this.holds.release(id);
    await this.negotiations.step(id, { state: 'escalated', escalatedBecause: because });
    await this.record(negotiation, 'system', 'escalated', { because, note });
    this.uow.raise(negotiationEscalated(centreId, { negotiationId: id }));
  }

  /** The first date stands after all. */
  async keep(negotiation: Negotiation, by: Who, note: string | null): Promise<void> {
    await this.end(negotiation, 'kept', by, note);
    this.uow.raise(negotiationKept(negotiation.centreId, { negotiationId: negotiation.id }));
  }

  async end(negotiation: Negotiation, state: 'kept' | 'cancelled' | 'overtaken', by: Who, note: string | null): Promise<void> {
    await this.holds.release(negotiation.id);
    await this.negotiations.step(negotiation.id, { state, endedAt: this.clock.now() });
    await this.record(negotiation, by, state, { from: plain(negotiation), note });
  }

  record({ id, centreId }: Negotiation, side: Who, what: HistoryEntry['what'], facts: HistoryEntry['facts']): Promise<void> {
    return this.negotiations.record(centreId, id, { at: this.clock.now(), side, what, facts });
  }
}

const isTaken = (error: unknown): boolean => TAKEN.some((kind) => error instanceof kind);
const plain = ({ heldOn, band }: DateInHistory): DateInHistory => ({ heldOn, band });

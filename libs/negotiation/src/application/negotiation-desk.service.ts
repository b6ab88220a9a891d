import { Injectable } from '@nestjs/common';
import { BookingCatalogue, BookingNotFound, type BookingView, isComing, mayStillAnswer, OpeningFull, OpeningNotOpen, SeatsExhausted } from '#booking';
import { UnitOfWork } from '#database';
import { Clock, dayInSeoul } from '#kernel';
import { VenueCatalogue } from '#venue-registry';
import { type Alternative, toOffer } from '../domain/alternatives.js';
import { dueAt, heldUntil } from '../domain/deadline-rule.js';
import {
  DatesGone, NegotiationChanged, NegotiationEnded, NegotiationNotFound, NoDatePicked, NothingToNegotiate, NotTheStarter, NotYourTurn, TooManyDates,
} from '../domain/negotiation.errors.js';
import { datesOffered, negotiationEscalated } from '../domain/negotiation.events.js';
import { awaiting, type EscalationCause, MOST_DATES, MOST_ROUNDS, otherSide } from '../domain/negotiation-state.js';
import { agreedDates, datesFor, type HistoryEntry, type Negotiation, type OfferedDate, type Speaker } from '../domain/negotiation.js';
import { AlternativeFinder } from './alternative-finder.service.js';
import { NegotiationStore } from './negotiation-store.service.js';
import { Settlement } from './settlement.service.js';

export interface Picks {
  readonly bookingId: string;
  /** Openings this side can keep; none means none of those shown. */
  readonly openingIds: readonly string[];
  /** One line for the other side. */
  readonly note?: string | null | undefined;
  /** The round the page showed; absent when another day is asked for first. */
  readonly round?: number | undefined;
}

/** A host and a school look for another day. Each step is one transaction: the thread is locked, judged, written, told. */
@Injectable()
export class NegotiationDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly bookings: BookingCatalogue,
    private readonly venues: VenueCatalogue,
    private readonly finder: AlternativeFinder,
    private readonly store: NegotiationStore,
    private readonly settlement: Settlement,
  ) {}

  /** Asks for another day and offers those that would do. Returns the id of the thread. */
  start(speaker: Speaker, { bookingId, openingIds, note = null }: Picks): Promise<string> {
    return this.uow.run(async () => {
      const booking = await this.negotiable(speaker, bookingId);
      const { dates } = await this.finder.find(speaker.centreId, booking);
      const offer = offerOf(dates, openingIds);
      const negotiation = await this.open(speaker, booking, null);
      await this.offer(negotiation, speaker, booking, offer, openingIds, note);
      return negotiation.id;
    });
  }

  /** None of the dates would do, or there is none: the centre decides. Opens a thread where there is none. */
  askCentre(speaker: Speaker, { bookingId, note = null }: Pick<Picks, 'bookingId' | 'note'>): Promise<string> {
    return this.uow.run(async () => {
      const open = await this.store.lockOpenOf(speaker.centreId, bookingId);
      const booking = await this.negotiable(speaker, bookingId);
      if (open) {
        if (open.state === 'escalated' || open.state === 'to-confirm') throw new NotYourTurn('centre');
        await this.settlement.record(open, speaker.side, 'asked', { from: plain(open), note });
        await this.settlement.escalate(open, 'asked');
        return open.id;
      }
      const { dates } = await this.finder.find(speaker.centreId, booking);
      const negotiation = await this.open(speaker, booking, dates.length === 0 ? 'no-date' : 'asked');
      await this.settlement.record(negotiation, speaker.side, 'asked', { from: plain(booking), note });
      this.uow.raise(negotiationEscalated(speaker.centreId, { negotiationId: negotiation.id }));
      return negotiation.id;
    });
  }

  /** Says which of the dates would do. The second to speak settles it; none of them opens a second round, and after that the centre decides. */
  answer(speaker: Speaker, picks: Picks): Promise<void> {
    return this.uow.run(async () => {
      const { negotiation, booking, dates } = await this.turnOf(speaker, picks);
      const note = picks.note ?? null, { side } = speaker;
      if (dates.length === 0) {
        const { dates: feasible } = await this.finder.find(speaker.centreId, booking, await this.store.offeredIn(negotiation));
        return this.offer(negotiation, speaker, booking, offerOf(feasible, picks.openingIds), picks.openingIds, note);
      }
      const chosen = datesFor(side, dates).filter(({ openingId }) => picks.openingIds.includes(openingId));
      if (chosen.length !== new Set(picks.openingIds).size) throw new NegotiationChanged();
      await this.store.addAnswer(negotiation, { round: negotiation.round, side, ranks: chosen.map(({ rank }) => rank), note });
      if (chosen.length === 0) return this.refuse(negotiation, speaker, booking, datesFor(side, dates), note);
      const both = agreedDates(dates.map((date) => ({ ...date, [side]: chosen.includes(date) })));
      return this.settlement.agree(negotiation, both, side, note);
    });
  }

  /** Who asked for another day can keep the first one after all. */
  withdraw(speaker: Speaker, bookingId: string, note: string | null = null): Promise<void> {
    return this.uow.run(async () => {
      const negotiation = await this.openOf(speaker, bookingId);
      if (negotiation.startedBy !== speaker.side) throw new NotTheStarter();
      await this.settlement.keep(negotiation, speaker.side, note);
    });
  }

  private async offer(negotiation: Negotiation, speaker: Speaker, booking: BookingView, offer: readonly Alternative[], picked: readonly string[], note: string | null): Promise<void> {
    const { side, centreId } = speaker, { id, round } = negotiation;
    const ranks = offer.flatMap(({ openingId }, index) => (picked.includes(openingId) ? [index + 1] : []));
    await this.store.addOffer(negotiation, offer, { round, side, ranks, note });
    await this.store.hold(negotiation, { openingIds: picked, headcount: booking.headcount, purpose: id, until: heldUntil(this.clock.now()) })
      .catch((error: unknown) => { throw isTaken(error) ? new DatesGone([], Math.max(0, offer.length - 1)) : error; });
    if (negotiation.state !== awaiting(otherSide(side))) await this.store.step(id, { state: awaiting(otherSide(side)) });
    const dates = offer.filter(({ openingId }) => picked.includes(openingId)).map(plain);
    await this.settlement.record(negotiation, side, 'offered', { ...(round === 1 && { from: plain(negotiation) }), dates, note });
    this.uow.raise(datesOffered(centreId, { negotiationId: id, to: otherSide(side), round }));
  }

  private async refuse(negotiation: Negotiation, speaker: Speaker, booking: BookingView, shown: readonly OfferedDate[], note: string | null): Promise<void> {
    await this.settlement.record(negotiation, speaker.side, 'none', { dates: shown.map(plain), note });
    await this.store.release(negotiation);
    if (negotiation.round === MOST_ROUNDS) return this.settlement.escalate(negotiation, 'two-rounds');
    const { dates } = await this.finder.find(speaker.centreId, booking, await this.store.offeredIn(negotiation));
    if (dates.length === 0) return this.settlement.escalate(negotiation, 'no-date');
    await this.store.step(negotiation.id, { state: negotiation.state, round: negotiation.round + 1 });
  }

  private async open({ side, centreId }: Speaker, booking: BookingView, because: EscalationCause | null): Promise<Negotiation> {
    const now = this.clock.now(), today = dayInSeoul(now), holidays = new Set((await this.venues.holidays(centreId)).map(({ day }) => day));
    return this.store.add({
      centreId, bookingId: booking.id, wishId: null, schoolId: booking.schoolId, venueId: booking.venueId, startedBy: side, startedStatus: booking.status,
      heldOn: booking.heldOn, band: booking.band, state: because === null ? awaiting(otherSide(side)) : 'escalated', escalatedBecause: because,
      dueAt: dueAt(today, booking.heldOn, holidays), startedAt: now,
    });
  }

  private async turnOf(speaker: Speaker, { bookingId, round, openingIds }: Picks): Promise<{ negotiation: Negotiation; booking: BookingView; dates: OfferedDate[] }> {
    const negotiation = await this.openOf(speaker, bookingId);
    if (negotiation.state !== awaiting(speaker.side)) {
      throw new NotYourTurn(negotiation.state === awaiting(otherSide(speaker.side)) ? otherSide(speaker.side) : 'centre');
    }
    if (round !== negotiation.round) throw new NegotiationChanged();
    if (openingIds.length > MOST_DATES) throw new TooManyDates();
    const booking = await this.negotiable(speaker, bookingId);
    return { negotiation, booking, dates: await this.store.datesOfRound(negotiation) };
  }

  private async openOf(speaker: Speaker, bookingId: string): Promise<Negotiation> {
    await this.own(speaker, bookingId);
    const negotiation = await this.store.lockOpenOf(speaker.centreId, bookingId);
    if (!negotiation) throw (await this.store.hadOne(speaker.centreId, bookingId)) ? new NegotiationEnded() : new NegotiationNotFound();
    if (await this.store.isOvertaken(negotiation)) throw new NegotiationEnded();
    return negotiation;
  }

  private async negotiable(speaker: Speaker, bookingId: string): Promise<BookingView> {
    const booking = await this.own(speaker, bookingId);
    if (!isComing(booking.status)) throw new NothingToNegotiate('off');
    if (!mayStillAnswer(booking.heldOn, dayInSeoul(this.clock.now()))) throw new NothingToNegotiate('too-late');
    return booking;
  }

  private async own({ side, centreId, organisationId }: Speaker, bookingId: string): Promise<BookingView> {
    const booking = await this.bookings.find(centreId, bookingId);
    if (!booking || (side === 'host' ? booking.venueId : booking.schoolId) !== organisationId) throw new BookingNotFound(bookingId);
    return booking;
  }
}

/** What is shown to the other side; refuses picks that are no longer, or never were, among the feasible. */
function offerOf(feasible: readonly Alternative[], openingIds: readonly string[]): Alternative[] {
  const picked = new Set(openingIds);
  if (picked.size === 0) throw new NoDatePicked();
  if (picked.size > MOST_DATES) throw new TooManyDates();
  if (feasible.filter(({ openingId }) => picked.has(openingId)).length !== picked.size) throw new DatesGone([], Math.min(MOST_DATES, feasible.length));
  return toOffer(feasible, openingIds);
}

const isTaken = (error: unknown): boolean => [SeatsExhausted, OpeningFull, OpeningNotOpen].some((kind) => error instanceof kind);
const plain = ({ heldOn, band }: Pick<BookingView, 'heldOn' | 'band'>): NonNullable<HistoryEntry['facts']['from']> => ({ heldOn, band });

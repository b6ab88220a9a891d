import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView } from '#booking';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import { WishCatalogue } from '#school-scheduling';
import type { Alternatives } from '../domain/alternatives.js';
import { ageInDays } from '../domain/deadline-rule.js';
import { NegotiationNotFound } from '../domain/negotiation.errors.js';
import { NegotiationQueries, type Thread } from '../persistence/negotiation.queries.js';
import { AlternativeFinder } from './alternative-finder.service.js';
import type { NegotiationView } from './negotiation-views.js';

const DAY_MS = 86_400_000;
/** How long an ended thread stays in the director's list. */
const SHOWN_DAYS = 14;

/** Threads as the two sides and the centre read them. Looking changes nothing. */
@Injectable()
export class NegotiationCatalogue {
  constructor(
    private readonly clock: Clock,
    private readonly queries: NegotiationQueries,
    private readonly finder: AlternativeFinder,
    private readonly bookings: BookingCatalogue,
    private readonly schools: SchoolRegister,
    private readonly wishes: WishCatalogue,
  ) {}

  /** The open thread about the booking, or the last one; null when there never was one. */
  async ofBooking(centreId: string, bookingId: string): Promise<NegotiationView | null> {
    const thread = await this.queries.lastOf(centreId, bookingId);
    return thread ? this.viewOf(thread) : null;
  }

  async ofWish(centreId: string, wishId: string): Promise<NegotiationView | null> {
    const thread = await this.queries.openOfWish(centreId, wishId);
    return thread ? this.viewOf(thread) : null;
  }

  /** For mails and consumers inside the house. */
  async find(centreId: string, id: string): Promise<NegotiationView | null> {
    const thread = await this.queries.find(centreId, id);
    return thread ? this.viewOf(thread) : null;
  }

  /** Which of these bookings are being negotiated, and how far. */
  openOf(bookingIds: readonly string[]): ReturnType<NegotiationQueries['openBookings']> {
    return this.queries.openBookings(bookingIds);
  }

  /** What could be offered instead, as things are now; dates asked about before are left out. */
  async alternatives(centreId: string, booking: BookingView): Promise<Alternatives> {
    const thread = await this.queries.lastOf(centreId, booking.id);
    const isOpen = thread !== undefined && thread.negotiation.endedAt === null;
    return this.finder.find(centreId, booking, new Set(isOpen ? thread.dates.map(({ openingId }) => openingId) : []), isOpen ? thread.negotiation.id : undefined);
  }

  /** Open threads, the oldest first, then those that ended in the last two weeks. */
  async listForCentre(actor: Actor): Promise<NegotiationView[]> {
    assertRole(actor, 'director');
    const threads = await this.queries.ofCentre(actor.centreId, new Date(this.clock.now().getTime() - SHOWN_DAYS * DAY_MS));
    const views: NegotiationView[] = [];
    for (const thread of threads) views.push(await this.viewOf(thread));
    return views;
  }

  async findForCentre(actor: Actor, id: string): Promise<NegotiationView> {
    assertRole(actor, 'director');
    const view = await this.find(actor.centreId, id);
    if (!view) throw new NegotiationNotFound();
    return view;
  }

  /** Threads only the centre can bring on. */
  countToDecide(centreId: string): Promise<number> {
    return this.queries.countEscalated(centreId);
  }

  private async viewOf({ negotiation, dates, history }: Thread): Promise<NegotiationView> {
    const { id, centreId, bookingId, wishId } = negotiation;
    const booking = bookingId === null ? null : await this.bookings.find(centreId, bookingId);
    const wish = wishId === null ? null : await this.wishes.groupOf(centreId, wishId);
    const school = await this.schools.find(centreId, negotiation.schoolId);
    const free = new Set(booking && negotiation.endedAt === null && dates.length > 0 ? (await this.finder.find(centreId, booking, new Set(), id)).dates.map(({ openingId }) => openingId) : []);
    const { version, state, round, startedBy, heldOn, band, startedAt, endedAt, dueAt, escalatedBecause, agreedOpeningId } = negotiation;
    const agreed = dates.find(({ openingId }) => openingId === agreedOpeningId) ?? (booking?.openingId === agreedOpeningId ? booking : null);
    return {
      id, version, bookingId, wishId, state, round, startedBy, heldOn, band, startedAt, endedAt, dueAt, escalatedBecause, history,
      schoolName: school?.name ?? '', venueName: booking?.venueName ?? null,
      grade: booking?.grade ?? wish?.grade ?? 0, classLabel: booking?.classLabel ?? wish?.classLabel ?? null, headcount: booking?.headcount ?? wish?.headcount ?? 0,
      ageDays: ageInDays(startedAt, endedAt ?? this.clock.now()),
      agreed: agreed ? { openingId: agreed.openingId, heldOn: agreed.heldOn, band: agreed.band } : null,
      dates: dates.map((date) => ({ ...date, isFree: free.has(date.openingId) })),
    };
  }
}

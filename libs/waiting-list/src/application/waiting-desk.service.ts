import { Injectable } from '@nestjs/common';
import { BookingOffers } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { addDays, Clock, dayInSeoul, daysApart } from '#kernel';
import type { Waiter, WaitTarget } from '../domain/waiter.js';
import {
  JumpReasonMissing, NeverFits, NoNeedToWait, StaleWaiter, WaitDaysRefused, WaiterNotFound, WaitNotInState, WaitTargetNotFound, WaitTargetOver,
} from '../domain/waiting.errors.js';
import { waitBegun } from '../domain/waiting.events.js';
import { WaiterRepository } from '../persistence/waiter.repository.js';
import { WaitingQueries } from '../persistence/waiting.queries.js';
import { EARLIEST_DAYS_AHEAD } from './waiting-promotion.service.js';
import { WaitingSettlement } from './waiting-settlement.service.js';

const MOST_DAYS = 120;

export interface StartWaiting {
  readonly target: WaitTarget;
  readonly grade: number;
  readonly classLabel?: string | null | undefined;
  readonly headcount: number;
}

/** Which school answers, signed in or by a link in its mail. */
export interface WaitingSchool { readonly centreId: string; readonly schoolId: string }

/** An answer to what was offered. */
export interface WaitAnswer {
  readonly waiterId: string;
  /** The offer the answer is about; absent: the one that stands. */
  readonly bookingId?: string | undefined;
  /** The wait as it was seen; absent: as it is. */
  readonly version?: number | undefined;
}

/** The desk of the waiting list: who joins, leaves, answers, or is let go first. Each step is one transaction. */
@Injectable()
export class WaitingDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolRegister,
    private readonly waiters: WaiterRepository,
    private readonly queries: WaitingQueries,
    private readonly offers: BookingOffers,
    private readonly settlement: WaitingSettlement,
  ) {}

  /** Returns the id of the wait. Refused when waiting would be in vain, or needless. */
  async start(actor: Actor, { target, grade, classLabel = null, headcount }: StartWaiting): Promise<string> {
    assertRole(actor, 'teacher');
    const { centreId, organisationId: schoolId } = actor;
    await this.assertWorthWaiting(centreId, schoolId, target, headcount);
    return this.uow.run(async () => {
      const waiterId = await this.waiters.add({ centreId, schoolId, grade, classLabel, headcount, target, arrivedAt: this.clock.now() });
      this.uow.raise(waitBegun(centreId, { waiterId }));
      return waiterId;
    });
  }

  /** Harmless when repeated. An offer is answered, not left. */
  leave(school: WaitingSchool, waiterId: string, version?: number): Promise<void> {
    return this.uow.run(async () => {
      const waiter = await this.lockOwn(school, waiterId);
      if (waiter.state === 'left') return;
      if (waiter.state !== 'waiting') throw new WaitNotInState(waiter);
      assertFresh(waiter, version);
      await this.waiters.step(waiter.id, 'left', this.clock.now());
    });
  }

  /** The host is asked now. A second yes is harmless. */
  accept(school: WaitingSchool, answer: WaitAnswer): Promise<void> {
    return this.answer(school, answer, async (bookingId) => this.offers.accept(school.centreId, { bookingId, schoolId: school.schoolId }), 'placed');
  }

  /** The seats go on to the next. Who waits for several days keeps its place for the others. A second no is harmless. */
  decline(school: WaitingSchool, answer: WaitAnswer): Promise<void> {
    return this.answer(school, answer, async (bookingId) => this.offers.decline(school.centreId, { bookingId, schoolId: school.schoolId }), 'declined');
  }

  /** Lets a group go first for a reason that stays on record; without one the published order holds again. */
  prefer(actor: Actor, waiterId: string, version: number, reason: string | null): Promise<void> {
    return this.uow.run(async () => {
      assertRole(actor, 'director');
      if (reason?.trim() === '') throw new JumpReasonMissing();
      const waiter = await this.waiters.lock(actor.centreId, waiterId);
      if (!waiter) throw new WaiterNotFound(waiterId);
      assertFresh(waiter, version);
      if (waiter.state !== 'waiting') throw new WaitNotInState({ waiterId, state: waiter.state });
      await this.waiters.prefer(waiterId, reason?.trim() ?? null);
    });
  }

  /** Working days a school has to answer an offer, for offers from now on. */
  setOfferWorkingDays(actor: Actor, days: number): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(() => this.waiters.setOfferWorkingDays(actor.centreId, days));
  }

  private answer(school: WaitingSchool, { waiterId, bookingId, version }: WaitAnswer, give: (bookingId: string) => Promise<void>, done: 'placed' | 'declined'): Promise<void> {
    return this.uow.run(async () => {
      const waiter = await this.lockOwn(school, waiterId);
      if (waiter.state === done) return;
      // an old mail's page asks about a half-day that is not the one on offer any more
      if (waiter.state !== 'offered' || (bookingId !== undefined && bookingId !== waiter.bookingId)) throw new WaitNotInState(waiter);
      assertFresh(waiter, version);
      await give(waiter.bookingId!);
      await this.settlement.settle(school.centreId, waiter.bookingId!);
    });
  }

  private async lockOwn({ centreId, schoolId }: WaitingSchool, waiterId: string): Promise<Waiter & { readonly waiterId: string }> {
    const waiter = await this.waiters.lock(centreId, waiterId);
    if (!waiter || waiter.schoolId !== schoolId) throw new WaiterNotFound(waiterId);
    return { ...waiter, waiterId };
  }

  private async assertWorthWaiting(centreId: string, schoolId: string, target: WaitTarget, headcount: number): Promise<void> {
    const level = (await this.schools.find(centreId, schoolId))?.level ?? '', earliest = addDays(dayInSeoul(this.clock.now()), EARLIEST_DAYS_AHEAD);
    if (target.kind === 'opening') {
      const facts = await this.queries.openingFacts(centreId, target.openingId, level);
      if (!facts) throw new WaitTargetNotFound();
      if (facts.lastDay < earliest) throw new WaitTargetOver({ lastDay: facts.lastDay, earliest });
      assertFits(headcount, facts);
      if (facts.left >= headcount) throw new NoNeedToWait({ openingId: target.openingId, left: facts.left });
      return;
    }
    const { firstDay, lastDay, band = null } = target, span = daysApart(firstDay, lastDay);
    if (span < 0 || span >= MOST_DAYS) throw new WaitDaysRefused({ firstDay, lastDay, mostDays: MOST_DAYS });
    if (lastDay < earliest) throw new WaitTargetOver({ lastDay, earliest });
    if (target.kind === 'venue' && !(await this.queries.hasVenue(centreId, target.venueId))) throw new WaitTargetNotFound();
    const of = { venueId: target.kind === 'venue' ? target.venueId : null, jobField: target.kind === 'job-field' ? target.jobField : null, firstDay, lastDay, band };
    assertFits(headcount, await this.queries.daysFacts(centreId, of, level));
  }
}

function assertFresh(waiter: Waiter, version: number | undefined): void {
  if (version !== undefined && waiter.version !== version) throw new StaleWaiter(waiter.id, waiter.version);
}

function assertFits(headcount: number, { least, most }: { readonly least: number; readonly most: number }): void {
  if (headcount > most || headcount < least) throw new NeverFits({ headcount, most, least });
}

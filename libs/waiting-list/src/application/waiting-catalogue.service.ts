import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { halfYearOf, USUAL_OFFER_WORKING_DAYS } from '../domain/offer-rule.js';
import { positionOf } from '../domain/reach.js';
import { WaiterNotFound } from '../domain/waiting.errors.js';
import { byTurn } from '../domain/waiting-order.js';
import { WaiterRepository } from '../persistence/waiter.repository.js';
import { type WaiterRow, WaitingQueries } from '../persistence/waiting.queries.js';
import type { WaitingSchool } from './waiting-desk.service.js';
import type { WaiterView } from './waiting-views.js';

/** Ended waits stay in sight this long. */
const SHOWN_MS = 30 * 24 * 3_600_000;

/** Questions about who waits, and whose turn it is. */
@Injectable()
export class WaitingCatalogue {
  constructor(
    private readonly clock: Clock,
    private readonly queries: WaitingQueries,
    private readonly waiters: WaiterRepository,
  ) {}

  /** The school's own waits, live ones first; ended ones of the last thirty days. */
  async listForSchool(actor: Actor): Promise<WaiterView[]> {
    assertRole(actor, 'teacher');
    const since = new Date(this.clock.now().getTime() - SHOWN_MS);
    const [own, waiting] = await Promise.all([this.queries.ofSchool(actor.centreId, actor.organisationId, this.halfYear(), since), this.waitingIn(actor.centreId)]);
    return own.map((row) => viewOf(row, waiting));
  }

  /** Everybody in the published order; offers out first. */
  async listForCentre(actor: Actor): Promise<WaiterView[]> {
    assertRole(actor, 'director');
    const live = await this.queries.live(actor.centreId, this.halfYear());
    const waiting = live.filter(({ state }) => state === 'waiting');
    return [...live.filter(({ state }) => state === 'offered').sort(byTurn), ...waiting.sort(byTurn)].map((row) => viewOf(row, waiting));
  }

  async find({ centreId, schoolId }: WaitingSchool, waiterId: string): Promise<WaiterView> {
    const row = await this.queries.find(centreId, waiterId, this.halfYear());
    if (row?.schoolId !== schoolId) throw new WaiterNotFound(waiterId);
    return viewOf(row, await this.waitingIn(centreId));
  }

  /** For whoever writes about a wait; null when there is none. */
  async read(centreId: string, waiterId: string): Promise<WaiterView | null> {
    const row = await this.queries.find(centreId, waiterId, this.halfYear());
    return row ? viewOf(row, await this.waitingIn(centreId)) : null;
  }

  /** Working days a school has to answer an offer. */
  async offerWorkingDays(centreId: string): Promise<number> {
    return (await this.waiters.offerWorkingDays(centreId)) ?? USUAL_OFFER_WORKING_DAYS;
  }

  private async waitingIn(centreId: string): Promise<WaiterRow[]> {
    return (await this.queries.live(centreId, this.halfYear())).filter(({ state }) => state === 'waiting');
  }

  private halfYear(): ReturnType<typeof halfYearOf> {
    return halfYearOf(dayInSeoul(this.clock.now()));
  }
}

const viewOf = (row: WaiterRow, waiting: readonly WaiterRow[]): WaiterView => ({
  id: row.id, schoolId: row.schoolId, schoolName: row.schoolName, grade: row.grade, classLabel: row.classLabel, headcount: row.headcount, kind: row.kind,
  openingId: row.openingId, venueId: row.venueId, venueName: row.venueName, jobField: row.jobField, firstDay: row.firstDay, lastDay: row.lastDay, band: row.band,
  state: row.state, position: row.state === 'waiting' ? positionOf(row, waiting) : null, isPreferred: row.priority > 0, preferredBecause: row.priorityReason,
  arrivedAt: row.arrivedAt, passedOver: row.passedOverAt === null ? null : { at: row.passedOverAt, left: row.passedOverLeft ?? 0 },
  offer: row.offer === null ? null : { ...row.offer, dueOn: row.offerUntil }, version: row.version,
});

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { addDays, type Day, dayInSeoul, Clock } from '#kernel';
import type { CalendarEventDraft, CalendarEventView } from '../domain/calendar-event.js';
import { CalendarEventRepository } from '../persistence/calendar-event.repository.js';

const USUAL_SPAN_DAYS = 365;

/** The schools' academic calendars: taken in from files, read back by the school. */
@Injectable()
export class CalendarDesk {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly events: CalendarEventRepository) {}

  /** The same entry twice is one entry; returns how many were new. */
  importEvents(centreId: string, drafts: readonly CalendarEventDraft[]): Promise<number> {
    return this.uow.run(() => this.events.addMissing(centreId, drafts));
  }

  /** The teacher's own school, a year from today unless told otherwise. */
  ofSchool(actor: Actor, span: { readonly from?: Day | undefined; readonly until?: Day | undefined } = {}): Promise<CalendarEventView[]> {
    assertRole(actor, 'teacher');
    const from = span.from ?? dayInSeoul(this.clock.now());
    return this.events.ofSchool(actor.centreId, actor.organisationId, from, span.until ?? addDays(from, USUAL_SPAN_DAYS));
  }
}

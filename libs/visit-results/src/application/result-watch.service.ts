import { Injectable } from '@nestjs/common';
import { BOOKING_STATUSES, isAgreed } from '#booking';
import { UnitOfWork } from '#database';
import { Clock, dayInSeoul } from '#kernel';
import { isOver, isReminderDue } from '../domain/report-rule.js';
import { resultAsked } from '../domain/visit-results.events.js';
import { ResultRepository } from '../persistence/result.repository.js';

/** Agreed or counted, and nothing said of it yet. */
const WAITING = BOOKING_STATUSES.filter((status) => isAgreed(status) || status === 'visited');

/** Asks how a visit was when it is over, and the school once more when nothing comes. Several workers may run it: each visit is asked about once. */
@Injectable()
export class ResultWatch {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly results: ResultRepository) {}

  /** For the worker; answers how many mails were ordered. */
  async round(): Promise<number> {
    const now = this.clock.now();
    let asked = 0;
    for (const visit of await this.results.notAsked(WAITING, dayInSeoul(now))) if (isOver(visit, now)) asked += await this.ask(visit, now);
    for (const visit of await this.results.notReminded(WAITING)) {
      const { remindDays } = await this.results.settings(visit.centreId);
      if (isReminderDue(visit.heldOn, remindDays, dayInSeoul(now))) asked += await this.remind(visit, now);
    }
    return asked;
  }

  private ask({ centreId, bookingId }: { centreId: string; bookingId: string }, now: Date): Promise<number> {
    return this.uow.run(async () => {
      if (!(await this.results.noteAsked(centreId, bookingId, now))) return 0;
      this.uow.raise(resultAsked(centreId, { bookingId, isReminder: false }));
      return 1;
    });
  }

  private remind({ centreId, bookingId }: { centreId: string; bookingId: string }, now: Date): Promise<number> {
    return this.uow.run(async () => {
      if (!(await this.results.noteReminded(bookingId, now))) return 0;
      this.uow.raise(resultAsked(centreId, { bookingId, isReminder: true }));
      return 1;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { BookingCatalogue, BookingNotFound, type BookingView, VisitProgress } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { Attendance, witnessOf } from '#visit-day';
import { assertCountsAdd } from '../domain/counts-rule.js';
import { assertMayReport } from '../domain/report-rule.js';
import type { SurveyAnswer } from '../domain/satisfaction.js';
import { NotToBeClosed, ReminderAfterDue } from '../domain/visit-results.errors.js';
import { ResultRepository, type ResultSettings } from '../persistence/result.repository.js';
import { Surveys } from './surveys.service.js';

export interface EnterResult {
  readonly arrived: number;
  readonly absent: number;
  /** Why another count than the one on record; needed only then. */
  readonly correction?: string | undefined;
  readonly remarks?: string | undefined;
  /** The teacher's own, while it has not been given by link. */
  readonly satisfaction?: { readonly formId: string; readonly answer: SurveyAnswer } | undefined;
}

/** Results go in here, and files are closed here. */
@Injectable()
export class ResultDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly bookings: BookingCatalogue,
    private readonly progress: VisitProgress,
    private readonly attendance: Attendance,
    private readonly results: ResultRepository,
    private readonly surveys: Surveys,
  ) {}

  /**
   * By the school, or by the centre for a school that telephones. `version` 0: none was entered yet. The count is taken down
   * where counts are kept, and the booking becomes `result-entered`, or `no-show` when nobody came.
   * BookingNotFound, VisitNotAgreed, ResultTooEarly, ResultClosed, CountsDoNotAdd, ResultStale, SurveyFull; CorrectionNeedsReason of another count.
   */
  async enter(actor: Actor, bookingId: string, version: number, { arrived, absent, correction, remarks, satisfaction }: EnterResult): Promise<void> {
    assertRole(actor, 'teacher', 'director');
    const { centreId } = actor, now = this.clock.now();
    return this.uow.run(async () => {
      const booking = await this.bookings.findFor(actor, bookingId);
      assertMayReport(booking, dayInSeoul(now));
      const known = await this.attendance.of(centreId, bookingId);
      assertCountsAdd({ planned: known?.planned ?? booking.headcount, arrived, absent });
      await this.attendance.arrive(bookingId, { by: witnessOf(actor), arrived, reason: known && known.arrived !== arrived ? correction : null });
      await this.results.write(centreId, { bookingId, remarks: remarks?.trim() || null, enteredBy: actor.role === 'teacher' ? 'school' : 'centre', enteredAt: now, version });
      if (arrived > 0) await this.progress.advance(centreId, bookingId, 'result-entered');
      if (satisfaction) await this.surveys.answerAsTeacher(centreId, bookingId, satisfaction.formId, satisfaction.answer);
    });
  }

  /** All of them or none: those whose result is in, and those nobody came to. NotToBeClosed names the others. */
  async close(actor: Actor, bookingIds: readonly string[]): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const bookings = await this.bookings.findMany(actor.centreId, bookingIds);
      const unfit = bookingIds.filter((id) => !bookings.some((booking) => booking.id === id && isComplete(booking)));
      if (unfit.length > 0) throw new NotToBeClosed(unfit);
      for (const id of [...bookingIds].sort()) await this.progress.advance(actor.centreId, id, 'closed');
    });
  }

  /** For a correction; the booking is `result-entered` again. */
  async reopen(actor: Actor, bookingId: string, bookingVersion: number): Promise<void> {
    assertRole(actor, 'director');
    await this.uow.run(async () => {
      if (!(await this.bookings.find(actor.centreId, bookingId))) throw new BookingNotFound(bookingId);
      await this.progress.advance(actor.centreId, bookingId, 'result-entered', { version: bookingVersion });
    });
  }

  settings(actor: Actor): Promise<ResultSettings> {
    assertRole(actor, 'director');
    return this.results.settings(actor.centreId);
  }

  async changeSettings(actor: Actor, settings: ResultSettings): Promise<ResultSettings> {
    assertRole(actor, 'director');
    if (settings.remindDays > settings.dueDays) throw new ReminderAfterDue({ dueDays: settings.dueDays, remindDays: settings.remindDays });
    await this.uow.run(() => this.results.writeSettings(actor.centreId, settings));
    return this.results.settings(actor.centreId);
  }
}

const isComplete = ({ status }: BookingView): boolean => status === 'result-entered' || status === 'no-show';

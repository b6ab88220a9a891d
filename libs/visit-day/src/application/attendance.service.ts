import { Injectable } from '@nestjs/common';
import { BookingCatalogue, VisitProgress } from '#booking';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import type { AttendanceView, Count, Witness } from '../domain/attendance.js';
import { AttendanceChanged, AttendanceClosed, AttendanceOffDay, CorrectionNeedsReason, NobodyArrived } from '../domain/attendance.errors.js';
import { assertCount, assertOnDay, outcomeOf, saysTheSame, timeOf } from '../domain/attendance-rule.js';
import { AttendanceRepository } from '../persistence/attendance.repository.js';
import { BookingOfWitness } from './booking-of-witness.service.js';

interface Report {
  readonly by: Witness;
  /** Absent: now, while the day of the visit lasts; unknown afterwards. */
  readonly at?: Date | null | undefined;
  /** Needed once another count stands. */
  readonly reason?: string | null | undefined;
  /** The version seen, where the reader saw one: AttendanceChanged when it has moved on. */
  readonly version?: number | undefined;
}
/** `arrived`: students, 0 to ten more than planned. None at all is a visit that did not take place. */
export interface Arrival extends Report { readonly arrived: number }
/** `arrived`: those who came though the visit did not take place; nobody unless said. */
export interface NoShow extends Report { readonly arrived?: number | undefined }
export type Departure = Report;

/**
 * Takes down how many came, and moves the booking on in the same transaction. The same count again changes nothing, so two
 * taps are one; another count is a correction and needs a reason.
 */
@Injectable()
export class Attendance {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly attendances: AttendanceRepository,
    private readonly bookings: BookingCatalogue,
    private readonly own: BookingOfWitness,
    private readonly progress: VisitProgress,
  ) {}

  /** The booking becomes `visited`. BookingNotFound, IllegalTransition, AttendanceTooEarly, AttendanceOutOfBounds, CorrectionNeedsReason, AttendanceChanged. */
  arrive(bookingId: string, { arrived, ...report }: Arrival): Promise<AttendanceView> {
    return this.record(bookingId, outcomeOf(arrived), arrived, report);
  }

  /** The booking becomes `no-show`; who came all the same stays on record. */
  notCome(bookingId: string, { arrived = 0, ...report }: NoShow): Promise<AttendanceView> {
    return this.record(bookingId, 'no-show', arrived, report);
  }

  /** The students are on their way back. NobodyArrived, AttendanceOffDay, DepartureBeforeArrival. */
  depart(bookingId: string, { by, at, reason, version }: Departure): Promise<AttendanceView> {
    return this.uow.run(async () => {
      const booking = await this.own.find(by, bookingId);
      const known = await this.attendances.lock(by.centreId, bookingId);
      if (known?.outcome !== 'visited') throw new NobodyArrived();
      if (known.departedAt !== null && !reason?.trim()) return known;
      assertUnchanged(known, version);
      const time = { heldOn: booking.heldOn, now: this.clock.now() };
      const departedAt = timeOf(at, time);
      assertOnDay(departedAt, time);
      if (departedAt === null) throw new AttendanceOffDay(booking.heldOn);
      await this.attendances.change(bookingId, { ...known, at: known.arrivedAt, departedAt, by: by.side, reason: reason?.trim() || null });
      return this.read(by, bookingId);
    });
  }

  /** Null while nothing is recorded. */
  async of(centreId: string, bookingId: string): Promise<AttendanceView | null> {
    return (await this.attendances.find(centreId, [bookingId])).get(bookingId) ?? null;
  }

  /** Bookings nothing is recorded for are missing. */
  ofMany(centreId: string, bookingIds: readonly string[]): Promise<Map<string, AttendanceView>> {
    return this.attendances.find(centreId, bookingIds);
  }

  private record(bookingId: string, outcome: Count['outcome'], arrived: number, { by, at, reason, version }: Report): Promise<AttendanceView> {
    return this.uow.run(async () => {
      const booking = await this.own.find(by, bookingId);
      const time = { heldOn: booking.heldOn, now: this.clock.now() };
      const count: Count = { outcome, arrived, at: timeOf(at, time) };
      assertOnDay(count.at, time);
      assertCount(count, booking.headcount);
      // the row comes first: of two taps the second waits for it, and finds what the first said
      if (await this.attendances.add(by.centreId, bookingId, { ...count, planned: booking.headcount, by: by.side })) {
        await this.progress.advance(by.centreId, bookingId, outcome);
      } else {
        await this.correct(by, bookingId, count, { at, reason, version });
      }
      return this.read(by, bookingId);
    });
  }

  private async correct(by: Witness, bookingId: string, count: Count, { at, reason, version }: Omit<Report, 'by'>): Promise<void> {
    const known = (await this.attendances.lock(by.centreId, bookingId))!;
    const because = reason?.trim() || null;
    if (saysTheSame(known, count) && because === null) return;
    if (because === null) throw new CorrectionNeedsReason({ arrived: known.arrived, outcome: known.outcome, version: known.version });
    assertUnchanged(known, version);
    const status = (await this.bookings.find(by.centreId, bookingId))!.status;
    if (status === 'closed') throw new AttendanceClosed();
    const departedAt = count.outcome === 'visited' ? known.departedAt : null;
    await this.attendances.change(bookingId, { ...count, at: at ?? known.arrivedAt ?? count.at, departedAt, by: by.side, reason: because });
    // another number of the same visit leaves a result that was entered as it is
    if (known.outcome !== count.outcome) await this.progress.advance(by.centreId, bookingId, count.outcome);
  }

  private async read({ centreId }: Witness, bookingId: string): Promise<AttendanceView> {
    return (await this.of(centreId, bookingId))!;
  }
}

function assertUnchanged({ version }: AttendanceView, seen: number | undefined): void {
  if (seen !== undefined && seen !== version) throw new AttendanceChanged(version);
}

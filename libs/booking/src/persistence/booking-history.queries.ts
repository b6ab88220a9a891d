import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day } from '#kernel';
import type { BookingStep } from '../domain/booking-history.js';
import type { BookingStatus } from '../domain/booking-status.js';

interface Facts { readonly heldOn?: [Day, Day]; readonly band?: [Band, Band]; readonly headcount?: [number, number]; readonly counted?: true; readonly reconfirmed?: true; readonly noticeDays?: number; readonly late?: boolean }
interface StepRow {
  readonly at: Date; readonly by: BookingStep['by']; readonly onBehalfOf: BookingStep['onBehalfOf']; readonly from: BookingStatus | null; readonly to: BookingStatus;
  readonly reason: string | null; readonly facts: Facts;
}

@Injectable()
export class BookingHistoryQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Oldest first. */
  async of(centreId: string, bookingId: string): Promise<BookingStep[]> {
    const [rows, reminders] = await Promise.all([
      this.uow.manager.query<StepRow[]>(
        `SELECT at, said_by AS "by", on_behalf_of AS "onBehalfOf", from_status AS "from", to_status AS "to", reason, facts
           FROM booking.history WHERE centre_id = $1 AND booking_id = $2 ORDER BY id`, [centreId, bookingId]),
      this.uow.manager.query<(NonNullable<BookingStep['reminder']> & { at: Date })[]>(
        'SELECT reminded_at AS at, kind, nth FROM booking.reminders WHERE centre_id = $1 AND booking_id = $2', [centreId, bookingId]),
    ]);
    const steps = rows.map(step);
    const said = reminders.map(({ at, kind, nth }) => ({ ...steps.filter((each) => each.at <= at).at(-1) ?? steps[0], at, ...SILENT, by: 'system', reminder: { kind, nth } }) as BookingStep);
    return [...steps, ...said].sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}

const SILENT = { onBehalfOf: null, reason: null, moved: null, headcount: null, isCounted: false, isReconfirmed: false, notice: null } as const;

function step({ facts, ...row }: StepRow): BookingStep {
  const { heldOn, band, headcount, noticeDays, late } = facts;
  return {
    ...row,
    moved: heldOn && band ? { from: { heldOn: heldOn[0], band: band[0] }, to: { heldOn: heldOn[1], band: band[1] } } : null,
    headcount: headcount ? { from: headcount[0], to: headcount[1] } : null,
    isCounted: facts.counted ?? false, isReconfirmed: facts.reconfirmed ?? false,
    notice: noticeDays === undefined ? null : { days: noticeDays, late: late ?? false },
    reminder: null,
  };
}

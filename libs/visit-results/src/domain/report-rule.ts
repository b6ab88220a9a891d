import { type BookingStatus, isAgreed } from '#booking';
import { addDays, type Band, BAND_HOURS, type Day, dayInSeoul, timeInSeoul } from '#kernel';
import { ResultClosed, ResultTooEarly, VisitNotAgreed } from './visit-results.errors.js';

/** Visits a school may still speak about: agreed, or counted already. */
export const isReportable = (status: BookingStatus): boolean => isAgreed(status) || status === 'visited' || status === 'no-show' || status === 'result-entered';

/** From the morning of the visit until the centre closes the file; late is better than never. */
export function assertMayReport({ status, heldOn }: { readonly status: BookingStatus; readonly heldOn: Day }, today: Day): void {
  if (status === 'closed') throw new ResultClosed();
  if (!isReportable(status)) throw new VisitNotAgreed();
  if (heldOn > today) throw new ResultTooEarly(heldOn);
}

export const resultDueOn = (heldOn: Day, dueDays: number): Day => addDays(heldOn, dueDays);

/** Its half-day has ended. */
export const isOver = ({ heldOn, band }: { readonly heldOn: Day; readonly band: Band }, now: Date): boolean =>
  heldOn < dayInSeoul(now) || (heldOn === dayInSeoul(now) && timeInSeoul(now) >= BAND_HOURS[band].until);

/** The school has had its days and said nothing. */
export const isReminderDue = (heldOn: Day, remindDays: number, today: Day): boolean => addDays(heldOn, remindDays) <= today;

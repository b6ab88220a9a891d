import { addDays, addWorkingDays, type Day } from '#kernel';
import type { BookingSettings } from './booking-settings.js';
import type { BookingStatus } from './booking-status.js';

/** What is said once about a booking, to whom the name says. `late`: the centre takes over. */
export const REMINDER_KINDS = ['ask-host', 'host-late', 'ask-school', 'school-late', 'reconfirm-host', 'count-school', 'prepare-host', 'unconfirmed'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** A reminder is due; `nth` counts those of its kind. `about`: the day the matter began or the visit, so that a visit moved is spoken of anew. */
export interface DueReminder { readonly kind: ReminderKind; readonly nth: number; readonly about: Day }

export interface BookingDeadlines {
  readonly status: BookingStatus;
  readonly heldOn: Day;
  /** Since when the one who is asked now is asked. */
  readonly askedOn: Day;
  readonly answerDueOn: Day;
  readonly offerDueOn: Day | null;
  readonly isReconfirmed: boolean;
  readonly isCounted: boolean;
}

/**
 * Everything due today and not yet past its use: of several reminders that were missed only the last is sent. Days off are
 * those of whoever is asked.
 */
export function remindersDue(booking: BookingDeadlines, settings: BookingSettings, { today, daysOff }: { readonly today: Day; readonly daysOff: ReadonlySet<Day> }): DueReminder[] {
  if (booking.heldOn < today) return [];
  if (booking.status === 'host-pending') return asked(booking, booking.answerDueOn, ['ask-host', 'host-late'], settings, { today, daysOff });
  if (booking.status === 'offered') return booking.offerDueOn === null ? [] : asked(booking, booking.offerDueOn, ['ask-school', 'school-late'], settings, { today, daysOff });
  return booking.status === 'confirmed' || booking.status === 'ready' ? beforeTheVisit(booking, settings, today) : [];
}

function asked({ askedOn }: BookingDeadlines, dueOn: Day, [ask, late]: readonly [ReminderKind, ReminderKind], settings: BookingSettings, { today, daysOff }: { today: Day; daysOff: ReadonlySet<Day> }): DueReminder[] {
  if (today > dueOn) return [{ kind: late, nth: 1, about: askedOn }];
  const nth = settings.reminderDays.filter((days) => addWorkingDays(askedOn, days, daysOff) <= today).length;
  return nth === 0 ? [] : [{ kind: ask, nth, about: askedOn }];
}

function beforeTheVisit({ heldOn, isReconfirmed, isCounted }: BookingDeadlines, { reconfirmDays, prepareDays }: BookingSettings, today: Day): DueReminder[] {
  const due: ReminderKind[] = [];
  if (today >= addDays(heldOn, -prepareDays)) {
    due.push('prepare-host');
    if (!isReconfirmed) due.push('unconfirmed');
  } else if (today >= addDays(heldOn, -reconfirmDays)) {
    if (!isReconfirmed) due.push('reconfirm-host');
    if (!isCounted) due.push('count-school');
  }
  return due.map((kind) => ({ kind, nth: 1, about: heldOn }));
}

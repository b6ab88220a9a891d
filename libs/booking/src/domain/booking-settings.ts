import { SettingsRefused } from './lifecycle.errors.js';

/** What becomes of an offer the school did not answer in time. */
export const UNANSWERED_OFFERS = ['accept', 'expire'] as const;
export type UnansweredOffers = (typeof UNANSWERED_OFFERS)[number];

/** What a centre lays down about deadlines. Working days are the centre's; for schools also the school's own days off do not count. */
export interface BookingSettings {
  /** Working days a host has to answer. */
  readonly hostAnswerDays: number;
  /** Working days a school has to answer an offer. */
  readonly schoolAnswerDays: number;
  /** On which working days after asking whoever has not answered is reminded, ascending. */
  readonly reminderDays: readonly number[];
  readonly unansweredOffers: UnansweredOffers;
  /** Days before the visit on which the host is asked whether it still stands, and the school for its final head-count. */
  readonly reconfirmDays: number;
  /** Days before the visit on which the host is told how to prepare. */
  readonly prepareDays: number;
}

/** Students the centre lets go out at most; null: any number. What is booked already when a cap is set stays. */
export interface BookingCaps {
  /** Of one school in half a school year. */
  readonly perSchoolAndTerm: number | null;
  /** Of all schools in a week, Monday to Sunday. */
  readonly perWeek: number | null;
}

export const USUAL_BOOKING_SETTINGS: BookingSettings = {
  hostAnswerDays: 5, schoolAnswerDays: 5, reminderDays: [2, 4], unansweredOffers: 'expire', reconfirmDays: 7, prepareDays: 3,
};

export const MOST_REMINDERS = 3;

type Fault = { readonly pointer: string; readonly detail: string };

/** Every fault at once: what one field cannot say of itself. */
export function assertSettingsHold(settings: BookingSettings): void {
  const faults: Fault[] = [];
  const { reminderDays, hostAnswerDays, schoolAnswerDays, reconfirmDays, prepareDays } = settings;
  const shortest = Math.min(hostAnswerDays, schoolAnswerDays);
  if (reminderDays.some((day, i) => i > 0 && day <= reminderDays[i - 1]!)) faults.push({ pointer: '#/reminderDays', detail: '다시 알리는 날은 앞 날보다 커야 합니다.' });
  if (reminderDays.some((day) => day >= shortest)) faults.push({ pointer: '#/reminderDays', detail: `답할 날짜(${shortest}일)보다 먼저 알려야 합니다.` });
  if (prepareDays >= reconfirmDays) faults.push({ pointer: '#/prepareDays', detail: '준비 안내는 다시 확인하는 날보다 뒤여야 합니다.' });
  if (faults.length > 0) throw new SettingsRefused(faults);
}

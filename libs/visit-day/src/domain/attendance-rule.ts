import { dayInSeoul } from '#kernel';
import { AttendanceOffDay, AttendanceOutOfBounds, AttendanceTooEarly } from './attendance.errors.js';
import type { AttendanceView, Count, Outcome, VisitTime } from './attendance.js';

/** Students a school may bring beside those it announced: enough for a friend who was ill, not for another class. */
export const MOST_MORE = 10;

/** Nobody came: that is no visit. */
export const outcomeOf = (arrived: number): Outcome => (arrived === 0 ? 'no-show' : 'visited');

/** A visit may bring a few more than planned; one that did not take place has fewer. */
export function assertCount({ outcome, arrived }: Count, planned: number): void {
  const [least, most] = outcome === 'visited' ? [1, planned + MOST_MORE] : [0, planned - 1];
  if (!Number.isInteger(arrived) || arrived < least || arrived > most) throw new AttendanceOutOfBounds({ arrived, planned, least, most });
}

/** Not before the day; and a time somebody gives lies on the day and is not still to come. */
export function assertOnDay(at: Date | null, { heldOn, now }: VisitTime): void {
  if (dayInSeoul(now) < heldOn) throw new AttendanceTooEarly(heldOn);
  if (at && (Number.isNaN(at.getTime()) || dayInSeoul(at) !== heldOn || at > now)) throw new AttendanceOffDay(heldOn);
}

/** The moment of the tap, while the day lasts; afterwards nobody knows unless they say. */
export const timeOf = (given: Date | null | undefined, { heldOn, now }: VisitTime): Date | null => given ?? (dayInSeoul(now) === heldOn ? now : null);

/** The same count said again: whoever taps twice means once. */
export const saysTheSame = (known: AttendanceView, { outcome, arrived }: Count): boolean => known.outcome === outcome && known.arrived === arrived;

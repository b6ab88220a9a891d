import type { Day } from '#kernel';

export const CALENDAR_EVENT_KINDS = ['exam', 'vacation', 'closure', 'holiday', 'school-event', 'career-day', 'ordinary'] as const;
export type CalendarEventKind = (typeof CALENDAR_EVENT_KINDS)[number];

/** One entry of a school's academic calendar (학사일정). */
export interface CalendarEvent {
  readonly schoolId: string;
  /** The school's own words. */
  readonly name: string;
  readonly kind: CalendarEventKind;
  readonly firstDay: Day;
  /** Included. */
  readonly lastDay: Day;
  /** Empty: every grade. */
  readonly grades: readonly number[];
}

export interface CalendarEventDraft extends CalendarEvent {
  readonly source: 'file' | 'sample' | 'manual';
}

export interface CalendarEventView extends CalendarEvent {
  readonly id: string;
}

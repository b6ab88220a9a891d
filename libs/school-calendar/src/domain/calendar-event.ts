import type { Day } from '#kernel';

export const CALENDAR_EVENT_KINDS = ['exam', 'vacation', 'closure', 'holiday', 'school-event', 'career-day', 'ordinary'] as const;
export type CalendarEventKind = (typeof CALENDAR_EVENT_KINDS)[number];

/** Holidays are the same for everybody and vacations nearly so: from these alone nobody knows a school's calendar. */
export const COMMON_KINDS: readonly CalendarEventKind[] = ['holiday', 'vacation'];

/** Whose word an entry is; a sheet outranks NEIS, a person outranks both. */
export const CALENDAR_SOURCES = ['sample', 'neis', 'file', 'manual'] as const;
export type CalendarSource = (typeof CALENDAR_SOURCES)[number];

/** What somebody says of one entry of an academic calendar (학사일정). */
export interface CalendarWord {
  /** The school's own words. */
  readonly name: string;
  readonly kind: CalendarEventKind;
  readonly firstDay: Day;
  /** Included. */
  readonly lastDay: Day;
  /** Ascending; empty: every grade. */
  readonly grades: readonly number[];
}

/** What counts for going out: as confirmed where somebody decided, as proposed elsewhere. */
export interface CalendarEvent extends CalendarWord {
  readonly schoolId: string;
}

export interface CalendarEventDraft extends CalendarEvent {
  readonly source: 'file' | 'sample' | 'manual';
}

export interface CalendarEventView extends CalendarEvent {
  readonly id: string;
}

/** An entry with what is known of where it came from. */
export interface KnownEntry extends CalendarWord {
  readonly id: string;
  readonly version: number;
  readonly source: CalendarSource;
  /** What the source says now; null: it lists the entry no longer, or none ever did. */
  readonly said: CalendarWord | null;
  readonly saidBy: CalendarSource | null;
  /** What was said when the entry took its present form. */
  readonly heard: CalendarWord | null;
  readonly isDecided: boolean;
  /** A person said that there is no such thing. */
  readonly isRemoved: boolean;
}

/** Whether two words mean the same for going out, whatever they call it. */
export function meansTheSame(a: CalendarWord, b: CalendarWord): boolean {
  return a.kind === b.kind && a.firstDay === b.firstDay && a.lastDay === b.lastDay && a.grades.join() === b.grades.join();
}

/** The source says something else than it said when the entry took its form: a person has to look. */
export function isContested({ said, heard }: Pick<KnownEntry, 'said' | 'heard'>): boolean {
  return said === null || heard === null ? said !== heard : !meansTheSame(said, heard);
}

export const ENTRY_STATES = ['proposed', 'confirmed', 'corrected', 'differs'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** A contested entry waits for an answer whatever was decided before; what a person changed is told from what they accepted. */
export function stateOf(entry: KnownEntry): EntryState {
  if (isContested(entry)) return 'differs';
  if (!entry.isDecided) return 'proposed';
  return entry.heard === null || meansTheSame(entry, entry.heard) ? 'confirmed' : 'corrected';
}

import type { Located } from '#table-files';
import type { CalendarEventKind } from './calendar-event.js';

/** One line of a school calendar before anybody judged it, whichever file it came from. */
export interface RawEvent {
  /** As written: a whole code, a NEIS school code alone, or (for an .ics) a file's name. */
  schoolCode: string;
  schoolName?: string;
  name: string;
  startsOn: string;
  /** Last day, inclusive. */
  endsOn: string;
  /** Flagged by the source; empty means all of them. */
  grades?: number[];
  dayOff?: string;
  /** Stated by a person: not judged again. */
  kind?: CalendarEventKind;
}

export type LocatedEvents = Located<RawEvent>[];

/** A line judged and joined to a range, under the code people write for the school. */
export interface ReadEvent {
  schoolCode: string;
  /** The school's own words, kept as they were written. */
  name: string;
  kind: CalendarEventKind;
  startsOn: string;
  /** Last day, inclusive. */
  endsOn: string;
  /** Empty means every grade. */
  grades: number[];
  source: 'file';
}

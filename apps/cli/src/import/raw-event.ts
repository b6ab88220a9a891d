import type { CalendarEventKind } from '../district/district.js';
import type { Located } from './fault.js';

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

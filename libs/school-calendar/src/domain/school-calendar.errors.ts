import { DomainError } from '#kernel';

/** Unknown and of another school look the same from outside. */
export class CalendarEntryNotFound extends DomainError {
  readonly code = 'school-calendar/entry-not-found';
  readonly kind = 'not-found';
}

export class CalendarEntryStale extends DomainError {
  readonly code = 'school-calendar/entry-stale';
  readonly kind = 'stale';
}

/** Days, grades or name that cannot be; `facts.errors` points to every bad field. */
export class CalendarEntryRefused extends DomainError {
  readonly code = 'school-calendar/entry-refused';
  readonly kind = 'rule-broken';
}

/** The calendar says so already. */
export class CalendarEntryTwice extends DomainError {
  readonly code = 'school-calendar/entry-twice';
  readonly kind = 'conflict';
}

/** No source says anything else than the entry does. */
export class NothingToAnswer extends DomainError {
  readonly code = 'school-calendar/nothing-to-answer';
  readonly kind = 'conflict';
}

export class CalendarSchoolNotFound extends DomainError {
  readonly code = 'school-calendar/school-not-found';
  readonly kind = 'not-found';
}

/** A file with faults: nothing of it is stored. `facts.faults` has every row and column. */
export class CalendarFileRefused extends DomainError {
  readonly code = 'school-calendar/file-refused';
  readonly kind = 'rule-broken';
}

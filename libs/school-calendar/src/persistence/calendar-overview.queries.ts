import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import { COMMON_KINDS } from '../domain/calendar-event.js';

/** How one school's calendar of a school year stands. */
export interface SchoolCalendarState {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly schoolCode: string;
  /** False: nothing of the school's own is known, holidays and vacations aside; that means unknown and not free. */
  readonly isKnown: boolean;
  /** Entries of the year. */
  readonly entries: number;
  /** Of these nobody has decided. */
  readonly unconfirmed: number;
  /** Of these a source says something else now. */
  readonly differing: number;
  readonly lastAnsweredAt: Date | null;
  readonly outcome: 'answered' | 'empty' | 'failed' | null;
  readonly troubleCode: string | null;
  readonly trouble: string | null;
  /** Classes per grade by NEIS, grade 1 first; empty where NEIS was not asked. */
  readonly classes: readonly number[];
}

@Injectable()
export class CalendarOverviewQueries {
  constructor(private readonly uow: UnitOfWork) {}

  ofCentre(centreId: string, schoolYear: number, first: Day, last: Day): Promise<SchoolCalendarState[]> {
    return this.uow.manager.query(
      `SELECT s.id AS "schoolId", s.name AS "schoolName", s.code AS "schoolCode", e.telling > 0 AS "isKnown", e.entries, e.unconfirmed, e.differing,
              c.answered_at AS "lastAnsweredAt", c.outcome, c.trouble_code AS "troubleCode", c.trouble, coalesce(g.classes, '{}') AS classes
         FROM identity.schools s
         LEFT JOIN calendar.calendars c ON c.school_id = s.id
         LEFT JOIN LATERAL (
           SELECT count(*)::int AS entries, count(*) FILTER (WHERE kind <> ALL ($5)) AS telling, count(*) FILTER (WHERE decided_at IS NULL)::int AS unconfirmed,
                  count(*) FILTER (WHERE (said - 'name') IS DISTINCT FROM (heard - 'name'))::int AS differing
             FROM calendar.events WHERE school_id = s.id AND removed_at IS NULL AND first_day <= $4 AND last_day >= $3) e ON true
         LEFT JOIN LATERAL (
           SELECT array_agg(classes ORDER BY grade) AS classes FROM calendar.grade_classes WHERE school_id = s.id AND school_year = $2) g ON true
        WHERE s.centre_id = $1 ORDER BY s.name COLLATE "ko-x-icu", s.code`,
      [centreId, schoolYear, first, last, COMMON_KINDS],
    );
  }
}

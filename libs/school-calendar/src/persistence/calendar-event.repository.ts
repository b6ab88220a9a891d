import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { CalendarEventDraft, CalendarEventView } from '../domain/calendar-event.js';

const EVENT = 'id, school_id AS "schoolId", name, kind, first_day::text AS "firstDay", last_day::text AS "lastDay", grades';

@Injectable()
export class CalendarEventRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Entries already known stay as they are; returns how many were new. */
  async addMissing(centreId: string, drafts: readonly CalendarEventDraft[]): Promise<number> {
    const records = drafts.map((draft) => ({
      school_id: draft.schoolId, name: draft.name, kind: draft.kind, first_day: draft.firstDay, last_day: draft.lastDay,
      grades: [...draft.grades].sort((a, b) => a - b), source: draft.source,
    }));
    const added = await this.uow.tx.query<unknown[]>(
      `INSERT INTO calendar.events (centre_id, school_id, name, kind, first_day, last_day, grades, source)
       SELECT $1, school_id, name, kind, first_day, last_day, grades, source
         FROM jsonb_to_recordset($2) AS r (school_id uuid, name text, kind text, first_day date, last_day date, grades int[], source text)
       ON CONFLICT ON CONSTRAINT events_once DO NOTHING RETURNING 1`,
      [centreId, JSON.stringify(records)],
    );
    return added.length;
  }

  ofSchool(centreId: string, schoolId: string, first: Day, last: Day): Promise<CalendarEventView[]> {
    return this.uow.manager.query(
      `SELECT ${EVENT} FROM calendar.events WHERE centre_id = $1 AND school_id = $2 AND first_day <= $4 AND last_day >= $3
        ORDER BY first_day, name, id`,
      [centreId, schoolId, first, last],
    );
  }

  ofCentre(centreId: string, first: Day, last: Day): Promise<CalendarEventView[]> {
    return this.uow.manager.query(
      `SELECT ${EVENT} FROM calendar.events WHERE centre_id = $1 AND first_day <= $3 AND last_day >= $2 ORDER BY school_id, first_day, name, id`,
      [centreId, first, last],
    );
  }
}

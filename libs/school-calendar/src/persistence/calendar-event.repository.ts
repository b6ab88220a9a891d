import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import { type CalendarEventView, type CalendarSource, type CalendarWord, COMMON_KINDS, type KnownEntry } from '../domain/calendar-event.js';
import type { EntryChange } from '../domain/heed-rule.js';

const DAYS = 'first_day::text AS "firstDay", last_day::text AS "lastDay"';
const EVENT = `id, school_id AS "schoolId", name, kind, ${DAYS}, grades`;
const ENTRY = `id, version, name, kind, ${DAYS}, grades, source, said, said_by AS "saidBy", heard,
  decided_at IS NOT NULL AS "isDecided", removed_at IS NOT NULL AS "isRemoved"`;
const WORD = 'name text, kind text, "firstDay" date, "lastDay" date, grades int[]';

/** Who decided, and when. */
export interface Decision {
  readonly by: string | null;
  readonly at: Date;
}

/** Entries that were removed are known to the desk alone; everybody else reads what counts. */
@Injectable()
export class CalendarEventRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** From here to the end of the transaction nobody else changes the school's calendar. */
  async lock(centreId: string, schoolId: string): Promise<void> {
    await this.uow.tx.query('INSERT INTO calendar.calendars (centre_id, school_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [centreId, schoolId]);
    await this.uow.tx.query('SELECT 1 FROM calendar.calendars WHERE school_id = $1 FOR UPDATE', [schoolId]);
  }

  /** Every entry that begins in the span, or of which a source says so, removed ones included. */
  known(centreId: string, schoolId: string, first: Day, last: Day): Promise<KnownEntry[]> {
    return this.uow.manager.query(
      `SELECT ${ENTRY} FROM calendar.events
        WHERE centre_id = $1 AND school_id = $2 AND (first_day BETWEEN $3 AND $4 OR said->>'firstDay' BETWEEN $3::text AND $4::text)
        ORDER BY first_day, name, id`,
      [centreId, schoolId, first, last],
    );
  }

  /** As `known`, without those removed, and any that reach into the span. */
  entries(centreId: string, schoolId: string, first: Day, last: Day): Promise<KnownEntry[]> {
    return this.uow.manager.query(
      `SELECT ${ENTRY} FROM calendar.events
        WHERE centre_id = $1 AND school_id = $2 AND removed_at IS NULL AND first_day <= $4 AND last_day >= $3 ORDER BY first_day, name, id`,
      [centreId, schoolId, first, last],
    );
  }

  async find(centreId: string, schoolId: string, id: string): Promise<KnownEntry | null> {
    return (await this.findMany(centreId, schoolId, [id]))[0] ?? null;
  }

  findMany(centreId: string, schoolId: string, ids: readonly string[]): Promise<KnownEntry[]> {
    return this.uow.manager.query(
      `SELECT ${ENTRY} FROM calendar.events WHERE centre_id = $1 AND school_id = $2 AND id = ANY ($3) AND removed_at IS NULL`, [centreId, schoolId, ids],
    );
  }

  /** A person's own word comes decided; a source's is a proposal. Returns the ids in the order of the words. */
  async add(centreId: string, schoolId: string, words: readonly CalendarWord[], source: CalendarSource, decision?: Decision): Promise<string[]> {
    const rows = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO calendar.events (id, centre_id, school_id, name, kind, first_day, last_day, grades, source, said, heard, said_by, decided_at, decided_by)
       SELECT gen_random_uuid(), $1, $2, w.name, w.kind, w."firstDay", w."lastDay", w.grades, $4, CASE WHEN $7 THEN word END, CASE WHEN $7 THEN word END,
              CASE WHEN $7 THEN $4 END, $5, $6
         FROM jsonb_array_elements($3) WITH ORDINALITY AS given (word, at), jsonb_to_record(word) AS w (${WORD})
        ORDER BY at RETURNING id`,
      [centreId, schoolId, JSON.stringify(words.map(plain)), source, decision?.at ?? null, decision?.by ?? null, source !== 'manual'],
    );
    return rows.map(({ id }) => id);
  }

  async change(id: string, { word, source, ...heard }: EntryChange): Promise<void> {
    const json = (key: 'said' | 'heard'): string | null => JSON.stringify(heard[key] ? plain(heard[key]) : null);
    await this.uow.tx.query(
      `UPDATE calendar.events e SET
          name = coalesce(w.name, e.name), kind = coalesce(w.kind, e.kind), first_day = coalesce(w."firstDay", e.first_day),
          last_day = coalesce(w."lastDay", e.last_day), grades = coalesce(w.grades, e.grades), source = coalesce($3, e.source),
          said = CASE WHEN $4 THEN nullif($5::jsonb, 'null') ELSE e.said END, said_by = CASE WHEN $6 THEN $7 ELSE e.said_by END,
          heard = CASE WHEN $8 THEN nullif($9::jsonb, 'null') ELSE e.heard END
         FROM jsonb_to_record($2) AS w (${WORD}) WHERE e.id = $1`,
      [id, JSON.stringify(word ? plain(word) : {}), source ?? null, 'said' in heard, json('said'), 'saidBy' in heard, heard.saidBy ?? null, 'heard' in heard, json('heard')],
    );
  }

  async decide(ids: readonly string[], { by, at }: Decision): Promise<void> {
    await this.uow.tx.query('UPDATE calendar.events SET decided_at = $2, decided_by = $3 WHERE id = ANY ($1)', [ids, at, by]);
  }

  /** Stays as a mark, so that its source does not bring it back. */
  async remove(id: string, { by, at }: Decision): Promise<void> {
    await this.uow.tx.query('UPDATE calendar.events SET removed_at = $2, decided_at = $2, decided_by = $3 WHERE id = $1', [id, at, by]);
  }

  async drop(ids: readonly string[]): Promise<void> {
    await this.uow.tx.query('DELETE FROM calendar.events WHERE id = ANY ($1)', [ids]);
  }

  ofSchool(centreId: string, schoolId: string, first: Day, last: Day): Promise<CalendarEventView[]> {
    return this.uow.manager.query(
      `SELECT ${EVENT} FROM calendar.events WHERE centre_id = $1 AND school_id = $2 AND removed_at IS NULL AND first_day <= $4 AND last_day >= $3
        ORDER BY first_day, name, id`,
      [centreId, schoolId, first, last],
    );
  }

  ofCentre(centreId: string, first: Day, last: Day): Promise<CalendarEventView[]> {
    return this.uow.manager.query(
      `SELECT ${EVENT} FROM calendar.events WHERE centre_id = $1 AND removed_at IS NULL AND first_day <= $3 AND last_day >= $2
        ORDER BY school_id, first_day, name, id`,
      [centreId, first, last],
    );
  }

  /** Schools of which anything of their own is known in the span. */
  async knownSchools(schoolIds: readonly string[], first: Day, last: Day): Promise<Set<string>> {
    const rows = await this.uow.manager.query<{ schoolId: string }[]>(
      `SELECT DISTINCT school_id AS "schoolId" FROM calendar.events 
        WHERE school_id = ANY ($1) AND removed_at IS NULL AND first_day <= $3 AND last_day >= $2 AND kind <> ALL ($4)`,
      [schoolIds, first, last, COMMON_KINDS],
    );
    return new Set(rows.map(({ schoolId }) => schoolId));
  }
}

const plain = ({ name, kind, firstDay, lastDay, grades }: CalendarWord): CalendarWord => ({ name, kind, firstDay, lastDay, grades });

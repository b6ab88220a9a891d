import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { InspectionReminderKind } from '../domain/inspection-reminder-rule.js';

export interface ReminderDue { readonly kind: InspectionReminderKind; readonly centreId: string; readonly venueId: string; readonly subjectId: string; readonly day: Day }

/** What hosts are to be told of because a day has come, and what they were told. */
@Injectable()
export class InspectionReminderRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** N10 for plans of tomorrow, and corrections due tomorrow that nobody has proved. */
  ofTomorrow(tomorrow: Day): Promise<ReminderDue[]> {
    return this.uow.manager.query(
      `SELECT 'inspection-tomorrow' AS kind, centre_id AS "centreId", venue_id AS "venueId", id AS "subjectId", scheduled_on::text AS day
         FROM safety.planned_inspections WHERE scheduled_on = $1 AND status NOT IN ('visited', 'cancelled') AND kind <> 'self-check'
       UNION ALL
       SELECT 'correction-due', centre_id, venue_id, id, due_on::text FROM safety.open_corrections c
        WHERE due_on = $1 AND (returned_note IS NOT NULL OR NOT EXISTS (SELECT FROM safety.correction_proofs p WHERE p.correction_id = c.id)) ORDER BY 2, 4`, [tomorrow]);
  }

  /** The longest cover of each venue that takes visits and ends within sixty days; where the next visit is planned already, nobody is asked to choose a day. */
  ending(today: Day, last: Day): Promise<Omit<ReminderDue, 'kind'>[]> {
    return this.uow.manager.query(
      `SELECT centre_id AS "centreId", venue_id AS "venueId", id AS "subjectId", valid_until::text AS day
         FROM (SELECT DISTINCT ON (i.venue_id) i.* FROM safety.inspections i JOIN venue.venues v ON v.id = i.venue_id AND v.status = 'active'
                WHERE i.valid_until >= $1 ORDER BY i.venue_id, i.valid_until DESC, i.id) longest
        WHERE valid_until <= $2 ORDER BY 1, 3`, [today, last]);
  }

  /** False when it was said before. */
  async note({ centreId, kind, subjectId, day }: ReminderDue, at: Date): Promise<boolean> {
    const rows = await this.uow.tx.query<unknown[]>(
      'INSERT INTO safety.reminders (centre_id, kind, subject_id, day, noted_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING kind', [centreId, kind, subjectId, day, at]);
    return rows.length > 0;
  }

  /** Venues whose cover has ended since anybody looked, centre by centre. */
  expired(today: Day): Promise<{ centreId: string; venueId: string }[]> {
    return this.uow.manager.query(
      `SELECT v.centre_id AS "centreId", v.id AS "venueId" FROM venue.venues v
        WHERE v.status = 'active' AND EXISTS (SELECT FROM safety.inspections i WHERE i.venue_id = v.id) AND NOT safety.covers(v.id, $1) ORDER BY 1, 2`, [today]);
  }
}

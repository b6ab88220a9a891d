import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

/** Which school was reminded of which season. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Notes a reminder for every school that has no wish and was not reminded yet; the schools noted now, by this transaction alone. */
  async noteMissing(centreId: string, seasonId: string, at: Date): Promise<string[]> {
    const noted = await this.uow.tx.query<{ schoolId: string }[]>(
      `INSERT INTO scheduling.season_reminders (centre_id, season_id, school_id, reminded_at)
       SELECT $1, $2, s.id, $3 FROM identity.schools s
        WHERE s.centre_id = $1 AND NOT EXISTS (SELECT 1 FROM scheduling.wishes w WHERE w.season_id = $2 AND w.school_id = s.id)
        ORDER BY s.id
       ON CONFLICT ON CONSTRAINT season_reminders_once DO NOTHING
       RETURNING school_id AS "schoolId"`,
      [centreId, seasonId, at],
    );
    return noted.map(({ schoolId }) => schoolId);
  }
}

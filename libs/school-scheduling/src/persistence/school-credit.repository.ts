import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

/** What schools came short in published seasons. */
@Injectable()
export class SchoolCreditRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Replaces what the season left behind: a repair changes it. */
  async replace(centreId: string, seasonId: string, credits: ReadonlyMap<string, number>): Promise<void> {
    await this.uow.tx.query(`DELETE FROM scheduling.school_credits WHERE centre_id = $1 AND season_id = $2`, [centreId, seasonId]);
    await this.uow.tx.query(
      `INSERT INTO scheduling.school_credits (centre_id, season_id, school_id, credit)
       SELECT $1, $2, school_id, credit FROM unnest($3::uuid[], $4::numeric[]) AS c (school_id, credit)`,
      [centreId, seasonId, [...credits.keys()], [...credits.values()]],
    );
  }

  /**
   * What schools bring into a season: what the last published season before it left behind. Seasons are told apart by
   * their first day, not by when they were entered, so that a season planned far ahead is credited with what came between.
   */
  async carriedInto(centreId: string, seasonId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.uow.manager.query<{ schoolId: string; credit: number }[]>(
      `SELECT c.school_id AS "schoolId", c.credit::float8 AS credit FROM scheduling.school_credits c
        WHERE c.centre_id = $1 AND c.credit > 0 AND c.season_id = (
          SELECT p.id FROM scheduling.seasons p JOIN scheduling.seasons s ON s.centre_id = p.centre_id AND s.id = $2
           WHERE p.centre_id = $1 AND (p.first_day, p.id) < (s.first_day, s.id)
             AND EXISTS (SELECT 1 FROM scheduling.assignment_runs r WHERE r.season_id = p.id AND r.published_at IS NOT NULL)
           ORDER BY p.first_day DESC, p.id DESC LIMIT 1)
        ORDER BY c.school_id`,
      [centreId, seasonId],
    );
    return new Map(rows.map(({ schoolId, credit }) => [schoolId, credit]));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { SchoolLine, WishMove } from '../domain/fairness/school-line.js';

/** A line as it is kept: what the season was to the school, what it brought along, what it carries on. */
export interface LedgerLine extends SchoolLine {
  readonly earlier: number;
  readonly credit: number;
  readonly ruleVersion: number;
}

/** A published season of the ledger. */
export interface LedgerSeason {
  readonly id: string;
  readonly title: string;
  readonly firstDay: Day;
}

const LINE = `school_id AS "schoolId", requests, placed, first_kept AS "firstKept", days_moved AS "daysMoved", weeks_moved AS "weeksMoved",
  satisfaction::float8 AS satisfaction, earlier::float8 AS earlier, credit::float8 AS credit, coalesce(moves, '[]') AS moves, rule_version AS "ruleVersion"`;

/** The fairness ledger: a line per school and published season. */
@Injectable()
export class SchoolCreditRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Published seasons from this one on, or all of them; earliest first. */
  seasons(centreId: string, fromSeasonId?: string): Promise<LedgerSeason[]> {
    return this.uow.manager.query(
      `SELECT p.id, p.title, p.first_day::text AS "firstDay" FROM scheduling.seasons p
        WHERE p.centre_id = $1 AND EXISTS (SELECT 1 FROM scheduling.assignment_runs r WHERE r.season_id = p.id AND r.published_at IS NOT NULL)
          AND ($2::uuid IS NULL OR (p.first_day, p.id) >= (SELECT s.first_day, s.id FROM scheduling.seasons s WHERE s.centre_id = $1 AND s.id = $2))
        ORDER BY p.first_day, p.id`,
      [centreId, fromSeasonId ?? null],
    );
  }

  /** One settlement at a time of a season and of what builds on it. Locked earliest first, so that two settlements never wait for each other. */
  async lock(seasons: readonly LedgerSeason[]): Promise<void> {
    for (const { id } of seasons) await this.uow.tx.query(`SELECT 1 FROM scheduling.seasons WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  }

  /** Of all schools, for each is told how the others fared in the mean. Lines older than the ledger are left out: of them only the credit is known. */
  lines(centreId: string, seasonId: string): Promise<LedgerLine[]> {
    return this.uow.acrossSchools(() => this.uow.manager.query(
      `SELECT ${LINE} FROM scheduling.school_credits WHERE centre_id = $1 AND season_id = $2 AND requests IS NOT NULL ORDER BY school_id`, [centreId, seasonId],
    ));
  }

  /** What every school carries out of the season. */
  async credits(centreId: string, seasonId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.uow.manager.query<{ schoolId: string; credit: number }[]>(
      `SELECT school_id AS "schoolId", credit::float8 AS credit FROM scheduling.school_credits WHERE centre_id = $1 AND season_id = $2`, [centreId, seasonId],
    );
    return new Map(rows.map(({ schoolId, credit }) => [schoolId, credit]));
  }

  /** Replaces the season's lines. */
  async replace(centreId: string, seasonId: string, lines: readonly LedgerLine[]): Promise<void> {
    await this.uow.tx.query(`DELETE FROM scheduling.school_credits WHERE centre_id = $1 AND season_id = $2`, [centreId, seasonId]);
    const records = lines.map((line) => ({
      school_id: line.schoolId, requests: line.requests, placed: line.placed, first_kept: line.firstKept, days_moved: line.daysMoved, weeks_moved: line.weeksMoved,
      satisfaction: line.satisfaction, earlier: line.earlier, credit: line.credit, moves: line.moves satisfies readonly WishMove[], rule_version: line.ruleVersion,
    }));
    await this.uow.tx.query(
      `INSERT INTO scheduling.school_credits
         (centre_id, season_id, school_id, requests, placed, first_kept, days_moved, weeks_moved, satisfaction, earlier, credit, moves, rule_version)
       SELECT $1, $2, school_id, requests, placed, first_kept, days_moved, weeks_moved, satisfaction, earlier, credit, moves, rule_version
         FROM jsonb_to_recordset($3) AS l (school_id uuid, requests int, placed int, first_kept int, days_moved int, weeks_moved int, satisfaction numeric,
              earlier numeric, credit numeric, moves jsonb, rule_version int)`,
      [centreId, seasonId, JSON.stringify(records)],
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

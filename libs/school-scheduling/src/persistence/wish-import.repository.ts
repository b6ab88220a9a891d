import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import { SchoolCapReached } from '../domain/scheduling.errors.js';
import type { SettledWish } from '../domain/wish-rules.js';

export interface ImportRow extends SettledWish {
  readonly schoolId: string;
  readonly submittedAt: Date;
}

/** Whole sheets of wishes in three statements; a group that has a wish already gets the newer one. */
@Injectable()
export class WishImportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async upsert(centreId: string, seasonId: string, rows: readonly ImportRow[]): Promise<string[]> {
    const ids = await this.inWords(() => this.upsertWishes(centreId, seasonId, rows));
    await this.uow.tx.query('DELETE FROM scheduling.wish_days WHERE wish_id = ANY($1)', [ids]);
    await this.uow.tx.query('DELETE FROM scheduling.wish_weeks WHERE wish_id = ANY($1)', [ids]);
    const days = rows.flatMap(({ rankedDays }, row) => rankedDays.map((day, index) => ({ wish_id: ids[row], rank: index + 1, day })));
    const weeks = rows.flatMap(({ weekMarks }, row) => Object.entries(weekMarks).map(([week, mark]) => ({ wish_id: ids[row], week, mark })));
    await this.uow.tx.query(
      `INSERT INTO scheduling.wish_days (wish_id, rank, day)
       SELECT wish_id, rank, day FROM jsonb_to_recordset($1) AS r (wish_id uuid, rank int, day date)`, [JSON.stringify(days)],
    );
    await this.uow.tx.query(
      `INSERT INTO scheduling.wish_weeks (wish_id, week, mark)
       SELECT wish_id, week, mark FROM jsonb_to_recordset($1) AS r (wish_id uuid, week date, mark text)`, [JSON.stringify(weeks)],
    );
    return ids;
  }

  /** Two sheets at once, or a sheet and a school: the season's caps are counted by the database. */
  private async inWords<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!violates(error, 'wishes_within_school_cap') && !violates(error, 'wishes_within_student_cap')) throw error;
      throw new SchoolCapReached('파일의 희망을 더하면 한 학교가 낼 수 있는 만큼을 넘습니다. 파일을 다시 확인해 주세요.');
    }
  }

  /** Ids in the order of the rows. */
  private async upsertWishes(centreId: string, seasonId: string, rows: readonly ImportRow[]): Promise<string[]> {
    const records = rows.map((row) => ({
      school_id: row.schoolId, kind: row.kind, grade: row.grade, class_label: row.classLabel, headcount: row.headcount, min_served: row.minServed,
      interests: row.interests, bands: row.bands, max_km: row.maxKm, accessible_seats: row.accessibleSeats, escorts: row.escorts,
      min_group: row.minGroup, max_group: row.maxGroup, buses: row.buses, submitted_at: row.submittedAt,
    }));
    const written = await this.uow.tx.query<{ id: string; key: string }[]>(
      `INSERT INTO scheduling.wishes AS w (centre_id, season_id, school_id, kind, grade, class_label, headcount, min_served, interests, bands, max_km,
              accessible_seats, escorts, min_group, max_group, buses, channel, submitted_at)
       SELECT $1, $2, school_id, kind, grade, class_label, headcount, min_served, interests, bands, max_km, accessible_seats, escorts, min_group, max_group,
              buses, 'file', submitted_at
         FROM jsonb_to_recordset($3) AS r (school_id uuid, kind text, grade int, class_label text, headcount int, min_served int, interests jsonb, bands text[],
              max_km double precision, accessible_seats int, escorts int, min_group int, max_group int, buses int, submitted_at timestamptz)
       ON CONFLICT (season_id, school_id, kind, grade, (coalesce(class_label, ''))) DO UPDATE
          SET headcount = EXCLUDED.headcount, min_served = EXCLUDED.min_served, interests = EXCLUDED.interests, bands = EXCLUDED.bands,
              max_km = EXCLUDED.max_km, accessible_seats = EXCLUDED.accessible_seats, escorts = EXCLUDED.escorts, min_group = EXCLUDED.min_group,
              max_group = EXCLUDED.max_group, buses = EXCLUDED.buses
       RETURNING w.id, w.school_id || '/' || w.kind || '/' || w.grade || '/' || coalesce(w.class_label, '') AS key`,
      [centreId, seasonId, JSON.stringify(records)],
    );
    const idOf = new Map(written.map(({ id, key }) => [key, id]));
    return rows.map((row) => idOf.get(`${row.schoolId}/${row.kind}/${row.grade}/${row.classLabel ?? ''}`)!);
  }
}

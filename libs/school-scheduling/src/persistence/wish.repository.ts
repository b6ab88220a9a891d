import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { SettledWish } from '../domain/wish-rules.js';
import type { Wish, WishChannel } from '../domain/wish.js';
import { refusalInWords } from './wish-refusals.js';
import { WishDayRow, WishRow, WishWeekRow } from './wish.entity.js';

const WISH = `w.id, w.season_id AS "seasonId", w.school_id AS "schoolId", w.kind, w.grade, w.class_label AS "classLabel", w.headcount, w.min_served AS "minServed",
  w.interests, w.bands, w.max_km AS "maxKm", w.accessible_seats AS "accessibleSeats", w.escorts, w.min_group AS "minGroup", w.max_group AS "maxGroup",
  w.buses, w.channel, (SELECT a.name FROM identity.accounts a WHERE a.id = w.entered_by) AS "enteredBy", w.submitted_at AS "submittedAt", w.is_late AS "isLate", w.version,
  ARRAY(SELECT d.day::text FROM scheduling.wish_days d WHERE d.wish_id = w.id ORDER BY d.rank) AS "rankedDays",
  coalesce((SELECT jsonb_object_agg(m.week::text, m.mark) FROM scheduling.wish_weeks m WHERE m.wish_id = w.id), '{}') AS "weekMarks"`;

/** Whose wish it is: a wish of another school does not exist for you. */
export interface WishOwner {
  readonly centreId: string;
  readonly schoolId: string;
}

export interface WishOrigin extends WishOwner {
  readonly seasonId: string;
  readonly channel: WishChannel;
  /** The account of the centre that wrote it down. */
  readonly enteredBy?: string;
  readonly submittedAt: Date;
}

/** A wish's place for one of its ranked days. */
export interface RankedWish {
  readonly wishId: string;
  readonly seasonId: string;
  readonly schoolId: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly day: Day;
  /** 1 is the first choice. */
  readonly rank: number;
}

@Injectable()
export class WishRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find(owner: WishOwner, id: string): Promise<Wish | undefined> {
    return (await this.uow.manager.query<Wish[]>(
      `SELECT ${WISH} FROM scheduling.wishes w WHERE w.centre_id = $1 AND w.school_id = $2 AND w.id = $3`, [owner.centreId, owner.schoolId, id],
    ))[0];
  }

  async findInCentre(centreId: string, id: string): Promise<Wish | undefined> {
    return (await this.uow.manager.query<Wish[]>(`SELECT ${WISH} FROM scheduling.wishes w WHERE w.centre_id = $1 AND w.id = $2`, [centreId, id]))[0];
  }

  ofSchool(owner: WishOwner, seasonId: string | undefined): Promise<Wish[]> {
    return this.uow.manager.query(
      `SELECT ${WISH} FROM scheduling.wishes w WHERE w.centre_id = $1 AND w.school_id = $2 AND ($3::uuid IS NULL OR w.season_id = $3)
        ORDER BY w.grade, w.class_label NULLS FIRST, w.id`,
      [owner.centreId, owner.schoolId, seasonId ?? null],
    );
  }

  /** Every wish of the season in order of arrival; ties by id, so that two loads agree. */
  ofSeason(centreId: string, seasonId: string): Promise<Wish[]> {
    return this.uow.manager.query(
      `SELECT ${WISH} FROM scheduling.wishes w WHERE w.centre_id = $1 AND w.season_id = $2 ORDER BY w.submitted_at, w.id`, [centreId, seasonId],
    );
  }

  /** One page in the order of the given schools (their names sort elsewhere), grades and classes within. */
  page(centreId: string, seasonId: string, schoolOrder: readonly string[], { page, size }: { page: number; size: number }): Promise<Wish[]> {
    return this.uow.manager.query(
      `SELECT ${WISH} FROM scheduling.wishes w WHERE w.centre_id = $1 AND w.season_id = $2
        ORDER BY array_position($3::uuid[], w.school_id), w.grade, w.class_label NULLS FIRST, w.id LIMIT $4 OFFSET $5`,
      [centreId, seasonId, schoolOrder, size, (page - 1) * size],
    );
  }

  async tally(centreId: string, seasonId: string): Promise<{ wishes: number; students: number; schools: number }> {
    const [row] = await this.uow.manager.query<{ wishes: number; students: number; schools: number }[]>(
      `SELECT count(*)::int AS wishes, coalesce(sum(headcount), 0)::int AS students, count(DISTINCT school_id)::int AS schools
         FROM scheduling.wishes WHERE centre_id = $1 AND season_id = $2`,
      [centreId, seasonId],
    );
    return row ?? { wishes: 0, students: 0, schools: 0 };
  }

  /** Of all schools: where a season bunches concerns each of them. */
  firstWishes(centreId: string, seasonId: string): Promise<{ schoolId: string; grade: number; headcount: number; day: Day }[]> {
    return this.uow.acrossSchools(() => this.uow.manager.query(
      `SELECT w.school_id AS "schoolId", w.grade, w.headcount, d.day::text AS day
         FROM scheduling.wishes w JOIN scheduling.wish_days d ON d.wish_id = w.id AND d.rank = 1
        WHERE w.centre_id = $1 AND w.season_id = $2 ORDER BY w.submitted_at, w.id`,
      [centreId, seasonId],
    ));
  }

  /** Wishes of every season that rank one of the days, by day. */
  rankedOn(centreId: string, days: readonly Day[]): Promise<RankedWish[]> {
    return this.uow.manager.query(
      `SELECT w.id AS "wishId", w.season_id AS "seasonId", w.school_id AS "schoolId", w.grade, w.class_label AS "classLabel", w.headcount, d.day::text AS day, d.rank
         FROM scheduling.wishes w JOIN scheduling.wish_days d ON d.wish_id = w.id
        WHERE w.centre_id = $1 AND d.day = ANY ($2::date[]) ORDER BY d.day, d.rank, w.submitted_at, w.id`,
      [centreId, days],
    );
  }

  async add(origin: WishOrigin, wish: SettledWish): Promise<string> {
    const { rankedDays: _days, weekMarks: _marks, bands, ...columns } = wish;
    const { identifiers } = await this.guarded(wish, () => this.uow.tx.insert(WishRow, { ...origin, ...columns, bands: [...bands] }));
    const { id } = identifiers[0] as { id: string };
    await this.writeDays(id, wish);
    return id;
  }

  /** False when the wish is gone or was changed since that version. `lateAt`: the wish loses its place in the order of arrival. */
  async rewrite(owner: WishOwner, id: string, version: number, { wish, lateAt }: { readonly wish: SettledWish; readonly lateAt: Date | null }): Promise<boolean> {
    const { rankedDays: _days, weekMarks: _marks, bands, ...columns } = wish;
    const changed = { ...columns, bands: [...bands], ...(lateAt ? { submittedAt: lateAt } : {}) };
    const { affected } = await this.guarded(wish, () => this.uow.tx.update(WishRow, { ...owner, id, version }, changed));
    if (!affected) return false;
    await this.uow.tx.delete(WishDayRow, { wishId: id });
    await this.uow.tx.delete(WishWeekRow, { wishId: id });
    await this.writeDays(id, wish);
    return true;
  }

  /** False when the wish is gone or was changed since that version. */
  async remove(owner: WishOwner, id: string, version: number): Promise<boolean> {
    const [, count] = await this.uow.tx.query<[unknown[], number]>(
      `DELETE FROM scheduling.wishes WHERE centre_id = $1 AND school_id = $2 AND id = $3 AND version = $4`,
      [owner.centreId, owner.schoolId, id, version],
    );
    return count > 0;
  }

  private async writeDays(wishId: string, { rankedDays, weekMarks }: SettledWish): Promise<void> {
    await this.uow.tx.insert(WishDayRow, rankedDays.map((day, index) => ({ wishId, rank: index + 1, day })));
    const weeks = Object.entries(weekMarks).map(([week, mark]) => ({ wishId, week, mark }));
    if (weeks.length > 0) await this.uow.tx.insert(WishWeekRow, weeks);
  }

  private async guarded<T>(wish: SettledWish, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw refusalInWords(error, wish);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Day } from '#kernel';
import type { AgreedDate } from '../domain/draft.js';
import { SeasonDatesRefused, SeasonTitleTaken } from '../domain/scheduling.errors.js';
import type { Season, SeasonDraft } from '../domain/season.js';
import { SeasonRow } from './season.entity.js';

const SEASON = `s.id, s.centre_id AS "centreId", s.title, s.first_day::text AS "firstDay", s.last_day::text AS "lastDay",
  s.wishes_due_at AS "wishesDueAt", s.version,
  EXISTS (SELECT 1 FROM scheduling.assignment_runs r WHERE r.season_id = s.id AND r.published_at IS NOT NULL) AS "isPublished"`;

@Injectable()
export class SeasonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  list(centreId: string): Promise<Season[]> {
    return this.uow.manager.query(`SELECT ${SEASON} FROM scheduling.seasons s WHERE s.centre_id = $1 ORDER BY s.first_day DESC, s.id`, [centreId]);
  }

  async find(centreId: string, id: string): Promise<Season | undefined> {
    return (await this.uow.manager.query<Season[]>(`SELECT ${SEASON} FROM scheduling.seasons s WHERE s.centre_id = $1 AND s.id = $2`, [centreId, id]))[0];
  }

  /** Wishes of many schools may come in side by side, but none while the season itself is changed or published. */
  lockForWishes(centreId: string, id: string): Promise<Season | undefined> {
    return this.locked(centreId, id, 'FOR SHARE');
  }

  /** One publication at a time, and no wish meanwhile. */
  lockForPublication(centreId: string, id: string): Promise<Season | undefined> {
    return this.locked(centreId, id, 'FOR NO KEY UPDATE');
  }

  async add(centreId: string, draft: SeasonDraft): Promise<string> {
    const { identifiers } = await this.inWords(draft, () => this.uow.tx.insert(SeasonRow, { centreId, ...draft }));
    return (identifiers[0] as { id: string }).id;
  }

  /** False when somebody changed the season since that version. */
  async change(centreId: string, id: string, version: number, draft: SeasonDraft): Promise<boolean> {
    const [, count] = await this.inWords(draft, () => this.uow.tx.query<[unknown[], number]>(
      `UPDATE scheduling.seasons SET title = $4, first_day = $5, last_day = $6, wishes_due_at = $7 WHERE centre_id = $1 AND id = $2 AND version = $3`,
      [centreId, id, version, draft.title, draft.firstDay, draft.lastDay, draft.wishesDueAt],
    ));
    return count > 0;
  }

  /** Wishes with a ranked day outside these days. */
  async wishesOutside(id: string, firstDay: Day, lastDay: Day): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: number }[]>(
      `SELECT count(DISTINCT w.id)::int AS count FROM scheduling.wishes w JOIN scheduling.wish_days d ON d.wish_id = w.id
        WHERE w.season_id = $1 AND d.day NOT BETWEEN $2 AND $3`,
      [id, firstDay, lastDay],
    );
    return row?.count ?? 0;
  }

  /** Dates no school named that were confirmed in the draft the season was published as; they hold as if the school had named them. */
  async agreedDates(centreId: string, id: string): Promise<readonly AgreedDate[]> {
    const [row] = await this.uow.manager.query<{ agreed: readonly AgreedDate[] }[]>(
      `SELECT agreed FROM scheduling.drafts WHERE centre_id = $1 AND season_id = $2 AND published_at IS NOT NULL`, [centreId, id],
    );
    return row?.agreed ?? [];
  }

  /** Lock first, read after: a row read while waiting for the lock would show the season as it was before. */
  private async locked(centreId: string, id: string, strength: string): Promise<Season | undefined> {
    await this.uow.tx.query(`SELECT 1 FROM scheduling.seasons WHERE centre_id = $1 AND id = $2 ${strength}`, [centreId, id]);
    return this.find(centreId, id);
  }

  private async inWords<T>({ title, firstDay, lastDay }: SeasonDraft, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (violates(error, 'seasons_title_once')) throw new SeasonTitleTaken(`'${title}' 기간이 이미 있습니다.`, { title });
      if (violates(error, 'seasons_days_ordered')) {
        throw new SeasonDatesRefused(`기간은 ${firstDay}부터 200일 안에 끝나야 합니다. 마지막 날 ${lastDay}을(를) 확인해 주세요.`, { firstDay, lastDay });
      }
      if (violates(error, 'seasons_wishes_before_visits')) {
        throw new SeasonDatesRefused(`희망 마감은 첫날 ${firstDay} 전날까지여야 합니다.`, { firstDay });
      }
      throw error;
    }
  }
}

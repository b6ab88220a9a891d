import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Day } from '#kernel';
import type { AgreedDate } from '../domain/draft.js';
import { SeasonTitleTaken } from '../domain/scheduling.errors.js';
import type { Season, SeasonTerms } from '../domain/season.js';
import { SeasonRow } from './season.entity.js';

const SEASON = `s.id, s.centre_id AS "centreId", s.title, s.first_day::text AS "firstDay", s.last_day::text AS "lastDay",
  s.wishes_due_at AS "wishesDueAt", s.opens_at AS "opensAt", s.release_at AS "releaseAt", s.reminder_days AS "reminderDays",
  s.takes_late_wishes AS "takesLateWishes", s.schools_answer_first AS "schoolsAnswerFirst", s.most_wishes AS "mostWishes", s.most_students AS "mostStudents", s.min_group AS "minGroup",
  s.max_group AS "maxGroup", s.lead_days AS "leadDays", s.weights, s.goals, s.version,
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

  /** Seasons of every centre that remind and have their deadline still to come. */
  withReminder(now: Date): Promise<Season[]> {
    return this.uow.manager.query(`SELECT ${SEASON} FROM scheduling.seasons s WHERE s.reminder_days IS NOT NULL AND s.wishes_due_at > $1 ORDER BY s.id`, [now]);
  }

  /** Wishes of many schools may come in side by side, but none while the season itself is changed or published. */
  lockForWishes(centreId: string, id: string): Promise<Season | undefined> {
    return this.locked(centreId, id, 'FOR SHARE');
  }

  /** One publication at a time, and no wish meanwhile. */
  lockForPublication(centreId: string, id: string): Promise<Season | undefined> {
    return this.locked(centreId, id, 'FOR NO KEY UPDATE');
  }

  async add(centreId: string, terms: SeasonTerms): Promise<string> {
    const { identifiers } = await this.inWords(terms, () => this.uow.tx.insert(SeasonRow, { centreId, ...terms }));
    return (identifiers[0] as { id: string }).id;
  }

  /** False when somebody changed the season since that version. A deadline put off is one for late wishes, too: they are late no more. */
  async change(centreId: string, id: string, version: number, terms: SeasonTerms): Promise<boolean> {
    const { affected } = await this.inWords(terms, () => this.uow.tx.update(SeasonRow, { centreId, id, version }, terms));
    if (!affected) return false;
    await this.uow.tx.query('UPDATE scheduling.wishes SET due_at = $2 WHERE season_id = $1 AND is_late AND due_at < $2', [id, terms.wishesDueAt]);
    return true;
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

  private async inWords<T>({ title }: SeasonTerms, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (violates(error, 'seasons_title_once')) {
        const detail = `'${title}' 기간이 이미 있습니다.`;
        throw new SeasonTitleTaken(detail, { title, errors: [{ pointer: '#/title', detail }] });
      }
      throw error;
    }
  }
}

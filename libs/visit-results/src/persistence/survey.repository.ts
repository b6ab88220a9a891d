import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Day } from '#kernel';
import type { SurveyAnswer, SurveyAudience } from '../domain/satisfaction.js';

export interface SurveyRow {
  readonly id: string;
  readonly centreId: string;
  readonly bookingId: string;
  readonly audience: SurveyAudience;
  readonly key: string;
  readonly answers: number;
  readonly most: number;
}

export interface StoredAnswer extends SurveyAnswer { readonly audience: SurveyAudience; readonly answeredOn: Day }

const COLUMNS = 'id, centre_id AS "centreId", booking_id AS "bookingId", audience, key, answers, most';

@Injectable()
export class SurveyRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async of(bookingId: string, audience: SurveyAudience): Promise<SurveyRow | null> {
    return this.one('booking_id = $1 AND audience = $2', [bookingId, audience]);
  }

  byKey(key: string): Promise<SurveyRow | null> {
    return this.one('key = $1', [key]);
  }

  byCode(codeHash: string): Promise<SurveyRow | null> {
    return this.one('code_hash = $1', [codeHash]);
  }

  ofBooking(bookingId: string): Promise<SurveyRow[]> {
    return this.uow.manager.query<SurveyRow[]>(`SELECT ${COLUMNS} FROM result.surveys WHERE booking_id = $1`, [bookingId]);
  }

  /** The one that is there, or a new one. `codeHash` makes the hash a class code is found by. */
  async ensure(centreId: string, bookingId: string, audience: SurveyAudience, { most, codeHash }: { most: number; codeHash: (key: string) => string | null }): Promise<SurveyRow> {
    const key = randomUUID();
    await this.uow.tx.query(
      'INSERT INTO result.surveys (centre_id, booking_id, audience, key, code_hash, most) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ON CONSTRAINT surveys_one_per_booking_and_audience DO NOTHING',
      [centreId, bookingId, audience, key, codeHash(key), most]);
    return (await this.of(bookingId, audience))!;
  }

  /** The old link leads nowhere from now on; what was answered by it counts. */
  async renew({ id }: SurveyRow, codeHash: (key: string) => string | null): Promise<void> {
    const key = randomUUID();
    await this.uow.tx.query('UPDATE result.surveys SET key = $2, code_hash = $3 WHERE id = $1', [id, key, codeHash(key)]);
  }

  async lock(id: string): Promise<SurveyRow | null> {
    const [row] = await this.uow.tx.query<SurveyRow[]>(`SELECT ${COLUMNS} FROM result.surveys WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    return row ?? null;
  }

  async setMost({ id }: SurveyRow, most: number): Promise<void> {
    await this.uow.tx.query('UPDATE result.surveys SET most = $2 WHERE id = $1', [id, most]);
  }

  /** `known`: the same form again. `full`: the database counts no more. */
  async add({ id, centreId, audience }: SurveyRow, formId: string, answer: SurveyAnswer, answeredOn: Day): Promise<'added' | 'known' | 'full'> {
    const { satisfied, helpful, recommend, concern, comment } = answer;
    try {
      const rows = await this.uow.tx.query<unknown[]>(
        `INSERT INTO result.responses (id, centre_id, survey_id, audience, satisfied, helpful, recommend, concern, comment, answered_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT ON CONSTRAINT responses_pk DO NOTHING RETURNING id`,
        [formId, centreId, id, audience, satisfied, helpful, recommend, concern, comment, answeredOn]);
      return rows.length > 0 ? 'added' : 'known';
    } catch (error) {
      if (violates(error, 'surveys_not_over_their_most')) return 'full';
      throw error;
    }
  }

  async isKnown({ id }: SurveyRow, formId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM result.responses WHERE survey_id = $1 AND id = $2', [id, formId])).length > 0;
  }

  /** Of one visit; in no order that would tell who answered when. */
  answers(centreId: string, bookingId: string): Promise<StoredAnswer[]> {
    return this.uow.manager.query<StoredAnswer[]>(
      `SELECT r.audience, r.satisfied, r.helpful, r.recommend, r.concern, r.comment, r.answered_on::text AS "answeredOn"
         FROM result.responses r JOIN result.surveys s ON s.id = r.survey_id WHERE s.centre_id = $1 AND s.booking_id = $2 ORDER BY r.audience DESC, r.id`, [centreId, bookingId]);
  }

  private async one(condition: string, values: unknown[]): Promise<SurveyRow | null> {
    const [row] = await this.uow.manager.query<SurveyRow[]>(`SELECT ${COLUMNS} FROM result.surveys WHERE ${condition}`, values);
    return row ?? null;
  }
}

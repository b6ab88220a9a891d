import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Preparation, PreparationView } from '../domain/preparation.js';
import { PREPARATION } from './columns.js';

/** The centre's rule for escorts; version 0 while nobody has changed what is usual. */
export interface EscortRule { readonly studentsPerEscort: number; readonly untrained: 'warn' | 'refuse'; readonly version: number }

/** One sheet per booking. Whoever changes anything of a visit locks it first, so that one change sees the other. */
@Injectable()
export class PreparationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async lock(centreId: string, bookingId: string): Promise<PreparationView> {
    await this.uow.tx.query(
      'INSERT INTO visit.preparations (centre_id, booking_id) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT preparations_one_per_booking DO NOTHING', [centreId, bookingId]);
    const [row] = await this.uow.tx.query<PreparationView[]>(`SELECT ${PREPARATION} FROM visit.preparations p WHERE p.centre_id = $1 AND p.booking_id = $2 FOR NO KEY UPDATE`, [centreId, bookingId]);
    return row!;
  }

  async change(bookingId: string, to: Preparation): Promise<void> {
    await this.uow.tx.query(
      `UPDATE visit.preparations SET prior_education_on = $2, prior_education_by = $3, safety_education_on = $4, safety_education_by = $5, meeting_point = $6, directions = $7,
              mentor_name = $8, what_to_bring = $9, travel = $10, school_escorts = $11, teacher_name = $12, teacher_phone = $13 WHERE booking_id = $1`,
      [bookingId, to.priorEducationOn, to.priorEducationBy, to.safetyEducationOn, to.safetyEducationBy, to.meetingPoint, to.directions, to.mentorName, to.whatToBring, to.travel,
        to.schoolEscorts, to.teacherName, to.teacherPhone],
    );
  }

  /** Something that belongs to the sheet was changed beside it: whoever saw the old version has not seen that. */
  async touch(bookingId: string): Promise<void> {
    await this.uow.tx.query('UPDATE visit.preparations SET version = version WHERE booking_id = $1', [bookingId]);
  }

  async rule(centreId: string): Promise<EscortRule> {
    const [row] = await this.uow.manager.query<EscortRule[]>('SELECT students_per_escort AS "studentsPerEscort", untrained, version FROM visit.settings WHERE centre_id = $1', [centreId]);
    return row ?? { studentsPerEscort: 9, untrained: 'warn', version: 0 };
  }

  /** False when somebody else changed it since this version. */
  async setRule(centreId: string, { studentsPerEscort, untrained, version }: EscortRule): Promise<boolean> {
    const rows = await this.uow.tx.query<unknown[]>(
      version === 0
        ? 'INSERT INTO visit.settings (centre_id, students_per_escort, untrained) SELECT $1, $2, $3 WHERE $4 = 0 ON CONFLICT ON CONSTRAINT settings_pk DO NOTHING RETURNING version'
        : 'WITH changed AS (UPDATE visit.settings SET students_per_escort = $2, untrained = $3 WHERE centre_id = $1 AND version = $4 RETURNING version) SELECT version FROM changed',
      [centreId, studentsPerEscort, untrained, version]);
    return rows.length === 1;
  }
}

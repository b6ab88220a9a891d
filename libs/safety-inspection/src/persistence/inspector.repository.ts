import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Day } from '#kernel';
import type { InspectorKind, InspectorView } from '../application/plan.views.js';
import { TrainingTwice } from '../domain/plan.errors.js';

export interface InspectorFile { readonly kind: InspectorKind; readonly checkedOn: Day | null; readonly checkedBy: string | null }
export interface InspectorTraining { readonly course: string; readonly heldOn: Day; readonly hours: number }

/** Accounts that inspect for a centre, and what is on file about them. */
@Injectable()
export class InspectorRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** By name; one of them when asked for. */
  list(centreId: string, accountId?: string): Promise<InspectorView[]> {
    return this.uow.manager.query<InspectorView[]>(
      `SELECT a.id AS "accountId", a.name, a.email, coalesce(f.kind, 'inspector') AS kind, f.checked_on::text AS "checkedOn", f.checked_by AS "checkedBy", coalesce(f.version, 0) AS version,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'course', t.course, 'heldOn', t.held_on, 'hours', t.hours) ORDER BY t.held_on DESC, t.course), '[]')
                 FROM safety.inspector_trainings t WHERE t.inspector_id = f.id) AS trainings
         FROM identity.accounts a LEFT JOIN safety.inspectors f ON f.centre_id = $1 AND f.account_id = a.id
        WHERE EXISTS (SELECT FROM identity.memberships m WHERE m.centre_id = $1 AND m.account_id = a.id AND m.role = 'inspector') AND ($2::uuid IS NULL OR a.id = $2)
        ORDER BY a.name COLLATE "ko-x-icu", a.id`, [centreId, accountId ?? null]);
  }

  /** 0 while nothing is on file. */
  async lockVersion(centreId: string, accountId: string): Promise<number> {
    const [row] = await this.uow.tx.query<{ version: number }[]>('SELECT version FROM safety.inspectors WHERE centre_id = $1 AND account_id = $2 FOR NO KEY UPDATE', [centreId, accountId]);
    return row?.version ?? 0;
  }

  async put(centreId: string, accountId: string, { kind, checkedOn, checkedBy }: InspectorFile): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO safety.inspectors (centre_id, account_id, kind, checked_on, checked_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT inspectors_one_file_per_account DO UPDATE SET kind = excluded.kind, checked_on = excluded.checked_on, checked_by = excluded.checked_by`,
      [centreId, accountId, kind, checkedOn, checkedBy]);
  }

  async train(centreId: string, accountId: string, { course, heldOn, hours }: InspectorTraining): Promise<void> {
    await this.uow.tx.query(`INSERT INTO safety.inspectors (centre_id, account_id, kind) VALUES ($1, $2, 'inspector') ON CONFLICT ON CONSTRAINT inspectors_one_file_per_account DO UPDATE SET kind = safety.inspectors.kind`, [centreId, accountId]);
    await this.uow.tx.query(
      'INSERT INTO safety.inspector_trainings (centre_id, inspector_id, course, held_on, hours) SELECT $1, id, $3, $4, $5 FROM safety.inspectors WHERE centre_id = $1 AND account_id = $2',
      [centreId, accountId, course, heldOn, hours],
    ).catch((error: unknown) => { throw violates(error, 'inspector_trainings_once') ? new TrainingTwice('이미 적은 교육입니다.', { course, heldOn }) : error; });
  }
}

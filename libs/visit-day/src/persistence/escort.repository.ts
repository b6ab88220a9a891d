import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Day } from '#kernel';
import type { EscortView, Training } from '../domain/escort.js';
import { EscortElsewhere, TrainingTwice } from '../domain/preparation.errors.js';

export type EscortDraft = Pick<EscortView, 'name' | 'phone' | 'kind' | 'checkedOn' | 'checkReference' | 'isActive'>;

const ESCORT = `e.id, e.name, e.phone, e.kind, e.checked_on::text AS "checkedOn", e.check_reference AS "checkReference", e.is_active AS "isActive", e.version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'course', t.course, 'heldOn', t.held_on, 'hours', t.hours) ORDER BY t.held_on DESC, t.course), '[]')
     FROM visit.trainings t WHERE t.escort_id = e.id) AS trainings`;

/** Escorts, what they learned, and where they are promised. That nobody is in two places at once the database knows. */
@Injectable()
export class EscortRepository {
  constructor(private readonly uow: UnitOfWork) {}

  all(centreId: string): Promise<EscortView[]> {
    return this.uow.manager.query<EscortView[]>(`SELECT ${ESCORT} FROM visit.escorts e WHERE e.centre_id = $1 ORDER BY e.is_active DESC, e.name, e.id`, [centreId]);
  }

  async lock(centreId: string, id: string): Promise<EscortView | undefined> {
    const [row] = await this.uow.tx.query<EscortView[]>(`SELECT ${ESCORT} FROM visit.escorts e WHERE e.centre_id = $1 AND e.id = $2 FOR NO KEY UPDATE OF e`, [centreId, id]);
    return row;
  }

  async add(centreId: string, { name, phone, kind, checkedOn, checkReference, isActive }: EscortDraft): Promise<string> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      'INSERT INTO visit.escorts (centre_id, name, phone, kind, checked_on, check_reference, is_active) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id',
      [centreId, name, phone, kind, checkedOn, checkReference, isActive]);
    return row!.id;
  }

  async change(id: string, { name, phone, kind, checkedOn, checkReference, isActive }: EscortDraft): Promise<void> {
    await this.uow.tx.query('UPDATE visit.escorts SET name = $2, phone = $3, kind = $4, checked_on = $5, check_reference = $6, is_active = $7 WHERE id = $1',
      [id, name, phone, kind, checkedOn, checkReference, isActive]);
  }

  async train(centreId: string, escortId: string, { course, heldOn, hours }: Omit<Training, 'id'>): Promise<void> {
    await this.uow.tx.query('INSERT INTO visit.trainings (centre_id, escort_id, course, held_on, hours) VALUES ($1, $2, $3, $4, $5)', [centreId, escortId, course, heldOn, hours])
      .catch((error: unknown) => { throw violates(error, 'trainings_once') ? new TrainingTwice({ course, heldOn }) : error; });
    await this.uow.tx.query('UPDATE visit.escorts SET version = version WHERE id = $1', [escortId]);
  }

  async forgetTraining(escortId: string, trainingId: string): Promise<void> {
    await this.uow.tx.query('DELETE FROM visit.trainings WHERE escort_id = $1 AND id = $2', [escortId, trainingId]);
    await this.uow.tx.query('UPDATE visit.escorts SET version = version WHERE id = $1', [escortId]);
  }

  async dutiesFrom(escortId: string, day: Day): Promise<number> {
    const [row] = await this.uow.tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM visit.duties WHERE escort_id = $1 AND held_on >= $2', [escortId, day]);
    return row!.count;
  }

  /** Promised already for this booking: nothing changes. */
  async assign(centreId: string, escort: EscortView, { id: bookingId, heldOn, band }: { id: string; heldOn: Day; band: 'am' | 'pm' }): Promise<boolean> {
    const [own] = await this.uow.tx.query<unknown[]>('SELECT 1 FROM visit.duties WHERE escort_id = $1 AND booking_id = $2 AND held_on = $3 AND band = $4', [escort.id, bookingId, heldOn, band]);
    if (own) return false;
    await this.uow.tx.query('INSERT INTO visit.duties (centre_id, escort_id, booking_id, held_on, band) VALUES ($1, $2, $3, $4, $5)', [centreId, escort.id, bookingId, heldOn, band])
      .catch((error: unknown) => { throw violates(error, 'escorts_one_place_at_a_time') ? new EscortElsewhere({ name: escort.name, heldOn, band }) : error; });
    return true;
  }

  async release(escortId: string, bookingId: string): Promise<void> {
    await this.uow.tx.query('DELETE FROM visit.duties WHERE escort_id = $1 AND booking_id = $2', [escortId, bookingId]);
  }
}

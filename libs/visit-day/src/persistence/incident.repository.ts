import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Side } from '../domain/attendance.js';
import type { IncidentDraft, IncidentView } from '../domain/incident.js';
import { INCIDENT } from './columns.js';

@Injectable()
export class IncidentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(centreId: string, bookingId: string, { kind, happenedAt, what, told, injured }: IncidentDraft, by: Side, at: Date): Promise<string> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO visit.incidents (centre_id, booking_id, kind, happened_at, what, told, injured, reported_by, reported_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [centreId, bookingId, kind, happenedAt, what, [...told], injured, by, at]);
    return row!.id;
  }

  async find(centreId: string, id: string): Promise<IncidentView | null> {
    const [row] = await this.uow.manager.query<IncidentView[]>(`SELECT ${INCIDENT} FROM visit.incidents i WHERE i.centre_id = $1 AND i.id = $2`, [centreId, id]);
    return row ?? null;
  }
}

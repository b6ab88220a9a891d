import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { MentorTraining } from '../domain/mentor-training.js';
import type { SafetyFacts } from '../domain/safety-facts.js';
import { SettingsStale } from '../domain/visit-results.errors.js';

export interface SafetyFileRow { readonly id: string; readonly asOf: Date; readonly sha256: string }

const NO_TRAINING: MentorTraining = { mentorName: null, trainedOn: null, version: 0 };

@Injectable()
export class SafetyFileRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(centreId: string, bookingId: string, { asOf, facts, sha256 }: { asOf: Date; facts: SafetyFacts; sha256: string }): Promise<string> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      'INSERT INTO result.safety_files (centre_id, booking_id, as_of, facts, sha256) VALUES ($1, $2, $3, $4, $5) RETURNING id', [centreId, bookingId, asOf, JSON.stringify(facts), sha256]);
    return row!.id;
  }

  /** Newest first. */
  ofBooking(centreId: string, bookingId: string): Promise<SafetyFileRow[]> {
    return this.uow.manager.query<SafetyFileRow[]>('SELECT id, as_of AS "asOf", sha256 FROM result.safety_files WHERE centre_id = $1 AND booking_id = $2 ORDER BY as_of DESC, id', [centreId, bookingId]);
  }

  async find(centreId: string, bookingId: string, id: string): Promise<(SafetyFileRow & { facts: SafetyFacts }) | null> {
    const [row] = await this.uow.manager.query<(SafetyFileRow & { facts: SafetyFacts })[]>(
      'SELECT id, as_of AS "asOf", sha256, facts FROM result.safety_files WHERE centre_id = $1 AND booking_id = $2 AND id = $3', [centreId, bookingId, id]);
    return row ?? null;
  }

  async trainingOf(centreId: string, venueId: string): Promise<MentorTraining> {
    const [row] = await this.uow.manager.query<MentorTraining[]>(
      `SELECT mentor_name AS "mentorName", trained_on::text AS "trainedOn", version FROM result.mentor_trainings WHERE centre_id = $1 AND venue_id = $2`, [centreId, venueId]);
    return row ?? NO_TRAINING;
  }

  async writeTraining(centreId: string, venueId: string, { mentorName, trainedOn, version }: MentorTraining): Promise<void> {
    const values = [centreId, venueId, mentorName, trainedOn];
    const rows = version === 0
      ? await this.uow.tx.query<unknown[]>('INSERT INTO result.mentor_trainings (centre_id, venue_id, mentor_name, trained_on) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id', values)
      : (await this.uow.tx.query<[unknown[], number]>('UPDATE result.mentor_trainings SET mentor_name = $3, trained_on = $4 WHERE centre_id = $1 AND venue_id = $2 AND version = $5 RETURNING id', [...values, version]))[0];
    if (rows.length === 0) throw new SettingsStale();
  }
}

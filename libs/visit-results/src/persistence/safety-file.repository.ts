import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { HostPapers } from '../domain/host-papers.js';
import type { SafetyFacts } from '../domain/safety-facts.js';
import { SettingsStale } from '../domain/visit-results.errors.js';

export interface SafetyFileRow { readonly id: string; readonly asOf: Date; readonly sha256: string }

const NO_PAPERS: HostPapers = { insurer: null, insuredUntil: null, mentorName: null, mentorTrainedOn: null, version: 0 };

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

  /** Of the insurances anybody wrote down, here or in the venue's record, the one that lasts longest. */
  async papersOf(centreId: string, venueId: string): Promise<HostPapers> {
    const [row] = await this.uow.manager.query<HostPapers[]>(
      `WITH kept AS (SELECT * FROM result.host_papers WHERE centre_id = $1 AND venue_id = $2)
       SELECT insured.insurer, insured.until::text AS "insuredUntil", k.mentor_name AS "mentorName", k.mentor_trained_on::text AS "mentorTrainedOn", coalesce(k.version, 0) AS version
         FROM (SELECT 1) AS always LEFT JOIN kept k ON true
         LEFT JOIN (SELECT insurer, insured_until AS until FROM kept WHERE insurer IS NOT NULL
                    UNION ALL SELECT coalesce(party, number, ''), valid_until FROM venue.insurances WHERE centre_id = $1 AND venue_id = $2 ORDER BY until DESC LIMIT 1) insured ON true`, [centreId, venueId]);
    return row ?? NO_PAPERS;
  }

  async writePapers(centreId: string, venueId: string, { insurer, insuredUntil, mentorName, mentorTrainedOn, version }: HostPapers): Promise<void> {
    const values = [centreId, venueId, insurer, insuredUntil, mentorName, mentorTrainedOn];
    const rows = version === 0
      ? await this.uow.tx.query<unknown[]>(`INSERT INTO result.host_papers (centre_id, venue_id, insurer, insured_until, mentor_name, mentor_trained_on) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`, values)
      : (await this.uow.tx.query<[unknown[], number]>('UPDATE result.host_papers SET insurer = $3, insured_until = $4, mentor_name = $5, mentor_trained_on = $6 WHERE centre_id = $1 AND venue_id = $2 AND version = $7 RETURNING id', [...values, version]))[0];
    if (rows.length === 0) throw new SettingsStale();
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Band, Day } from '#kernel';
import type { MergeView, PoolVenue } from '../application/intake.views.js';
import { MergeRefused } from '../domain/venue-intake.errors.js';

export interface ComingOpening { readonly id: string; readonly venueId: string; readonly heldOn: Day; readonly band: Band; readonly seats: number }

const POOL = `SELECT v.id, v.code, v.name, v.district, v.status, v.business_no AS "businessNo", v.phone, v.address, v.latitude, v.longitude FROM venue.venues v`;

/** Which entries are one place. Reads what the venue room keeps; writes only what belongs to the intake. */
@Injectable()
export class OnePlaceRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Everything duplicates are looked for among: retired places, too, for they come back. Those merged away are another's by now. */
  pool(centreId: string): Promise<PoolVenue[]> {
    return this.uow.manager.query<PoolVenue[]>(`${POOL} WHERE v.centre_id = $1 AND NOT EXISTS (SELECT FROM intake.merges m WHERE m.lost_id = v.id) ORDER BY v.name COLLATE "ko-x-icu", v.code`, [centreId]);
  }

  /** Locked in one order, so that two merges of the same pair do not meet half-way. */
  async lockTwo(centreId: string, ids: readonly [string, string]): Promise<PoolVenue[]> {
    await this.uow.tx.query('SELECT 1 FROM venue.venues WHERE centre_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE', [centreId, ids]);
    return this.uow.tx.query<PoolVenue[]>(`${POOL} WHERE v.centre_id = $1 AND v.id = ANY ($2::uuid[])`, [centreId, ids]);
  }

  /** `one|other` of pairs somebody looked at: in the order of their ids. */
  async toldApart(centreId: string): Promise<Set<string>> {
    const rows = await this.uow.manager.query<{ pair: string }[]>(`SELECT one_id || '|' || other_id AS pair FROM intake.told_apart WHERE centre_id = $1`, [centreId]);
    return new Set(rows.map(({ pair }) => pair));
  }

  async tellApart(centreId: string, one: string, other: string, by: string, at: Date): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO intake.told_apart (centre_id, one_id, other_id, told_by, told_at) VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4, $5) ON CONFLICT ON CONSTRAINT told_apart_once DO NOTHING`,
      [centreId, one, other, by, at]);
  }

  /** What was found against the venue and not put right; that a paper is over is no danger. */
  async dangersOf(venueId: string): Promise<string[]> {
    const rows = await this.uow.tx.query<{ cause: string }[]>(`SELECT cause FROM venue.restrictions WHERE venue_id = $1 AND lifted_on IS NULL AND cause IN ('inspection-failed', 'correction-overdue', 'safety-concern') ORDER BY cause`, [venueId]);
    return rows.map(({ cause }) => cause);
  }

  comingOpenings(venueIds: readonly string[], from: Day): Promise<ComingOpening[]> {
    return this.uow.tx.query<ComingOpening[]>(
      `SELECT id, venue_id AS "venueId", held_on::text AS "heldOn", band, seats FROM venue.openings
        WHERE venue_id = ANY ($1::uuid[]) AND held_on >= $2 AND status <> 'closed' ORDER BY held_on, band FOR UPDATE`, [venueIds, from]);
  }

  async closeOpenings(ids: readonly string[]): Promise<void> {
    await this.uow.tx.query(`UPDATE venue.openings SET status = 'closed' WHERE id = ANY ($1::uuid[])`, [ids]);
  }

  async addMerge(centreId: string, merge: { readonly keptId: string; readonly lostId: string; readonly reason: string; readonly openingsMoved: number; readonly by: string; readonly at: Date }): Promise<void> {
    const { keptId, lostId, reason, openingsMoved, by, at } = merge;
    try {
      await this.uow.tx.query('INSERT INTO intake.merges (centre_id, kept_id, lost_id, reason, openings_moved, merged_by, merged_at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [centreId, keptId, lostId, reason.trim(), openingsMoved, by, at]);
    } catch (error) {
      if (violates(error, 'merges_keep_a_standing_venue')) throw new MergeRefused('남길 체험처가 이미 종료되었거나 다른 체험처에 합쳐졌습니다.');
      if (violates(error, 'merges_lose_once')) throw new MergeRefused('이미 다른 체험처에 합쳐진 체험처입니다.');
      throw error;
    }
  }

  merges(centreId: string, venueId?: string): Promise<MergeView[]> {
    return this.uow.manager.query<MergeView[]>(
      `SELECT m.id, m.kept_id AS "keptId", k.name AS "keptName", m.lost_id AS "lostId", l.name AS "lostName", m.reason, m.openings_moved AS "openingsMoved", a.name AS "mergedByName", m.merged_at AS "mergedAt"
         FROM intake.merges m JOIN venue.venues k ON k.id = m.kept_id JOIN venue.venues l ON l.id = m.lost_id JOIN identity.accounts a ON a.id = m.merged_by
        WHERE m.centre_id = $1 AND ($2::uuid IS NULL OR m.kept_id IN (SELECT venue_id FROM intake.one_place($2)) OR m.lost_id = $2) ORDER BY m.merged_at DESC, m.id`, [centreId, venueId ?? null]);
  }

  /** The venue and whatever was merged into it. */
  async entriesOf(venueId: string): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>('SELECT venue_id AS id FROM intake.one_place($1)', [venueId]);
    return rows.map(({ id }) => id);
  }
}

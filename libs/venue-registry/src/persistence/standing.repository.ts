import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Day } from '#kernel';
import type { Channel, RestrictionCause, VenueStatus } from '../domain/standing.js';
import { StandingStale, VenueStillVisited } from '../domain/pool.errors.js';

export interface Standing { readonly status: VenueStatus; readonly since: Day; readonly isPlaced: boolean }

export interface StatusChange {
  readonly from: VenueStatus;
  readonly to: VenueStatus;
  readonly effectiveOn: Day;
  readonly reason: string | null;
  readonly channel: Channel | null;
  readonly by: string | null;
  readonly at: Date;
}

/** The ledger of standings, and the causes that restrict. */
@Injectable()
export class StandingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** FOR UPDATE: whether a venue is active is part of a key that open half-days hold. */
  async lock(centreId: string, venueId: string): Promise<Standing | null> {
    const [row] = await this.uow.tx.query<Standing[]>(
      `SELECT v.status, c.effective_on::text AS since, v.latitude IS NOT NULL AND v.longitude IS NOT NULL AS "isPlaced" FROM venue.venues v,
              LATERAL (SELECT effective_on FROM venue.status_changes WHERE venue_id = v.id ORDER BY seq DESC LIMIT 1) c
        WHERE v.centre_id = $1 AND v.id = $2 FOR UPDATE OF v`, [centreId, venueId]);
    return row ?? null;
  }

  /** The venue and its half-days follow by trigger. */
  async change(centreId: string, venueId: string, { from, to, effectiveOn, reason, channel, by, at }: StatusChange): Promise<void> {
    try {
      await this.uow.tx.query(
        `INSERT INTO venue.status_changes (centre_id, venue_id, from_status, to_status, effective_on, reason, channel, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [centreId, venueId, from, to, effectiveOn, reason?.trim() ?? null, channel, by, at]);
    } catch (error) {
      if (violates(error, 'status_changes_from_where_it_stands')) throw new StandingStale('그사이 다른 분이 상태를 바꾸었습니다. 다시 불러온 뒤 확인해 주세요.', { venueId });
      if (violates(error, 'status_changes_never_over_visits')) throw new VenueStillVisited('앞으로 올 방문이 있습니다. 방문을 다른 곳으로 옮기거나 취소한 뒤 바꿔 주세요.', { venueId });
      throw error;
    }
  }

  async causes(venueId: string): Promise<RestrictionCause[]> {
    const rows = await this.uow.tx.query<{ cause: RestrictionCause }[]>('SELECT cause FROM venue.restrictions WHERE venue_id = $1 AND lifted_on IS NULL ORDER BY cause', [venueId]);
    return rows.map(({ cause }) => cause);
  }

  /** False when the cause restricts the venue already. */
  async impose(centreId: string, venueId: string, cause: RestrictionCause, since: Day): Promise<boolean> {
    const rows = await this.uow.tx.query<unknown[]>(
      'INSERT INTO venue.restrictions (centre_id, venue_id, cause, since) VALUES ($1, $2, $3, $4) ON CONFLICT (venue_id, cause) WHERE lifted_on IS NULL DO NOTHING RETURNING id', [centreId, venueId, cause, since]);
    return rows.length > 0;
  }

  async lift(venueId: string, cause: RestrictionCause, on: Day): Promise<boolean> {
    const [, lifted] = await this.uow.tx.query<[unknown, number]>('UPDATE venue.restrictions SET lifted_on = greatest($3, since) WHERE venue_id = $1 AND cause = $2 AND lifted_on IS NULL', [venueId, cause, on]);
    return lifted > 0;
  }

  /** Where it stood before it was restricted. */
  async before(venueId: string): Promise<VenueStatus> {
    const [row] = await this.uow.tx.query<{ status: VenueStatus }[]>(
      `SELECT from_status AS status FROM venue.status_changes WHERE venue_id = $1 AND to_status = 'restricted' ORDER BY seq DESC LIMIT 1`, [venueId]);
    return row?.status ?? 'active';
  }
}

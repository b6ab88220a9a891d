import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { StandingRefused, VenueStillRestricted } from '../domain/pool.errors.js';
import { assertStep, CAUSE_NAMES, type Channel, type RestrictionCause, type VenueStatus } from '../domain/standing.js';
import { VenueNotFound } from '../domain/venue-registry.errors.js';
import { type Standing, StandingRepository } from '../persistence/standing.repository.js';

export interface Restriction { readonly centreId: string; readonly venueId: string; readonly cause: RestrictionCause }

export interface Move {
  readonly centreId: string;
  readonly venueId: string;
  readonly to: VenueStatus;
  /** Absent: today. Never later, and never before the last change. */
  readonly effectiveOn?: Day | undefined;
  /** Required for paused, declined and retired. */
  readonly reason?: string | undefined;
  readonly channel?: Channel | undefined;
  /** The account that says so; absent: the system. */
  readonly by?: string | undefined;
}

/**
 * Where venues stand, in the caller's transaction. A venue that stops being active has its open half-days suspended with
 * it (they stay `uncleared`); one that is active again offers those an inspection covers. Bookings that stand are not
 * touched: whoever restricts sees to them.
 */
@Injectable()
export class VenueStanding {
  constructor(private readonly uow: UnitOfWork, private readonly rows: StandingRepository, private readonly clock: Clock) {}

  /** Adds a cause; harmless when it is there. Answers whether the venue left `active` by it. VenueNotFound. */
  restrict({ centreId, venueId, cause }: Restriction): Promise<boolean> {
    return this.uow.run(async () => {
      const { status } = await this.lock(centreId, venueId);
      const isNew = await this.rows.impose(centreId, venueId, cause, this.today());
      if (!isNew || (status !== 'active' && status !== 'paused')) return false;
      await this.write(centreId, venueId, status, { to: 'restricted', reason: `${CAUSE_NAMES[cause]}.` });
      return status === 'active';
    });
  }

  /** Lifts a cause; harmless when it is not there. With the last one the venue stands where it stood before; answers whether that is `active`. */
  release({ centreId, venueId, cause }: Restriction): Promise<boolean> {
    return this.uow.run(async () => {
      const { status } = await this.lock(centreId, venueId);
      const wasLifted = await this.rows.lift(venueId, cause, this.today());
      if (!wasLifted || status !== 'restricted' || (await this.rows.causes(venueId)).length > 0) return false;
      const to = await this.rows.before(venueId);
      await this.write(centreId, venueId, status, { to, reason: '제한이 모두 풀렸습니다.' });
      return to === 'active';
    });
  }

  /** StandingIllegal, StandingRefused with the fields, VenueStillRestricted, VenueStillVisited, VenueNotFound. Gates are the pool desk's business. */
  move({ centreId, venueId, to, effectiveOn = this.today(), reason, channel, by }: Move): Promise<void> {
    return this.uow.run(async () => {
      const { status, since, isPlaced } = await this.lock(centreId, venueId);
      assertStep({ status, since }, { to, effectiveOn, reason: reason ?? null }, this.today());
      if (to === 'active') await this.assertMayOpen(venueId, isPlaced);
      await this.write(centreId, venueId, status, { to, effectiveOn, reason, channel, by });
    });
  }

  private async assertMayOpen(venueId: string, isPlaced: boolean): Promise<void> {
    const causes = await this.rows.causes(venueId);
    if (causes.length > 0) throw new VenueStillRestricted(`아직 제한이 남아 있습니다: ${causes.map((cause) => CAUSE_NAMES[cause]).join(', ')}.`, { causes });
    if (isPlaced) return;
    const detail = '위치(위도·경도)를 먼저 적어 주세요. 위치를 모르면 학교와의 거리를 잴 수 없습니다.';
    throw new StandingRefused(detail, { errors: [{ pointer: '#/latitude', detail }] });
  }

  private async write(centreId: string, venueId: string, from: VenueStatus, { to, effectiveOn, reason, channel, by }: Omit<Move, 'centreId' | 'venueId'>): Promise<void> {
    await this.rows.change(centreId, venueId, { from, to, effectiveOn: effectiveOn ?? this.today(), reason: reason ?? null, channel: channel ?? null, by: by ?? null, at: this.clock.now() });
  }

  private async lock(centreId: string, venueId: string): Promise<Standing> {
    const standing = await this.rows.lock(centreId, venueId);
    if (!standing) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    return standing;
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul, daysOfSchoolYear, schoolYearOf } from '#kernel';
import { SeasonCatalogue } from '#school-scheduling';
import { balances, compared, isOverused, meanParties, runsMissing } from '../domain/pool-health.js';
import { PoolHealthQueries } from '../persistence/pool-health.queries.js';
import type { PoolHealth } from './pool-health.views.js';

/** Who is never asked, who is asked too often, and what there is too little of. */
@Injectable()
export class PoolHealthCatalogue {
  constructor(private readonly clock: Clock, private readonly seasons: SeasonCatalogue, private readonly queries: PoolHealthQueries) {}

  /** Of one school year, named by its first year; absent: the running one. */
  async of(actor: Actor, year?: number): Promise<PoolHealth> {
    assertRole(actor, 'director');
    const { centreId } = actor, today = dayInSeoul(this.clock.now()), span = daysOfSchoolYear(year ?? schoolYearOf(today));
    const [used, idle, certifiable] = [compared(await this.queries.used(centreId, span)), await this.queries.idle(centreId, span), await this.queries.certifiable(centreId, span, today)];
    const season = await this.presentSeason(centreId, today);
    return {
      ...span, meanParties: meanParties(used), used, idle, overused: used.filter(isOverused), certifiable: certifiable.map((venue) => ({ ...venue, missing: runsMissing(venue.freeRuns) })),
      season: season && { id: season.id, title: season.title, firstDay: season.firstDay, lastDay: season.lastDay },
      fields: season ? balances(await this.queries.demandByField(centreId, season.id), await this.queries.placesBy('job_field', centreId, season)) : [],
      districts: season ? balances(await this.queries.demandByDistrict(centreId, season.id), await this.queries.placesBy('district', centreId, season)) : [],
    };
  }

  /** The one that runs or comes next; when all are over, the last. */
  private async presentSeason(centreId: string, today: string) {
    const seasons = await this.seasons.list(centreId);
    const ahead = seasons.filter(({ lastDay }) => lastDay >= today).sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
    return ahead[0] ?? seasons[0] ?? null;
  }
}

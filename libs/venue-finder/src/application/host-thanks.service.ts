import { Injectable } from '@nestjs/common';
import { type Actor, assertRole, CentreRegister } from '#identity-access';
import { Clock, dayInSeoul, daysOfSchoolYear, schoolYearOf } from '#kernel';
import { printPaper } from '#papers';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { hoursPaper, thanksPaper } from '../domain/thanks-paper.js';
import { hostedHalfDays, type HostedVisit } from '../domain/volunteer-hours.js';
import { PoolHealthQueries } from '../persistence/pool-health.queries.js';
import type { HostYear } from './pool-health.views.js';

export const HOST_PAPERS = ['thanks', 'hours'] as const;
export type HostPaper = (typeof HOST_PAPERS)[number];

/** What hosts gave in a school year: the hours of visits that took place, and the papers that thank for them. */
@Injectable()
export class HostThanks {
  constructor(private readonly clock: Clock, private readonly centres: CentreRegister, private readonly venues: VenueCatalogue, private readonly queries: PoolHealthQueries) {}

  /** Every venue that took students, the most hours first. */
  async list(actor: Actor, year?: number): Promise<HostYear[]> {
    assertRole(actor, 'director');
    const visits = await this.queries.hosted(actor.centreId, daysOfSchoolYear(this.yearOr(year)), null);
    const names = await this.venues.names(actor.centreId), of = new Map<string, HostedVisit[]>();
    for (const { venueId, ...visit } of visits) of.set(venueId, [...(of.get(venueId) ?? []), visit]);
    return [...of].map(([venueId, hosted]) => hostYear({ id: venueId, name: names.get(venueId) ?? '', contactName: null }, hosted)).sort((a, b) => b.hours - a.hours || (a.name < b.name ? -1 : 1));
  }

  /** A certificate of thanks, or the volunteer hours one by one. VenueNotFound, also when nobody visited it that year. */
  async paper(actor: Actor, venueId: string, paper: HostPaper, year?: number): Promise<{ name: string; bytes: Uint8Array }> {
    assertRole(actor, 'director');
    const venue = await this.venues.find(actor.centreId, venueId), schoolYear = this.yearOr(year);
    if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    const host = hostYear(venue, await this.queries.hosted(actor.centreId, daysOfSchoolYear(schoolYear), venueId));
    if (host.halfDays.length === 0) throw new VenueNotFound(`${schoolYear}학년도에 이 체험처에서 이루어진 방문이 없습니다.`, { venueId, year: schoolYear });
    const centre = await this.centres.find(actor.centreId), today = dayInSeoul(this.clock.now()), facts = { host, year: schoolYear, centreName: centre?.name ?? actor.organisationName, today };
    return { name: `${venue.name} ${schoolYear}`, bytes: await printPaper(paper === 'thanks' ? thanksPaper(facts) : hoursPaper(facts)) };
  }

  private yearOr(year: number | undefined): number {
    return year ?? schoolYearOf(dayInSeoul(this.clock.now()));
  }
}

function hostYear({ id, name, contactName }: { id: string; name: string; contactName: string | null }, visits: readonly HostedVisit[]): HostYear {
  const halfDays = hostedHalfDays(visits), sum = (of: (each: (typeof halfDays)[number]) => number) => halfDays.reduce((total, each) => total + of(each), 0);
  return { venueId: id, name, contactName, halfDays, students: sum(({ students }) => students), hours: sum(({ hours }) => hours) };
}

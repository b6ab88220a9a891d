import { Injectable } from '@nestjs/common';
import { BookingsChangedMeanwhile, PlanAmendment, type PlannedParty } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul, visitInWords } from '#kernel';
import type { Plan } from '#slot-assignment';
import { type SeasonVenueView, VenueCatalogue } from '#venue-registry';
import type { RepairOutcome, RepairPublication } from '../domain/repair.js';
import { differencesOf, type WishDifference } from '../domain/repair-difference.js';
import { PlanOutdated, RepairAlreadyPublished, RunHasNoPlan, RunIsNoRepair, RunNotFound } from '../domain/scheduling.errors.js';
import { wishAnswered } from '../domain/scheduling.events.js';
import type { Season } from '../domain/season.js';
import type { Wish } from '../domain/wish.js';
import { RepairRepository } from '../persistence/repair.repository.js';
import { SchoolCredits } from './school-credits.service.js';
import { StandingSeasonLoader } from './standing-season.loader.js';

/** What a host reads whose visit falls away. */
const REASON = '배정 조정';

/** Turns a repair into cancelled and new bookings, wholly or not at all; who is not named in it hears nothing. */
@Injectable()
export class RepairPublisher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly repairs: RepairRepository,
    private readonly standings: StandingSeasonLoader,
    private readonly venues: VenueCatalogue,
    private readonly amendment: PlanAmendment,
    private readonly credits: SchoolCredits,
  ) {}

  publish(actor: Actor, runId: string): Promise<RepairPublication> {
    assertRole(actor, 'director');
    const { centreId, accountId } = actor;
    return this.uow.run(async () => {
      const { season, plan, outcome } = await this.publishable(centreId, runId);
      const differences = differencesOf(outcome.standing, plan);
      const wishes = await this.repairs.publications.wishes(centreId, season.id);
      const venues = await this.venues.seasonVenues(centreId, season.firstDay, season.lastDay);
      const add = partiesOf(differences, { wishes, venues, today: dayInSeoul(this.clock.now()) });
      await this.repairs.publications.mark(runId, accountId, this.clock.now());
      const cancel = differences.flatMap((difference) => difference.cancel);
      const { cancelled, added, hosts } = await this.amendment.amend(centreId, { assignmentRunId: runId, cancel, add, reason: REASON, schoolsFirst: season.schoolsAnswerFirst })
        .catch((error: unknown) => { throw error instanceof BookingsChangedMeanwhile ? outdated({ ...error.facts }) : error; });
      for (const { wishId } of differences) this.uow.raise(wishAnswered(centreId, { wishId, assignmentRunId: runId }));
      await this.credits.settle(centreId, season.id);
      const concerned = new Set(differences.map(({ wishId }) => wishId));
      const schools = new Set(wishes.filter(({ id }) => concerned.has(id)).map(({ schoolId }) => schoolId)).size;
      return { bookings: added, hosts, schools, students: add.reduce((sum, { headcount }) => sum + headcount, 0), cancelled };
    });
  }

  /** Locks the season first: of two publications the second reads what the first made of the bookings. */
  private async publishable(centreId: string, runId: string): Promise<{ season: Season; plan: Plan; outcome: RepairOutcome }> {
    const found = await this.repairs.publications.run(centreId, runId);
    if (!found) throw new RunNotFound('그런 배정 계산이 없습니다.', { runId });
    if (found.kind !== 'repair') throw new RunIsNoRepair('배정을 조정한 계산이 아닙니다.', { runId, runKind: found.kind });
    const season = (await this.repairs.publications.lockSeason(centreId, found.seasonId))!;
    const run = (await this.repairs.publications.run(centreId, runId))!;
    if (run.publishedAt) throw new RepairAlreadyPublished('이미 반영한 조정안입니다.', { runId, publishedAt: run.publishedAt.toISOString() });
    const plan = await this.repairs.publications.plan(centreId, runId), outcome = await this.repairs.outcome(centreId, runId);
    if (!plan || !outcome) throw new RunHasNoPlan('아직 조정안이 없는 계산입니다.', { runId, status: run.status });
    const { snapshot } = await this.standings.standing(centreId, season.id);
    if (snapshot !== outcome.snapshot) throw outdated({ runId });
    return { season, plan, outcome };
  }
}

/** Names each new party's opening; one that is not open is said by name. */
function partiesOf(differences: readonly WishDifference[], { wishes, venues, today }: { wishes: readonly Wish[]; venues: readonly SeasonVenueView[]; today: Day }): PlannedParty[] {
  const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
  const openingAt = new Map(venues.flatMap((venue) => venue.openings.map((opening) => [`${venue.id} ${opening.heldOn} ${opening.band}`, opening.id])));
  return differences.flatMap(({ wishId, to, added }) => added.map(({ venueId, students }) => {
    const wish = wishOf.get(wishId), { heldOn, band } = to!;
    const openingId = openingAt.get(`${venueId} ${heldOn} ${band}`);
    const at = { venueId, venueName: venues.find((venue) => venue.id === venueId)?.name ?? '', day: heldOn, band };
    if (!wish) throw outdated({ wishId });
    if (heldOn <= today) throw new PlanOutdated(`${visitInWords({ heldOn, band })} 방문은 이제 준비할 수 없습니다. 다시 계산해 주세요.`, at);
    if (!openingId) throw new PlanOutdated(`${at.venueName}이(가) ${visitInWords({ heldOn, band })}에 열려 있지 않습니다. 체험처가 일정을 연 뒤 반영하거나 다시 계산해 주세요.`, at);
    return { wishId, schoolId: wish.schoolId, grade: wish.grade, classLabel: wish.classLabel, openingId, headcount: students };
  }));
}

const outdated = (facts: Record<string, unknown>): PlanOutdated => new PlanOutdated('계산한 뒤 예약이 바뀌었습니다. 다시 계산해 주세요.', facts);

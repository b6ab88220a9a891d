import { Injectable } from '@nestjs/common';
import { BookingDesk, type PlannedParty } from '#booking';
import { UnitOfWork, violates } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import type { Plan } from '#slot-assignment';
import { type SeasonVenueView, VenueCatalogue } from '#venue-registry';
import type { Publication } from '../domain/assignment-run.js';
import type { AgreedDate } from '../domain/draft.js';
import { momentInWords } from '../domain/moment-in-words.js';
import { PlanOutdated, RunHasNoPlan, RunNotFound, SeasonAlreadyPublished, WishesStillOpen } from '../domain/scheduling.errors.js';
import { wishAnswered } from '../domain/scheduling.events.js';
import { assertReleased } from '../domain/season-rules.js';
import { type Season, seasonView } from '../domain/season.js';
import type { Wish } from '../domain/wish.js';
import { PublicationRepository } from '../persistence/publication.repository.js';
import { PlanFit } from './plan-fit.service.js';
import { SchoolCredits } from './school-credits.service.js';

/** Turns a plan into bookings, wholly or not at all. */
@Injectable()
export class PlanDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly publications: PublicationRepository,
    private readonly fit: PlanFit,
    private readonly venues: VenueCatalogue,
    private readonly bookings: BookingDesk,
    private readonly credits: SchoolCredits,
  ) {}

  /** `agreed`: dates no school named that a director confirmed by hand. */
  publish(actor: Actor, runId: string, agreed: readonly AgreedDate[] = []): Promise<Publication> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    return this.uow.run(async () => {
      const { season, plan } = await this.publishable(centreId, runId);
      const wishes = await this.publications.wishes(centreId, season.id);
      await this.fit.assert(season, { plan, wishes, agreed });
      await this.mark(actor, runId, season);
      const venues = await this.venues.seasonVenues(centreId, season.firstDay, season.lastDay);
      const parties = partiesOf(plan, wishes, venues);
      const { bookings, hosts } = await this.bookings.acceptPlan(centreId, { assignmentRunId: runId, parties, schoolsFirst: season.schoolsAnswerFirst });
      for (const { id } of wishes) this.uow.raise(wishAnswered(centreId, { wishId: id, assignmentRunId: runId }));
      await this.credits.settle(centreId, season.id);
      const students = parties.reduce((sum, { headcount }) => sum + headcount, 0);
      return { bookings, hosts, schools: new Set(parties.map(({ schoolId }) => schoolId)).size, students };
    });
  }

  /** Locks the season first: of two publications the second waits here and then reads that it came too late. */
  private async publishable(centreId: string, runId: string): Promise<{ season: Season; plan: Plan }> {
    const run = await this.publications.run(centreId, runId);
    if (!run) throw new RunNotFound('그런 배정 계산이 없습니다.', { runId });
    const season = (await this.publications.lockSeason(centreId, run.seasonId))!;
    const { state, title, wishesDueAt } = seasonView(season, this.clock.now());
    if (state === 'published') throw new SeasonAlreadyPublished(`'${title}'은(는) 이미 배정안을 공개했습니다.`, { seasonId: season.id });
    if (state !== 'closed') {
      throw new WishesStillOpen(`희망을 ${momentInWords(wishesDueAt)}까지 받습니다. 먼저 마감하려면 희망 마감을 지금으로 바꿔 주세요.`, {
        seasonId: season.id, wishesDueAt: wishesDueAt.toISOString(),
      });
    }
    assertReleased(season, this.clock.now());
    const plan = await this.publications.plan(centreId, runId);
    if (!plan) throw new RunHasNoPlan('아직 배정안이 없는 계산입니다.', { runId, status: run.status });
    return { season, plan };
  }

  private async mark({ accountId }: Actor, runId: string, season: Season): Promise<void> {
    try {
      await this.publications.mark(runId, accountId, this.clock.now());
    } catch (error) {
      if (!violates(error, 'assignment_runs_one_published')) throw error;
      throw new SeasonAlreadyPublished(`'${season.title}'은(는) 이미 배정안을 공개했습니다.`, { seasonId: season.id });
    }
  }
}

/** Names each party's opening; one that was taken back meanwhile is said by name. */
function partiesOf(plan: Plan, wishes: readonly Wish[], venues: readonly SeasonVenueView[]): PlannedParty[] {
  const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
  const openingAt = new Map(venues.flatMap(({ id, openings }) => openings.map((opening) => [`${id} ${opening.heldOn} ${opening.band}`, opening.id])));
  return plan.assignments.flatMap(({ request, date, band, parties }) => parties.map(({ venue, students }) => {
    const openingId = openingAt.get(`${venue} ${date} ${band}`);
    if (!openingId) {
      const venueName = venues.find(({ id }) => id === venue)?.name ?? venue;
      throw new PlanOutdated(`${venueName}이(가) ${date} ${band === 'am' ? '오전' : '오후'}에 더는 열려 있지 않습니다. 배정을 다시 계산해 주세요.`, {
        venueId: venue, venueName, day: date, band,
      });
    }
    const { id: wishId, schoolId, grade, classLabel } = wishOf.get(request)!;
    return { wishId, schoolId, grade, classLabel, openingId, headcount: students };
  }));
}

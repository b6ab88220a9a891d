import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type OtherVisit, PlannedVisits } from '#booking';
import type { Assignment, Problem } from '#slot-assignment';
import type { RunChange } from '../domain/run-change.js';
import type { Refusal } from '../domain/mendable-plan.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import { servedApart } from '../domain/served-apart.js';
import { seatingOf, type StandingVisit, standingVisits } from '../domain/standing-visit.js';
import { RepairRepository } from '../persistence/repair.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { AssignmentProblemLoader } from './assignment-problem.loader.js';
import { SeasonSupplyLoader } from './season-supply.loader.js';

/** A published season as it stands now. */
export interface StandingSeason {
  readonly problem: Problem;
  readonly standing: readonly StandingVisit[];
  readonly answers: ReadonlyMap<string, Assignment>;
  /** Who else sits in the same openings. */
  readonly others: readonly OtherVisit[];
  /** What published repairs took into account, first to last. */
  readonly earlier: readonly RunChange[];
  readonly refused: readonly Refusal[];
  readonly snapshot: string;
  readonly heldBackOpenings: number;
}

/** Reads what is booked for a season, what its schools were told last, and the problem of now around both. */
@Injectable()
export class StandingSeasonLoader {
  constructor(
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly repairs: RepairRepository,
    private readonly visits: PlannedVisits,
    private readonly problems: AssignmentProblemLoader,
    private readonly supply: SeasonSupplyLoader,
  ) {}

  async load(centreId: string, seasonId: string): Promise<StandingSeason> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const wishIds = (await this.wishes.ofSeason(centreId, seasonId)).map(({ id }) => id);
    const booked = await this.visits.ofWishes(centreId, wishIds);
    const answers = await this.repairs.answers(centreId, wishIds);
    const standing = standingVisits(wishIds, booked, answers);
    const others = await this.visits.beside(centreId, wishIds, season.firstDay, season.lastDay);
    const bookings = new Set(standing.flatMap(({ parties }) => parties.map(({ bookingId }) => bookingId)));
    const { problem: asked, heldBackOpenings } = await this.problems.load(centreId, seasonId, await this.supply.booked(season, bookings));
    const { problem, others: servedElsewhere } = servedApart(asked, standing);
    const published = await this.repairs.published(centreId, seasonId);
    return {
      problem, standing, answers, others: [...others, ...servedElsewhere], heldBackOpenings, snapshot: snapshotOf(standing),
      earlier: published.flatMap(({ changes }) => changes), refused: published.flatMap(({ refusals }) => refusals),
    };
  }

  /** What is booked now, without the problem around it. */
  async standing(centreId: string, seasonId: string): Promise<{ readonly standing: readonly StandingVisit[]; readonly snapshot: string }> {
    const wishIds = (await this.wishes.ofSeason(centreId, seasonId)).map(({ id }) => id);
    const standing = standingVisits(wishIds, await this.visits.ofWishes(centreId, wishIds), await this.repairs.answers(centreId, wishIds));
    return { standing, snapshot: snapshotOf(standing) };
  }
}

const snapshotOf = (standing: readonly StandingVisit[]): string => createHash('sha256').update(seatingOf(standing)).digest('hex');

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SchoolRegister } from '#identity-access';
import { Clock, type Day } from '#kernel';
import type { Problem } from '#slot-assignment';
import { VenueCatalogue } from '#venue-registry';
import { weekSeats } from '../domain/draft-figures.js';
import type { PlacedGroup } from '../domain/group-in-one-place.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import type { Season } from '../domain/season.js';
import type { Wish } from '../domain/wish.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { AssignmentProblemLoader } from './assignment-problem.loader.js';
import { Recent } from './recent.js';
import { type DaysOfGroup, SchoolDays } from './school-days.service.js';

/** A season with all a draft of it is judged by. */
export interface DraftSeason {
  readonly season: Season;
  readonly problem: Problem;
  /** Fingerprint of the problem. */
  readonly hash: string;
  /** Fingerprint of everything a draft is judged by: also of exams on days no school named. */
  readonly stamp: string;
  readonly heldBackOpenings: number;
  /** Where groups are booked already. */
  readonly placed: readonly PlacedGroup[];
  readonly wishes: readonly Wish[];
  readonly daysOf: DaysOfGroup;
  readonly schoolNames: ReadonlyMap<string, string>;
  readonly venueNames: ReadonlyMap<string, string>;
  readonly weekSeats: ReadonlyMap<Day, number>;
  readonly loadedAt: number;
}

const MOST_SEASONS = 8;
/** Older than this, a season is read anew beside the answer; nobody waits for it. */
const FRESH_MS = 10_000;
/** A board may show for so long what hosts and schools changed meanwhile; moves and publications never judge by it. */
const MOST_AGE_MS = 60_000;

/** Seasons as drafts need them. Loading one costs a good part of a second, and a board asks for every visit of it. */
@Injectable()
export class DraftSeasons {
  private readonly recent = new Recent<DraftSeason>(MOST_SEASONS);
  private readonly refreshing = new Set<string>();

  constructor(
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly schoolDays: SchoolDays,
    private readonly schools: SchoolRegister,
    private readonly venues: VenueCatalogue,
    private readonly problems: AssignmentProblemLoader,
  ) {}

  async recently(centreId: string, seasonId: string): Promise<DraftSeason> {
    const key = keyOf(centreId, seasonId), known = await this.recent.get(key, () => this.read(centreId, seasonId));
    const age = Math.abs(this.clock.now().getTime() - known.loadedAt);
    if (age > MOST_AGE_MS) return this.now(centreId, seasonId);
    if (age > FRESH_MS && !this.refreshing.has(key)) {
      this.refreshing.add(key);
      // Should it fail, whoever asks a minute later waits for the reading and hears why.
      void this.now(centreId, seasonId).catch(() => undefined).finally(() => this.refreshing.delete(key));
    }
    return known;
  }

  /** As it stands at this moment. */
  async now(centreId: string, seasonId: string): Promise<DraftSeason> {
    const key = keyOf(centreId, seasonId), fresh = await this.read(centreId, seasonId);
    this.recent.forget(key);
    return this.recent.get(key, () => Promise.resolve(fresh));
  }

  private async read(centreId: string, seasonId: string): Promise<DraftSeason> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const { problem, hash, heldBackOpenings, placed } = await this.problems.load(centreId, seasonId);
    const wishes = await this.wishes.ofSeason(centreId, seasonId), daysOf = await this.schoolDays.ofAllSchools(centreId, season);
    return {
      season, problem, hash, heldBackOpenings, placed, wishes, daysOf, stamp: stampOf([hash, placed, season.isPublished, wishes.map((wish) => [wish, boundDays(daysOf, wish)])]),
      schoolNames: new Map((await this.schools.list(centreId)).map(({ id, name }) => [id, name])), venueNames: await this.venues.names(centreId),
      weekSeats: weekSeats(problem), loadedAt: this.clock.now().getTime(),
    };
  }
}

const boundDays = (daysOf: DaysOfGroup, { schoolId, grade }: Wish): unknown[] => daysOf(schoolId, grade).filter(({ available }) => !available);
const stampOf = (facts: unknown[]): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex');
const keyOf = (centreId: string, seasonId: string): string => `${centreId} ${seasonId}`;

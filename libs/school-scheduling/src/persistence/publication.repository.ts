import { Injectable } from '@nestjs/common';
import type { Plan } from '#slot-assignment';
import type { Season } from '../domain/season.js';
import type { Wish } from '../domain/wish.js';
import { RunRepository, type StoredRun } from './run.repository.js';
import { SeasonRepository } from './season.repository.js';
import { WishRepository } from './wish.repository.js';

/** Everything a publication reads and writes in this room, in the order it locks. */
@Injectable()
export class PublicationRepository {
  constructor(private readonly seasons: SeasonRepository, private readonly runs: RunRepository, private readonly wishRows: WishRepository) {}

  run(centreId: string, runId: string): Promise<StoredRun | undefined> {
    return this.runs.find(centreId, runId);
  }

  lockSeason(centreId: string, seasonId: string): Promise<Season | undefined> {
    return this.seasons.lockForPublication(centreId, seasonId);
  }

  plan(centreId: string, runId: string): Promise<Plan | undefined> {
    return this.runs.plan(centreId, runId);
  }

  wishes(centreId: string, seasonId: string): Promise<Wish[]> {
    return this.wishRows.ofSeason(centreId, seasonId);
  }

  mark(runId: string, accountId: string, at: Date): Promise<void> {
    return this.runs.markPublished(runId, accountId, at);
  }
}

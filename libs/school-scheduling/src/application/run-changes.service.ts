import { Injectable } from '@nestjs/common';
import { VenueCatalogue } from '#venue-registry';
import type { RunChange } from '../domain/run-change.js';
import { assertChangesFit } from '../domain/run-change-rule.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';

/** Judges changes against what a season has, before anybody waits for a search. */
@Injectable()
export class RunChanges {
  constructor(private readonly seasons: SeasonRepository, private readonly wishes: WishRepository, private readonly venues: VenueCatalogue) {}

  async assertFit(centreId: string, seasonId: string, changes: readonly RunChange[]): Promise<void> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    if (changes.length === 0) return;
    const wishIds = new Set((await this.wishes.ofSeason(centreId, seasonId)).map(({ id }) => id));
    const venueIds = new Set((await this.venues.names(centreId)).keys());
    assertChangesFit(changes, { firstDay: season.firstDay, lastDay: season.lastDay, venueIds, wishIds });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { nextYearOf } from '../domain/next-year.js';
import { type SeasonTerms, seasonView, type SeasonView } from '../domain/season.js';
import { SeasonRepository } from '../persistence/season.repository.js';

/** Which seasons there are and how far they have come. */
@Injectable()
export class SeasonCatalogue {
  constructor(private readonly clock: Clock, private readonly seasons: SeasonRepository) {}

  /** Latest first. */
  async list(centreId: string): Promise<SeasonView[]> {
    const now = this.clock.now();
    return (await this.seasons.list(centreId)).map((season) => seasonView(season, now));
  }

  async find(centreId: string, id: string): Promise<SeasonView | null> {
    const season = await this.seasons.find(centreId, id);
    return season ? seasonView(season, this.clock.now()) : null;
  }

  /** What the same season would be a year on; nothing is stored. */
  async nextYear(centreId: string, id: string): Promise<SeasonTerms | null> {
    const season = await this.seasons.find(centreId, id);
    return season ? nextYearOf(season) : null;
  }
}

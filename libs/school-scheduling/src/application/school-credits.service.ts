import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Plan } from '#slot-assignment';
import type { SeasonVenueView } from '#venue-registry';
import { creditsOf, schoolSatisfaction } from '../domain/school-credit-rule.js';
import type { Season } from '../domain/season.js';
import { possibleDates } from '../domain/week-mark-rule.js';
import type { Wish } from '../domain/wish.js';
import { SchoolCreditRepository } from '../persistence/school-credit.repository.js';
import { SchoolDays } from './school-days.service.js';

export interface SettledSeason {
  readonly season: Season;
  /** What became bookings, wholly. */
  readonly plan: Plan;
  readonly wishes: readonly Wish[];
  readonly venues: readonly Pick<SeasonVenueView, 'id' | 'jobField'>[];
}

/** A school that came off badly in a published season is owed something by the next: its wishes weigh more there. */
@Injectable()
export class SchoolCredits {
  constructor(private readonly uow: UnitOfWork, private readonly credits: SchoolCreditRepository, private readonly days: SchoolDays) {}

  /** To be called in the transaction that turns a plan into bookings; again after a repair. */
  settle({ season, plan, wishes, venues }: SettledSeason): Promise<void> {
    return this.uow.run(async () => {
      const daysOf = await this.days.ofAllSchools(season.centreId, season);
      const fields = new Map(venues.map(({ id, jobField }) => [id, jobField]));
      const satisfaction = schoolSatisfaction(wishes, plan, {
        datesOf: (wish) => possibleDates(wish, daysOf(wish.schoolId, wish.grade)), fieldOf: (venueId) => fields.get(venueId),
      });
      await this.credits.replace(season.centreId, season.id, creditsOf(satisfaction));
    });
  }
}

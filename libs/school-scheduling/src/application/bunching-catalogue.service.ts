import { Injectable } from '@nestjs/common';
import { SchoolRegister, type SchoolView } from '#identity-access';
import { CalendarCatalogue } from '#school-calendar';
import { VenueCatalogue } from '#venue-registry';
import { bunchingOf, type FirstWish, weekLoads } from '../domain/bunching.js';
import type { BunchingView, WeekLoad } from '../domain/bunching-view.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import type { Season } from '../domain/season.js';
import { similarCalendars } from '../domain/similar-calendars.js';
import { type SeatsOffered, usableSeats } from '../domain/usable-seats.js';
import { RunRepository } from '../persistence/run.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';

/** Where the wishes bunch, before anything is assigned. */
@Injectable()
export class BunchingCatalogue {
  constructor(
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly runs: RunRepository,
    private readonly events: CalendarCatalogue,
    private readonly schools: SchoolRegister,
    private readonly venues: VenueCatalogue,
  ) {}

  async of(centreId: string, seasonId: string): Promise<BunchingView> {
    const season = await this.season(centreId, seasonId);
    const [schools, holidays, firstWishes, seats, assigned, events] = await Promise.all([
      this.schools.list(centreId), this.venues.holidays(centreId), this.wishes.firstWishes(centreId, seasonId),
      this.seats(centreId, season), this.runs.publishedDays(centreId, seasonId), this.events.ofCentre(centreId, season.firstDay, season.lastDay),
    ]);
    const facts = { season, holidays, firstWishes: named(firstWishes, schools), seats, ...(assigned ? { assigned } : {}) };
    return { ...bunchingOf(facts), similarSchools: similarCalendars(schools, events, season) };
  }

  /** The district's load per week, without a school's name: what every teacher may see. */
  async weeksOf(centreId: string, seasonId: string): Promise<WeekLoad[]> {
    const season = await this.season(centreId, seasonId);
    const [firstWishes, perWeek] = await Promise.all([
      this.wishes.firstWishes(centreId, seasonId), this.venues.seatsPerWeek(centreId, season.firstDay, season.lastDay),
    ]);
    return weekLoads({ season, firstWishes: named(firstWishes, []), seats: { perWeek } });
  }

  private async season(centreId: string, seasonId: string): Promise<Season> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    return season;
  }

  private async seats(centreId: string, { firstDay, lastDay }: Season): Promise<SeatsOffered> {
    return usableSeats(await this.venues.seasonVenues(centreId, firstDay, lastDay));
  }
}

function named(wishes: readonly Omit<FirstWish, 'schoolName'>[], schools: readonly SchoolView[]): FirstWish[] {
  const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
  return wishes.map((wish) => ({ ...wish, schoolName: nameOf.get(wish.schoolId) ?? '' }));
}

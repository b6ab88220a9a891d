import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type LeftOverPlace } from '#booking';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { addDays, type Band, Clock, type Day, dayInSeoul, daysBetween, kilometresBetween, mondayOf } from '#kernel';
import { betterThan, crowdingOf, type Crowding, type Obstacle, obstacleOf } from '../domain/left-over.js';
import { SchoolDays } from './school-days.service.js';
import { SeasonCatalogue } from './season-catalogue.service.js';

export interface PlaceQuestion {
  /** First day, included. */
  readonly from: Day;
  /** Last day, included. */
  readonly until: Day;
  readonly jobField?: string | undefined;
  readonly band?: Band | undefined;
  readonly grade: number;
  readonly headcount: number;
}

/** A half-day for this group of this school. */
export interface PlaceView {
  readonly openingId: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly jobField: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats: number;
  readonly left: number;
  /** As the crow flies, in kilometres. */
  readonly kilometres: number;
  /** Null: it can be booked now. */
  readonly obstacle: Obstacle | null;
  /** How full the district's week is, and its students over the mean of the weeks. */
  readonly crowding: Crowding;
  readonly share: number;
  /** Openings in quieter weeks; for half-days in busy weeks only. */
  readonly better: readonly { readonly openingId: string; readonly venueName: string; readonly heldOn: Day; readonly band: Band; readonly share: number }[];
}

export interface PlacesView {
  readonly places: readonly PlaceView[];
  /** Half-days left out because of the school's own calendar, or because a host takes no further group that day, week or month. */
  readonly leftOut: { readonly schoolBusy: number; readonly hostLimit: number };
}

/** Hosts answer until three days before a visit. */
const EARLIEST_DAYS_AHEAD = 3;
/** Without a season around the day: weeks looked at before and after. */
const REACH_DAYS = 42;

/** What is left over for a school, outside any plan: what it can really take, how bunched each week is, and where it would be emptier. */
@Injectable()
export class PlaceFinder {
  constructor(
    private readonly clock: Clock,
    private readonly schools: SchoolRegister,
    private readonly schoolDays: SchoolDays,
    private readonly seasons: SeasonCatalogue,
    private readonly bookings: BookingCatalogue,
  ) {}

  async find(actor: Actor, { from, until, jobField, band, grade, headcount }: PlaceQuestion): Promise<PlacesView> {
    assertRole(actor, 'teacher');
    const { centreId, organisationId: schoolId } = actor, school = await this.schools.find(centreId, schoolId);
    if (!school) throw new Error(`teacher of the unknown school ${schoolId}`);
    const earliest = addDays(dayInSeoul(this.clock.now()), EARLIEST_DAYS_AHEAD), first = from > earliest ? from : earliest;
    // quieter weeks are looked for beyond the days asked for
    const wide = { first: earliest > addDays(first, -REACH_DAYS) ? earliest : addDays(first, -REACH_DAYS), last: addDays(until, REACH_DAYS) };
    const all = await this.bookings.placesFor(centreId, { ...wide, jobField, band, headcount, level: school.level });
    const days = new Map((await this.schoolDays.daysOf(centreId, schoolId, grade, { firstDay: wide.first, lastDay: wide.last })).map((day) => [day.day, day]));
    const weeks = await this.weeksAround(centreId, first, until);
    const judged = all.map((place) => ({ place, obstacle: obstacleOf(place, headcount, days.get(place.heldOn)) }));
    const takeable = judged.flatMap(({ place, obstacle }) => (obstacle === null ? [place] : []));
    const asked = judged.filter(({ place }) => place.heldOn >= first && place.heldOn <= until);
    const count = (obstacle: Obstacle): number => asked.filter((one) => one.obstacle === obstacle).length;
    return {
      places: asked.filter(({ obstacle }) => obstacle === null || obstacle === 'full').map(({ place, obstacle }) => this.view(place, obstacle, { school, takeable, weeks })),
      leftOut: { schoolBusy: count('school-busy'), hostLimit: count('host-limit') },
    };
  }

  private view(place: LeftOverPlace, obstacle: Obstacle | null, { school, takeable, weeks }: { school: { latitude: number; longitude: number }; takeable: readonly LeftOverPlace[]; weeks: Weeks }): PlaceView {
    const { openingId, venueId, venueName, jobField, heldOn, band, seats, left } = place, week = crowdingOf(weeks.of(heldOn), weeks.mean);
    const isWorthChanging = week.crowding === 'busy' || obstacle !== null;
    return {
      openingId, venueId, venueName, jobField, heldOn, band, seats, left, obstacle, kilometres: kilometresBetween(school, place), ...week,
      better: !isWorthChanging ? [] : betterThan(place, takeable, (monday) => weeks.of(monday))
        .map((other) => ({ openingId: other.openingId, venueName: other.venueName, heldOn: other.heldOn, band: other.band, share: crowdingOf(weeks.of(other.heldOn), weeks.mean).share })),
    };
  }

  /** Students per week, over the season the first day lies in, or over some weeks around the days asked for. */
  private async weeksAround(centreId: string, first: Day, until: Day): Promise<Weeks> {
    const season = (await this.seasons.list(centreId)).find(({ firstDay, lastDay }) => firstDay <= first && first <= lastDay);
    const span = season ?? { firstDay: addDays(first, -REACH_DAYS), lastDay: addDays(until, REACH_DAYS) };
    const loads = await this.bookings.weekLoads(centreId, mondayOf(addDays(span.firstDay, -REACH_DAYS)), addDays(until > span.lastDay ? until : span.lastDay, REACH_DAYS));
    const mondays = [...new Set(daysBetween(span.firstDay, span.lastDay).map(mondayOf))];
    const of = (day: Day): number => loads.get(mondayOf(day)) ?? 0;
    return { of, mean: mondays.reduce((sum, monday) => sum + of(monday), 0) / mondays.length };
  }
}

interface Weeks { readonly of: (day: Day) => number; readonly mean: number }

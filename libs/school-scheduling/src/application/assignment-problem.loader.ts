import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import { SchoolRegister, type SchoolView } from '#identity-access';
import { addDays, BANDS, type Day, daysBetween, isWeekend, JOB_FIELDS } from '#kernel';
import { SafetyClearance } from '#safety-inspection';
import type { Problem, Venue } from '#slot-assignment';
import { type SeasonVenueView, VenueCatalogue } from '#venue-registry';
import { requestOf } from '../domain/assignment-request.js';
import { openingPattern } from '../domain/opening-pattern.js';
import { type Place, planeAround } from '../domain/plane-projection.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import type { Season } from '../domain/season.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { SchoolDays } from './school-days.service.js';

export interface LoadedProblem {
  readonly problem: Problem;
  /** Open openings the plan may not use: partly booked, or smaller than the venue's usual size. */
  readonly heldBackOpenings: number;
}

interface Venues {
  readonly venues: readonly Venue[];
  readonly heldBackOpenings: number;
}

type Plane = (place: Place) => { readonly x: number; readonly y: number };

/** Writes a season as an assignment problem. Order and ids come from the rows alone, so the same season gives the same problem. */
@Injectable()
export class AssignmentProblemLoader {
  constructor(
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly schoolDays: SchoolDays,
    private readonly schools: SchoolRegister,
    private readonly venues: VenueCatalogue,
    private readonly clearance: SafetyClearance,
    private readonly bookings: BookingCatalogue,
  ) {}

  async load(centreId: string, seasonId: string): Promise<LoadedProblem> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const days = daysBetween(season.firstDay, season.lastDay).filter((day) => !isWeekend(day));
    const known = new Set(days);
    const holidays = (await this.venues.holidays(centreId)).map(({ day }) => day).filter((day) => known.has(day)).sort();
    const daysOf = await this.schoolDays.ofAllSchools(centreId, season);
    const requests = (await this.wishes.ofSeason(centreId, seasonId)).map((wish, arrival) => requestOf(wish, daysOf(wish.schoolId, wish.grade), arrival));
    const wishing = new Set(requests.map(({ school }) => school));
    const schools = byId((await this.schools.list(centreId)).filter(({ id }) => wishing.has(id)));
    const offered = byId(await this.venues.seasonVenues(centreId, season.firstDay, season.lastDay));
    const plane = planeAround([...schools, ...offered]);
    const { venues, heldBackOpenings } = await this.plannable(season, days, offered, plane);
    return {
      heldBackOpenings,
      problem: {
        format: 'goreuge-assignment-problem/1', name: season.title, days, holidays, bands: BANDS, fields: JOB_FIELDS,
        schools: schools.map((school) => schoolOf(school, centreId, plane)), venues, requests, pins: [],
      },
    };
  }

  private async plannable(season: Season, days: readonly Day[], offered: readonly SeasonVenueView[], plane: Plane): Promise<Venues> {
    const { centreId, firstDay, lastDay } = season;
    const covers = await this.clearance.clearedUntil(centreId, offered.map(({ id }) => id));
    const taken = new Map([...(await this.bookings.seatsTaken(centreId, firstDay, lastDay))].map(([id, { parties }]) => [id, parties]));
    let heldBackOpenings = 0;
    const venues = offered.map((venue): Venue => {
      const pattern = openingPattern(venue, days, taken);
      heldBackOpenings += pattern.heldBack;
      // The last day covered; a gap before it needs no mention, for no opening is open in a gap: the database refuses it.
      const clearedUntil = (covers.get(venue.id) ?? []).map(({ validUntil }) => validUntil).sort().at(-1) ?? addDays(firstDay, -1);
      const { id, seats, minParty, partiesPerOpening, partiesPerDay, partiesPerWeek, partiesPerMonth, levels, accessible } = venue;
      return {
        id, district: centreId, ...plane(venue), field: JOB_FIELDS.indexOf(venue.jobField), seats, minParty, partiesPerOpening, partiesPerDay,
        partiesPerWeek, partiesPerMonth, levels, accessible, clearedUntil, openings: pattern.text,
      };
    });
    return { venues, heldBackOpenings };
  }
}

/** The centre is one district: its director evens out all of its weeks together. */
const schoolOf = (school: SchoolView, centreId: string, plane: Plane): Problem['schools'][number] =>
  ({ id: school.id, district: centreId, ...plane(school), level: school.level, underserved: school.underserved });

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SchoolRegister, type SchoolView } from '#identity-access';
import { BANDS, daysBetween, isWeekend, JOB_FIELDS } from '#kernel';
import type { Problem } from '#slot-assignment';
import { VenueCatalogue } from '#venue-registry';
import { requestOf } from '../domain/assignment-request.js';
import { inOnePlaceEach, type PlacedGroup } from '../domain/group-in-one-place.js';
import { planeAround } from '../domain/plane-projection.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import { SchoolCreditRepository } from '../persistence/school-credit.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { SchoolDays } from './school-days.service.js';
import { type BookedSeason, type Plane, SeasonSupplyLoader } from './season-supply.loader.js';

export interface LoadedProblem {
  readonly problem: Problem;
  /** Tells whether a season is still the one something was worked out for. */
  readonly hash: string;
  /** Open openings the plan may not use: partly booked, or smaller than the venue's usual size. */
  readonly heldBackOpenings: number;
  /** Where groups are booked already. */
  readonly placed: readonly PlacedGroup[];
}

/** Writes a season as an assignment problem. Order and ids come from the rows alone, so the same season gives the same problem. */
@Injectable()
export class AssignmentProblemLoader {
  constructor(
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly credits: SchoolCreditRepository,
    private readonly schoolDays: SchoolDays,
    private readonly schools: SchoolRegister,
    private readonly venues: VenueCatalogue,
    private readonly supply: SeasonSupplyLoader,
  ) {}

  /** `as`: what is booked; every booking there is counts as somebody else's, unless given. */
  async load(centreId: string, seasonId: string, as?: BookedSeason): Promise<LoadedProblem> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const days = daysBetween(season.firstDay, season.lastDay).filter((day) => !isWeekend(day));
    const known = new Set(days);
    const holidays = (await this.venues.holidays(centreId)).map(({ day }) => day).filter((day) => known.has(day)).sort();
    const daysOf = await this.schoolDays.ofAllSchools(centreId, season);
    const agreed = await this.seasons.agreedDates(centreId, seasonId);
    const booked = as ?? (await this.supply.booked(season)), wishes = await this.wishes.ofSeason(centreId, seasonId);
    const requests = inOnePlaceEach(wishes.map((wish, arrival) => requestOf(wish, daysOf(wish.schoolId, wish.grade), arrival, agreed)), wishes, booked.seated);
    const wishing = new Set(requests.map(({ school }) => school));
    const schools = byId((await this.schools.list(centreId)).filter(({ id }) => wishing.has(id)));
    const credits = await this.credits.carriedInto(centreId, seasonId);
    const offered = byId(await this.venues.seasonVenues(centreId, season.firstDay, season.lastDay));
    const plane = planeAround([...schools, ...offered]);
    const { venues, heldBackOpenings } = await this.supply.load(season, offered, { days, plane, requests }, booked);
    const problem: Problem = {
      format: 'goreuge-assignment-problem/1', name: season.title, days, holidays, bands: BANDS, fields: JOB_FIELDS,
      schools: schools.map((school) => schoolOf(school, { centreId, plane, credit: credits.get(school.id) })), venues, requests, pins: [],
    };
    return { problem, heldBackOpenings, placed: booked.seated, hash: createHash('sha256').update(JSON.stringify(problem)).digest('hex') };
  }
}

interface Setting {
  readonly centreId: string;
  readonly plane: Plane;
  readonly credit: number | undefined;
}

/** The centre is one district: its director evens out all of its weeks together. */
const schoolOf = (school: SchoolView, { centreId, plane, credit }: Setting): Problem['schools'][number] =>
  ({ id: school.id, district: centreId, ...plane(school), level: school.level, underserved: school.underserved, ...(credit ? { credit } : {}) });

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

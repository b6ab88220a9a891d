import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { addDays, Clock, type Day, dayInSeoul, daysBetween, isWeekend, mondayOf, type Place } from '#kernel';
import { SchoolDays } from '#school-scheduling';
import { VenueCatalogue, type VenueLevel } from '#venue-registry';
import { cursorText, readCursor } from '../domain/cursor.js';
import { obstaclesOf } from '../domain/obstacle.js';
import { initialsOf, lettersOf, searchTerms } from '../domain/search-terms.js';
import { isSet, LEAVABLE, type Sort, type VenueFilters, without } from '../domain/venue-filters.js';
import { SearchRefused } from '../domain/venue-finder.errors.js';
import { type FinderPlan, FinderQueries } from '../persistence/finder.queries.js';
import { FoundVenueQueries } from '../persistence/found-venue.queries.js';
import type { FoundVenues, Relaxation } from './finder.views.js';

export interface VenueQuestion extends VenueFilters {
  /** Who goes; a school's free days are those of a grade. Absent: any weekday. */
  readonly grade?: number | undefined;
  /** A director looks from a school or from nowhere; a teacher always from the own one. */
  readonly nearSchoolId?: string | undefined;
  readonly sort: Sort;
  readonly after?: string | undefined;
  readonly size: number;
}

/** From where and for whom somebody looks. */
interface Standpoint { readonly near?: Place | undefined; readonly level?: VenueLevel | undefined; readonly days: readonly Day[]; readonly today: Day; readonly onlyKnown: boolean }

/** Hosts answer until three days before a visit. */
const EARLIEST_DAYS_AHEAD = 3;
/** Without a day or a week: how far ahead free places are looked for. */
const AHEAD_DAYS = 56;
const WEEK_DAYS = 4;
/** Fewer consonants than that are like everything. */
const LEAST_INITIALS = 3;

/** Venues by words, filters and free places, with what keeps a group from going there. */
@Injectable()
export class VenueFinder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolRegister,
    private readonly schoolDays: SchoolDays,
    private readonly venues: VenueCatalogue,
    private readonly queries: FinderQueries,
    private readonly found: FoundVenueQueries,
  ) {}

  /** SearchRefused: an order by distance without a school, a cursor nobody wrote. */
  find(actor: Actor, question: VenueQuestion): Promise<FoundVenues> {
    // what all schools have booked counts; one reach for every read, so that no connection changes its own in between
    return this.uow.acrossSchools(() => this.page(actor, question));
  }

  /** What could be left out of a search that found nothing, each by itself; only what would find something. */
  async relaxations(actor: Actor, question: VenueQuestion): Promise<Relaxation[]> {
    const found: Relaxation[] = [];
    for (const filter of LEAVABLE.filter((each) => isSet(question, each))) {
      const eased = { ...question, ...without(question, filter), after: undefined, size: 1 };
      const [row] = await this.queries.find(actor.centreId, planOf(eased, await this.standpointOf(actor, eased)));
      if (row) found.push({ filter, total: row.total });
    }
    return found;
  }

  /** Venues whose words hold what was typed, for lists that filter further. */
  idsOf(centreId: string, typed: string): Promise<string[]> {
    return this.queries.idsOf(centreId, searchTerms(typed));
  }

  private async page(actor: Actor, question: VenueQuestion): Promise<FoundVenues> {
    const standpoint = await this.standpointOf(actor, question), plan = planOf(question, standpoint);
    const like = likenessOf(question);
    let rows = await this.queries.find(actor.centreId, plan);
    const isLike = rows.length === 0 && like !== undefined && plan.after === undefined;
    if (isLike) rows = await this.queries.find(actor.centreId, { ...plan, like, terms: [] });
    const page = rows.slice(0, question.size), last = page.at(-1);
    const details = await this.found.meet(actor.centreId, page.map(({ id }) => id), { ...question, days: standpoint.days, from: question.day ?? standpoint.today });
    const kilometres = new Map(page.map((row) => [row.id, row.kilometres]));
    return {
      total: rows[0]?.total ?? 0, isLike: isLike && rows.length > 0, days: standpoint.days.length, next: last && rows.length > question.size ? cursorText(last) : null,
      items: details.map(({ isRunning, isCleared, openPlaces, ...venue }) => ({
        ...venue, kilometres: kilometres.get(venue.id) ?? null,
        obstacles: obstaclesOf({ ...venue, isRunning, isCleared, openPlaces, takeablePlaces: venue.places.length }, { level: standpoint.level, headcount: question.headcount }),
      })),
    };
  }

  private async standpointOf(actor: Actor, question: VenueQuestion): Promise<Standpoint> {
    assertRole(actor, 'teacher', 'director');
    const today = dayInSeoul(this.clock.now()), span = spanOf(question, today), schoolId = actor.role === 'teacher' ? actor.organisationId : question.nearSchoolId;
    const school = schoolId === undefined ? null : await this.schools.find(actor.centreId, schoolId);
    if (question.sort === 'distance' && !school) throw refused('nearSchoolId', '가까운 순으로 보려면 학교를 골라 주세요.');
    if (question.withinKm !== undefined && !school) throw refused('nearSchoolId', '거리로 찾으려면 학교를 골라 주세요.');
    const level = actor.role === 'teacher' && school ? { level: school.level } : {}, earliest = addDays(today, EARLIEST_DAYS_AHEAD), onlyKnown = actor.role === 'teacher';
    if (school && question.grade !== undefined) {
      const days = (await this.schoolDays.daysOf(actor.centreId, school.id, question.grade, span)).filter(({ day, available }) => available && day >= earliest).map(({ day }) => day);
      return { near: placeOf(school), ...level, days, today, onlyKnown };
    }
    const holidays = new Set((await this.venues.holidays(actor.centreId)).map(({ day }) => day));
    return { near: school ? placeOf(school) : undefined, ...level, today, onlyKnown, days: daysBetween(span.firstDay, span.lastDay).filter((day) => day >= earliest && !isWeekend(day) && !holidays.has(day)) };
  }
}

function spanOf({ day, week, sort }: VenueQuestion, today: Day): { firstDay: Day; lastDay: Day } {
  if (day !== undefined) return { firstDay: day, lastDay: day };
  const earliest = addDays(today, EARLIEST_DAYS_AHEAD);
  // the most free places: of one week, the coming one unless another is named
  const monday = week !== undefined ? mondayOf(week) : sort === 'free-places' ? addDays(mondayOf(earliest), 7) : undefined;
  if (monday === undefined) return { firstDay: earliest, lastDay: addDays(earliest, AHEAD_DAYS) };
  return { firstDay: monday, lastDay: addDays(monday, WEEK_DAYS) };
}

function planOf(question: VenueQuestion, { near, days, today, onlyKnown }: Standpoint): FinderPlan {
  const { query, cleared, after, day, week, band, sort, size, jobField, experienceType, level, accessible, feeFree, rainProof, headcount, withinKm } = question;
  const wantsFree = day !== undefined || week !== undefined || sort === 'free-places';
  return {
    jobField, experienceType, level, accessible, feeFree, rainProof, headcount, withinKm, onlyKnown, terms: searchTerms(query ?? ''), near, sort, size,
    freeOn: wantsFree ? { days, band } : undefined, clearedOn: cleared ? day ?? today : undefined, after: after === undefined ? undefined : readCursor(after),
  };
}

function likenessOf({ query }: VenueFilters): { initials: string; letters: string } | undefined {
  const initials = initialsOf(query ?? '');
  return initials.length < LEAST_INITIALS ? undefined : { initials, letters: lettersOf((query ?? '').normalize('NFC').toLowerCase().replace(/[\s,]+/gu, '')) };
}

const placeOf = ({ latitude, longitude }: Place): Place => ({ latitude, longitude });
const refused = (field: string, detail: string): SearchRefused => new SearchRefused(detail, { errors: [{ pointer: `#/${field}`, detail }] });

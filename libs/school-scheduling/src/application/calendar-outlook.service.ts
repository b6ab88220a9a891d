import { Injectable } from '@nestjs/common';
import type { SchoolView } from '#identity-access';
import { Clock, type Day, daysBetween, isWeekend } from '#kernel';
import { CalendarCatalogue } from '#school-calendar';
import { calendarSimilarity, type CalendarSimilarity, dayOfGrade } from '../domain/analysis/calendar-similarity.js';
import { type AskedDay, peakForecast, type PeakForecast } from '../domain/analysis/peak-forecast.js';
import { type Season, stateOf } from '../domain/season.js';
import { seasonWeeks } from '../domain/season-weeks.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { type DaysOfGroup, SchoolDays } from './school-days.service.js';

export interface CalendarFacts {
  readonly schools: readonly SchoolView[];
  readonly seats: ReadonlyMap<Day, number>;
}

export interface CalendarOutlookView {
  readonly similarity: CalendarSimilarity;
  /** Only while wishes are taken: later all is known that there is to know. */
  readonly forecast?: PeakForecast;
}

/** What the academic calendars alone say of a season: who will be free at the same time, and where that will pile up. */
@Injectable()
export class CalendarOutlook {
  constructor(
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly events: CalendarCatalogue,
    private readonly schoolDays: SchoolDays,
  ) {}

  async of(season: Season, { schools, seats }: CalendarFacts): Promise<CalendarOutlookView> {
    const { centreId, id } = season, daysOf = await this.schoolDays.ofAllSchools(centreId, season), exams = await this.exams(season);
    const similarity = calendarSimilarity(schools.map((school) => ({
      schoolId: school.id, name: school.name, feasible: feasibleDays(school, daysOf),
      exams: new Set([...(exams.get(school.id) ?? [])].flatMap(([day, grades]) => gradesOf(school).filter((grade) => grades.size === 0 || grades.has(grade)).map((grade) => dayOfGrade(day, grade)))),
    })));
    if (stateOf(season, this.clock.now()) !== 'open') return { similarity };
    const last = await this.lastSeason(season);
    const forecast = peakForecast({
      weeks: seasonWeeks(season), seats, schools, sent: await this.wishes.firstWishes(centreId, id), daysOf,
      examDays: (schoolId) => new Set(exams.get(schoolId)?.keys()), ...(last ? { last } : {}),
    });
    return { similarity, forecast };
  }

  /** Per school and day the grades that sit exams; none named means all. */
  private async exams({ centreId, firstDay, lastDay }: Season): Promise<ReadonlyMap<string, ReadonlyMap<Day, ReadonlySet<number>>>> {
    const exams = new Map<string, Map<Day, Set<number>>>();
    for (const event of await this.events.ofCentre(centreId, firstDay, lastDay)) {
      if (event.kind !== 'exam') continue;
      const ofSchool = exams.get(event.schoolId) ?? new Map<Day, Set<number>>();
      exams.set(event.schoolId, ofSchool);
      for (const day of daysBetween(event.firstDay > firstDay ? event.firstDay : firstDay, event.lastDay < lastDay ? event.lastDay : lastDay)) {
        if (isWeekend(day)) continue;
        const known = ofSchool.get(day);
        const isAll = event.grades.length === 0 || known?.size === 0;
        ofSchool.set(day, new Set(isAll ? [] : [...(known ?? []), ...event.grades]));
      }
    }
    return exams;
  }

  /** The season before this one in which anybody wished anything. */
  private async lastSeason(season: Season): Promise<{ title: string; weeks: readonly Day[]; asked: readonly AskedDay[] } | undefined> {
    const earlier = (await this.seasons.list(season.centreId)).filter(({ firstDay, id }) => id !== season.id && firstDay < season.firstDay);
    for (const last of earlier) {
      const asked = await this.wishes.firstWishes(season.centreId, last.id);
      if (asked.length > 0) return { title: last.title, weeks: seasonWeeks(last), asked };
    }
    return undefined;
  }
}

const gradesOf = ({ gradeHeadcounts }: SchoolView): number[] => gradeHeadcounts.map((_, index) => index + 1);

const feasibleDays = (school: SchoolView, daysOf: DaysOfGroup): ReadonlySet<string> =>
  new Set(gradesOf(school).flatMap((grade) => daysOf(school.id, grade).filter(({ available }) => available).map(({ day }) => dayOfGrade(day, grade))));

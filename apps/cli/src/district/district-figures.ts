import { daysBetween, mondayOf } from '#kernel';
import type { District, Venue } from './district.js';

export interface DistrictFigures {
  schools: number;
  venues: number;
  openings: number;
  wishes: number;
  students: number;
  /** Students whose first wish lies in the busiest week, over the mean of all weeks of the season. */
  firstWishWeekPeakToMean: number;
  /** Students over the seats that may be used once the hosts' limits and the inspections are kept. */
  load: number;
}

export function figuresOf(district: District): DistrictFigures {
  const students = district.wishes.reduce((sum, { headcount }) => sum + headcount, 0);
  const supply = usableSeats(district);
  return {
    schools: district.schools.length, venues: district.venues.length, openings: district.openings.length, wishes: district.wishes.length,
    students, firstWishWeekPeakToMean: firstWishWeekPeakToMean(district), load: supply === 0 ? 0 : students / supply,
  };
}

function firstWishWeekPeakToMean({ season, wishes }: District): number {
  if (season === undefined || wishes.length === 0) return 0;
  const weeks = new Map(daysBetween(season.fromDay, season.untilDay).map((day) => [mondayOf(day), 0]));
  let total = 0;
  for (const { rankedDays, headcount } of wishes) {
    const week = mondayOf(rankedDays[0] ?? season.fromDay);
    weeks.set(week, (weeks.get(week) ?? 0) + headcount);
    total += headcount;
  }
  return Math.max(...weeks.values()) / (total / weeks.size);
}

/** Seats of a season when every venue takes as many parties as its days, weeks and months allow. */
function usableSeats(district: District): number {
  const clearedUntil = new Map<string, string>();
  for (const { venueCode, verdict, validUntil } of district.inspections) {
    if (verdict !== 'fail' && validUntil !== undefined && validUntil > (clearedUntil.get(venueCode) ?? '')) clearedUntil.set(venueCode, validUntil);
  }
  const openDays = new Map<string, Set<string>>();
  for (const { venueCode, day } of district.openings) {
    if (day > (clearedUntil.get(venueCode) ?? '')) continue;
    openDays.set(venueCode, (openDays.get(venueCode) ?? new Set()).add(day));
  }
  return district.venues.reduce((sum, venue) => sum + venue.seats * usableParties(venue, openDays.get(venue.code) ?? new Set()), 0);
}

function usableParties(venue: Venue, days: Set<string>): number {
  const perMonth = new Map<string, Map<string, number>>();
  for (const day of days) {
    const weeks = perMonth.get(day.slice(0, 7)) ?? new Map<string, number>();
    weeks.set(mondayOf(day), (weeks.get(mondayOf(day)) ?? 0) + 1);
    perMonth.set(day.slice(0, 7), weeks);
  }
  let parties = 0;
  for (const weeks of perMonth.values()) {
    const inWeeks = [...weeks.values()].reduce((sum, open) => sum + Math.min(open, venue.partiesPerWeek), 0);
    parties += Math.min(venue.partiesPerMonth, inWeeks);
  }
  return parties;
}

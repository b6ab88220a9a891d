import { JOB_FIELDS } from '#kernel';
import type { Request } from '#slot-assignment';
import { maxParties } from './max-parties-rule.js';
import type { SchoolDay } from './school-day-rule.js';
import { possibleDates } from './week-mark-rule.js';
import { experienceOf } from './wish-kind.js';
import type { Wish } from './wish.js';

/** A wish as the assignment problem asks it; `arrival` is its place in the order of submission. */
export function requestOf(wish: Wish, days: readonly SchoolDay[], arrival: number): Request {
  const experience = experienceOf(wish.kind);
  return {
    id: wish.id, school: wish.schoolId, grade: wish.grade, headcount: wish.headcount,
    interests: JOB_FIELDS.map((field) => wish.interests[field] ?? 0),
    dates: possibleDates(wish, days), firstWish: wish.rankedDays[0]!,
    ...(experience === 'visit' ? {} : { experience }),
    minServed: wish.minServed, maxParties: maxParties(wish), accessibleSeats: wish.accessibleSeats, maxKm: wish.maxKm, arrival,
  };
}

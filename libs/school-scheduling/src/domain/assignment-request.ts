import { JOB_FIELDS, mondayOf } from '#kernel';
import type { Request } from '#slot-assignment';
import type { AgreedDate } from './draft.js';
import { maxParties } from './max-parties-rule.js';
import type { SchoolDay } from './school-day-rule.js';
import { possibleDates } from './week-mark-rule.js';
import { experienceOf } from './wish-kind.js';
import type { Wish } from './wish.js';

/** How much a date is liked that the school did not name but said yes to. */
const ACCEPTABLE = 0.25;

/** A wish as the assignment problem asks it; `arrival` is its place in the order of submission, `agreed` dates were confirmed in the plan that was published. */
export function requestOf(wish: Wish, days: readonly SchoolDay[], arrival: number, agreed: readonly AgreedDate[] = []): Request {
  const experience = experienceOf(wish.kind);
  const own = possibleDates(wish, days), free = new Set(days.filter(({ available }) => available).map(({ day }) => day));
  const more = agreed.filter(({ wishId, date, band }) => wishId === wish.id && free.has(date) && wish.weekMarks[mondayOf(date)] !== 'impossible'
    && !own.some((each) => each.date === date && each.band === band));
  return {
    id: wish.id, school: wish.schoolId, grade: wish.grade, headcount: wish.headcount,
    interests: JOB_FIELDS.map((field) => wish.interests[field] ?? 0),
    dates: [...own, ...more.map(({ date, band }) => ({ date, band, preference: ACCEPTABLE }))], firstWish: wish.rankedDays[0]!,
    ...(experience === 'visit' ? {} : { experience }),
    minServed: wish.minServed, maxParties: maxParties(wish), accessibleSeats: wish.accessibleSeats, maxKm: wish.maxKm, arrival,
  };
}

import type { School } from '#slot-assignment';
import type { SeededRandom } from '../../district/seeded-random.js';
import { placeIn } from './places.js';
import type { Season } from './season.js';
import type { Where } from './venues.js';

const CALENDARS = 4;
/** Most schools follow a calendar to the day. */
const DAYS_OFF_CALENDAR = [0, 0, 0, 0, 1, -1, 2];
const OWN_CLOSED_DAYS = 4;

export interface Exams {
  readonly midterm: number;
  readonly final: number;
  readonly length: number;
}

export interface MadeUpSchool extends Exams {
  readonly school: School;
  /** Days nobody leaves: holidays and the school's own. */
  readonly closed: ReadonlySet<number>;
  readonly gradeSize: number;
  readonly hasBus: boolean;
}

/** Schools of one region share a few examination calendars; that is why their wishes bunch. */
export function examCalendars(random: SeededRandom, { days }: Season): Exams[] {
  const part = (from: number, width: number): number => Math.round(days.length * (from + width * random.next()));
  return Array.from({ length: CALENDARS }, (_, c) => ({
    midterm: part(0.4 + 0.033 * (c % 2), 0.08), final: part(0.822, 0.055), length: random.int(3, 4),
  }));
}

export function madeUpSchool(random: SeededRandom, { days, holidays }: Season, calendars: readonly Exams[], where: Where): MadeUpSchool {
  const calendar = random.pick(calendars), shift = random.pick(DAYS_OFF_CALENDAR), closed = new Set(holidays);
  for (let k = 0; k < OWN_CLOSED_DAYS; k++) closed.add(random.int(0, days.length - 1));
  const school: School = {
    id: where.id, district: `d${where.district}`, ...placeIn(random, where.district, where.districts),
    level: random.chance(0.85) ? 'middle' : 'high', underserved: random.chance(0.25),
  };
  return {
    school, closed, midterm: calendar.midterm + shift, final: calendar.final + shift, length: calendar.length,
    gradeSize: random.int(90, 300), hasBus: random.chance(0.35),
  };
}

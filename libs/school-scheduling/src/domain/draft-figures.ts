import { type Band, type Day, daysApart, mondayOf } from '#kernel';
import { measure, type Plan, type Problem } from '#slot-assignment';
import type { BoardWeekView, DraftFigures } from './draft.js';
import { usableSeats } from './usable-seats.js';

const NEAR_DAYS = 14;

/** Students the hosts of a problem can take per week, named by its Monday. */
export function weekSeats({ days, holidays, venues }: Problem): ReadonlyMap<Day, number> {
  const closed = new Set(holidays);
  return usableSeats(venues.map(({ openings, seats, partiesPerDay, partiesPerWeek, clearedUntil }) => ({
    partiesPerDay, partiesPerWeek,
    openings: days.flatMap((heldOn, index) => (closed.has(heldOn) || heldOn > clearedUntil ? [] : bandsOf(openings[index]).map((band) => ({ heldOn, band, seats })))),
  }))).perWeek;
}

const bandsOf = (mark: string | undefined): Band[] => (mark === 'b' ? ['am', 'pm'] : mark === 'a' ? ['am'] : mark === 'p' ? ['pm'] : []);

/** What a plan reaches, by the engine's published definitions, and how the weeks fill. */
export function draftFigures(problem: Problem, plan: Plan, seats: ReadonlyMap<Day, number>): { figures: DraftFigures; weeks: BoardWeekView[]; value: number } {
  const { figures, load } = measure(problem, plan);
  const { students, servedPct, firstWishPct, topThreePct, fieldMatchPct, kmPerStudent, weekPeakToMean, dayPeakToMean } = figures;
  const placed = new Map(load.weeks.map(({ week, students: here }) => [week, here]));
  const weeks = [...new Set(problem.days.map(mondayOf))].map((week) => ({ week, students: placed.get(week) ?? 0, seats: seats.get(week) ?? 0 }));
  return {
    value: figures.value, weeks,
    figures: {
      students, servedPct, firstWishPct, topThreePct, fieldMatchPct, kmPerStudent, weekPeakToMean, dayPeakToMean,
      weeks: load.weeks.map(({ week, students: here }) => ({ week, students: here })), days: load.days.map(({ day, students: here }) => ({ day, students: here })),
      weeksOver: weeks.filter((each) => each.students > each.seats).length, nearWishPct: nearWishPct(problem, plan),
    },
  };
}

function nearWishPct({ requests }: Problem, { assignments }: Plan): number {
  const wished = new Map(requests.map(({ id, firstWish }) => [id, firstWish]));
  const near = assignments.filter(({ request, date }) => Math.abs(daysApart(wished.get(request) ?? '1970-01-01', date)) <= NEAR_DAYS).length;
  return Math.round((1000 * near) / Math.max(1, requests.length)) / 10;
}

import type { RunFigures } from '#school-scheduling';
import { measure, type Plan, type Problem } from '#slot-assignment';

/** What a plan reaches, in the figures a director reads. */
export function figuresOf(problem: Problem, plan: Plan): RunFigures {
  const { figures, load } = measure(problem, plan);
  const { students, servedPct, firstWishPct, topThreePct, fieldMatchPct, kmPerStudent, weekPeakToMean, dayPeakToMean } = figures;
  return {
    students, servedPct, firstWishPct, topThreePct, fieldMatchPct, kmPerStudent, weekPeakToMean, dayPeakToMean,
    weeks: load.weeks.map(({ week, students: placed }) => ({ week, students: placed })),
    days: load.days.map(({ day, students: placed }) => ({ day, students: placed })),
  };
}

import { measure, verify, type Assignment, type Plan, type Problem } from '#slot-assignment';
import { districtModel, type SeatColumn } from '../highs/district-model.js';
import { loadHighs } from '../highs/load-highs.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';

export interface HighsAnswer {
  /** Absent: the package is not installed. */
  readonly status?: string;
  readonly requests: number;
  readonly columns: number;
  /** Value of the plan found; absent when there is none that keeps the rules. */
  readonly value?: number;
  readonly isProven: boolean;
}

/** Gives the same problem to a general solver and measures its plan as ours are measured. */
export async function askHighs({ terms, seconds }: { terms: Terms; seconds: number }): Promise<HighsAnswer> {
  const problem = madeUpDistrict(terms), model = districtModel(problem), size = { requests: problem.requests.length, columns: model.columns }, highs = await loadHighs();
  if (!highs) return { ...size, isProven: false };
  try {
    const { Status: status, Columns: columns } = highs.solve(model.text, { time_limit: seconds, output_flag: false, mip_rel_gap: 0 });
    const plan = planOf(problem, model.seats.map((seat) => ({ seat, students: Math.round(columns[seat.column]?.Primal ?? 0) })));
    const isUsable = plan.assignments.length > 0 && verify(problem, plan).broken.length === 0;
    return { ...size, status, isProven: status === 'Optimal', ...(isUsable ? { value: measure(problem, plan).figures.value } : {}) };
  } catch (error) {
    // Running out of memory or a fault inside the solver is its answer to this problem.
    return { ...size, status: error instanceof Error ? error.message : String(error), isProven: false };
  }
}

function planOf(problem: Problem, seated: readonly { seat: SeatColumn; students: number }[]): Plan {
  const assignments = new Map<string, Assignment & { parties: { venue: string; students: number }[] }>();
  for (const { seat: { request, at, venue }, students } of seated) {
    if (students <= 0) continue;
    const known = assignments.get(request) ?? { request, date: at.date, band: at.band, parties: [] };
    known.parties.push({ venue, students });
    assignments.set(request, known);
  }
  const unassigned = problem.requests.filter((r) => !assignments.has(r.id)).map((r) => ({ request: r.id, reasons: [{ code: 'NO_DATE_GIVEN' } as const] }));
  return { format: 'goreuge-assignment-plan/1', assignments: [...assignments.values()], unassigned };
}

import { offers, type Problem, type Request, type School, type WishedDate } from '../../model/problem.js';
import { kilometres, monday } from '../../verify/arithmetic.js';

/** The whole problem as a mixed-integer programme in CPLEX LP text, written from the published rules for a general solver. For tests only. */
export function mixedIntegerModel(problem: Problem): string {
  return new Model(problem).text();
}

type Steps = readonly (readonly [number, number])[];
const DAY_STEPS: Steps = [[1.5, 0.5], [2, 1], [3, 2]], WEEK_STEPS: Steps = [[1.25, 1], [1.5, 2], [2, 4]];

class Model {
  private readonly objective: string[] = [];
  private readonly rules: string[] = [];
  private readonly whole: string[] = [];
  private readonly binary: string[] = [];
  private readonly limits = new Map<string, { most: number; terms: string[] }>();
  private readonly loads = new Map<string, { steps: Steps; mean: number; terms: string[] }>();
  private readonly schools: ReadonlyMap<string, School>;
  private readonly demand = new Map<string, number>();

  constructor(private readonly problem: Problem) {
    this.schools = new Map(problem.schools.map((s) => [s.id, s]));
    for (const r of problem.requests) {
      const { district } = this.schools.get(r.school)!;
      this.demand.set(district, (this.demand.get(district) ?? 0) + r.headcount);
    }
    problem.requests.forEach((r, i) => this.addRequest(r, i));
    for (const { most, terms } of this.limits.values()) this.rules.push(`${terms.join(' + ')} <= ${most}`);
    [...this.loads.values()].forEach((load, i) => this.addPenalty(load, i));
  }

  text(): string {
    const rules = this.rules.map((rule, i) => ` c${i}: ${rule}`);
    return ['Maximize', ` value: ${this.objective.join(' + ').replaceAll('+ -', '-')}`, 'Subject To', ...rules, 'General', ` ${this.whole.join(' ')}`, 'Binary', ` ${this.binary.join(' ')}`, 'End'].join('\n');
  }

  private addRequest(r: Request, i: number): void {
    const chosen = r.dates.flatMap((wished, j) => this.addDate(r, wished, `${i}_${j}`));
    if (chosen.length > 0) this.rules.push(`${chosen.join(' + ')} <= 1`);
  }

  /** Returns the variable that says whether the request goes on this date, if it can. */
  private addDate(r: Request, { date, band, preference }: WishedDate, name: string): string[] {
    const { problem } = this, school = this.schools.get(r.school)!, d = problem.days.indexOf(date), going = `z${name}`;
    const students: string[] = [], parties: string[] = [], accessible: string[] = [], perField: string[][] = problem.fields.map(() => []);
    problem.venues.forEach((v, k) => {
      const mark = v.openings[d], km = kilometres(school, v), x = `x${name}_${k}`, y = `y${name}_${k}`;
      if (problem.holidays.includes(date) || (mark !== 'b' && mark !== band[0]) || date > v.clearedUntil || km > r.maxKm + 1e-9 || !v.levels.includes(school.level) || !offers(v, r)) return;
      this.objective.push(`${(10 + 4 * preference - 0.1 * km).toFixed(9)} ${x}`);
      this.rules.push(`${x} - ${v.seats} ${y} <= 0`, `${x} - ${v.minParty} ${y} >= 0`, `${y} - ${going} <= 0`);
      this.whole.push(x);
      this.binary.push(y);
      students.push(x);
      parties.push(y);
      if (v.accessible) accessible.push(x);
      perField[v.field]!.push(x);
      this.limit(`seats ${k} ${date} ${band}`, v.seats, x);
      this.limit(`opening ${k} ${date} ${band}`, v.partiesPerOpening, y);
      this.limit(`day ${k} ${date}`, v.partiesPerDay, y);
      this.limit(`week ${k} ${monday(date)}`, v.partiesPerWeek, y);
      this.limit(`month ${k} ${date.slice(0, 7)}`, v.partiesPerMonth, y);
    });
    if (students.length === 0) return [];
    this.binary.push(going);
    this.rules.push(`${students.join(' + ')} - ${r.headcount} ${going} <= 0`, `${students.join(' + ')} - ${r.minServed} ${going} >= 0`, `${parties.join(' + ')} <= ${r.maxParties}`);
    if (r.accessibleSeats > 0) this.rules.push(`${accessible.map((x) => `${x} + `).join('')}- ${r.accessibleSeats} ${going} >= 0`.replace('+ -', '-'));
    perField.forEach((here, f) => {
      if (here.length === 0) return;
      this.objective.push(`3 b${name}_${f}`);
      this.rules.push(`b${name}_${f} - ${here.join(' - ')} <= 0`, `b${name}_${f} - ${r.interests[f]} ${going} <= 0`);
    });
    this.load(`day ${school.district} ${date}`, students, { steps: DAY_STEPS, mean: this.demand.get(school.district)! / (problem.days.length - problem.holidays.length) });
    this.load(`week ${school.district} ${monday(date)}`, students, { steps: WEEK_STEPS, mean: this.demand.get(school.district)! / new Set(problem.days.map(monday)).size });
    return [going];
  }

  private limit(key: string, most: number, term: string): void {
    const limit = this.limits.get(key) ?? { most, terms: [] };
    limit.terms.push(term);
    this.limits.set(key, limit);
  }

  private load(key: string, terms: readonly string[], { steps, mean }: { steps: Steps; mean: number }): void {
    const load = this.loads.get(key) ?? { steps, mean, terms: [] };
    load.terms.push(...terms);
    this.loads.set(key, load);
  }

  /** Each step adds its rise in price for all students above it. */
  private addPenalty({ steps, mean, terms }: { steps: Steps; mean: number; terms: readonly string[] }, i: number): void {
    steps.forEach(([from, price], k) => {
      this.objective.push(`- ${price - (steps[k - 1]?.[1] ?? 0)} p${i}_${k}`);
      this.rules.push(`${terms.join(' + ')} - p${i}_${k} <= ${(from * mean).toFixed(9)}`);
    });
  }
}

import { type Day, daysApart, mondayOf } from '#kernel';

/** How often somebody may come to a host. */
export interface HostLimits {
  readonly partiesPerOpening: number;
  readonly partiesPerDay: number;
  readonly partiesPerWeek: number;
  readonly partiesPerMonth: number;
  /** Days of a week and of a month on which somebody may come; absent or null: any. */
  readonly daysPerWeek?: number | null;
  readonly daysPerMonth?: number | null;
  /** Days without a visit between two days with one. */
  readonly gapDays?: number;
}

/** Whether the host says more than parties: on how many days, and how far apart. */
export const limitsDays = ({ daysPerWeek, daysPerMonth, gapDays = 0 }: HostLimits): boolean => gapDays > 0 || (daysPerWeek ?? null) !== null || (daysPerMonth ?? null) !== null;

/**
 * What a host may open to a plan so that every plan made of it keeps what the host said. The assignment problem knows parties per day,
 * week and month and nothing else: of days, gaps and parties that stand already it is told by what is not open. `standing` names the day of
 * each party that is no part of the plan, once per party, from a month before the season to a month after it.
 */
export class HostRoom {
  private readonly standing = new Map<Day, number>();
  private readonly opened = new Map<Day, number>();

  constructor(private readonly limits: HostLimits, standing: readonly Day[]) {
    for (const day of standing) this.standing.set(day, (this.standing.get(day) ?? 0) + 1);
  }

  open(day: Day): void {
    this.opened.set(day, (this.opened.get(day) ?? 0) + 1);
  }

  /** Whether one more opening of the day leaves every plan within what the host takes. */
  has(day: Day): boolean {
    return this.keepsDays(day) && this.keepsParties(day);
  }

  private keepsDays(day: Day): boolean {
    const { daysPerWeek, daysPerMonth, gapDays = 0 } = this.limits, most = { week: daysPerWeek ?? Infinity, month: daysPerMonth ?? Infinity };
    if (!limitsDays(this.limits)) return true;
    const visited = new Set([...this.standing.keys(), ...this.opened.keys()]), isVisited = visited.delete(day), others = [...visited];
    if (others.some((other) => Math.abs(daysApart(day, other)) <= gapDays)) return false;
    return isVisited || (others.filter((other) => mondayOf(other) === mondayOf(day)).length < most.week && others.filter((other) => monthOf(other) === monthOf(day)).length < most.month);
  }

  /** Spans in which nothing stands are left to the plan, which counts its own parties. */
  private keepsParties(day: Day): boolean {
    if (this.standing.size === 0) return true;
    const { partiesPerDay, partiesPerWeek, partiesPerMonth } = this.limits;
    const inWeek = (other: Day): boolean => mondayOf(other) === mondayOf(day), inMonth = (other: Day): boolean => monthOf(other) === monthOf(day);
    return this.isFree((other) => other === day, day, partiesPerDay) && this.isFree(inWeek, day, partiesPerWeek) && this.isFree(inMonth, day, partiesPerMonth);
  }

  private isFree(isInSpan: (other: Day) => boolean, day: Day, limit: number): boolean {
    const stand = [...this.standing].reduce((sum, [other, parties]) => (isInSpan(other) ? sum + parties : sum), 0);
    return stand === 0 || stand + this.mostOf(isInSpan, day) <= limit;
  }

  /** The most parties a plan could bring in the span if the day had one opening more. */
  private mostOf(isInSpan: (other: Day) => boolean, day: Day): number {
    const { partiesPerOpening, partiesPerDay, partiesPerWeek } = this.limits, weeks = new Map<Day, number>();
    for (const other of new Set([...this.opened.keys(), day])) {
      if (!isInSpan(other)) continue;
      const openings = (this.opened.get(other) ?? 0) + Number(other === day), ofDay = Math.min(openings * partiesPerOpening, partiesPerDay);
      weeks.set(mondayOf(other), (weeks.get(mondayOf(other)) ?? 0) + ofDay);
    }
    return [...weeks.values()].reduce((sum, parties) => sum + Math.min(parties, partiesPerWeek), 0);
  }
}

const monthOf = (day: Day): string => day.slice(0, 7);

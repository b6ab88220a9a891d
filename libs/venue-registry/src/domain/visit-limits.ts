import { type Day, daysApart, mondayOf } from '#kernel';
import { monthOf } from './month.js';
import { LimitsRefused } from './venue-registry.errors.js';

/** How often somebody may come. The database holds new visits to it, whoever writes; what stands already stays. */
export interface VisitLimits {
  readonly partiesPerDay: number;
  readonly partiesPerWeek: number;
  readonly partiesPerMonth: number;
  /** Days of a week on which somebody may come; null: any. */
  readonly daysPerWeek: number | null;
  readonly daysPerMonth: number | null;
  /** Days without a visit between two days with one. */
  readonly gapDays: number;
}

const BOUNDS = { partiesPerDay: [1, 10_000], partiesPerWeek: [1, 10_000], partiesPerMonth: [1, 10_000], daysPerWeek: [1, 5], daysPerMonth: [1, 23], gapDays: [0, 30] } as const;
const MAY_BE_ANY: readonly string[] = ['daysPerWeek', 'daysPerMonth'];

/** Whole numbers within bounds; a bound on days may be absent. Lists every bad one. */
export function assertLimits(limits: VisitLimits): void {
  const wrong = (Object.entries(BOUNDS) as [keyof VisitLimits, readonly [number, number]][]).filter(([name, [least, most]]) => {
    const value = limits[name];
    return value === null ? !MAY_BE_ANY.includes(name) : !Number.isInteger(value) || value < least || value > most;
  });
  if (wrong.length === 0) return;
  const named = wrong.map(([name, [least, most]]) => ({ limit: name, least, most }));
  throw new LimitsRefused('하루·한 주·한 달에 받을 수 있는 수를 다시 확인해 주세요. 범위를 벗어난 값이 있습니다.', { limits: named, errors: wrong.map(([name, [least, most]]) => ({ pointer: `#/${name}`, detail: `${least}에서 ${most} 사이의 정수로 적어 주세요.` })) });
}

/** Days of visits that stand and would not fit the limits: the later ones of a day, week or month that is too full. One entry per party. */
export function daysOver(limits: VisitLimits, partyDays: readonly Day[]): Day[] {
  const inOrder = [...partyDays].sort();
  return inOrder.filter((day, at) => {
    const before = inOrder.slice(0, at);
    const count = (same: (other: Day) => boolean) => before.filter(same).length;
    const days = (same: (other: Day) => boolean) => new Set(before.filter((other) => other !== day && same(other))).size;
    const isInWeek = (other: Day) => mondayOf(other) === mondayOf(day), isInMonth = (other: Day) => monthOf(other) === monthOf(day);
    return count((other) => other === day) >= limits.partiesPerDay || count(isInWeek) >= limits.partiesPerWeek || count(isInMonth) >= limits.partiesPerMonth
      || days(isInWeek) >= (limits.daysPerWeek ?? Infinity) || days(isInMonth) >= (limits.daysPerMonth ?? Infinity)
      || before.some((other) => other !== day && daysApart(other, day) <= limits.gapDays);
  });
}


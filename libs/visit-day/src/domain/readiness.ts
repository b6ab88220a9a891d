import type { Day } from '#kernel';

/** How a group gets there. Only `centre-pool` needs seats in the centre's vehicles. */
export const TRAVELS = ['on-foot', 'public-transport', 'school-bus', 'centre-pool'] as const;
export type Travel = (typeof TRAVELS)[number];

/** What a visit needs before it may be called ready. Insurance only where somebody knows about it. */
export const NEEDS = ['escorts', 'prior-education', 'transport', 'clearance', 'insurance'] as const;
export type Need = (typeof NEEDS)[number];

export interface ReadinessFacts {
  readonly headcount: number;
  readonly heldOn: Day;
  readonly studentsPerEscort: number;
  /** Of the school and of the centre together. */
  readonly escorts: number;
  readonly priorEducationOn: Day | null;
  /** Null while nobody has decided. */
  readonly travel: Travel | null;
  /** Students with a seat in the centre's vehicles. */
  readonly riders: number;
  /** A valid inspection covers the day. */
  readonly isCleared: boolean;
  /** Absent: nobody knows, and nothing is asked. */
  readonly isInsured?: boolean | undefined;
}

/** `needed` and `have` where it is a matter of numbers. */
export interface Missing { readonly what: Need; readonly needed?: number; readonly have?: number }

export interface Readiness {
  readonly done: number;
  readonly of: number;
  readonly missing: readonly Missing[];
}

/** One escort for every so many students, begun ones counted: 10 students at 1 to 9 need two. */
export const escortsNeeded = (headcount: number, studentsPerEscort: number): number => Math.ceil(headcount / studentsPerEscort);

/** What is still missing, and how much is done; nothing missing means the visit may be called ready. */
export function readinessOf(facts: ReadinessFacts): Readiness {
  const { headcount, heldOn, escorts, priorEducationOn, travel, riders, isCleared, isInsured } = facts;
  const needed = escortsNeeded(headcount, facts.studentsPerEscort);
  const missing: Missing[] = [
    ...(escorts < needed ? [{ what: 'escorts', needed, have: escorts } as const] : []),
    ...(priorEducationOn === null || priorEducationOn > heldOn ? [{ what: 'prior-education' } as const] : []),
    ...(travel === null ? [{ what: 'transport' } as const] : []),
    ...(travel === 'centre-pool' && riders < headcount ? [{ what: 'transport', needed: headcount, have: riders } as const] : []),
    ...(isCleared ? [] : [{ what: 'clearance' } as const]),
    ...(isInsured === false ? [{ what: 'insurance' } as const] : []),
  ];
  const of = isInsured === undefined ? NEEDS.length - 1 : NEEDS.length;
  return { done: of - missing.length, of, missing };
}

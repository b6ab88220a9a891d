import type { ExperienceType } from '#venue-registry';

/**
 * career-day: a grade (or a class of it) on one day, split over many venues; class-visit: one class at one venue; talk: a
 * mentor comes to the school; camp: a whole day or more at one place; package: programme and bus in one.
 */
export const WISH_KINDS = ['career-day', 'class-visit', 'talk', 'camp', 'package'] as const;
export type WishKind = (typeof WISH_KINDS)[number];

/** What a venue offers and a wish asks for: a request goes only to venues of its experience. */
export type Experience = 'visit' | 'talk' | 'camp';

/** The experience a wish of this kind is answered with. */
export function experienceOf(kind: WishKind): Experience {
  return kind === 'talk' || kind === 'camp' ? kind : 'visit';
}

/** The experience an opening offers, by its programme's type; an opening without a programme is a visit. */
export function experienceOffered(type: ExperienceType | null): Experience {
  if (type === 'TALK') return 'talk';
  return type === 'CAMP' ? 'camp' : 'visit';
}

export interface KindRule {
  /** The group stays together: one venue, one party. */
  readonly isOneParty: boolean;
  /** A class must be named. */
  readonly needsClass: boolean;
  readonly needsBuses: boolean;
  /** The mentor travels, not the school: distance binds nothing. */
  readonly isAtSchool: boolean;
}

export const KIND_RULES: Readonly<Record<WishKind, KindRule>> = {
  'career-day': { isOneParty: false, needsClass: false, needsBuses: false, isAtSchool: false },
  'class-visit': { isOneParty: true, needsClass: true, needsBuses: false, isAtSchool: false },
  talk: { isOneParty: true, needsClass: false, needsBuses: false, isAtSchool: true },
  camp: { isOneParty: true, needsClass: false, needsBuses: false, isAtSchool: false },
  package: { isOneParty: false, needsClass: false, needsBuses: true, isAtSchool: false },
};

/** The farthest a wish may name, in kilometres: for a talk the mentor decides. */
export const FARTHEST_KM = 100;
const STUDENTS_PER_BUS = 40;

/** Buses a package needs when the school names no number: a coach has 45 seats, some of them for escorts. */
export const usualBuses = (headcount: number): number => Math.max(1, Math.ceil(headcount / STUDENTS_PER_BUS));

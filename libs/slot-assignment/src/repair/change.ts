import type { Band, Request, Venue, WishedDate } from '../model/problem.js';

/** One thing that happened, or might, after a plan was made. Lists of changes are always told against the problem the plan was made from. */
export type Change =
  /** A school withdraws. */
  | { readonly kind: 'cancel-request'; readonly request: string }
  | { readonly kind: 'new-request'; readonly request: Request }
  /** More students, fewer, or other terms. Interests follow a new head-count in proportion unless they are given. */
  | { readonly kind: 'change-request'; readonly request: string; readonly to: RequestTerms }
  /** More dates the school can go; a date already named keeps the higher preference. */
  | { readonly kind: 'widen-window'; readonly request: string; readonly dates: readonly WishedDate[] }
  /** A host will not take this request, on one day or (without a date) at all. */
  | { readonly kind: 'host-declines'; readonly request: string; readonly venue: string; readonly date?: string }
  | { readonly kind: 'new-venue'; readonly venue: Venue }
  | { readonly kind: 'lose-venue'; readonly venue: string }
  | { readonly kind: 'more-openings'; readonly venue: string; readonly openings: readonly { readonly date: string; readonly band: Band }[] }
  | { readonly kind: 'fewer-openings'; readonly venue: string; readonly openings: readonly { readonly date: string; readonly band: Band }[] }
  /** An inspection runs out sooner, or is renewed. */
  | { readonly kind: 'inspection'; readonly venue: string; readonly clearedUntil: string }
  /** One more party a week at the venue: in the week of one day, or (without a week) in every week. */
  | { readonly kind: 'extra-visit'; readonly venue: string; readonly week?: string }
  /** Nobody goes out that day: a typhoon, an election. */
  | { readonly kind: 'close-day'; readonly date: string };

export type RequestTerms = Readonly<Partial<Pick<Request, 'headcount' | 'interests' | 'minServed' | 'maxParties' | 'accessibleSeats' | 'maxKm'>>>;

/** Kinds that can only add places or dates; a plan they meet is hit nowhere. */
const WIDENING: ReadonlySet<Change['kind']> = new Set(['new-venue', 'more-openings', 'extra-visit', 'widen-window', 'cancel-request', 'inspection']);

export function mayAddPlaces(changes: readonly Change[]): boolean {
  return changes.some(({ kind }) => WIDENING.has(kind));
}

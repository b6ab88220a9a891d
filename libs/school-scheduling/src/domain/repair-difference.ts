import type { Assignment, Plan } from '#slot-assignment';
import type { StandingVisit, VisitDate } from './standing-visit.js';

export interface VenueParty { readonly venueId: string; readonly students: number }

/** What a repair changes for one wish. */
export interface WishDifference {
  readonly wishId: string;
  /** newly-placed: it had no date; unassigned: it loses the one it had. */
  readonly kind: 'moved' | 'newly-placed' | 'venues-changed' | 'unassigned';
  readonly from: VisitDate | null;
  readonly to: VisitDate | null;
  /** Venues the school was told of and will not visit. */
  readonly dropped: readonly string[];
  readonly added: readonly VenueParty[];
  /** Bookings that fall away, as they were seen. */
  readonly cancel: readonly { readonly bookingId: string; readonly version: number }[];
}

/** Wishes with any change; everybody else is left alone. */
export function differencesOf(standing: readonly StandingVisit[], plan: Plan): WishDifference[] {
  const now = new Map(plan.assignments.map((assignment) => [assignment.request, assignment]));
  return standing.flatMap((visit) => differenceOf(visit, now.get(visit.wishId)) ?? []);
}

function differenceOf(visit: StandingVisit, now: Assignment | undefined): WishDifference | undefined {
  const { wishId, at: from, parties, fellAway, declined } = visit;
  const told = [...parties.map(({ venueId }) => venueId), ...fellAway.map(({ venueId }) => venueId)];
  if (!now) return from === null ? undefined : { wishId, kind: 'unassigned', from, to: null, dropped: told, added: [], cancel: [...parties, ...declined].map(booking) };
  const to = { heldOn: now.date, band: now.band }, hasMoved = from?.heldOn !== to.heldOn || from.band !== to.band;
  const stays = (venueId: string, students: number): boolean => !hasMoved && now.parties.some((party) => party.venue === venueId && party.students === students);
  const going = parties.filter(({ venueId, students }) => !stays(venueId, students)), kept = new Set(parties.filter((party) => !going.includes(party)).map(({ venueId }) => venueId));
  const added = now.parties.filter(({ venue }) => !kept.has(venue)).map(({ venue, students }) => ({ venueId: venue, students }));
  if (going.length === 0 && added.length === 0) return undefined;
  return {
    wishId, kind: from === null ? 'newly-placed' : hasMoved ? 'moved' : 'venues-changed', from, to, added,
    dropped: [...going.map(({ venueId }) => venueId), ...fellAway.map(({ venueId }) => venueId)], cancel: [...going, ...declined].map(booking),
  };
}

const booking = ({ bookingId, version }: { readonly bookingId: string; readonly version: number }): { bookingId: string; version: number } => ({ bookingId, version });

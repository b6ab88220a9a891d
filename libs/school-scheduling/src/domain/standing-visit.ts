import { holdsSeats, type OtherVisit, type PlannedVisit } from '#booking';
import type { Band, Day } from '#kernel';
import type { Assignment } from '#slot-assignment';

/** A party that is booked: its host was asked or has confirmed. */
export interface StandingParty {
  readonly bookingId: string;
  readonly version: number;
  readonly venueId: string;
  readonly students: number;
}

export interface VisitDate { readonly heldOn: Day; readonly band: Band }

/** What is booked for one wish of a published season, beside what the school was told last. */
export interface StandingVisit {
  readonly wishId: string;
  /** When the group goes; without parties, when it was to go. Null for a wish left out. */
  readonly at: VisitDate | null;
  readonly parties: readonly StandingParty[];
  /** Parties that agreed on another day with their host, and go by themselves. */
  readonly apart: readonly Omit<OtherVisit, 'schoolId'>[];
  /** Parties the school was told of and that are no longer booked. */
  readonly fellAway: readonly { readonly venueId: string; readonly students: number }[];
  /** Bookings their hosts declined; closed when somebody else takes the students. */
  readonly declined: readonly { readonly bookingId: string; readonly version: number; readonly venueId: string; readonly heldOn: Day }[];
  /** Everything was cancelled by the school itself: it cannot come that day. */
  readonly isOffBySchool: boolean;
}

/** One standing visit per wish, in the order of the wishes. */
export function standingVisits(wishIds: readonly string[], visits: readonly PlannedVisit[], answers: ReadonlyMap<string, Assignment>): StandingVisit[] {
  const byWish = new Map<string, PlannedVisit[]>();
  for (const visit of visits) byWish.set(visit.wishId, [...(byWish.get(visit.wishId) ?? []), visit]);
  return wishIds.map((wishId) => standingVisit(wishId, byWish.get(wishId) ?? [], answers.get(wishId)));
}

function standingVisit(wishId: string, visits: readonly PlannedVisit[], answer: Assignment | undefined): StandingVisit {
  const seated = visits.filter(({ status }) => holdsSeats(status));
  // a party that agreed on another day with its host goes by itself; the group is where its others are
  const first = seated.find((visit) => answer !== undefined && visit.heldOn === answer.date && visit.band === answer.band) ?? seated[0];
  const booked = seated.filter((visit) => visit.heldOn === first?.heldOn && visit.band === first.band);
  const at = dateOf(first) ?? (answer ? { heldOn: answer.date, band: answer.band } : null);
  const standing = new Set(seated.map(({ venueId }) => venueId));
  const wasTold = answer !== undefined && at !== null && answer.date === at.heldOn && answer.band === at.band;
  const then = visits.filter((visit) => visit.heldOn === at?.heldOn && visit.band === at.band);
  return {
    wishId, at,
    parties: booked.map(({ bookingId, version, venueId, headcount }) => ({ bookingId, version, venueId, students: headcount })),
    apart: seated.filter((visit) => !booked.includes(visit)).map(({ bookingId, venueId, openingId, heldOn, band, headcount }) => ({ bookingId, venueId, openingId, heldOn, band, headcount })),
    fellAway: wasTold ? answer.parties.filter(({ venue }) => !standing.has(venue)).map(({ venue, students }) => ({ venueId: venue, students })) : [],
    declined: visits.filter(({ status }) => status === 'host-declined').map(({ bookingId, version, venueId, heldOn }) => ({ bookingId, version, venueId, heldOn })),
    isOffBySchool: booked.length === 0 && then.length > 0 && then.every(({ status }) => status === 'cancelled-by-school'),
  };
}

const dateOf = (visit: PlannedVisit | undefined): VisitDate | undefined => visit && { heldOn: visit.heldOn, band: visit.band };

/** What a plan made for these visits relies on: who sits where. That a host confirms changes nothing of it. */
export const seatingOf = (standing: readonly StandingVisit[]): string =>
  standing.flatMap(({ parties, at }) => parties.map(({ bookingId, students }) => `${bookingId} ${students} ${at?.heldOn} ${at?.band}`)).sort().join('\n');

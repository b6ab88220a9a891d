import type { Band, Day } from '#kernel';
import type { BookingStatus } from '../domain/booking-status.js';

/** A booking as every reader sees it. */
export interface BookingView {
  readonly id: string;
  readonly status: BookingStatus;
  readonly reason: string | null;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly venueId: string;
  readonly venueName: string;
  readonly venueAddress: string | null;
  readonly openingId: string;
  readonly heldOn: Day;
  readonly band: Band;
  /** `HH:mm`, Seoul wall clock. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly answerDueOn: Day;
  /** While it is offered: the last day on which the school may accept. */
  readonly offerDueOn: Day | null;
  readonly wishId: string | null;
  readonly version: number;
  /** The host said shortly before that the visit still stands. */
  readonly isReconfirmed: boolean;
  /** The school gave its final head-count. */
  readonly isCounted: boolean;
  /** Once cancelled: working days left until the visit, and whether that was late; null where a plan was amended. */
  readonly noticeDays: number | null;
  readonly isLate: boolean | null;
}

/** Everything one mail to one host asks. */
export interface HostAskView {
  readonly hostLinkId: string;
  readonly centreId: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly centreName: string;
  readonly centrePhone: string | null;
  readonly bookings: readonly BookingView[];
}

/** A party a published plan booked, and what became of it. */
export interface PlannedVisit {
  readonly bookingId: string;
  readonly version: number;
  readonly wishId: string;
  readonly venueId: string;
  readonly openingId: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly headcount: number;
  readonly status: BookingStatus;
}

/** A party that holds seats, and whose students are then nowhere else. */
export interface SeatedParty {
  readonly bookingId: string;
  /** Null for a direct booking. */
  readonly wishId: string | null;
  readonly schoolId: string;
  readonly grade: number;
  /** Null for the whole grade. */
  readonly classLabel: string | null;
  readonly venueId: string;
  readonly openingId: string;
  readonly heldOn: Day;
  readonly band: Band;
}

/** A party that holds seats beside a season's plan. */
export interface OtherVisit {
  readonly bookingId: string;
  readonly schoolId: string;
  readonly venueId: string;
  readonly openingId: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly headcount: number;
}

/** An opening a school can still ask for. */
export interface FreeOpeningView {
  readonly openingId: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly jobField: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly left: number;
}

/** Where else the same class could go. */
export interface Alternative {
  readonly openingId: string;
  readonly venueName: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly left: number;
}

/** Another half-day of a booking's venue. Seats held for this very question, or longer than their time, count as left. */
export interface OtherDay {
  readonly openingId: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly status: 'open' | 'uncleared' | 'closed';
  /** A valid inspection covers the day. */
  readonly isCovered: boolean;
  readonly seatsLeft: number;
  readonly partiesLeft: number;
  /** Within what the venue takes a day, a week and a month. */
  readonly venueHasRoom: boolean;
  /** The same group is at another venue that day. */
  readonly isGroupElsewhere: boolean;
  /** Students of the district who go out in that week. */
  readonly weekLoad: number;
}

export interface SeatsTaken { readonly seats: number; readonly parties: number }

export interface Page<T> { readonly items: readonly T[]; readonly page: number; readonly size: number; readonly total: number }

export interface CentreBookingFilter {
  readonly status?: BookingStatus | undefined;
  /** First day, included. */
  readonly from?: Day | undefined;
  /** Last day, included. */
  readonly until?: Day | undefined;
  readonly page: number;
  readonly size: number;
}

export interface FreeOpeningFilter {
  /** First day, included. */
  readonly from: Day;
  /** Last day, included. */
  readonly until: Day;
  readonly jobField?: string | undefined;
  readonly minSeats: number;
  readonly page: number;
  readonly size: number;
}

/** Which half-days a group could take. */
export interface LeftOverFilter {
  /** First day, included. */
  readonly first: Day;
  /** Last day, included. */
  readonly last: Day;
  readonly jobField?: string | undefined;
  readonly band?: Band | undefined;
  readonly headcount: number;
  /** Middle or high school, as venues distinguish them. */
  readonly level: string;
}

/** A half-day a group could take if there were room; `left` says whether there is. */
export interface LeftOverPlace {
  readonly openingId: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly jobField: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats: number;
  readonly left: number;
  /** Within what the host takes, and how often. */
  readonly venueHasRoom: boolean;
}

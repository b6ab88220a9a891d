import type { Day } from '#kernel';

/** One party of a published plan. */
export interface PlannedParty {
  readonly wishId: string;
  readonly schoolId: string;
  readonly grade: number;
  readonly classLabel?: string | null | undefined;
  readonly openingId: string;
  readonly headcount: number;
}

export interface AcceptPlan {
  readonly assignmentRunId: string;
  readonly parties: readonly PlannedParty[];
  /** Unless given: five working days from today. */
  readonly answerDueOn?: Day | undefined;
}

export interface AcceptedPlan { readonly bookings: number; readonly hosts: number }

export interface RequestBooking {
  readonly openingId: string;
  readonly grade: number;
  readonly classLabel?: string | null | undefined;
  readonly headcount: number;
}

export interface LinkAnswer {
  readonly bookingId: string;
  readonly answer: 'confirm' | 'decline';
  readonly reason?: string | null | undefined;
}

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
  /** The visits are offered to the schools first; each host is asked for what was accepted. */
  readonly schoolsFirst?: boolean | undefined;
}

export interface AcceptedPlan { readonly bookings: number; readonly hosts: number }

/** A published plan that changes: what falls away, as it was seen, and what is new. */
export interface AmendPlan {
  readonly assignmentRunId: string;
  readonly cancel: readonly { readonly bookingId: string; readonly version: number }[];
  readonly add: readonly PlannedParty[];
  /** Why visits are cancelled, as their hosts read it. */
  readonly reason: string;
  /** What is new is offered to the schools first, as the plan was. */
  readonly schoolsFirst?: boolean | undefined;
}

export interface AmendedPlan {
  /** Parties whose host had been asked. */
  readonly cancelled: number;
  readonly added: number;
  /** Hosts asked for something new: one mail each. */
  readonly hosts: number;
}

export interface RequestBooking {
  readonly openingId: string;
  readonly grade: number;
  readonly classLabel?: string | null | undefined;
  readonly headcount: number;
}

/** A booking moves to another opening of its venue. */
export interface Reschedule {
  readonly bookingId: string;
  /** As it was seen; absent: as it is. */
  readonly version?: number | undefined;
  readonly openingId: string;
  /** `confirmed` when both sides agreed, else the host is asked again. */
  readonly to: 'confirmed' | 'host-pending';
  /** Seats held for this are the booking's to take. */
  readonly purpose?: string | undefined;
}

export interface LinkAnswer {
  readonly bookingId: string;
  readonly answer: 'confirm' | 'decline';
  readonly reason?: string | null | undefined;
}

/** A host's answer, said by the host or written down by the centre. */
export interface AnswerBooking extends LinkAnswer {
  /** As it was seen; absent: as it is. */
  readonly version?: number | undefined;
}

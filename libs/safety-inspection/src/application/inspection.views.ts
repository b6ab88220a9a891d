import type { Day } from '#kernel';
import type { ClearanceState } from '../domain/clearance-state.js';
import type { Verdict } from '../domain/verdict.js';

export interface InspectionView {
  readonly id: string;
  readonly venueId: string;
  readonly inspectedOn: Day;
  readonly verdict: Verdict;
  readonly validFrom: Day | null;
  /** Last day covered; null when the venue failed. */
  readonly validUntil: Day | null;
  readonly inspectorName: string;
  readonly note: string | null;
  /** Of a conditional verdict: the day on which the last correction was verified. */
  readonly correctedOn: Day | null;
  /** The day on which somebody ended the validity early. */
  readonly revokedOn: Day | null;
  /** Number of the checklist that was answered; null when it was taken over from the centre's own sheet. */
  readonly checklistNumber: number | null;
  readonly version: number;
}

/** Where one venue stands on a day. */
export interface ClearanceView {
  readonly venueId: string;
  readonly venueName: string;
  readonly state: ClearanceState;
  readonly validUntil: Day | null;
  /** Openings from that day on that may not be offered for want of an inspection. */
  readonly openingsWithout: number;
  /** The inspection the state rests on, with the version a revocation must name. */
  readonly inspectionId: string | null;
  readonly inspectionVersion: number | null;
}

/** An inspection from the centre's own sheet. */
export interface InspectionDraft {
  readonly venueId: string;
  readonly inspectedOn: Day;
  readonly verdict: Verdict;
  /** Absent for a pass: one year. Required when conditional, forbidden when failed. */
  readonly validUntil?: Day;
  readonly inspectorName: string;
  readonly note?: string;
}

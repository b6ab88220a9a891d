import type { Day, DomainEvent } from '#kernel';
import type { Verdict } from './verdict.js';

export const INSPECTION_RECORDED = 'safety.inspection-recorded';
export interface InspectionRecorded {
  readonly inspectionId: string;
  readonly venueId: string;
  readonly verdict: Verdict;
  readonly validUntil: Day | null;
  /** Openings that may be offered from now on. */
  readonly admitted: number;
  /** Openings that may not be offered any more. */
  readonly suspended: number;
}
export const inspectionRecorded = (centreId: string, payload: InspectionRecorded): DomainEvent<InspectionRecorded> =>
  ({ type: INSPECTION_RECORDED, centreId, payload });

export const INSPECTION_REVOKED = 'safety.inspection-revoked';
export interface InspectionRevoked {
  readonly inspectionId: string;
  readonly venueId: string;
  readonly lastDay: Day;
  readonly suspended: number;
}
export const inspectionRevoked = (centreId: string, payload: InspectionRevoked): DomainEvent<InspectionRevoked> =>
  ({ type: INSPECTION_REVOKED, centreId, payload });

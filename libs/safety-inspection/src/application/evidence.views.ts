import type { Day } from '#kernel';
import type { RiskBand } from '../domain/risk-band.js';
import type { Verdict } from '../domain/verdict.js';
import type { PlanKind } from './plan.views.js';

/** One venue that was found, and whether it was inspected within the span. */
export interface EvidenceItem {
  readonly venueId: string;
  readonly venueName: string;
  readonly district: string;
  readonly foundOn: Day;
  /** Where it stood on the last day. */
  readonly status: string;
  readonly inspectionId: string | null;
  readonly inspectedOn: Day | null;
  readonly verdict: Verdict | null;
  readonly inspectorName: string | null;
}

/** "n found, n inspected", with the list it was counted from; those not inspected come first. */
export interface Evidence {
  readonly from: Day;
  readonly until: Day;
  readonly found: number;
  readonly inspected: number;
  readonly items: readonly EvidenceItem[];
}

export interface YearsInspection {
  readonly inspectedOn: Day;
  readonly venueName: string;
  readonly district: string;
  /** Null for one taken over from a sheet. */
  readonly kind: PlanKind | null;
  readonly riskBand: RiskBand | null;
  readonly verdict: Verdict;
  readonly validUntil: Day | null;
  readonly inspectorName: string;
  readonly revokedOn: Day | null;
  readonly correctedOn: Day | null;
  readonly corrections: number;
  readonly verified: number;
}

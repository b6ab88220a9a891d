import type { Day } from '#kernel';
import type { CorrectionState } from '../domain/correction-rule.js';

export interface ProofView { readonly photoId: string; readonly note: string | null; readonly sentAt: Date }

/** One thing an inspection found wanting, and how far it is put right. */
export interface CorrectionView {
  readonly id: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly inspectionId: string;
  readonly inspectedOn: Day;
  /** Code of the checklist's item. */
  readonly item: string;
  readonly what: string;
  readonly dueOn: Day;
  readonly state: CorrectionState;
  readonly foundBy: string;
  readonly foundByName: string;
  readonly verifiedAt: Date | null;
  readonly verifiedByName: string | null;
  readonly onSite: boolean;
  /** Why the last proof did not suffice. */
  readonly returnedNote: string | null;
  readonly proofs: readonly ProofView[];
  readonly version: number;
}

/** What a host sees behind the link of a correction. */
export interface OpenedCorrection extends CorrectionView {
  readonly centreId: string;
  readonly centreName: string;
  readonly centrePhone: string | null;
}

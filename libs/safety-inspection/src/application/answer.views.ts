import type { Day } from '#kernel';
import type { ChecklistItem } from '../domain/checklist.js';
import type { RiskBand } from '../domain/risk-band.js';
import type { Answer } from '../domain/verdict-rule.js';
import type { Verdict } from '../domain/verdict.js';

export const INSPECTION_KINDS = ['regular', 'new', 'unplanned', 're-inspection', 'self-check'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export interface AnswerView {
  readonly id: string;
  readonly itemCode: string;
  readonly answer: Answer;
  readonly note: string | null;
  readonly correctionDueOn: Day | null;
  readonly answeredAt: Date;
}

export interface AnswerPhotoView {
  readonly id: string;
  readonly itemCode: string;
  /** Of what is kept, hexadecimal. */
  readonly sha256: string;
  readonly receivedSha256: string;
}

/** All that is needed to inspect one venue where there is no network. */
export interface FieldInspection {
  readonly id: string;
  readonly kind: InspectionKind;
  readonly dueOn: Day;
  readonly scheduledOn: Day | null;
  readonly halfDay: 'am' | 'pm' | null;
  readonly riskBand: RiskBand;
  readonly checklistNumber: number;
  readonly items: readonly Pick<ChecklistItem, 'code' | 'category' | 'textKo' | 'textEn' | 'critical' | 'everywhere'>[];
  readonly venue: {
    readonly id: string; readonly name: string; readonly district: string; readonly address: string | null; readonly phone: string | null; readonly contactName: string | null;
    /** Last day of the clearance it has, or had. */
    readonly clearedUntil: Day | null;
  };
  /** What this person has sent already. */
  readonly answers: readonly AnswerView[];
  readonly photos: readonly AnswerPhotoView[];
}

/** An inspection with everything that led to its verdict. */
export interface InspectionSheet {
  readonly inspectionId: string;
  /** Account; null: taken over. */
  readonly inspectorId: string | null;
  readonly venueName: string;
  readonly venueAddress: string | null;
  readonly inspectedOn: Day;
  readonly verdict: Verdict;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  readonly inspectorName: string;
  readonly note: string | null;
  /** Null, and no items: taken over from the centre's own sheet. */
  readonly checklistNumber: number | null;
  readonly riskBand: RiskBand | null;
  readonly recordedAt: Date;
  readonly items: readonly (Pick<ChecklistItem, 'code' | 'category' | 'textKo' | 'textEn' | 'critical'> & {
    /** Null: nobody answered. */
    readonly answer: Answer | null;
    readonly note: string | null;
    readonly correctionDueOn: Day | null;
    readonly photos: readonly Omit<AnswerPhotoView, 'itemCode'>[];
  })[];
  readonly signature: { readonly name: string; readonly drawingId: string | null; readonly signedAt: Date } | null;
  /** What a second inspector had written when this one was done. */
  readonly lateAnswers: number;
}

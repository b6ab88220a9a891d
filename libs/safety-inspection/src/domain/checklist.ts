import type { JobField } from '#kernel';
import type { RiskBand } from './risk-band.js';

/** 시설, 프로그램·담당자, 서류. */
export const ITEM_CATEGORIES = ['facility', 'programme', 'document'] as const;
export type ItemCategory = (typeof ITEM_CATEGORIES)[number];

export interface ChecklistItem {
  /** A letter and a number, such as F2; the same thing keeps its code from version to version. */
  readonly code: string;
  readonly category: ItemCategory;
  readonly textKo: string;
  readonly textEn: string;
  /** Unfit here: the venue fails. */
  readonly critical: boolean;
  /** Every place has it: not-applicable is no answer. */
  readonly everywhere: boolean;
  /** Asked only at these risks; empty: at every one. */
  readonly riskBands: readonly RiskBand[];
  /** Asked only in these job fields; empty: in every one. */
  readonly jobFields: readonly JobField[];
}

/** What of a checklist is asked at one venue. */
export function itemsFor<I extends Pick<ChecklistItem, 'riskBands' | 'jobFields'>>(items: readonly I[], { riskBand, jobField }: { readonly riskBand: RiskBand; readonly jobField: JobField }): I[] {
  return items.filter(({ riskBands, jobFields }) => (riskBands.length === 0 || riskBands.includes(riskBand)) && (jobFields.length === 0 || jobFields.includes(jobField)));
}

import type { Day } from '#kernel';
import { clearanceOn, type InspectionFacts } from './clearance-state.js';

/** Why the safety room keeps a venue from receiving students. */
export const SAFETY_CAUSES = ['inspection-expired', 'inspection-revoked', 'inspection-failed', 'correction-overdue', 'safety-concern'] as const;
export type SafetyCause = (typeof SAFETY_CAUSES)[number];

export interface SafetyFacts<I extends InspectionFacts> {
  /** Oldest first, all of one venue. */
  readonly inspections: readonly (I & { readonly revokedOn: Day | null })[];
  /** Last days of corrections nobody has verified. */
  readonly openCorrectionsDueOn: readonly Day[];
  /** Something dangerous was reported, and nobody has looked since. */
  readonly hasCriticalConcern: boolean;
}

/**
 * What stands against a venue today. Exactly one cause per matter: a correction that is overdue says more than that the
 * cover which hung on it has ended. A venue that never was inspected is not restricted; it was never let in.
 */
export function causesOf<I extends InspectionFacts>({ inspections, openCorrectionsDueOn, hasCriticalConcern }: SafetyFacts<I>, today: Day): ReadonlySet<SafetyCause> {
  const causes = new Set<SafetyCause>();
  if (hasCriticalConcern) causes.add('safety-concern');
  if (openCorrectionsDueOn.some((dueOn) => dueOn < today)) causes.add('correction-overdue');
  const { state } = clearanceOn(inspections, today);
  if (state === 'failed') causes.add('inspection-failed');
  if (state === 'expired' && !causes.has('correction-overdue')) causes.add(inspections.at(-1)?.revokedOn ? 'inspection-revoked' : 'inspection-expired');
  return causes;
}

const WORDS: Readonly<Record<SafetyCause, string>> = {
  'inspection-expired': '안전점검 유효기간이 끝났습니다', 'inspection-revoked': '안전점검 유효기간을 거두었습니다', 'inspection-failed': '안전점검에서 부적합 판정을 받았습니다',
  'correction-overdue': '안전점검에서 지적한 것을 기한까지 고치지 못했습니다', 'safety-concern': '안전에 관한 신고가 있어 다시 점검합니다',
};

/** For the letter about a visit that cannot take place there. */
export const causeInWords = (cause: SafetyCause): string => `${WORDS[cause]}. 센터가 다른 체험처를 찾고 있습니다.`;

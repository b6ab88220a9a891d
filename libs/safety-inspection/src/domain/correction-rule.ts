import { addDays, type Day } from '#kernel';
import { CorrectionByItsFinder, CorrectionDueDayRefused, CorrectionNotProved, CorrectionStale, CorrectionVerifiedAlready } from './correction.errors.js';

/** Days a host has for what was found, unless the inspector gives another day. */
export const CORRECTION_DAYS = 7;
/** Longer than this is not put right but put off, and no condition any more. */
const MOST_CORRECTION_DAYS = 60;

export const CORRECTION_STATES = ['open', 'proved', 'overdue', 'verified'] as const;
/** `proved`: the host has sent a photo and somebody has to look at it. `overdue` whether or not a photo came. */
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export interface CorrectionFacts {
  readonly dueOn: Day;
  readonly foundBy: string;
  readonly isProved: boolean;
  readonly isVerified: boolean;
}

/** One thing an inspection found wanting: the item's code and what was found, in words for the host. */
export interface FoundFault {
  readonly item: string;
  readonly what: string;
  /** A week from the inspection unless the inspector says otherwise. */
  readonly dueOn?: Day | undefined;
}

export function correctionState({ dueOn, isProved, isVerified }: Pick<CorrectionFacts, 'dueOn' | 'isProved' | 'isVerified'>, today: Day): CorrectionState {
  if (isVerified) return 'verified';
  if (dueOn < today) return 'overdue';
  return isProved ? 'proved' : 'open';
}

/** No correction may be due later, whoever gives the day. */
export const latestCorrectionDay = (inspectedOn: Day): Day => addDays(inspectedOn, MOST_CORRECTION_DAYS);

/** The last day for it. CorrectionDueDayRefused before the inspection and after the latest day. */
export function correctionDueOn({ item, dueOn }: FoundFault, inspectedOn: Day): Day {
  const last = dueOn ?? addDays(inspectedOn, CORRECTION_DAYS), latest = latestCorrectionDay(inspectedOn);
  if (last < inspectedOn || last > latest) {
    throw new CorrectionDueDayRefused(`보완 기한은 점검일(${inspectedOn})부터 ${latest} 사이여야 합니다. 적어 주신 날은 ${last}입니다.`, { item, dueOn: last, earliest: inspectedOn, latest });
  }
  return last;
}

/** Whoever found it does not decide alone that it is put right; and there is something to look at. */
export function assertMayVerify({ foundBy, isProved, isVerified }: CorrectionFacts, verifier: string, { onSite }: { readonly onSite: boolean }): void {
  if (isVerified) throw new CorrectionVerifiedAlready('이미 확인을 마친 보완입니다.');
  if (foundBy === verifier) throw new CorrectionByItsFinder('지적한 분은 보완을 확인할 수 없습니다. 다른 분이 확인해 주세요.');
  if (!isProved && !onSite) throw new CorrectionNotProved('아직 보완 사진이 오지 않았습니다. 직접 가서 보셨으면 ‘현장에서 확인’을 골라 주세요.');
}

/** A form that was opened before the centre gave the proof back does not answer why it did. `seen` is the version the form showed. */
export function assertReturnRead({ returnedNote, version }: { readonly returnedNote: string | null; readonly version: number }, seen: number | undefined): void {
  if (returnedNote !== null && seen !== version) throw new CorrectionStale('그사이 센터가 사진을 다시 부탁했습니다. 센터의 글을 읽고 사진을 다시 골라 보내 주세요.', { version });
}

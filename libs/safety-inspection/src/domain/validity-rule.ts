import type { Day } from '#kernel';
import type { Verdict } from './verdict.js';
import { CorrectionDayMissing, FailedVenueHasNoValidity, InspectionInFuture, ValidityTooLong, ValidityTooShort } from './safety-inspection.errors.js';

/** Longer than any interval in use; a slip of the pen in the year must not clear a venue for half a century. */
const MOST_YEARS = 3;

export interface VerdictGiven {
  readonly verdict: Verdict;
  readonly inspectedOn: Day;
  readonly validUntil?: Day | undefined;
}

export interface Validity { readonly validFrom: Day; readonly validUntil: Day }

/** The same date some years on; 29 February becomes 28 February. */
export function yearsAfter(day: Day, years: number): Day {
  const [year = 0, month, date] = day.split('-');
  const later = Number(year) + years;
  const isLeap = (later % 4 === 0 && later % 100 !== 0) || later % 400 === 0;
  return `${later}-${month}-${month === '02' && date === '29' && !isLeap ? '28' : date}`;
}

/** The same date some months on, or the last of that month where there is no such date. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const lastDate = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${String(Math.min(date, lastDate)).padStart(2, '0')}`;
}

/** Until when a judgement by answers lasts: a pass as long as the risk allows, a conditional one until its corrections are due. */
export function lastDayOf({ verdict, correctionsDueOn }: { readonly verdict: Verdict; readonly correctionsDueOn: Day | null }, inspectedOn: Day, months: number): Day | undefined {
  if (verdict === 'fail') return undefined;
  return verdict === 'pass' ? monthsAfter(inspectedOn, months) : (correctionsDueOn ?? inspectedOn);
}

/**
 * The days a verdict vouches for, or null when the venue failed. A pass lasts a year unless said otherwise; a conditional
 * verdict lasts until its corrections are due; nobody inspects tomorrow today.
 */
export function validityOf({ verdict, inspectedOn, validUntil }: VerdictGiven, today: Day): Validity | null {
  if (inspectedOn > today) throw new InspectionInFuture(`점검일 ${inspectedOn}은 아직 오지 않은 날입니다. 오늘(${today})까지의 점검만 기록할 수 있습니다.`, { inspectedOn, today });
  if (verdict === 'fail') {
    if (validUntil !== undefined) throw new FailedVenueHasNoValidity(`부적합 판정에는 유효기간이 없습니다. 적어 주신 ${validUntil}을 지워 주세요.`, { validUntil });
    return null;
  }
  if (verdict === 'conditional' && validUntil === undefined) {
    throw new CorrectionDayMissing('조건부 적합은 보완을 마쳐야 하는 날이 필요합니다. 그날까지만 유효합니다.', { inspectedOn });
  }
  const last = validUntil ?? yearsAfter(inspectedOn, 1);
  if (last < inspectedOn) throw new ValidityTooShort(`유효기간 끝 ${last}이 점검일 ${inspectedOn}보다 앞섭니다.`, { inspectedOn, validUntil: last });
  const latest = yearsAfter(inspectedOn, MOST_YEARS);
  if (last > latest) throw new ValidityTooLong(`유효기간은 점검일부터 ${MOST_YEARS}년, 곧 ${latest}까지만 적을 수 있습니다. 적어 주신 날은 ${last}입니다.`, { validUntil: last, latest });
  return { validFrom: inspectedOn, validUntil: last };
}

import { addDays, type Day } from '#kernel';
import { NothingToRevoke, RevocationDayRefused } from './safety-inspection.errors.js';

/** A revocation takes days away, never gives any, and leaves the days gone by as they were. */
export function assertMayRevoke(inspection: { readonly validFrom: Day | null; readonly validUntil: Day | null }, lastDay: Day, today: Day): void {
  const { validFrom, validUntil } = inspection;
  if (validFrom === null || validUntil === null) throw new NothingToRevoke('부적합 판정에는 거둘 유효기간이 없습니다.');
  const yesterday = addDays(today, -1);
  const earliest = validFrom > yesterday ? validFrom : yesterday;
  if (validUntil <= earliest) throw new NothingToRevoke(`이 점검의 유효기간은 ${validUntil}에 끝나 더 줄일 수 없습니다.`, { validUntil });
  if (lastDay < earliest || lastDay >= validUntil) {
    throw new RevocationDayRefused(`마지막 유효일은 ${earliest}부터 ${addDays(validUntil, -1)} 사이여야 합니다. 적어 주신 날은 ${lastDay}입니다.`, {
      lastDay, earliest, latest: addDays(validUntil, -1),
    });
  }
}

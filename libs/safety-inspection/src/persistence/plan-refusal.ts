import { violates } from '#database';
import { VenueNotFound } from '#venue-registry';

/** What the database refuses of a plan, as it was meant. */
export function inOurWords(error: unknown): never {
  throw violates(error, 'merges_leave_no_plan_behind') ? new VenueNotFound('다른 체험처에 합친 체험처입니다. 목록을 다시 불러와 주세요.') : error;
}

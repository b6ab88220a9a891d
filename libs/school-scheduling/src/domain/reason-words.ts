import { describeReason, type Reason } from '#slot-assignment';
import type { ReasonLanguage, ReasonView } from './wish.js';

const GONE: Readonly<Record<ReasonLanguage, string>> = { ko: '지금은 없는 일터', en: 'a venue no longer listed' };

/** Reasons as people read them; the scheduler knows venues by their ids only. */
export const inWords = (reasons: readonly Reason[], lang: ReasonLanguage, venueNames: ReadonlyMap<string, string>): ReasonView[] =>
  reasons.map((reason) => ({ code: reason.code, text: describeReason(named(reason, (id) => venueNames.get(id) ?? GONE[lang]), lang) }));

function named(reason: Reason, nameOf: (id: string) => string): Reason {
  switch (reason.code) {
    case 'TRY_MORE_VISITS':
    case 'TRY_RENEWED_INSPECTION':
    case 'TRY_OPEN_VISITS':
      return { ...reason, venues: reason.venues.map(nameOf) };
    default:
      return reason;
  }
}

import { describeReason, type Reason } from '#slot-assignment';
import type { ReasonLanguage, ReasonView } from './wish.js';

const GONE: Readonly<Record<ReasonLanguage, string>> = { ko: '지금은 없는 체험처', en: 'a venue no longer listed' };

/** Reasons as people read them; the scheduler knows venues by their ids only. */
export const inWords = (reasons: readonly Reason[], lang: ReasonLanguage, venueNames: ReadonlyMap<string, string>): ReasonView[] =>
  reasons.map((reason) => ({ code: reason.code, text: describeReason(named(reason, (id) => venueNames.get(id) ?? GONE[lang]), lang) }));

type NamingVenues = Extract<Reason, { readonly venues: readonly string[] }>;
const namesVenues = (reason: Reason): reason is NamingVenues => 'venues' in reason && typeof reason.venues !== 'number';

const named = (reason: Reason, nameOf: (id: string) => string): Reason => (namesVenues(reason) ? { ...reason, venues: reason.venues.map(nameOf) } : reason);

import { useTranslations } from 'use-intl';
import type { AvailabilityChange, StandingVisit } from '../../api/availability-requests.js';
import { useDays } from '../../parts/days.js';

const MOST_NAMED = 5;

export function useVisitNames() {
  const t = useTranslations();
  const { when } = useDays();
  return (visits: readonly StandingVisit[]) =>
    visits.slice(0, MOST_NAMED).map((v) => t('availability.visit', { when: when(v.heldOn, v.band), school: v.schoolName, n: String(v.headcount) })).join(', ') + (visits.length > MOST_NAMED ? ' …' : '');
}

/** What a change does, one sentence each. */
export function useChangeLines() {
  const t = useTranslations();
  const { day } = useDays();
  const names = useVisitNames();
  return (change: AvailabilityChange & { wishes?: number }): string[] => {
    const lines: string[] = [];
    if (change.opens) lines.push(t('availability.opens', { n: String(change.opens) }));
    if (change.uncleared) lines.push(t('availability.unclearedLine', { n: String(change.uncleared) }));
    if (change.resizes) lines.push(t('availability.resizes', { n: String(change.resizes) }));
    if (change.closes) lines.push(t('availability.closes', { n: String(change.closes) }));
    if (change.visits.length) lines.push(t('availability.stay', { n: String(change.visits.length), who: names(change.visits) }));
    if (change.wishes) lines.push(t('availability.wishes', { n: change.wishes }));
    if (change.leftClosed.length) lines.push(t('availability.leftClosed', { days: change.leftClosed.map(day).join(', ') }));
    if (change.skipped.length) lines.push(t('availability.skipped', { days: change.skipped.map((s) => `${day(s.day)} ${s.because}`).join(', ') }));
    return lines.length ? lines : [t('availability.nothing')];
  };
}

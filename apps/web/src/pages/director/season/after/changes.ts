import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import type { Band, Change, ChangeKind } from '../../../../api/types.js';
import { useDays } from '../../../../parts/days.js';

/** A venue, or a group behind a wish, by the name a person knows it by. */
export interface Named { id: string; name: string }
/** A change with the name of its venue or group; empty where the kind has neither. */
export interface NotedChange { change: Change; name: string }

/** What is being filled in. `refill`: nothing but what hosts and schools called off themselves, which the centre knows already. */
export interface Happened { kind: ChangeKind | 'refill'; venue: Named | null; group: Named | null; day: string; from: string; until: string; week: string; band: Band }
export type Missing = 'day' | 'venue' | 'group' | 'until';
/** What is being described right now: a change, nothing (the kind needs none), or not enough yet. */
export type Described = NotedChange | 'nothing' | { missing: Missing };

export const isNoted = (d: Described): d is NotedChange => d !== 'nothing' && 'change' in d;
export const isMissing = (d: Described): d is { missing: Missing } => d !== 'nothing' && 'missing' in d;
export const nothingYet = (kind: Happened['kind'], week = ''): Happened => ({ kind, venue: null, group: null, day: '', from: '', until: '', week, band: 'am' });

export function describe({ kind, venue, group, day, from, until, week, band }: Happened): Described {
  switch (kind) {
    case 'refill': return 'nothing';
    case 'close-day': return day ? { change: { kind, day }, name: '' } : { missing: 'day' };
    case 'lose-venue': return venue ? { change: { kind, venueId: venue.id, ...(from ? { from } : {}) }, name: venue.name } : { missing: 'venue' };
    case 'extra-visit': return venue ? { change: { kind, venueId: venue.id, week }, name: venue.name } : { missing: 'venue' };
    case 'more-openings':
      if (!venue) return { missing: 'venue' };
      return day ? { change: { kind, venueId: venue.id, day, band }, name: venue.name } : { missing: 'day' };
    case 'host-declines':
      if (!venue) return { missing: 'venue' };
      return group ? { change: { kind, venueId: venue.id, wishId: group.id, ...(day ? { day } : {}) }, name: venue.name } : { missing: 'group' };
    case 'inspection':
      if (!venue) return { missing: 'venue' };
      return until ? { change: { kind, venueId: venue.id, clearedUntil: until }, name: venue.name } : { missing: 'until' };
    case 'new-venue': return venue ? { change: { kind, venueId: venue.id }, name: venue.name } : { missing: 'venue' };
    case 'cancel-request': return group ? { change: { kind, wishId: group.id }, name: group.name } : { missing: 'group' };
    case 'widen-window':
      if (!group) return { missing: 'group' };
      return day ? { change: { kind, wishId: group.id, days: [day] }, name: group.name } : { missing: 'day' };
  }
}

export function useChangeWords() {
  const t = useTranslations();
  const days = useDays();
  return ({ change: { kind, day = '', from, clearedUntil = '', week = '', band = 'am', days: further = [] }, name }: NotedChange): string => {
    switch (kind) {
      case 'close-day': return t('change.said.close-day', { day: days.day(day) });
      case 'lose-venue': return from ? t('change.said.lose-venue-from', { venue: name, day: days.day(from) }) : t('change.said.lose-venue', { venue: name });
      case 'extra-visit': return t('change.said.extra-visit', { venue: name, week: days.week(week) });
      case 'more-openings': return t('change.said.more-openings', { venue: name, day: days.day(day), band: t(`band.${band}`) });
      case 'host-declines': return day ? t('change.said.host-declines', { venue: name, day: days.day(day) }) : t('change.said.host-declines-always', { venue: name });
      case 'inspection': return t('change.said.inspection', { venue: name, day: days.day(clearedUntil) });
      case 'new-venue': return t('change.said.new-venue', { venue: name });
      case 'cancel-request': return t('change.said.cancel-request', { school: name });
      case 'widen-window': return t('change.said.widen-window', { school: name, day: further.map(days.day).join(', ') });
    }
  };
}

/** Changes as a run keeps them name nobody; here they get their names back. */
export function useNotedChanges(changes: readonly Change[], groups: readonly Named[]): NotedChange[] {
  const venueIds = [...new Set(changes.flatMap(({ venueId }) => venueId ?? []))];
  const venues = useQueries({ queries: venueIds.map((id) => ({ queryKey: ['venue', id], queryFn: () => centre.venue(id), staleTime: Infinity })) });
  const nameOf = new Map([...groups.map(({ id, name }) => [id, name] as const), ...venueIds.map((id, i) => [id, venues[i]?.data?.name ?? ''] as const)]);
  return changes.map((change) => ({ change, name: nameOf.get(change.venueId ?? change.wishId ?? '') ?? '' }));
}

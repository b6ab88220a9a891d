import { useTranslations } from 'use-intl';
import type { Change } from '../../../../api/types.js';
import { useDays } from '../../../../parts/days.js';

/** A change with the name a person knows its venue or school by. */
export interface NotedChange { change: Change; name: string }

export function useChangeWords() {
  const t = useTranslations();
  const { day, week } = useDays();
  return ({ change: c, name }: NotedChange): string => {
    switch (c.kind) {
      case 'close-day': return t('change.said.close-day', { day: day(c.day) });
      case 'lose-venue': return c.from ? t('change.said.lose-venue-from', { venue: name, day: day(c.from) }) : t('change.said.lose-venue', { venue: name });
      case 'extra-visit': return t('change.said.extra-visit', { venue: name, week: week(c.week) });
      case 'more-openings': return t('change.said.more-openings', { venue: name, day: day(c.day), band: t(`band.${c.band}`) });
      case 'widen-window': return t('change.said.widen-window', { school: name, day: c.days.map(day).join(', ') });
    }
  };
}

/** What is being described right now: a change, nothing (the kind needs none), or not enough yet. */
export type Described = NotedChange | 'nothing' | { missing: 'day' | 'venue' };

export const isNoted = (d: Described): d is NotedChange => d !== 'nothing' && 'change' in d;
export const isMissing = (d: Described): d is { missing: 'day' | 'venue' } => d !== 'nothing' && 'missing' in d;

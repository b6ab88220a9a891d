import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { OutlookQuestion, Season } from '../../../api/types.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import type { WishEditing } from './use-wish-form.js';
import type { WishDoor } from './wish-door.js';
import styles from './wish.module.css';

const PAUSE_MS = 400;
const TONES: Record<'likely' | 'open' | 'unlikely', Tone> = { likely: 'good', open: 'mid', unlikely: 'bad' };

/** How the wish will probably go, counted anew as it is written, and the one week that would help. */
export function OutlookBox({ season, door, wishId, form, set }: WishEditing & { season: Season; door: WishDoor; wishId: string | undefined }) {
  const t = useTranslations();
  const { week } = useDays();
  const headcount = Number(form.headcount);
  // Talks and camps have places of their own, which the weeks do not count: better nothing than a promise.
  const counted = form.kind !== 'talk' && form.kind !== 'camp';
  const ready = counted && Number.isInteger(headcount) && headcount > 0 && headcount <= 1000 && form.rankedDays.length > 0;
  const question: OutlookQuestion = {
    grade: Number(form.grade), headcount: ready ? headcount : 1, rankedDays: form.rankedDays, weekMarks: form.weekMarks, ...(wishId ? { wishId } : {}),
  };
  const [asked] = useDebouncedValue(JSON.stringify(question), PAUSE_MS);
  const answer = useQuery({
    queryKey: ['outlook', season.id, door.key, asked], queryFn: () => door.outlook(JSON.parse(asked) as OutlookQuestion), enabled: ready, placeholderData: keepPreviousData,
  });
  const found = ready ? answer.data : undefined;
  const hint = found?.hint;
  return (
    <div className={styles.outlook}>
      <h3>{t('prospect.title')}</h3>
      <div role="status">
        {!ready && <p>{counted ? t('prospect.none') : t('prospect.uncounted')}</p>}
        {found && <p><Badge tone={TONES[found.outlook]}>{t(`prospect.${found.outlook}`)}</Badge> <span>{t('prospect.weeks', { n: found.weeks })}</span></p>}
        {hint && <p>{t(`prospect.hint.${hint.outlook}`, { week: week(hint.week) })}</p>}
      </div>
      {hint && <Button variant="default" onClick={() => set({ weekMarks: { ...form.weekMarks, [hint.week]: 'good' } })}>{t('prospect.open1', { week: week(hint.week) })}</Button>}
      {found && <p className={styles.hint}>{t('prospect.basis')}</p>}
    </div>
  );
}

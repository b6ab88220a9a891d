import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useDays } from '../../../parts/days.js';
import type { WishEditing } from './use-wish-form.js';
import { MOST_RANKED_DAYS } from './wish-form.js';
import styles from './wish.module.css';

/** The chosen days in their order, movable without dragging. */
export function RankedDays({ form, set, errors }: WishEditing) {
  const t = useTranslations();
  const { day } = useDays();
  const up = (i: number) => {
    const days = [...form.rankedDays];
    days.splice(i - 1, 2, days[i] ?? '', days[i - 1] ?? '');
    set({ rankedDays: days });
  };
  return (
    <div className={styles.ranked} id="field-rankedDays" tabIndex={-1}>
      <h3>{t('wish.ranked')}</h3>
      {form.rankedDays.length === 0 ? <p>{t('wish.rankedNone')}</p> : (
        <ol>
          {form.rankedDays.map((d, i) => (
            <li key={d}>
              <span><b>{t('wish.rank', { n: String(i + 1) })}</b> {day(d)}</span>
              <span className={styles.rankTools}>
                {i > 0 && <Button variant="subtle" size="compact-md" onClick={() => up(i)}>{t('wish.up')}<span className="hidden-words"> {day(d)}</span></Button>}
                <Button variant="subtle" size="compact-md" onClick={() => set({ rankedDays: form.rankedDays.filter((x) => x !== d) })}>{t('wish.remove')}<span className="hidden-words"> {day(d)}</span></Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      {errors.rankedDays && <p className={styles.error}>{errors.rankedDays}</p>}
      <p role="status" className={styles.hint}>
        {form.rankedDays.length >= MOST_RANKED_DAYS && t('wish.rankedFull')}
      </p>
    </div>
  );
}

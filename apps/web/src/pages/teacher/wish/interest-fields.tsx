import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { JOB_FIELDS } from '../../../api/job-fields.js';
import { NumberBox } from './group-fields.js';
import type { WishEditing } from './use-wish-form.js';
import { fillEvenly, sumOf } from './wish-form.js';
import styles from './wish.module.css';

export function InterestFields({ form, set, errors }: WishEditing) {
  const t = useTranslations();
  const sum = sumOf(form), total = Number(form.headcount) || 0, left = total - sum;
  return (
    <div>
      <p className={styles.hint}>{t('wish.interestsHint')}</p>
      <div className={styles.interests} id="field-interests" tabIndex={-1}>
        {JOB_FIELDS.map((field) => (
          <NumberBox key={field} name={`interests-${field}`} label={t(`field.${field}`)} value={form.interests[field]}
            onChange={(n) => set({ interests: { ...form.interests, [field]: n } })} />
        ))}
      </div>
      <div className={styles.sum} data-fits={left === 0 && total > 0}>
        <p role="status">
          <strong>{t('wish.sum', { sum, total })}</strong>{' '}
          {total > 0 && (left === 0 ? t('wish.sumOk') : left > 0 ? t('wish.sumLeft', { n: left }) : t('wish.sumOver', { n: -left }))}
        </p>
        <Button variant="default" disabled={left <= 0} onClick={() => set({ interests: fillEvenly(form) })}>{t('wish.fill')}</Button>
      </div>
      {errors.interests && <p className={styles.error}>{errors.interests}</p>}
    </div>
  );
}

import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Band } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import type { WishEditing } from './use-wish-form.js';
import styles from './wish.module.css';

const REACHES = [3, 5, 10, 15, 20, 30];
const BANDS: readonly Band[] = ['am', 'pm'];

export function ConditionFields({ form, set, errors }: WishEditing) {
  const t = useTranslations();
  const { hours } = useDays();
  const reaches = [...new Set([...REACHES, Number(form.maxKm)])].sort((a, b) => a - b);
  return (
    <div className={styles.fields}>
      <fieldset className={styles.plain} id="field-bands" tabIndex={-1}>
        <legend>{t('wish.bands')}</legend>
        {BANDS.map((band) => (
          <Checkbox key={band} label={hours(band)} checked={form.bands.includes(band)} classNames={{ root: styles.check }}
            onChange={(e) => set({ bands: BANDS.filter((b) => (b === band ? e.currentTarget.checked : form.bands.includes(b))) })} />
        ))}
        {errors.bands && <p className={styles.error}>{errors.bands}</p>}
      </fieldset>
      <NativeSelect id="field-maxKm" label={t('wish.maxKm')} description={t('wish.conditionsHint')} value={form.maxKm} error={errors.maxKm}
        onChange={(e) => set({ maxKm: e.currentTarget.value })} data={reaches.map((n) => ({ value: String(n), label: t('wish.km', { n: String(n) }) }))} />
    </div>
  );
}

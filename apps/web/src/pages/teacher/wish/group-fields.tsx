import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Choices } from '../../../parts/choices.js';
import type { WishEditing } from './use-wish-form.js';
import styles from './wish.module.css';

const GRADES = ['1', '2', '3', '4', '5', '6'];

export function GroupFields({ form, set, errors }: WishEditing) {
  const t = useTranslations();
  return (
    <div className={styles.fields}>
      <NativeSelect id="field-grade" label={t('wish.grade')} value={form.grade} error={errors.grade} onChange={(e) => set({ grade: e.currentTarget.value })}
        data={GRADES.map((g) => ({ value: g, label: t('unit.grade', { n: g }) }))} />
      <Choices legend={t('wish.scope')} value={form.scope} onChange={(scope) => set({ scope })}
        options={[{ value: 'grade', label: t('wish.wholeGrade') }, { value: 'class', label: t('wish.oneClass') }]} />
      {form.scope === 'class' && form.kind !== 'class-visit' && (
        <TextInput id="field-classLabel" label={t('wish.klass')} description={t('wish.klassHint')} value={form.classLabel} error={errors.classLabel}
          onChange={(e) => set({ classLabel: e.currentTarget.value })} />
      )}
      <NumberBox name="headcount" label={t('wish.headcount')} value={form.headcount} error={errors.headcount} onChange={(headcount) => set({ headcount })} />
      <NumberBox name="escorts" label={t('wish.escorts')} value={form.escorts} error={errors.escorts} onChange={(escorts) => set({ escorts })} />
      <NumberBox name="accessibleSeats" label={t('wish.accessible')} description={t('wish.accessibleHint')} value={form.accessibleSeats} error={errors.accessibleSeats}
        onChange={(accessibleSeats) => set({ accessibleSeats })} />
    </div>
  );
}

export function NumberBox({ name, label, description, value, error, onChange }: {
  name: string; label: string; description?: string; value: string; error?: string; onChange: (to: string) => void;
}) {
  return (
    <TextInput id={`field-${name}`} type="number" inputMode="numeric" min={0} step={1} label={label} description={description} value={value} error={error}
      onChange={(e) => onChange(e.currentTarget.value)} />
  );
}

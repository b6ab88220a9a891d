import { TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { WishKind } from '../../../api/types.js';
import { Choices } from '../../../parts/choices.js';
import { NumberBox } from './group-fields.js';
import type { WishEditing } from './use-wish-form.js';
import { WISH_KINDS } from './wish-form.js';
import styles from './wish.module.css';

/** What the school asks for; what a kind needs besides stands right below it. */
export function KindFields({ form, set, errors }: WishEditing) {
  const t = useTranslations();
  const choose = (kind: WishKind) => set({ kind, ...(kind === 'class-visit' ? { scope: 'class' as const } : {}) });
  return (
    <div className={styles.kind}>
      <Choices legend={t('kind.legend')} value={form.kind} onChange={choose} options={WISH_KINDS.map((value) => ({ value, label: t(`kind.names.${value}`) }))} />
      <p role="status" className={styles.hint}>{t(`kind.about.${form.kind}`)}</p>
      {form.kind === 'package' && (
        <NumberBox name="buses" label={t('kind.buses')} description={t('kind.busesHint')} value={form.buses} error={errors.buses} onChange={(buses) => set({ buses })} />
      )}
      {form.kind === 'class-visit' && (
        <TextInput id="field-classLabel" label={t('wish.klass')} description={t('wish.klassHint')} value={form.classLabel} error={errors.classLabel}
          onChange={(e) => set({ classLabel: e.currentTarget.value, scope: 'class' })} />
      )}
    </div>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { pool, type PoolSettings } from '../../../api/pool-requests.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import { GATES } from './gate-marks.js';
import styles from './pool.module.css';

/** What a venue must have before it takes visits. */
export function PoolSettingsPanel({ onDone }: { onDone: (sentence: string) => void }) {
  const t = useTranslations('venuePool');
  const settings = useQuery({ queryKey: ['pool-settings'], queryFn: pool.settings });
  return (
    <Section title={t('settings')} note={t('settingsNote')}>
      <Await of={settings} rows={1}>{(known) => <SettingsForm key={known.version} known={known} onSaved={() => { void settings.refetch(); onDone(t('settingsSaved')); }} />}</Await>
    </Section>
  );
}

function SettingsForm({ known, onSaved }: { known: PoolSettings; onSaved: () => void }) {
  const t = useTranslations('venuePool');
  const [gates, setGates] = useState<PoolSettings['gatesToActivate']>(known.gatesToActivate);
  const [insured, setInsured] = useState(known.insuredBookingsOnly);
  const saving = useMutation({ mutationFn: () => pool.changeSettings({ gatesToActivate: gates, insuredBookingsOnly: insured, version: known.version }), onSuccess: onSaved });
  const submit = (event: FormEvent) => { event.preventDefault(); saving.mutate(); };
  return (
    <form onSubmit={submit}>
      {saving.isError && <ProblemBox what={t('settingsFailed')} error={saving.error} />}
      <fieldset className={styles.part}>
        <legend className="hidden-words">{t('settings')}</legend>
        <div className={styles.checks}>
          {GATES.map((gate) => <Checkbox key={gate} label={t(`gate.${gate}`)} checked={gates.includes(gate)} onChange={(e) => setGates(e.currentTarget.checked ? [...gates, gate] : gates.filter((each) => each !== gate))} />)}
        </div>
        <Checkbox mt="md" label={t('insuredOnly')} checked={insured} onChange={(e) => setInsured(e.currentTarget.checked)} />
      </fieldset>
      <Button type="submit" variant="default" loading={saving.isPending}>{t('save')}</Button>
    </form>
  );
}

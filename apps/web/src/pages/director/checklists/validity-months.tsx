import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { checklists, type ValidityMonths as Months } from '../../../api/checklist-requests.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import styles from './checklists.module.css';

export const RISKS = ['low', 'medium', 'high'] as const satisfies readonly (keyof Months)[];
const MONTHS = /^([1-9]|[12][0-9]|3[0-6])$/;

/** How long a pass lasts, by risk. */
export function ValidityMonths({ onDone }: { onDone: (sentence: string) => void }) {
  const t = useTranslations('checklists');
  const known = useQuery({ queryKey: ['inspection-validity'], queryFn: checklists.months });
  return <Section title={t('months')} note={t('monthsNote')}><Await of={known} rows={1}>{(months) => <MonthsForm key={JSON.stringify(months)} months={months} onSaved={() => onDone(t('monthsSaved'))} />}</Await></Section>;
}

function MonthsForm({ months, onSaved }: { months: Months; onSaved: () => void }) {
  const t = useTranslations('checklists');
  const queries = useQueryClient();
  const [values, setValues] = useState({ low: String(months.low), medium: String(months.medium), high: String(months.high) });
  const [isAsked, setAsked] = useState(false);
  const saving = useMutation({
    mutationFn: () => checklists.setMonths({ low: Number(values.low), medium: Number(values.medium), high: Number(values.high) }),
    onSuccess: (now) => { queries.setQueryData(['inspection-validity'], now); onSaved(); },
  });
  const isWrong = (risk: keyof Months) => !MONTHS.test(values[risk].trim());
  const submit = (event: FormEvent) => { event.preventDefault(); setAsked(true); if (!RISKS.some(isWrong)) saving.mutate(); };
  return (
    <form noValidate onSubmit={submit}>
      {saving.isError && <ProblemBox what={t('saveFailed')} error={saving.error} />}
      <div className={styles.months}>
        {RISKS.map((risk) => (
          <TextInput key={risk} inputMode="numeric" maxLength={2} label={t('monthsOf', { risk: t(`risk.${risk}`) })} value={values[risk]} error={isAsked && isWrong(risk) ? t('monthsWrong') : undefined}
            onChange={(e) => setValues({ ...values, [risk]: e.currentTarget.value })} />
        ))}
      </div>
      <Button type="submit" variant="default" loading={saving.isPending}>{t('save')}</Button>
    </form>
  );
}

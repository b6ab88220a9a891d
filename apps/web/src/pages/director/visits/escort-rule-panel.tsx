import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EscortRule } from '../../../api/types.js';
import { escortRequests } from '../../../api/visit-requests.js';
import { Choices } from '../../../parts/choices.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import director from '../director.module.css';

/** How many students one escort may walk with, and what happens with the untrained. */
export function EscortRulePanel({ onDone }: { onDone: (sentence: string) => void }) {
  const t = useTranslations('escorts');
  const rule = useQuery({ queryKey: ['escort-rule'], queryFn: escortRequests.rule });
  return <Section title={t('rule')}><Await of={rule}>{(known) => <RuleForm key={known.version} known={known} onDone={onDone} />}</Await></Section>;
}

function RuleForm({ known, onDone }: { known: EscortRule & { version: number }; onDone: (sentence: string) => void }) {
  const t = useTranslations('escorts');
  const queries = useQueryClient();
  const [ratio, setRatio] = useState(String(known.studentsPerEscort));
  const [untrained, setUntrained] = useState(known.untrained);
  const saving = useMutation({
    mutationFn: () => escortRequests.setRule(known.version, { studentsPerEscort: Number(ratio), untrained }),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('ruleSaved')); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); saving.mutate(); };
  return (
    <form noValidate className={director.form} onSubmit={submit}>
      {saving.isError && <ProblemBox what={t('ruleFailed')} error={saving.error} />}
      <TextInput type="number" inputMode="numeric" min={1} max={100} maw="20rem" label={t('ratio')} value={ratio} onChange={(e) => setRatio(e.currentTarget.value)} />
      <Choices legend={t('untrained')} value={untrained} onChange={setUntrained} options={(['warn', 'refuse'] as const).map((value) => ({ value, label: t(value) }))} />
      <Group><Button type="submit" variant="default" loading={saving.isPending}>{t('ruleSave')}</Button></Group>
    </form>
  );
}

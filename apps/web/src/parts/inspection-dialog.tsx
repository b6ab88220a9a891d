import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isProblem } from '../api/problem.js';
import type { InspectionDraft, Verdict } from '../api/types.js';
import { Choices } from './choices.js';
import { today } from './days.js';
import { Dialog } from './dialog.js';
import { ProblemBox } from './problem-box.js';

const VERDICTS = [['pass', 'good'], ['conditional', 'mid'], ['fail', 'bad']] as const;

/** The same form for the centre and for the inspector on the spot. */
export function InspectionDialog({ venue, onClose, onDone, record }: {
  venue: { venueId: string; venueName: string }; onClose: () => void; onDone: (venueName: string) => void; record: (draft: InspectionDraft) => Promise<unknown>;
}) {
  const t = useTranslations();
  const queries = useQueryClient();
  const form = useForm<{ inspectedOn: string; verdict: Verdict | undefined; validUntil: string; note: string }>({
    initialValues: { inspectedOn: today(), verdict: undefined, validUntil: '', note: '' },
    validate: {
      inspectedOn: (v) => (v && v <= today() ? null : t('inspections.needOn')),
      verdict: (v) => (v ? null : t('inspections.needVerdict')),
      validUntil: (v, all) => (all.verdict === 'conditional' && !v ? t('inspections.needUntil') : null),
    },
  });
  const saving = useMutation({
    mutationFn: ({ inspectedOn, verdict, validUntil, note }: typeof form.values) => record({
      venueId: venue.venueId, inspectedOn, verdict: verdict ?? 'fail',
      ...(validUntil && verdict !== 'fail' ? { validUntil } : {}), ...(note.trim() ? { note: note.trim() } : {}),
    }),
    onSuccess: async () => { onDone(venue.venueName); onClose(); await queries.invalidateQueries(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Dialog title={t('inspections.form', { venue: venue.venueName })} open onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit((v) => saving.mutate(v))}>
        <Stack>
          {saving.isError && <ProblemBox what={t('inspections.failed')} error={saving.error} />}
          <TextInput type="date" label={t('inspections.on')} max={today()} {...form.getInputProps('inspectedOn')} />
          <div>
            <Choices legend={t('inspections.verdict')} value={form.values.verdict} onChange={(v) => form.setFieldValue('verdict', v)}
              options={VERDICTS.map(([value, tone]) => ({ value, tone, label: t(`inspections.verdicts.${value}`) }))} />
            {form.errors.verdict && <p className="mantine-InputWrapper-error" role="alert">{form.errors.verdict}</p>}
          </div>
          {form.values.verdict !== 'fail' && <TextInput type="date" label={t('inspections.until')} description={form.values.verdict === 'conditional' ? t('inspections.untilConditional') : t('inspections.untilHint')} {...form.getInputProps('validUntil')} />}
          <Textarea label={t('inspections.note')} {...form.getInputProps('note')} />
          <Group>
            <Button type="submit" loading={saving.isPending}>{t('inspections.submit')}</Button>
            <Button variant="default" onClick={onClose}>{t('inspections.cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import type { Escort } from '../../../api/types.js';
import { escortRequests } from '../../../api/visit-requests.js';
import { today } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';

export function TrainingDialog({ escort, onClose, onDone }: { escort: Escort; onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations('escorts');
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { course: '', heldOn: today(), hours: '2' },
    validate: { course: (value) => (value.trim() ? null : t('needAll')), heldOn: (value) => (value ? null : t('needAll')), hours: (value) => (Number(value) > 0 ? null : t('needAll')) },
  });
  const saving = useMutation({
    mutationFn: ({ course, heldOn, hours }: typeof form.values) => escortRequests.train(escort.id, escort.version, { course: course.trim(), heldOn, hours: Number(hours) }),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('saved', { name: escort.name })); onClose(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Dialog title={t('trainTitle', { name: escort.name })} open onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <Stack>
          {saving.isError && <ProblemBox what={t('failed')} error={saving.error} />}
          <TextInput label={t('course')} maxLength={80} {...form.getInputProps('course')} />
          <TextInput type="date" label={t('heldOn')} {...form.getInputProps('heldOn')} />
          <TextInput type="number" inputMode="decimal" min={0.5} max={100} step={0.5} label={t('hours')} {...form.getInputProps('hours')} />
          <Group>
            <Button type="submit" loading={saving.isPending}>{t('save')}</Button>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

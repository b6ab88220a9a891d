import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../api/problem.js';
import type { PreparationChange, VisitSheet } from '../../api/types.js';
import type { VisitRequests } from '../../api/visit-requests.js';
import { Dialog } from '../dialog.js';
import { ProblemBox } from '../problem-box.js';

const TRAVELS = ['on-foot', 'public-transport', 'school-bus', 'centre-pool'] as const;
const TEXTS = ['priorEducationOn', 'priorEducationBy', 'safetyEducationOn', 'safetyEducationBy', 'meetingPoint', 'directions', 'mentorName', 'whatToBring', 'teacherName', 'teacherPhone'] as const;

/** What is settled before the day. Blank means not settled yet. */
export function PrepareDialog({ sheet, requests, onClose, onDone }: { sheet: VisitSheet; requests: VisitRequests; onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations('visits');
  const queries = useQueryClient();
  const { preparation: p } = sheet;
  const texts = Object.fromEntries(TEXTS.map((name) => [name, p[name] ?? ''])) as Record<(typeof TEXTS)[number], string>;
  const form = useForm({ initialValues: { ...texts, travel: (p.travel ?? '') as string, schoolEscorts: String(p.schoolEscorts) } });
  const saving = useMutation({
    mutationFn: (values: typeof form.values) => requests.prepare(sheet.booking.id, sheet.version, {
      ...Object.fromEntries(TEXTS.map((name) => [name, values[name].trim() || null])),
      travel: TRAVELS.find((travel) => travel === values.travel) ?? null, schoolEscorts: Number(values.schoolEscorts || 0),
    } satisfies PreparationChange),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('changed')); onClose(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  const field = (name: (typeof TEXTS)[number], label: string, type: 'text' | 'date' | 'tel' = 'text') => <TextInput key={name} type={type} label={label} maxLength={type === 'text' ? 200 : undefined} {...form.getInputProps(name)} />;
  return (
    <Dialog title={t('changeTitle')} open onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <Stack>
          {saving.isError && <ProblemBox what={t('changeFailed')} error={saving.error} />}
          {field('meetingPoint', t('meeting'))}
          {field('directions', t('directions'))}
          {field('mentorName', t('mentor'))}
          {field('whatToBring', t('bring'))}
          <NativeSelect label={t('travel')} data={[{ value: '', label: t('undecided') }, ...TRAVELS.map((value) => ({ value, label: t(`travels.${value}`) }))]} {...form.getInputProps('travel')} />
          <TextInput type="number" inputMode="numeric" min={0} max={50} label={t('schoolEscortsLabel')} {...form.getInputProps('schoolEscorts')} />
          {field('teacherName', t('teacherName'))}
          {field('teacherPhone', t('teacherPhone'), 'tel')}
          {field('priorEducationOn', `${t('prior')}: ${t('on')}`, 'date')}
          {field('priorEducationBy', `${t('prior')}: ${t('by')}`)}
          {field('safetyEducationOn', `${t('safety')}: ${t('on')}`, 'date')}
          {field('safetyEducationBy', `${t('safety')}: ${t('by')}`)}
          <Group>
            <Button type="submit" loading={saving.isPending}>{t('save')}</Button>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

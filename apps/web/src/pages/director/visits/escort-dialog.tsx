import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import type { Escort } from '../../../api/types.js';
import { escortRequests } from '../../../api/visit-requests.js';
import { today } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';

const KINDS = ['parent', 'teacher', 'volunteer'] as const;

/** A new escort, or what has changed about one. */
export function EscortDialog({ escort, onClose, onDone }: { escort: Escort | null; onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const required = (value: string) => (value.trim() ? null : t('escorts.needAll'));
  const form = useForm({
    initialValues: { name: escort?.name ?? '', phone: escort?.phone ?? '', kind: (escort?.kind ?? 'parent') as string, checkedOn: escort?.checkedOn ?? '', checkReference: escort?.checkReference ?? '', isActive: escort?.isActive ?? true },
    validate: { name: required, phone: required },
  });
  const saving = useMutation({
    mutationFn: ({ name, phone, kind, checkedOn, checkReference, isActive }: typeof form.values) => {
      const draft = { name: name.trim(), phone: phone.trim(), kind: KINDS.find((each) => each === kind) ?? 'parent', checkedOn: checkedOn || null, checkReference: checkReference.trim() || null };
      return escort ? escortRequests.change(escort.id, escort.version, { ...draft, isActive }) : escortRequests.add(draft);
    },
    onSuccess: async ({ name }) => { await queries.invalidateQueries(); onDone(t('escorts.saved', { name })); onClose(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Dialog title={escort ? t('escorts.changeTitle', { name: escort.name }) : t('escorts.addTitle')} open onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <Stack>
          {saving.isError && <ProblemBox what={t('escorts.failed')} error={saving.error} />}
          <TextInput label={t('escorts.name')} maxLength={60} {...form.getInputProps('name')} />
          <TextInput type="tel" label={t('escorts.phone')} maxLength={30} {...form.getInputProps('phone')} />
          <NativeSelect label={t('escorts.kind')} data={KINDS.map((value) => ({ value, label: t(`visits.kind.${value}`) }))} {...form.getInputProps('kind')} />
          <TextInput type="date" max={today()} label={t('escorts.checkedOn')} {...form.getInputProps('checkedOn')} />
          <TextInput label={t('escorts.checkReference')} maxLength={60} {...form.getInputProps('checkReference')} />
          {escort && <Checkbox label={t('escorts.active')} {...form.getInputProps('isActive', { type: 'checkbox' })} />}
          <Group>
            <Button type="submit" loading={saving.isPending}>{t('escorts.save')}</Button>
            <Button variant="default" onClick={onClose}>{t('escorts.cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

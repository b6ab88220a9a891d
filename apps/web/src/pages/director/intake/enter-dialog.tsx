import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { registrations } from '../../../api/intake-requests.js';
import { isProblem } from '../../../api/problem.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { AlikeHint } from './alike-hint.js';
import { draftOf, RegistrationFields, type TypedRegistration, useRegistrationForm } from './registration-fields.js';

/** What somebody said on the telephone. */
export function EnterDialog({ onClose, onDone }: { onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const form = useRegistrationForm();
  const entering = useMutation({
    mutationFn: (typed: TypedRegistration) => registrations.enter(draftOf(typed)),
    onSuccess: async ({ name }) => { await queries.invalidateQueries({ queryKey: ['registrations'] }); onDone(t('registrations.entered', { name })); onClose(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Dialog title={t('registrations.enterTitle')} open onClose={onClose}>
      <p>{t('registrations.enterNote')}</p>
      <form noValidate onSubmit={form.onSubmit((typed) => entering.mutate(typed))}>
        <Stack>
          {entering.isError && <ProblemBox what={t('registrations.enterFailed')} error={entering.error} />}
          <RegistrationFields form={form} />
          <AlikeHint name={form.values.name} phone={form.values.phone} address={form.values.address} />
          <Group><Button type="submit" loading={entering.isPending}>{t('registrations.save')}</Button><Button variant="default" onClick={onClose}>{t('duplicates.cancel')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isProblem } from '../api/problem.js';
import { centre } from '../api/requests.js';
import type { Role } from '../api/types.js';
import { Dialog } from './dialog.js';
import { ProblemBox } from './problem-box.js';

/** Invites one person by mail. Without an organisation it is the centre itself that they join. */
export function InviteDialog({ title, role, organisationId, email = '', onClose, onDone }: {
  title: string; role: Role; organisationId?: string; email?: string; onClose: () => void; onDone: (email: string) => void;
}) {
  const t = useTranslations();
  const form = useForm({
    initialValues: { email },
    validate: { email: (v) => (/^\S+@\S+$/.test(v.trim()) ? null : t('schools.needEmail')) },
  });
  const inviting = useMutation({
    mutationFn: (typed: { email: string }) => centre.invite({ email: typed.email.trim(), role, ...(organisationId ? { organisationId } : {}) }),
    onSuccess: (_, typed) => { onDone(typed.email.trim()); onClose(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Dialog title={title} open onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit((v) => inviting.mutate(v))}>
        <Stack>
          {inviting.isError && <ProblemBox what={t('schools.failed')} error={inviting.error} />}
          <TextInput type="email" label={t('schools.email')} {...form.getInputProps('email')} />
          <Group>
            <Button type="submit" loading={inviting.isPending}>{t('schools.submit')}</Button>
            <Button variant="default" onClick={onClose}>{t('schools.cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

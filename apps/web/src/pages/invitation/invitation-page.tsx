import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../api/problem.js';
import { session as requests } from '../../api/requests.js';
import type { Invitation } from '../../api/types.js';
import { useDays } from '../../parts/days.js';
import { Page } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await } from '../../parts/states.js';
import { sessionQuery } from '../../session/session.js';
import { Door } from '../../shell/door.js';

export function InvitationPage() {
  const t = useTranslations();
  const { token } = useParams({ from: '/invitations/$token' });
  const invitation = useQuery({ queryKey: ['invitation', token], queryFn: () => requests.invitation(token) });
  if (isProblem(invitation.error) && invitation.error.status >= 400 && invitation.error.status < 500) {
    return <Door><Page title={t('invitation.gone')} lead={t('invitation.goneWhy')} /></Door>;
  }
  return (
    <Door>
      <Await of={invitation}>{(data) => <Acceptance token={token} invitation={data} />}</Await>
    </Door>
  );
}

function Acceptance({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useTranslations();
  const { instant } = useDays();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (v) => (v.trim() ? null : t('invitation.needName')),
      password: (v) => (v ? null : t('invitation.needPassword')),
    },
  });
  const accepting = useMutation({
    mutationFn: (values: { name: string; password: string }) => requests.accept(token, values),
    onSuccess: async (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: '/' });
    },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Page title={t('invitation.title')} lead={t('invitation.lead', { organisation: invitation.organisationName, role: t(`role.${invitation.role}`) })}>
      {accepting.isError && <ProblemBox what={t('invitation.failed')} error={accepting.error} />}
      <form noValidate onSubmit={form.onSubmit((values) => accepting.mutate(values))}>
        <Stack gap="md">
          <TextInput label={t('invitation.email')} value={invitation.email} readOnly autoComplete="username" />
          <TextInput label={t('invitation.name')} autoComplete="name" {...form.getInputProps('name')} />
          <PasswordInput label={t('invitation.password')} description={t('invitation.passwordHint')} autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }} {...form.getInputProps('password')} />
          <Button type="submit" loading={accepting.isPending}>{t('invitation.submit')}</Button>
          <p>{t('invitation.until', { time: instant(invitation.expiresAt) })}</p>
        </Stack>
      </form>
    </Page>
  );
}

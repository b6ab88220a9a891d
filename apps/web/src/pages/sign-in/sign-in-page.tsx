import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../api/problem.js';
import { session as requests } from '../../api/requests.js';
import { Page } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { ownPath, sessionQuery } from '../../session/session.js';
import { Door } from '../../shell/door.js';

export function SignInPage() {
  const t = useTranslations();
  const { to, again } = useSearch({ from: '/sign-in' });
  const queries = useQueryClient();
  const router = useRouter();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (v) => (v.trim() ? null : t('signIn.needEmail')),
      password: (v) => (v ? null : t('signIn.needPassword')),
    },
  });
  const entering = useMutation({
    mutationFn: requests.signIn,
    onSuccess: (session) => {
      queries.clear(); // nothing of the person before
      queries.setQueryData(sessionQuery.queryKey, session);
      router.history.push(ownPath(to));
    },
  });
  return (
    <Door>
      <Page title={t('signIn.title')} lead={again ? t('signIn.again') : t('signIn.lead')}>
        {entering.isError && (
          <ProblemBox what={t('signIn.failed')} error={entering.error}
            wrong={isProblem(entering.error, 401) ? [t('signIn.wrong'), t('signIn.wrongDo')] : undefined} />
        )}
        <form noValidate onSubmit={form.onSubmit((values) => entering.mutate({ ...values, email: values.email.trim() }))}>
          <Stack gap="md">
            <TextInput type="email" label={t('signIn.email')} autoComplete="username" inputMode="email" {...form.getInputProps('email')} />
            <PasswordInput label={t('signIn.password')} autoComplete="current-password" {...form.getInputProps('password')}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }} />
            <Button type="submit" loading={entering.isPending}>{t('signIn.submit')}</Button>
          </Stack>
        </form>
        <p style={{ marginTop: '1.5rem', color: 'var(--ink-soft)', fontSize: '0.9375rem' }}>{t('signIn.hostNote')}</p>
      </Page>
    </Door>
  );
}

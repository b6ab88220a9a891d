import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../api/problem.js';
import { session as requests } from '../../api/requests.js';
import { Page } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { ownPath, sessionQuery } from '../../session/session.js';
import { Door } from '../../shell/door.js';
import styles from '../../shell/door.module.css';

/** Two boxes need no form library: this is the first page everybody loads. */
export function SignInPage() {
  const t = useTranslations();
  const { to, again } = useSearch({ from: '/sign-in' });
  const queries = useQueryClient();
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [sent, setSent] = useState(false);
  const entering = useMutation({
    mutationFn: requests.signIn,
    onSuccess: (session) => {
      queries.clear(); // nothing of the person before
      queries.setQueryData(sessionQuery.queryKey, session);
      const path = ownPath(to);
      // a page of its own, beside the client: it works without a network
      if (path.startsWith('/inspect/')) window.location.assign(path);
      else router.history.push(path);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (email.trim() && password) entering.mutate({ email: email.trim(), password });
  };
  return (
    <Door>
      <Page title={t('signIn.title')} lead={again ? t('signIn.again') : t('signIn.lead')}>
        {entering.isError && (
          <ProblemBox what={t('signIn.failed')} error={entering.error}
            wrong={isProblem(entering.error, 401) ? [t('signIn.wrong'), t('signIn.wrongDo')] : undefined} />
        )}
        <form noValidate onSubmit={submit}>
          <Stack gap="md">
            <TextInput type="email" label={t('signIn.email')} autoComplete="username" inputMode="email" value={email}
              onChange={(e) => setEmail(e.currentTarget.value)} error={sent && !email.trim() ? t('signIn.needEmail') : undefined} />
            <PasswordInput label={t('signIn.password')} autoComplete="current-password" value={password} visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
              onChange={(e) => setPassword(e.currentTarget.value)} error={sent && !password ? t('signIn.needPassword') : undefined} />
            <Button type="submit" loading={entering.isPending}>{t('signIn.submit')}</Button>
          </Stack>
        </form>
        <p className={styles.foot}>{t('signIn.hostNote')}</p>
      </Page>
    </Door>
  );
}

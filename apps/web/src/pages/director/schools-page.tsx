import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../api/problem.js';
import { centre } from '../../api/requests.js';
import type { School } from '../../api/types.js';
import { Dialog } from '../../parts/dialog.js';
import { Page } from '../../parts/page.js';
import parts from '../../parts/parts.module.css';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done, Empty } from '../../parts/states.js';

export function SchoolsPage() {
  const t = useTranslations();
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState<School | null>(null);
  const [done, setDone] = useState('');
  const schools = useQuery({ queryKey: ['schools'], queryFn: centre.schools });
  return (
    <Page title={t('schools.title')} lead={t('schools.lead')}>
      <Done>{done}</Done>
      <Await of={schools}>
        {({ items }) => {
          if (items.length === 0) return <Empty>{t('schools.empty')}</Empty>;
          const found = items.filter((s) => s.name.includes(query.trim()));
          return (
            <>
              <div className={parts.filters}><TextInput label={t('schools.find')} value={query} onChange={(e) => setQuery(e.currentTarget.value)} /></div>
              {found.length === 0 ? <p>{t('schools.none')}</p> : <SchoolTable schools={found} onInvite={setAsked} />}
            </>
          );
        }}
      </Await>
      {asked && <InviteDialog key={asked.id} school={asked} onClose={() => setAsked(null)} onDone={(email) => setDone(t('schools.done', { email }))} />}
    </Page>
  );
}

function SchoolTable({ schools, onInvite }: { schools: readonly School[]; onInvite: (school: School) => void }) {
  const t = useTranslations();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('schools.caption')}. {t('page.total', { total: schools.length })}</caption>
        <thead><tr><th scope="col">{t('schools.name')}</th><th scope="col">{t('schools.district')}</th><th scope="col">{t('schools.contact')}</th><th scope="col">{t('centreBookings.doing')}</th></tr></thead>
        <tbody>
          {schools.map((s) => (
            <tr key={s.id}>
              <th scope="row">{s.name}</th>
              <td>{s.district}</td>
              <td>{[s.contactName, s.contactEmail].filter(Boolean).join(' · ')}</td>
              <td><Button variant="default" onClick={() => onInvite(s)}>{t('schools.invite')}<span className="hidden-words"> {s.name}</span></Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InviteDialog({ school, onClose, onDone }: { school: School; onClose: () => void; onDone: (email: string) => void }) {
  const t = useTranslations();
  const form = useForm({
    initialValues: { email: school.contactEmail ?? '' },
    validate: { email: (v) => (/^\S+@\S+$/.test(v.trim()) ? null : t('schools.needEmail')) },
  });
  const inviting = useMutation({
    mutationFn: ({ email }: { email: string }) => centre.invite({ email: email.trim(), role: 'teacher', organisationId: school.id }),
    onSuccess: (_, { email }) => { onDone(email.trim()); onClose(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Dialog title={t('schools.inviteTitle', { school: school.name })} open onClose={onClose}>
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

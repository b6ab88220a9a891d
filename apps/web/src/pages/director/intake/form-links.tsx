import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { registrations } from '../../../api/intake-requests.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import styles from '../director.module.css';

/** Addresses of the form: the public one, and one for somebody. */
export function FormLinks() {
  const t = useTranslations('registrations');
  const form = useQuery({ queryKey: ['registration-form'], queryFn: registrations.form });
  const [label, setLabel] = useState('');
  const making = useMutation({ mutationFn: registrations.makeLink, onSuccess: () => setLabel('') });
  const make = (event: FormEvent) => { event.preventDefault(); making.mutate(label.trim()); };
  return (
    <div className={styles.form}>
      <Await of={form} rows={1}>{({ href }) => <p style={{ overflowWrap: 'anywhere' }}><a href={href}>{href}</a></p>}</Await>
      <form onSubmit={make}>
        <TextInput label={`${t('makeLink')}: ${t('linkFor')}`} description={t('linkForHint')} value={label} maxLength={100} required onChange={(e) => setLabel(e.currentTarget.value)} />
        <Button mt="sm" type="submit" variant="default" loading={making.isPending}>{t('linkDo')}</Button>
      </form>
      {making.isError && <ProblemBox what={t('linkFailed')} error={making.error} />}
      <div role="status">{making.data && <><p>{t('linkMade')}</p><p style={{ overflowWrap: 'anywhere' }}><code>{making.data.href}</code></p></>}</div>
    </div>
  );
}

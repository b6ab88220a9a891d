import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { SubscriberKeys } from '../../../api/types.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import director from '../director.module.css';

export function AddSubscriber({ onAdded }: { onAdded: (keys: SubscriberKeys & { name: string }) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [tried, setTried] = useState(false);
  const adding = useMutation({
    mutationFn: () => centre.addSubscriber({ name: name.trim(), url: url.trim() || null }),
    onSuccess: async (keys) => { onAdded({ ...keys, name: name.trim() }); setName(''); setUrl(''); setTried(false); await queries.invalidateQueries({ queryKey: ['subscribers'] }); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) adding.mutate();
  };
  return (
    <Section title={t('subscribers.add')} note={t('subscribers.addNote')}>
      <form noValidate className={director.form} onSubmit={submit}>
        <div className={director.two}>
          <TextInput label={t('subscribers.name')} placeholder={t('subscribers.nameHint')} maxLength={100} value={name} onChange={(e) => setName(e.currentTarget.value)}
            error={tried && !name.trim() ? t('subscribers.needName') : undefined} />
          <TextInput type="url" label={t('subscribers.url')} placeholder={t('subscribers.urlHint')} maxLength={500} value={url} onChange={(e) => setUrl(e.currentTarget.value)} />
        </div>
        {adding.isError && <ProblemBox what={t('subscribers.addFailed')} error={adding.error} />}
        <Group><Button type="submit" loading={adding.isPending}>{t('subscribers.addDo')}</Button></Group>
      </form>
    </Section>
  );
}

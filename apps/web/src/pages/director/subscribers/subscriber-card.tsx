import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Subscriber, SubscriberKeys } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';

export function SubscriberCard({ subscriber, onDone, onKeys }: { subscriber: Subscriber; onDone: (sentence: string) => void; onKeys: (keys: SubscriberKeys) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const { instant } = useDays();
  const [asked, setAsked] = useState(false);
  const { id, name, url, version, waiting, attempts, lastError, lastPushedAt, pausedAt } = subscriber;
  const refreshed = () => queries.invalidateQueries({ queryKey: ['subscribers'] });
  const acting = useMutation({ mutationFn: (act: () => Promise<string>) => act(), onSuccess: async (sentence) => { onDone(sentence); await refreshed(); } });
  const trial = async () => {
    const { isTaken, why } = await centre.tryOutSubscriber(id);
    return isTaken ? t('subscribers.trialTaken', { name }) : t('subscribers.trialRefused', { name, why: why ?? '' });
  };
  const change = (isPaused: boolean) => async () => { await centre.changeSubscriber(id, version, { isPaused }); return ''; };
  const renew = async () => { onKeys(await centre.renewSubscriberKeys(id, version)); return ''; };
  const remove = async () => { await centre.removeSubscriber(id, version); setAsked(false); return t('subscribers.removed', { name }); };
  const state = pausedAt ? 'paused' : url ? 'going' : 'reading';
  return (
    <article className={parts.card}>
      <Group justify="space-between">
        <h3>{name}</h3>
        <Badge tone={state === 'paused' ? 'bad' : attempts > 0 ? 'mid' : 'good'}>{t(`subscribers.${state}`)}</Badge>
      </Group>
      <p>{url ? t('subscribers.sendsTo', { url }) : t('subscribers.reads')}</p>
      {url && <p>{waiting ? t('subscribers.waiting', { n: waiting }) : t('subscribers.allSent')}{lastPushedAt && ` · ${t('subscribers.lastSent', { time: instant(lastPushedAt) })}`}</p>}
      {attempts > 0 && <p>{t('subscribers.failing', { n: attempts, why: lastError ?? '' })}</p>}
      {acting.isError && <ProblemBox what={t('subscribers.failed')} error={acting.error} />}
      <Group mt="sm">
        {url && <Button variant="default" loading={acting.isPending} onClick={() => acting.mutate(trial)}>{t('subscribers.trial')}</Button>}
        {url && <Button variant="default" onClick={() => acting.mutate(change(!pausedAt))}>{t(pausedAt ? 'subscribers.resume' : 'subscribers.pause')}</Button>}
        <Button variant="default" onClick={() => acting.mutate(renew)}>{t('subscribers.renew')}</Button>
        <Button variant="subtle" color="red" onClick={() => setAsked(true)}>{t('subscribers.remove')}</Button>
      </Group>
      <Dialog title={t('subscribers.removeTitle', { name })} open={asked} onClose={() => setAsked(false)}>
        <p>{t('subscribers.removeWhat', { n: waiting ?? 0 })}</p>
        <Group>
          <Button color="red" onClick={() => acting.mutate(remove)}>{t('subscribers.remove')}</Button>
          <Button variant="default" onClick={() => setAsked(false)}>{t('subscribers.keep')}</Button>
        </Group>
      </Dialog>
    </article>
  );
}

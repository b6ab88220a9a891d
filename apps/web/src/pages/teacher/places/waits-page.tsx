import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Wait, waits } from '../../../api/waiting-requests.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Page } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import { useWaitName } from '../../../parts/wait-name.js';
import styles from './places.module.css';

const TONES: Record<Wait['state'], Tone> = { waiting: 'mid', offered: 'good', placed: 'good', declined: 'plain', expired: 'bad', left: 'plain', lapsed: 'plain' };

/** The school's own waits: whose turn it is, what is offered, and how it ended. */
export function WaitsPage() {
  const t = useTranslations('waits');
  const [done, setDone] = useState('');
  const list = useQuery({ queryKey: ['waits'], queryFn: waits.list });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Done>{done}</Done>
      <p className={styles.soft}>{t('rule')}</p>
      <Await of={list} what={t('failed')} sentence={t('loading')}>
        {({ items }) => (items.length === 0
          ? <Empty action={<Button renderRoot={(props) => <Link to="/places" {...props} />}>{t('find')}</Button>}>{t('empty')}</Empty>
          : <ul className={styles.list}>{items.map((wait) => <WaitCard key={wait.id} wait={wait} onDone={setDone} />)}</ul>)}
      </Await>
    </Page>
  );
}

function WaitCard({ wait, onDone }: { wait: Wait; onDone: (said: string) => void }) {
  const t = useTranslations('waits');
  const { day, when, instant } = useDays();
  const { groupOf, targetOf, daysOf } = useWaitName();
  const queries = useQueryClient();
  const answering = useMutation({
    mutationFn: (answer: 'accept' | 'refuse' | 'leave') => waits[answer](wait).then(() => answer),
    onSuccess: (answer) => { onDone(t(answer === 'accept' ? 'accepted' : answer === 'refuse' ? 'refused' : 'gaveUp')); void queries.invalidateQueries(); },
    onError: () => void queries.invalidateQueries({ queryKey: ['waits'] }),
  });
  const about = <span className="hidden-words"> {targetOf(wait)} {groupOf(wait)}</span>;
  return (
    <li className={styles.card}>
      <h2>{targetOf(wait)}</h2>
      <p>{groupOf(wait)} · {daysOf(wait)}</p>
      <p><Badge tone={TONES[wait.state]}>{wait.position === null ? t(`state.${wait.state}`) : t('position', { n: wait.position })}</Badge></p>
      {wait.isPreferred && wait.state === 'waiting' && <p>{t('preferred')}</p>}
      {wait.state === 'waiting' && wait.passedOver && <p>{t('passedOver', { left: wait.passedOver.left, n: wait.headcount })}</p>}
      {wait.offer?.dueOn && <p><strong>{t('offer', { when: when(wait.offer.heldOn, wait.offer.band), venue: wait.offer.venueName, day: day(wait.offer.dueOn) })}</strong></p>}
      {wait.state === 'offered' && wait.kind !== 'opening' && <p className={styles.soft}>{t('keeps')}</p>}
      <p className={styles.soft}>{t('since', { time: instant(wait.arrivedAt) })}</p>
      {answering.isError && <ProblemBox what={t('answerFailed')} error={answering.error} />}
      <div className={styles.buttons}>
        {wait.state === 'offered' && <Button loading={answering.isPending} onClick={() => answering.mutate('accept')}>{t('accept')}{about}</Button>}
        {wait.state === 'offered' && <Button variant="default" disabled={answering.isPending} onClick={() => answering.mutate('refuse')}>{t('refuse')}{about}</Button>}
        {wait.state === 'waiting' && <Button variant="default" loading={answering.isPending} onClick={() => answering.mutate('leave')}>{t('leave')}{about}</Button>}
      </div>
    </li>
  );
}

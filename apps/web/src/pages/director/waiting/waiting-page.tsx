import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centreWaits, type Wait } from '../../../api/waiting-requests.js';
import { useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import styles from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import { useWaitName } from '../../../parts/wait-name.js';
import { PreferDialog } from './prefer-dialog.js';

const DAY_CHOICES = [1, 2, 3, 4, 5];

/** Who waits for what, whose turn is next, and which offers are out. */
export function WaitingPage() {
  const t = useTranslations('waitingList');
  const [done, setDone] = useState('');
  const [asked, setAsked] = useState<Wait | null>(null);
  const list = useQuery({ queryKey: ['centre-waits'], queryFn: centreWaits.list });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Done>{done}</Done>
      <Await of={list} what={t('failed')} sentence={t('loading')}>
        {({ items, offerWorkingDays }) => {
          const offers = items.filter(({ state }) => state === 'offered'), waiting = items.filter(({ state }) => state === 'waiting');
          return (
            <>
              <Setting days={offerWorkingDays} onDone={setDone} />
              {items.length === 0 && <Empty>{t('empty')}</Empty>}
              {items.length > 0 && <Section title={t('offers')}>{offers.length === 0 ? <p>{t('nobody')}</p> : <Offers items={offers} />}</Section>}
              {items.length > 0 && <Section title={t('waiting')}>{waiting.length === 0 ? <p>{t('nobody')}</p> : <Waiting items={waiting} onAsk={setAsked} onDone={setDone} />}</Section>}
            </>
          );
        }}
      </Await>
      {asked && <PreferDialog key={asked.id} wait={asked} onClose={() => setAsked(null)} onDone={setDone} />}
    </Page>
  );
}

function Offers({ items }: { items: readonly Wait[] }) {
  const t = useTranslations('waitingList');
  const { day, when } = useDays();
  const { groupOf } = useWaitName();
  return (
    <div className={styles.scroller}>
      <table className={`${styles.table} ${styles.stack}`}>
        <caption>{t('offers')}</caption>
        <thead><tr><th scope="col">{t('who')}</th><th scope="col">{t('what')}</th><th scope="col">{t('until')}</th></tr></thead>
        <tbody>
          {items.map((wait) => (
            <tr key={wait.id}>
              <th scope="row">{wait.schoolName} {groupOf(wait)}</th>
              <td data-label={t('what')}>{wait.offer && `${wait.offer.venueName} ${when(wait.offer.heldOn, wait.offer.band)}`}</td>
              <td data-label={t('until')}>{wait.offer?.dueOn && day(wait.offer.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Waiting({ items, onAsk, onDone }: { items: readonly Wait[]; onAsk: (wait: Wait) => void; onDone: (said: string) => void }) {
  const t = useTranslations();
  const { instant } = useDays();
  const { groupOf, targetOf, daysOf } = useWaitName();
  const queries = useQueryClient();
  const undoing = useMutation({
    mutationFn: (wait: Wait) => centreWaits.prefer(wait, null).then(() => wait),
    onSuccess: (wait) => { onDone(t('waitingList.unpreferred', { name: wait.schoolName })); void queries.invalidateQueries({ queryKey: ['centre-waits'] }); },
  });
  return (
    <>
      {undoing.isError && <ProblemBox what={t('waitingList.preferFailed')} error={undoing.error} />}
      <div className={styles.scroller}>
        <table className={`${styles.table} ${styles.stack}`}>
          <caption>{t('waitingList.caption')}</caption>
          <thead><tr><th scope="col">{t('waitingList.who')}</th><th scope="col">{t('waitingList.what')}</th><th scope="col">{t('waitingList.place')}</th><th scope="col">{t('waitingList.since')}</th><th scope="col">{t('waitingList.act')}</th></tr></thead>
          <tbody>
            {items.map((wait) => (
              <tr key={wait.id}>
                <th scope="row">{wait.schoolName} {groupOf(wait)}</th>
                <td data-label={t('waitingList.what')}>{targetOf(wait)}, {daysOf(wait)}</td>
                <td data-label={t('waitingList.place')}>
                  {wait.position !== null && t('waits.position', { n: wait.position })}
                  {wait.preferredBecause && <><br />{t('waitingList.because', { reason: wait.preferredBecause })}</>}
                  {wait.passedOver && <><br />{t('waits.passedOver', { left: wait.passedOver.left, n: wait.headcount })}</>}
                </td>
                <td data-label={t('waitingList.since')}>{instant(wait.arrivedAt)}</td>
                <td>
                  <Button variant="default" disabled={undoing.isPending} onClick={() => (wait.isPreferred ? undoing.mutate(wait) : onAsk(wait))}>
                    {t(wait.isPreferred ? 'waitingList.unprefer' : 'waitingList.prefer')}<span className="hidden-words"> {wait.schoolName} {groupOf(wait)}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Setting({ days, onDone }: { days: number; onDone: (said: string) => void }) {
  const t = useTranslations('waitingList');
  const queries = useQueryClient();
  const setting = useMutation({
    mutationFn: centreWaits.setOfferDays,
    onSuccess: ({ offerWorkingDays: n }) => { onDone(t('daysSaved', { n })); void queries.invalidateQueries({ queryKey: ['centre-waits'] }); },
  });
  return (
    <>
      {setting.isError && <ProblemBox what={t('daysFailed')} error={setting.error} />}
      <NativeSelect label={t('days')} maw={320} mb="md" value={String(days)} disabled={setting.isPending} onChange={(e) => setting.mutate(Number(e.currentTarget.value))}
        data={[...new Set([...DAY_CHOICES, days])].sort((a, b) => a - b).map((n) => ({ value: String(n), label: t('dayCount', { n }) }))} />
    </>
  );
}

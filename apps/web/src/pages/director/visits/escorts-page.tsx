import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Escort } from '../../../api/types.js';
import { escortRequests } from '../../../api/visit-requests.js';
import { useDays } from '../../../parts/days.js';
import { Page } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await, Done, Empty } from '../../../parts/states.js';
import styles from '../../../parts/visit/visit.module.css';
import { EscortDialog } from './escort-dialog.js';
import { EscortRulePanel } from './escort-rule-panel.js';
import { TrainingDialog } from './training-dialog.js';

type Asked = { what: 'add' } | { what: 'change' | 'train'; escort: Escort };

export function EscortsPage() {
  const t = useTranslations('escorts');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState('');
  const escorts = useQuery({ queryKey: ['escorts'], queryFn: escortRequests.list });
  const close = () => setAsked(null);
  const add = <Button onClick={() => setAsked({ what: 'add' })}>{t('add')}</Button>;
  return (
    <Page title={t('title')} lead={t('lead')} aside={add}>
      <Done>{done}</Done>
      <Await of={escorts}>
        {({ items }) => (items.length === 0 ? <Empty>{t('empty')}</Empty> : <EscortTable escorts={items} onAsk={setAsked} />)}
      </Await>
      <EscortRulePanel onDone={setDone} />
      {asked?.what === 'train' && <TrainingDialog key={asked.escort.id} escort={asked.escort} onClose={close} onDone={setDone} />}
      {asked && asked.what !== 'train' && <EscortDialog key={asked.what === 'change' ? asked.escort.id : 'new'} escort={asked.what === 'change' ? asked.escort : null} onClose={close} onDone={setDone} />}
    </Page>
  );
}

function EscortTable({ escorts, onAsk }: { escorts: readonly Escort[]; onAsk: (asked: Asked) => void }) {
  const t = useTranslations();
  const { day } = useDays();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('escorts.caption', { n: escorts.length })}</caption>
        <thead><tr>{(['name', 'phone', 'kind', 'trainings', 'check', 'doing'] as const).map((column) => <th key={column} scope="col">{t(`escorts.${column}`)}</th>)}</tr></thead>
        <tbody>
          {escorts.map((e) => (
            <tr key={e.id}>
              <th scope="row">{e.name}{!e.isActive && <span className={styles.soft}> · {t('escorts.inactive')}</span>}</th>
              <td><a href={`tel:${e.phone}`}>{e.phone}</a></td>
              <td>{t(`visits.kind.${e.kind}`)}</td>
              <td data-label={t('escorts.trainings')}>{e.trainings.length === 0 ? t('escorts.noTraining') : e.trainings.map((training) => <div key={training.id}>{t('escorts.training', { course: training.course, day: day(training.heldOn), hours: String(training.hours) })}</div>)}</td>
              <td data-label={t('escorts.check')}>{e.checkedOn ? t('escorts.checked', { day: day(e.checkedOn), reference: e.checkReference ?? '' }) : t('escorts.unchecked')}</td>
              <td>
                <div className={parts.actions}>
                  <Button variant="default" onClick={() => onAsk({ what: 'change', escort: e })}>{t('escorts.change')}<span className="hidden-words"> {e.name}</span></Button>
                  <Button variant="default" onClick={() => onAsk({ what: 'train', escort: e })}>{t('escorts.train')}<span className="hidden-words"> {e.name}</span></Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

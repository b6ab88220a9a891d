import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type VenueRecord, venueRecords, type VenueStatus } from '../../../api/pool-requests.js';
import { useDays } from '../../../parts/days.js';
import { Page } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await, Done } from '../../../parts/states.js';
import { Contacts } from './contacts.js';
import { FactsForm } from './facts-form.js';
import { GateMarks, StatusBadge } from './gate-marks.js';
import { History } from './history.js';
import { Papers } from './papers.js';
import styles from './pool.module.css';
import { Programmes } from './programmes.js';
import { StepDialog } from './step-dialog.js';

const TABS = ['facts', 'programmes', 'papers', 'contacts', 'history'] as const;
type Tab = (typeof TABS)[number];

/** Everything on file about one venue, and the next step. */
export function VenueRecordPage() {
  const t = useTranslations('venueRecord');
  const { venueId } = useParams({ from: '/inside/pool/$venueId' });
  const known = useQuery({ queryKey: ['venue-record', venueId], queryFn: () => venueRecords.see(venueId) });
  return <Await of={known} sentence={t('loading')}>{(record) => <Record record={record} />}</Await>;
}

/** What parts of a record do: they answer with the whole of it, and say a sentence. */
export type Kept = (record: VenueRecord, sentence: string) => void;

function Record({ record }: { record: VenueRecord }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const { full } = useDays();
  const search = useSearch({ from: '/inside/pool/$venueId' });
  const tab: Tab = TABS.find((each) => each === search.state) ?? 'facts';
  const [done, setDone] = useState('');
  const [asked, setAsked] = useState<VenueStatus | null>(null);
  const keep: Kept = (now, sentence) => { queries.setQueryData(['venue-record', record.id], now); void queries.invalidateQueries({ queryKey: ['pool'] }); void queries.invalidateQueries({ queryKey: ['pool-venues'] }); setDone(sentence); };
  const who = [record.foundBy && t(`venuePool.finder.${record.foundBy}`), record.finderName, record.channel && t(`venuePool.through.${record.channel}`)].filter(Boolean).join(' · ');
  const causes = record.restrictions.filter(({ liftedOn }) => liftedOn === null);
  return (
    <Page title={record.name} lead={who ? t('venueRecord.found', { day: full(record.discoveredOn), who }) : undefined} aside={<Link to="/pool">{t('venueRecord.back')}</Link>}>
      <Done>{done}</Done>
      <div className={styles.head}><StatusBadge status={record.status} /><span className={styles.soft}>{t('venuePool.since', { day: full(record.since) })}</span></div>
      <GateMarks gates={record.gates} withDays />
      {causes.length > 0 && <p><strong>{t('venueRecord.restrictedBy')}</strong> {causes.map(({ cause }) => t(`venueRecord.cause.${cause}`)).join(', ')}</p>}
      {record.steps.length > 0 && (
        <section aria-label={t('venueRecord.steps')}>
          <div className={`${parts.actions} ${styles.head}`}>
            {record.steps.map((status, at) => <Button key={status} variant={at === 0 ? 'filled' : 'default'} onClick={() => setAsked(status)}>{t('venueRecord.step', { status: t(`venuePool.status.${status}`) })}</Button>)}
          </div>
        </section>
      )}
      <nav aria-label={t('venueRecord.tabs')}>
        <ul className={styles.tabs}>
          {TABS.map((each) => <li key={each}><Link to="/pool/$venueId" params={{ venueId: record.id }} search={{ state: each }} replace aria-current={tab === each ? 'page' : undefined} activeProps={{}}>{t(`venueRecord.tab.${each}`)}</Link></li>)}
        </ul>
      </nav>
      {tab === 'facts' && <FactsForm key={record.version} record={record} onKept={keep} />}
      {tab === 'programmes' && <Programmes record={record} onKept={keep} />}
      {tab === 'papers' && <Papers record={record} onKept={keep} />}
      {tab === 'contacts' && <Contacts record={record} onKept={keep} />}
      {tab === 'history' && <History record={record} />}
      {asked && <StepDialog key={asked} record={record} to={asked} onClose={() => setAsked(null)} onKept={keep} />}
    </Page>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { poolHealth, type PoolHealth } from '../../../api/finder-requests.js';
import { today } from '../../../parts/days.js';
import { Page } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await } from '../../../parts/states.js';
import { BalanceTables } from './balance-tables.js';
import { CertifiableTable, IdleTable, UsedTable } from './health-tables.js';
import { HostHours } from './host-hours.js';
import styles from './pool-health.module.css';

const YEARS = 4;
const FIGURES = ['used', 'idle', 'overused', 'short', 'certifiable'] as const;
type Figure = (typeof FIGURES)[number];

/** Who is never asked, who too often, what falls short, and thanks to those who gave their time. */
export function PoolHealthPage() {
  const t = useTranslations('poolHealth');
  const thisYear = Number(today().slice(0, 4)) - (today().slice(5, 7) < '03' ? 1 : 0);
  const [year, setYear] = useState(thisYear);
  const health = useQuery({ queryKey: ['pool-health', year], queryFn: () => poolHealth.show(year) });
  return (
    <Page title={t('title')} lead={t('lead')} aside={<Button variant="default" renderRoot={(props) => <Link to="/season-openings" {...props} />}>{t('openMore')}</Button>}>
      <div className={parts.filters}>
        <NativeSelect label={t('year')} value={String(year)} onChange={(event) => setYear(Number(event.currentTarget.value))} data={Array.from({ length: YEARS }, (_, n) => String(thisYear - n)).map((value) => ({ value, label: t('yearName', { year: value }) }))} />
      </div>
      <Await of={health} what={t('failed')} sentence={t('loading')}>{(state) => <Health health={state} />}</Await>
      <HostHours year={year} />
    </Page>
  );
}

/** Each figure is the heading of its list, and opens it. */
function Health({ health }: { health: PoolHealth }) {
  const t = useTranslations('poolHealth');
  const [opened, setOpened] = useState<Figure | null>('idle');
  const counts: Record<Figure, number> = {
    used: health.used.length, idle: health.idle.length, overused: health.overused.length, certifiable: health.certifiable.length, short: [...health.fields, ...health.districts].filter(({ short }) => short > 0).length,
  };
  const notes: Record<Figure, string> = {
    used: t('usedNote', { mean: health.meanParties.toFixed(1) }), idle: t('idleNote'), overused: t('overusedNote'), certifiable: t('certifiableNote'), short: health.season ? t('shortNote', { season: health.season.title }) : t('noSeason'),
  };
  return (
    <>
      <ul className={styles.figures}>
        {FIGURES.map((figure) => (
          <li key={figure}>
            <button type="button" className={styles.figure} aria-expanded={opened === figure} aria-controls="health-list" onClick={() => setOpened(opened === figure ? null : figure)}>
              <strong>{counts[figure]}</strong><span>{t(figure)}</span><small>{notes[figure]}</small>
            </button>
          </li>
        ))}
      </ul>
      <section id="health-list" aria-live="polite">
        {opened === 'idle' && <IdleTable venues={health.idle} />}
        {opened === 'used' && <UsedTable caption={t('used')} venues={health.used} />}
        {opened === 'overused' && <UsedTable caption={t('overused')} venues={health.overused} />}
        {opened === 'certifiable' && <CertifiableTable venues={health.certifiable} />}
        {opened === 'short' && <BalanceTables fields={health.fields} districts={health.districts} />}
      </section>
    </>
  );
}

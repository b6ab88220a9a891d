import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Run } from '../../../../api/types.js';
import { useDays } from '../../../../parts/days.js';
import planning from '../planning.module.css';
import styles from '../season.module.css';
import type { Named } from './changes.js';
import { RepairResult } from './repair-result.js';

/** Every repair that was published, the latest first: what had happened, and who goes where since. */
export function RepairHistory({ runs, groups }: { runs: readonly Run[]; groups: readonly Named[] }) {
  const t = useTranslations();
  const published = runs.flatMap((run) => (run.kind === 'repair' && run.publishedAt ? [{ run, at: run.publishedAt }] : [])).sort((a, b) => b.at.localeCompare(a.at));
  if (published.length === 0) return null;
  return (
    <section aria-label={t('history.title')}>
      <h2 className={planning.heading}>{t('history.title')}</h2>
      {published.map(({ run, at }) => <Past key={run.id} run={run} at={at} groups={groups} />)}
    </section>
  );
}

function Past({ run, at, groups }: { run: Run; at: string; groups: readonly Named[] }) {
  const t = useTranslations();
  const { instant } = useDays();
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.details} onToggle={(e) => { if (e.currentTarget.open) setOpened(true); }}>
      <summary>{t('history.one', { time: instant(at) })}</summary>
      {opened && <RepairResult run={run} groups={groups} />}
    </details>
  );
}

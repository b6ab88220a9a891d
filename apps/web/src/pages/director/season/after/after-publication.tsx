import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '@tanstack/react-router';
import type { Publication, Run } from '../../../../api/types.js';
import { Done } from '../../../../parts/states.js';
import styles from '../season.module.css';
import type { NotedChange } from './changes.js';
import type { Surroundings } from './happened-fields.js';
import { RepairHistory } from './repair-history.js';
import { RepairPanel } from './repair-panel.js';
import { WhatIfPanel } from './what-if-panel.js';

/** What can still be done once schools and hosts have been told: mend, try out, look back. All stay folded until needed. */
export function AfterPublication({ about, runs, noted, onNoted }: {
  about: Surroundings; runs: readonly Run[]; noted: readonly NotedChange[]; onNoted: (to: readonly NotedChange[]) => void;
}) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const [published, setPublished] = useState<Publication | null>(null);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (noted.length === 0 || open) return;
    setOpen(true);
    summary.current?.focus();
  }, [noted]);
  return (
    <section className={styles.panel} aria-label={t('after.title')}>
      <p>{t('after.note')}</p>
      <Done>
        {published && <>{t('repair.done', { bookings: published.bookings, schools: published.schools, hosts: published.hosts })} <Link to="/bookings">{t('publish.see')}</Link></>}
      </Done>
      <details className={styles.details} open={open} onToggle={(e) => { setOpen(e.currentTarget.open); if (e.currentTarget.open) setOpened(true); }}>
        <summary ref={summary}>{t('repair.open')}</summary>
        {opened && <RepairPanel about={about} noted={noted} onNoted={onNoted} unfinished={unfinishedOf(runs)} onPublished={(result) => { setPublished(result); setOpen(false); }} />}
      </details>
      <WhatIf about={about} />
      <RepairHistory runs={runs} groups={about.groups} />
    </section>
  );
}

function WhatIf({ about }: { about: Surroundings }) {
  const t = useTranslations();
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.details} onToggle={(e) => { if (e.currentTarget.open) setOpened(true); }}>
      <summary>{t('whatIf.open')}</summary>
      {opened && <WhatIfPanel about={about} />}
    </details>
  );
}

/** A repair somebody started and nobody has decided on yet: a reload must not lose it. */
function unfinishedOf(runs: readonly Run[]): string | null {
  const lastPublished = runs.flatMap((r) => r.publishedAt ?? []).sort().at(-1) ?? '';
  return runs.filter((r) => r.kind === 'repair' && !r.publishedAt && r.requestedAt > lastPublished && r.status !== 'failed' && r.status !== 'cancelled')
    .map((r) => ({ id: r.id, at: r.requestedAt })).sort((a, b) => a.at.localeCompare(b.at)).at(-1)?.id ?? null;
}

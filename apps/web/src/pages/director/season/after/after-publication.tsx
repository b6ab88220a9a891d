import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '@tanstack/react-router';
import type { Publication, Run, Season } from '../../../../api/types.js';
import { useDays } from '../../../../parts/days.js';
import { Done } from '../../../../parts/states.js';
import styles from '../season.module.css';
import type { NotedChange } from './changes.js';
import { RepairPanel } from './repair-panel.js';
import { WhatIfPanel } from './what-if-panel.js';

/** What can still be done once schools and hosts have been told: mend, and try out. Both stay folded until needed. */
export function AfterPublication({ season, runs, weeks, noted, onNoted }: {
  season: Season; runs: readonly Run[]; weeks: readonly string[]; noted: readonly NotedChange[]; onNoted: (to: readonly NotedChange[]) => void;
}) {
  const t = useTranslations();
  const { instant } = useDays();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const [published, setPublished] = useState<Publication | null>(null);
  const summary = useRef<HTMLElement>(null);
  const repaired = runs.flatMap((r) => (r.kind === 'repair' && r.publishedAt ? [r.publishedAt] : [])).sort().at(-1);
  useEffect(() => {
    if (noted.length === 0 || open) return;
    setOpen(true);
    summary.current?.focus();
  }, [noted]);
  return (
    <section className={styles.panel} aria-label={t('after.title')}>
      <p>{t('after.note')} {repaired && <>{t('after.repaired', { time: instant(repaired) })} <Link to="/bookings">{t('publish.see')}</Link></>}</p>
      <Done>{published && t('repair.done', { bookings: published.bookings, schools: published.schools, hosts: published.hosts })}</Done>
      <details className={styles.details} open={open} onToggle={(e) => { setOpen(e.currentTarget.open); if (e.currentTarget.open) setOpened(true); }}>
        <summary ref={summary}>{t('repair.open')}</summary>
        {opened && <RepairPanel season={season} noted={noted} onNoted={onNoted} unfinished={unfinishedOf(runs)} onPublished={(result) => { setPublished(result); setOpen(false); }} />}
      </details>
      <WhatIf season={season} weeks={weeks} />
    </section>
  );
}

function WhatIf({ season, weeks }: { season: Season; weeks: readonly string[] }) {
  const t = useTranslations();
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.details} onToggle={(e) => { if (e.currentTarget.open) setOpened(true); }}>
      <summary>{t('whatIf.open')}</summary>
      {opened && <WhatIfPanel season={season} weeks={weeks} />}
    </details>
  );
}

/** A repair somebody started and nobody has decided on yet: a reload must not lose it. */
function unfinishedOf(runs: readonly Run[]): string | null {
  const lastPublished = runs.flatMap((r) => r.publishedAt ?? []).sort().at(-1) ?? '';
  return runs.filter((r) => r.kind === 'repair' && !r.publishedAt && r.requestedAt > lastPublished && r.status !== 'failed' && r.status !== 'cancelled')
    .map((r) => ({ id: r.id, at: r.requestedAt })).sort((a, b) => a.at.localeCompare(b.at)).at(-1)?.id ?? null;
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PoolHealth } from '../../../api/finder-requests.js';
import { isJobField } from '../../../api/job-fields.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';
import { Empty } from '../../../parts/states.js';

interface Listed { readonly venueId: string; readonly name: string; readonly jobField: string; readonly district: string }

/** Venues with what the figure above counts; each leads to its record. */
function VenueTable<T extends Listed>({ caption, venues, columns }: { caption: string; venues: readonly T[]; columns: readonly { title: string; of: (venue: T) => ReactNode; isNumber?: boolean }[] }) {
  const t = useTranslations();
  if (venues.length === 0) return <Empty>{t('poolHealth.nobody')}</Empty>;
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{caption}. {t('page.total', { total: venues.length })}</caption>
        <thead><tr><th scope="col">{t('poolHealth.name')}</th><th scope="col">{t('poolHealth.field')}</th><th scope="col">{t('poolHealth.district')}</th>{columns.map(({ title }) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {venues.map((venue) => (
            <tr key={venue.venueId}>
              <th scope="row"><Link to="/pool/$venueId" params={{ venueId: venue.venueId }}>{venue.name}</Link></th>
              <td>{isJobField(venue.jobField) ? t(`field.${venue.jobField}`) : venue.jobField}</td>
              <td>{venue.district}</td>
              {columns.map(({ title, of, isNumber }) => <td key={title} data-label={title} className={isNumber ? parts.number : undefined}>{of(venue)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function IdleTable({ venues }: { venues: PoolHealth['idle'] }) {
  const t = useTranslations('poolHealth');
  const { full } = useDays();
  return <VenueTable caption={t('idle')} venues={venues} columns={[
    { title: t('openings'), of: ({ openings }) => openings, isNumber: true }, { title: t('clearedUntil'), of: ({ clearedUntil }) => full(clearedUntil) }, { title: t('lastVisit'), of: ({ lastVisitOn }) => (lastVisitOn ? full(lastVisitOn) : t('never')) },
  ]} />;
}

export function UsedTable({ caption, venues }: { caption: string; venues: PoolHealth['used'] }) {
  const t = useTranslations('poolHealth');
  return <VenueTable caption={caption} venues={venues} columns={[
    { title: t('parties'), of: ({ parties: count }) => count, isNumber: true }, { title: t('students'), of: ({ students }) => students, isNumber: true },
    { title: t('times', { n: '' }).trim(), of: ({ timesMean }) => t('times', { n: timesMean.toFixed(1) }) }, { title: t('atCap'), of: ({ weeksAtCap, monthsAtCap }) => t('caps', { weeks: weeksAtCap, months: monthsAtCap }).trim() || '–' },
  ]} />;
}

export function CertifiableTable({ venues }: { venues: PoolHealth['certifiable'] }) {
  const t = useTranslations('poolHealth');
  return <VenueTable caption={t('certifiable')} venues={venues} columns={[
    { title: t('runs'), of: ({ freeRuns }) => freeRuns, isNumber: true }, { title: t('missing'), of: ({ missing }) => (missing === 0 ? <Badge tone="good">{t('ready')}</Badge> : t('more', { n: missing })) },
  ]} />;
}

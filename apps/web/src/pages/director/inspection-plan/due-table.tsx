import { useTranslations } from 'use-intl';
import type { DueVenue } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';
import styles from './planner.module.css';

const TONES: Readonly<Record<DueVenue['reason'], 'bad' | 'mid' | 'info'>> = { requested: 'bad', failed: 'bad', expired: 'bad', never: 'mid', expiring: 'info' };

export function DueTable({ due, chosen, onToggle }: { due: readonly DueVenue[]; chosen: ReadonlySet<string>; onToggle: (venueId: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const { day, full } = useDays();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('caption', { n: due.length })}</caption>
        <thead><tr>{(['venue', 'why', 'until', 'coming', 'planned'] as const).map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
        <tbody>
          {due.map((venue) => (
            <tr key={venue.venueId}>
              <th scope="row">
                <label className={styles.choose}><input type="checkbox" checked={chosen.has(venue.venueId)} onChange={() => onToggle(venue.venueId)} />{venue.venueName}</label>
                <div className={styles.soft}>{venue.district} · {t(`risk.${venue.riskBand}`)}</div>
              </th>
              <td><span className={parts.badge} data-tone={TONES[venue.reason]}>{t(`reason.${venue.reason}`)}</span></td>
              <td data-label={t('until')}>{venue.validUntil === null ? '' : full(venue.validUntil)}</td>
              <td data-label={t('coming')}>{t('comingN', { n: venue.comingVisits })}{venue.firstVisitOn !== null && <div className={styles.soft}>{t('firstOn', { day: day(venue.firstVisitOn) })}</div>}</td>
              <td data-label={t('planned')}>{venue.scheduledOn === null ? t('notPlanned') : `${day(venue.scheduledOn)} ${venue.inspectorName ?? ''}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

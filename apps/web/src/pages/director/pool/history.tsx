import { useTranslations } from 'use-intl';
import type { VenueRecord } from '../../../api/pool-requests.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import styles from './pool.module.css';

/** Every change of standing with its day, reason and author; it only grows. */
export function History({ record }: { record: VenueRecord }) {
  const t = useTranslations();
  const { full, instant } = useDays();
  return (
    <Section title={t('venueRecord.tab.history')}>
      <div className={parts.scroller}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('venueRecord.historyCaption')}</caption>
          <thead><tr>{(['when', 'change', 'reason', 'by'] as const).map((column) => <th key={column} scope="col">{t(`venueRecord.${column}`)}</th>)}</tr></thead>
          <tbody>
            {record.history.map((h) => (
              <tr key={`${h.changedAt} ${h.to}`}>
                <th scope="row">{full(h.effectiveOn)}</th>
                <td>{h.from ? t('venueRecord.changed', { from: t(`venuePool.status.${h.from}`), to: t(`venuePool.status.${h.to}`) }) : t('venueRecord.began', { to: t(`venuePool.status.${h.to}`) })}</td>
                <td>{[h.reason, h.channel && t(`venuePool.through.${h.channel}`)].filter(Boolean).join(' · ')}</td>
                <td>{h.changedBy ?? t('venueRecord.system')}<div className={styles.soft}>{instant(h.changedAt)}</div></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {record.restrictions.length > 0 && (
        <div className={parts.scroller}>
          <table className={`${parts.table} ${parts.stack}`}>
            <caption>{t('venueRecord.restrictionsCaption')}</caption>
            <thead><tr><th scope="col">{t('venueRecord.reason')}</th><th scope="col">{t('venueRecord.since')}</th><th scope="col">{t('venueRecord.lifted')}</th></tr></thead>
            <tbody>
              {record.restrictions.map((r) => <tr key={`${r.cause} ${r.since} ${r.liftedOn}`}><th scope="row">{t(`venueRecord.cause.${r.cause}`)}</th><td data-label={t('venueRecord.since')}>{full(r.since)}</td><td data-label={t('venueRecord.lifted')}>{r.liftedOn ? full(r.liftedOn) : t('venueRecord.notLifted')}</td></tr>)}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

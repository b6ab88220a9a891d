import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Clearance } from '../api/types.js';
import { ClearanceBadge } from './clearance-badge.js';
import parts from './parts.module.css';

/** Whoever inspects does so on the page that works without a network. */
export function ClearanceTable({ rows, total }: { rows: readonly Clearance[]; total: number }) {
  const t = useTranslations();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('inspections.caption')}. {t('page.total', { total })}</caption>
        <thead>
          <tr><th scope="col">{t('inspections.venue')}</th><th scope="col">{t('inspections.state')}</th><th scope="col">{t('inspections.uncleared')}</th><th scope="col">{t('centreBookings.doing')}</th></tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.venueId}>
              <th scope="row">{row.venueName}</th>
              <td><ClearanceBadge state={row.state} until={row.validUntil} /></td>
              <td data-label={t('inspections.uncleared')} className={parts.number}>{t('inspections.unclearedN', { n: row.unclearedOpenings ?? 0 })}</td>
              <td><Button component="a" href={`/inspect/#start/${row.venueId}`} variant="default">{t('inspections.record')}<span className="hidden-words"> {row.venueName}</span></Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

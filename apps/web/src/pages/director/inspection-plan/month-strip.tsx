import { useTranslations } from 'use-intl';
import type { Planner } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';
import styles from './planner.module.css';

/** What ends in which month, with the visits booked above it. Every bar carries its number. */
export function MonthStrip({ months }: { months: Planner['months'] }) {
  const t = useTranslations('inspectionPlan');
  const { month } = useDays();
  const most = Math.max(1, ...months.map(({ ending }) => ending));
  return (
    <div className={parts.scroller} tabIndex={0} role="region" aria-label={t('stripCaption')}>
      <table className={`${parts.table} ${styles.strip}`}>
        <caption>{t('stripCaption')}</caption>
        <thead><tr><td />{months.map((each) => <th key={each.month} scope="col">{month(`${each.month}-01`)}</th>)}</tr></thead>
        <tbody>
          <tr><th scope="row">{t('visits')}</th>{months.map((each) => <td key={each.month} className={parts.number}>{each.visits}</td>)}</tr>
          <tr>
            <th scope="row">{t('ending')}</th>
            {months.map((each) => (
              <td key={each.month} className={parts.number}>
                {each.ending}<span aria-hidden className={styles.bar} style={{ height: `${Math.round((each.ending / most) * 48)}px` }} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { PoolHealth } from '../../../api/finder-requests.js';
import { isJobField } from '../../../api/job-fields.js';
import { Badge } from '../../../parts/badge.js';
import parts from '../../../parts/parts.module.css';
import { Empty } from '../../../parts/states.js';
import styles from './pool-health.module.css';

/** Students who wish against places that are open, by job field and by neighbourhood; each line leads to its venues. */
export function BalanceTables({ fields, districts }: Pick<PoolHealth, 'fields' | 'districts'>) {
  const t = useTranslations('poolHealth');
  if (fields.length + districts.length === 0) return <Empty>{t('noSeason')}</Empty>;
  return <div className={styles.tables}><Balances caption={t('byField')} balances={fields} isField /><Balances caption={t('byDistrict')} balances={districts} /></div>;
}

function Balances({ caption, balances, isField = false }: { caption: string; balances: PoolHealth['fields']; isField?: boolean }) {
  const t = useTranslations();
  const nameOf = (of: string) => (isField && isJobField(of) ? t(`field.${of}`) : of);
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t(isField ? 'poolHealth.field' : 'poolHealth.district')}</th><th scope="col">{t('poolHealth.demand')}</th><th scope="col">{t('poolHealth.places')}</th><th scope="col">{t('poolHealth.lack')}</th><th scope="col">{t('poolHealth.look')}</th></tr></thead>
        <tbody>
          {balances.map(({ of, demand, places, short }) => (
            <tr key={of}>
              <th scope="row">{nameOf(of)}</th>
              <td data-label={t('poolHealth.demand')} className={parts.number}>{t('unit.students', { n: demand })}</td>
              <td data-label={t('poolHealth.places')} className={parts.number}>{t('unit.students', { n: places })}</td>
              <td data-label={t('poolHealth.lack')}>{short > 0 ? <Badge tone="bad">{t('unit.students', { n: short })}</Badge> : t('poolHealth.fine')}</td>
              <td><Link to="/find-venues" search={isField ? { jobField: of } : { query: of }}>{t('poolHealth.look')}<span className="hidden-words"> {nameOf(of)}</span></Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

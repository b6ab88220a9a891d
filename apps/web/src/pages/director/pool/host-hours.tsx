import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { poolHealth } from '../../../api/finder-requests.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await, Empty } from '../../../parts/states.js';
import styles from './pool-health.module.css';

/** What hosts gave in the year, with the papers that thank for it. */
export function HostHours({ year }: { year: number }) {
  const t = useTranslations('poolHealth');
  const hours = useQuery({ queryKey: ['host-hours', year], queryFn: () => poolHealth.hours(year) });
  return (
    <Section title={t('thanks')} note={t('thanksNote')} action={hours.data && hours.data.items.length > 0 && <a href={poolHealth.hoursFile(year)} download>{t('all')}</a>}>
      <Await of={hours} what={t('failed')}>
        {({ items }) => (items.length === 0 ? <Empty>{t('noVisits')}</Empty> : (
          <div className={parts.scroller}>
            <table className={`${parts.table} ${parts.stack}`}>
              <caption>{t('thanks')}</caption>
              <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('times2')}</th><th scope="col">{t('students')}</th><th scope="col">{t('hours')}</th><th scope="col">{t('papers')}</th></tr></thead>
              <tbody>
                {items.map(({ venueId, name, runs, students, hours: given }) => (
                  <tr key={venueId}>
                    <th scope="row">{name}</th>
                    <td data-label={t('times2')} className={parts.number}>{t('runsValue', { n: runs })}</td>
                    <td data-label={t('students')} className={parts.number}>{students}</td>
                    <td data-label={t('hours')} className={parts.number}>{t('hoursValue', { n: String(given) })}</td>
                    <td><span className={styles.links}>{(['thanks', 'hours'] as const).map((paper) => <a key={paper} href={poolHealth.paper(venueId, paper, year)} download>{t(paper === 'thanks' ? 'thanksPaper' : 'hoursPaper')}<span className="hidden-words"> {name}</span></a>)}</span></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </Await>
    </Section>
  );
}

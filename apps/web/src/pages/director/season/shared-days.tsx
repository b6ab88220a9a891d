import { useTranslations } from 'use-intl';
import type { Bunching } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import styles from './season.module.css';

const DAYS = 6, GROUPS = 5, PAIRS = 6;

/** Where the bunching comes from: which schools chose the same day, and whose calendars are alike. */
export function SharedDays({ bunching }: { bunching: Bunching }) {
  const t = useTranslations();
  const { day } = useDays();
  return (
    <Section title={t('shared.title')} note={t('shared.note')}>
      {bunching.sharedDays.length === 0 ? <p>{t('shared.none')}</p> : (
        <div className={parts.scroller}>
          <table className={`${parts.table} ${parts.stack}`}>
            <caption>{t('shared.caption')}</caption>
            <thead><tr><th scope="col">{t('shared.day')}</th><th scope="col">{t('shared.students')}</th><th scope="col">{t('shared.groups')}</th></tr></thead>
            <tbody>
              {bunching.sharedDays.slice(0, DAYS).map((d) => (
                <tr key={d.day}>
                  <th scope="row">{day(d.day)}</th>
                  <td data-label={t('shared.students')} className={parts.number}>{t('unit.students', { n: d.students })}</td>
                  <td>
                    <ul className={styles.groups}>
                      {d.groups.slice(0, GROUPS).map((g, i) => <li key={i}>{t('shared.group', { school: g.schoolName, grade: String(g.grade), n: g.headcount })}</li>)}
                      {d.groups.length > GROUPS && <li>{t('shared.more', { n: String(d.groups.length - GROUPS) })}</li>}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {bunching.similarSchools.length > 0 && (
        <details className={styles.details}>
          <summary>{t('shared.similar')}</summary>
          <ul className={styles.reasons}>
            {bunching.similarSchools.slice(0, PAIRS).map((p, i) => (
              <li key={i}>{t('shared.similarRow', { a: p.schoolA, b: p.schoolB, share: String(Math.round(p.share * 100)) })}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

import { useTranslations } from 'use-intl';
import type { ResultSummary } from '../../../api/types.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import styles from '../director.module.css';

const AUDIENCES = ['student', 'teacher', 'host'] as const;
const ITEMS = ['satisfied', 'helpful', 'recommend'] as const;

/** What a span adds up to; no mean without the number of answers behind it. */
export function Summary({ summary }: { summary: ResultSummary }) {
  const t = useTranslations('results');
  const { counted, states, again, satisfaction } = summary;
  return (
    <Section title={t('figures')}>
      <dl className={styles.figures}>
        <div><dt>{t('visits')}</dt><dd>{t('visitsOf', { n: summary.visits, closed: states['closed'] ?? 0 })}</dd></div>
        <div><dt>{t('students')}</dt><dd>{t('studentsOf', { arrived: counted.arrived, planned: counted.planned })}<br /><small>{t('studentsNote', { n: counted.visits })}</small></dd></div>
        <div><dt>{t('overdue')}</dt><dd>{t('cases', { n: states['overdue'] ?? 0 })}</dd></div>
        <div><dt>{t('concerns')}</dt><dd>{t('cases', { n: summary.concerns })}</dd></div>
        <div><dt>{t('again')}</dt><dd>{t('againOf', { yes: again['yes'] ?? 0, terms: again['other-terms'] ?? 0, no: again['no'] ?? 0 })}</dd></div>
      </dl>
      <div className={`${parts.scroller} ${styles.below}`}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('satisfaction')}</caption>
          <thead><tr><th scope="col">{t('who')}</th>{ITEMS.map((item) => <th key={item} scope="col">{t(`items.${item}`)}</th>)}</tr></thead>
          <tbody>
            {AUDIENCES.map((audience) => (
              <tr key={audience}>
                <th scope="row">{t(`audience.${audience}`)}</th>
                {ITEMS.map((item) => { const { mean, count } = satisfaction[audience][item]; return <td key={item} data-label={t(`items.${item}`)}>{mean === null ? t('noMean') : t('mean', { mean: String(mean), n: count })}</td>; })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

import { useTranslations } from 'use-intl';
import type { Analysis } from '../../../api/types.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import season from '../season/season.module.css';

type Similarity = Analysis['similarity'];
const pct = (share: number): string => String(Math.round(100 * share));

/** Whose calendars are alike: groups first, pairs for who wants to know. */
export function AlikeSchools({ similarity }: { similarity: Similarity }) {
  const t = useTranslations();
  const { pairs, examClusters, feasibleClusters, meanExams, meanFeasible, withoutExams } = similarity;
  return (
    <Section title={t('alike.title')} note={t('alike.note')}>
      <p>{t('alike.mean', { exams: pct(meanExams), days: pct(meanFeasible) })} {withoutExams > 0 && t('alike.without', { n: withoutExams })}</p>
      <Clusters title={t('alike.exams')} clusters={examClusters} />
      <Clusters title={t('alike.feasible')} clusters={feasibleClusters} />
      {pairs.length > 0 && (
        <details className={season.details}>
          <summary>{t('alike.pairs')}</summary>
          <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('alike.caption')}>
            <table className={`${parts.table} ${parts.stack}`}>
              <caption>{t('alike.caption')}</caption>
              <thead><tr><th scope="col">{t('alike.a')}</th><th scope="col">{t('alike.b')}</th><th scope="col">{t('alike.examShare')}</th><th scope="col">{t('alike.dayShare')}</th></tr></thead>
              <tbody>
                {pairs.map(({ schoolA, schoolB, exams, feasible }) => (
                  <tr key={`${schoolA} ${schoolB}`}>
                    <th scope="row">{schoolA}</th><td>{schoolB}</td>
                    <td data-label={t('alike.examShare')}>{t('unit.percent', { n: pct(exams) })}</td><td data-label={t('alike.dayShare')}>{t('unit.percent', { n: pct(feasible) })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </Section>
  );
}

function Clusters({ title, clusters }: { title: string; clusters: Similarity['examClusters'] }) {
  const t = useTranslations();
  return (
    <details className={season.details}>
      <summary>{title} ({clusters.length})</summary>
      {clusters.length === 0 ? <p>{t('alike.none')}</p> : (
        <ul className={season.reasons}>
          {clusters.map(({ schools, least }) => <li key={schools[0]}>{schools.join(', ')} – {t('alike.group', { n: schools.length, least: pct(least) })}</li>)}
        </ul>
      )}
    </details>
  );
}

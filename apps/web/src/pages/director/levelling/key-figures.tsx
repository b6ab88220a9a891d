import { useTranslations } from 'use-intl';
import type { Analysis } from '../../../api/types.js';
import type { Outcome } from '../season/outcome.js';
import styles from '../season/season.module.css';

/** Busiest week, weeks over capacity, first wish kept, near the wish. */
export function KeyFigures({ analysis: { kept, groups }, outcome }: { analysis: Analysis; outcome: Outcome }) {
  const t = useTranslations();
  const students = (n: number | undefined | null) => (n == null ? null : t('unit.students', { n }));
  const percent = (n: number | undefined) => (n === undefined ? null : t('unit.percent', { n: String(Math.round(n)) }));
  const ofGroups = t('levelling.ofGroups', { n: groups });
  const rows = [
    { name: t('levelling.busiest'), was: students(outcome.busiestBefore?.before), now: students(outcome.busiestAfter?.after) },
    { name: t('levelling.over'), was: t('unit.weeks', { n: outcome.overBefore }), now: outcome.busiestAfter ? t('unit.weeks', { n: outcome.overAfter }) : null },
    { name: t('levelling.first'), was: null, now: percent(kept?.firstWishPct) },
    { name: t('levelling.near'), was: null, now: percent(kept?.nearPct) },
  ];
  return (
    <section aria-label={t('levelling.figures')}>
      <dl className={styles.figures}>
        {rows.map(({ name, was, now }) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd className={now ? styles.figureAfter : styles.figureNow}>{now ?? was ?? '–'}</dd>
            <dd className={styles.figureBefore}>{now ? (was ? <>{t('levelling.was')} <b>{was}</b></> : ofGroups) : was ? t('levelling.was') : t('levelling.none')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

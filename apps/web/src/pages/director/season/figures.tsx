import { useTranslations } from 'use-intl';
import type { Run } from '../../../api/types.js';
import type { Outcome } from './outcome.js';
import styles from './season.module.css';

/** The four figures that decide, before and after. The last two compare with places given in the order wishes arrived, those of a repair with what held before it. */
export function FourFigures({ outcome, run }: { outcome: Outcome; run: Run | null }) {
  const t = useTranslations();
  const students = (n: number | undefined) => (n === undefined ? null : t('unit.students', { n }));
  const percent = (n: number | undefined) => (n === undefined ? null : t('unit.percent', { n: n.toFixed(1).replace(/\.0$/, '') }));
  const { before, after } = run?.figures ?? {};
  const basis = run?.kind === 'repair' ? t('repair.from') : t('figure.firstCome');
  const rows = [
    { name: t('figure.busiest'), from: students(outcome.busiestBefore?.before), to: students(outcome.busiestAfter?.after ?? undefined), basis: t('figure.wished') },
    { name: t('figure.overfull'), from: t('unit.weeks', { n: outcome.overBefore }), to: run ? t('unit.weeks', { n: outcome.overAfter }) : null, basis: t('figure.wished') },
    { name: t('figure.served'), from: percent(before?.servedPct), to: percent(after?.servedPct), basis },
    { name: t('figure.first'), from: percent(before?.firstWishPct), to: percent(after?.firstWishPct), basis },
  ];
  return (
    <section aria-label={t('figure.title')}>
      <dl className={styles.figures}>
        {rows.map((row) => (
          <div key={row.name} className={styles.figure}>
            <dt>{row.name}</dt>
            {row.to ? (
              <>
                <dd className={styles.figureAfter}><span className="hidden-words">{t('figure.after')} </span>{row.to}</dd>
                {row.from && <dd className={styles.figureBefore}>{row.basis} <b>{row.from}</b></dd>}
              </>
            ) : (
              <>
                <dd className={styles.figureNow}>{row.from ?? '–'}</dd>
                <dd className={styles.figureBefore}>{row.from ? t('figure.now') : t('figure.none')}</dd>
              </>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

import { useTranslations } from 'use-intl';
import { useDays } from '../../../parts/days.js';
import type { Outcome } from '../season/outcome.js';
import season from '../season/season.module.css';
import styles from './levelling.module.css';

/** The weeks of a phone: one line each, "21 → 9" with two thin bars. */
export function WeekList({ outcome }: { outcome: Outcome }) {
  const t = useTranslations();
  const { week } = useDays();
  const max = Math.max(1, ...outcome.weeks.flatMap(({ before, after, seats }) => [before, after ?? 0, seats]));
  const bar = (n: number, kind: string) => <span aria-hidden className={season.thin} data-kind={kind} style={{ inlineSize: `${(n / max) * 100}%` }} />;
  return (
    <ul className={styles.weekList}>
      {outcome.weeks.map(({ week: monday, before, after, seats }) => (
        <li key={monday}>
          <strong>{week(monday)}</strong>
          <span className={styles.weekNumbers}>
            {after === null ? t('levelling.weekOnly', { n: before }) : t('levelling.weekLine', { before: before.toLocaleString(), after: after.toLocaleString() })}
            {(after ?? before) > seats && <b className={season.over}> {t('levelling.over2')}</b>}
          </span>
          <small>{t('levelling.weekSeats', { n: seats })}</small>
          <span className={styles.weekBars}>{bar(before, before > seats ? 'over' : 'before')}{after !== null && bar(after, after > seats ? 'over' : 'after')}</span>
        </li>
      ))}
    </ul>
  );
}

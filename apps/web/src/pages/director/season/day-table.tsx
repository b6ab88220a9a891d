import { useTranslations } from 'use-intl';
import { addDays, mondayOf, useDays, weekdayOf } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';
import type { DayOutcome, Outcome } from './outcome.js';
import styles from './season.module.css';
import type { View } from './week-bars.js';

const level = (students: number, seats: number): string => {
  if (students === 0) return '0';
  if (students > seats) return 'over';
  return String(Math.min(4, 1 + Math.floor((students / Math.max(1, seats)) * 4)));
};

/** Weeks by weekdays; every coloured cell prints its number, and ▲ where the places do not suffice. */
export function DayTable({ outcome, view }: { outcome: Outcome; view: View }) {
  const t = useTranslations();
  const { week } = useDays();
  const byDay = new Map(outcome.days.map((d) => [d.day, d]));
  const weeks = [...new Set(outcome.days.map((d) => mondayOf(d.day)))].sort();
  const weekend = outcome.days.some((d) => weekdayOf(d.day) > 5 && (d.before > 0 || d.seats > 0));
  const columns = weekend ? [0, 1, 2, 3, 4, 5, 6] : [0, 1, 2, 3, 4];
  return (
    <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('days.scroll')}>
      <table className={`${parts.table} ${styles.heat}`}>
        <caption>{t('days.caption')} {t('days.legend')} {view === 'both' && t('days.both')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('days.week')}</th>
            {columns.map((c) => <th key={c} scope="col">{t(`weekday.${String(c + 1) as '1'}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday) => (
            <tr key={monday}>
              <th scope="row">{week(monday)}</th>
              {columns.map((c) => <DayCell key={c} day={byDay.get(addDays(monday, c))} view={view} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ day, view }: { day: DayOutcome | undefined; view: View }) {
  const t = useTranslations();
  if (!day) return <td className={styles.outside}><span className="hidden-words">–</span></td>;
  if (day.holiday) return <td className={styles.holiday}>{day.holiday}</td>;
  const number = (n: number, kind: 'before' | 'after') => {
    const over = n > day.seats;
    return (
      <span className={styles.load} data-level={level(n, day.seats)}>
        {kind === 'after' && view === 'both' && <span className="hidden-words">{t('days.to')} </span>}
        {n.toLocaleString()}
        {over && <><span aria-hidden> ▲</span><span className="hidden-words"> {t('days.over')}</span></>}
      </span>
    );
  };
  return (
    <td>
      {(view !== 'after' || day.after === null) && number(day.before, 'before')}
      {view !== 'before' && day.after !== null && number(day.after, 'after')}
    </td>
  );
}

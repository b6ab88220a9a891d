import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { useDays } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';
import type { Outcome, WeekOutcome } from './outcome.js';
import styles from './season.module.css';

export type View = 'before' | 'both' | 'after';

const HEIGHT = 220, TOP = 28, BOTTOM = 44, STEP = 64;

/** A wide screen gets bars, a phone the same numbers as a table with thin bars; the table is there for everybody. */
export function WeekBars({ outcome, view }: { outcome: Outcome; view: View }) {
  const t = useTranslations();
  const { week } = useDays();
  const phone = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const max = Math.max(1, ...outcome.weeks.flatMap((w) => [w.before, w.after ?? 0, w.seats]));
  const sentences = [
    view !== 'after' && outcome.busiestBefore && t('weeks.chartBefore', {
      week: week(outcome.busiestBefore.week), n: outcome.busiestBefore.before, seats: outcome.busiestBefore.seats, over: outcome.overBefore,
    }),
    view !== 'before' && outcome.busiestAfter && t('weeks.chartAfter', {
      week: week(outcome.busiestAfter.week), n: outcome.busiestAfter.after ?? 0, seats: outcome.busiestAfter.seats, over: outcome.overAfter,
    }),
  ].filter(Boolean).join(' ');
  return (
    <figure className={styles.chart}>
      {!phone && (
        <svg role="img" aria-label={sentences} viewBox={`0 0 ${outcome.weeks.length * STEP} ${HEIGHT + TOP + BOTTOM}`} className={styles.bars}>
          <defs>
            <pattern id="over" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="#b3201c" /><path d="M0 0v6" stroke="#fff" strokeWidth="1.5" />
            </pattern>
          </defs>
          {outcome.weeks.map((w, i) => <WeekGroup key={w.week} week={w} x={i * STEP} max={max} view={view} />)}
        </svg>
      )}
      <Legend view={view} />
      <details open={phone} className={styles.details}>
        <summary>{t('weeks.table')}</summary>
        <WeekTable outcome={outcome} max={max} />
      </details>
    </figure>
  );
}

function WeekGroup({ week: w, x, max, view }: { week: WeekOutcome; x: number; max: number; view: View }) {
  const { short } = useDays();
  const t = useTranslations();
  const height = (n: number) => (n / max) * HEIGHT;
  const y = (n: number) => TOP + HEIGHT - height(n);
  const both = view === 'both' && w.after !== null;
  const width = both ? 22 : 40;
  const before = view !== 'after' || w.after === null;
  const over = before && w.before > w.seats;
  return (
    <g>
      {before && (
        <>
          <rect x={x + 10} y={y(Math.min(w.before, w.seats))} width={width} height={height(Math.min(w.before, w.seats))} className={styles.barBefore} />
          {over && <rect x={x + 10} y={y(w.before)} width={width} height={height(w.before - w.seats)} fill="url(#over)" />}
          <text x={x + 10 + width / 2} y={y(w.before) - 6} className={over ? styles.textOver : styles.textBefore}>{w.before.toLocaleString()}</text>
        </>
      )}
      {view !== 'before' && w.after !== null && (
        <>
          <rect x={x + (both ? 34 : 10)} y={y(w.after)} width={width} height={height(w.after)} className={styles.barAfter} />
          <text x={x + (both ? 34 : 10) + width / 2} y={y(w.after) - (both && Math.abs(y(w.after) - y(w.before)) < 14 ? 20 : 6)} className={styles.textAfter}>{w.after.toLocaleString()}</text>
        </>
      )}
      <path d={`M${x + 4} ${y(w.seats)}h${STEP - 8}`} className={styles.capacity} />
      <text x={x + STEP / 2} y={TOP + HEIGHT + 18} className={styles.textWeek}>{short(w.week)}</text>
      {over && view !== 'after' && <text x={x + STEP / 2} y={TOP + HEIGHT + 36} className={styles.textOver}>{t('weeks.over')}</text>}
    </g>
  );
}

function Legend({ view }: { view: View }) {
  const t = useTranslations();
  return (
    <figcaption className={styles.legend}>
      {view !== 'after' && <><span data-key="before">{t('weeks.legendBefore')}</span><span data-key="over">{t('weeks.legendOver')}</span></>}
      {view !== 'before' && <span data-key="after">{t('weeks.legendAfter')}</span>}
      <span data-key="capacity">{t('weeks.capacity')}</span>
    </figcaption>
  );
}

function WeekTable({ outcome, max }: { outcome: Outcome; max: number }) {
  const t = useTranslations();
  const { week } = useDays();
  const planned = outcome.weeks.some((w) => w.after !== null);
  const bar = (n: number, kind: string) => <span aria-hidden className={styles.thin} data-kind={kind} style={{ inlineSize: `${(n / max) * 100}%` }} />;
  return (
    <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('weeks.title')}>
      <table className={`${parts.table} ${styles.weekTable}`}>
        <caption>{t('weeks.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('weeks.week')}</th>
            <th scope="col">{t('weeks.wished')}</th>
            {planned && <th scope="col">{t('weeks.after')}</th>}
            <th scope="col">{t('weeks.seats')}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.weeks.map((w) => (
            <tr key={w.week}>
              <th scope="row">{week(w.week)}</th>
              <td>{w.before.toLocaleString()} {w.before > w.seats && <strong className={styles.over}>{t('weeks.over')}</strong>}{bar(w.before, w.before > w.seats ? 'over' : 'before')}</td>
              {planned && <td>{(w.after ?? 0).toLocaleString()}{bar(w.after ?? 0, 'after')}</td>}
              <td>{w.seats.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useTranslations } from 'use-intl';
import type { LedgerSeason } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import parts from '../../../parts/parts.module.css';
import { WishMoves } from '../../../parts/wish-moves.js';
import season from '../season/season.module.css';
import { points } from '../../../parts/points.js';

/** One published season: a line per school, the mean last. */
export function LedgerTable({ season: { title, mean, lines }, open }: { season: LedgerSeason; open: boolean }) {
  const t = useTranslations();
  const percent = (n: number | null): string => (n === null ? '–' : t('unit.percent', { n: String(Math.round(n)) }));
  const moved = (days: number | null, weeks: number | null): string => (days === null ? '–' : t('fairness.movedValue', { days: String(days), weeks: String(weeks ?? 0) }));
  return (
    <section className={parts.section} aria-label={title}>
      <h2>{title}</h2>
      <p className={parts.note}>{t('fairness.note')} {t('fairness.settled')}</p>
      <details className={season.details} open={open}>
        <summary>{t('spread.show')}<span className="hidden-words"> {title}</span></summary>
        <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('fairness.region', { title })}>
          <table className={`${parts.table} ${parts.stack}`}>
            <caption>{t('fairness.caption', { title })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('fairness.school')}</th><th scope="col">{t('fairness.satisfaction')}</th><th scope="col">{t('fairness.first')}</th><th scope="col">{t('fairness.moved')}</th>
                <th scope="col">{t('fairness.earlier')}</th><th scope="col">{t('fairness.credit')}</th><th scope="col">{t('fairness.requests')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.schoolId}>
                  <th scope="row">{line.schoolName} {line.movedTwice && <Badge tone="mid">{t('fairness.twice')}</Badge>}</th>
                  <td data-label={t('fairness.satisfaction')}>{points(line.satisfaction)}</td>
                  <td data-label={t('fairness.first')}>{percent(line.firstWishPct)}</td>
                  <td data-label={t('fairness.moved')}>{moved(line.meanDaysMoved, line.meanWeeksMoved)}</td>
                  <td data-label={t('fairness.earlier')}>{points(line.earlier)}</td>
                  <td data-label={t('fairness.credit')}><strong>{points(line.credit)}</strong></td>
                  <td data-label={t('fairness.requests')}><WishMoves line={line} who={line.schoolName} /></td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('fairness.mean')}</th>
                <td data-label={t('fairness.satisfaction')}>{points(mean.satisfaction)}</td><td data-label={t('fairness.first')}>{percent(mean.firstWishPct)}</td>
                <td data-label={t('fairness.moved')}>{moved(mean.meanDaysMoved, mean.meanWeeksMoved)}</td><td /><td /><td />
              </tr>
            </tfoot>
          </table>
        </div>
      </details>
    </section>
  );
}

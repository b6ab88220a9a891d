import { useTranslations } from 'use-intl';
import type { PeakForecast } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import season from '../season/season.module.css';
import styles from './levelling.module.css';

/** Where wishes will pile up, how much of it is known already, and what the rest is based on. */
export function Forecast({ forecast: { weeks, peaks, basis } }: { forecast: PeakForecast }) {
  const t = useTranslations();
  const { week } = useDays();
  const max = Math.max(1, ...weeks.map(({ expected }) => expected)), busiest = weeks.find(({ expected }) => expected === max);
  const part = (n: number, kind: string) => <span aria-hidden className={styles.part} data-kind={kind} style={{ inlineSize: `${(n / max) * 100}%` }} />;
  return (
    <Section title={t('forecast.title')} note={peaks.length > 0 ? t('forecast.peaks', { weeks: peaks.map(week).join(', ') }) : t('forecast.none')}>
      <h3>{t('forecast.basis')}</h3>
      <ul className={season.reasons}>
        {basis.schoolsSent > 0 && <li>{t('forecast.basisSent', { schools: basis.schoolsSent, wishes: basis.wishesSent })}</li>}
        {basis.schoolsFromLastSeason > 0 && <li>{t('forecast.basisLast', { n: basis.schoolsFromLastSeason, title: basis.lastSeasonTitle ?? '' })}</li>}
        {basis.schoolsFromCalendar > 0 && <li>{t('forecast.basisCalendar', { n: basis.schoolsFromCalendar })} {t(basis.isPullCounted ? 'forecast.pullCounted' : 'forecast.pullAssumed', { n: String(basis.examPull) })}</li>}
        {basis.schoolsFromCalendar + basis.schoolsFromLastSeason > 0 && <li>{t('forecast.all')}</li>}
      </ul>
      <details className={season.details}>
        <summary>{t('forecast.open')}</summary>
        {busiest && <p className="hidden-words">{t('forecast.chart', { week: week(busiest.week), n: busiest.expected })}</p>}
        <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('forecast.title')}>
          <table className={`${parts.table} ${season.weekTable}`}>
            <caption>{t('forecast.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('forecast.week')}</th><th scope="col">{t('forecast.expected')}</th><th scope="col">{t('forecast.seats')}</th>
                <th scope="col">{t('forecast.sent')}</th><th scope="col">{t('forecast.last')}</th><th scope="col">{t('forecast.calendar')}</th>
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ week: monday, sent, fromLastSeason, fromCalendar, expected, seats }) => (
                <tr key={monday}>
                  <th scope="row">{week(monday)}</th>
                  <td>{expected.toLocaleString()} {expected > seats && <strong className={season.over}>{t('forecast.over')}</strong>}<span className={styles.stacked}>{part(sent, 'sent')}{part(fromLastSeason, 'last')}{part(fromCalendar, 'calendar')}</span></td>
                  <td>{seats.toLocaleString()}</td><td>{sent.toLocaleString()}</td><td>{fromLastSeason.toLocaleString()}</td><td>{fromCalendar.toLocaleString()}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Section>
  );
}

import { useTranslations } from 'use-intl';
import type { Analysis } from '../../../api/types.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import season from '../season/season.module.css';

/** How much of the pool is put to use, and whom one could ask. */
export function VenuePool({ pool: { all, cleared, usable, used, idle }, isPlanned }: { pool: Analysis['pool']; isPlanned: boolean }) {
  const t = useTranslations();
  const rows = [{ name: t('pool.all'), n: all }, { name: t('pool.cleared'), n: cleared }, { name: t('pool.usable'), n: usable }, ...(isPlanned ? [{ name: t('pool.used'), n: used }] : [])];
  const note = isPlanned ? t('pool.share', { used, usable, pct: String(Math.round((100 * used) / Math.max(1, usable))) }) : undefined;
  // Before a plan everybody is idle: only those who cannot be asked are worth a line.
  const shown = isPlanned ? idle : idle.filter(({ reason }) => reason !== 'not-asked');
  return (
    <Section title={t('pool.title')} note={note}>
      <dl className={season.figures}>
        {rows.map(({ name, n }) => <div key={name} className={season.figure}><dt>{name}</dt><dd className={season.figureNow}>{t('unit.places', { n })}</dd></div>)}
      </dl>
      {shown.length === 0 ? <p>{t('pool.none')}</p> : (
        <details className={season.details}>
          <summary>{t('pool.idle', { n: shown.length })}</summary>
          <div className={parts.scroller}>
            <table className={`${parts.table} ${parts.stack}`}>
              <caption>{t('pool.caption')}</caption>
              <thead><tr><th scope="col">{t('pool.name')}</th><th scope="col">{t('pool.field')}</th><th scope="col">{t('pool.district')}</th><th scope="col">{t('pool.openings')}</th><th scope="col">{t('pool.why')}</th></tr></thead>
              <tbody>
                {shown.map(({ venueId, name, jobField, district, openings, reason }) => (
                  <tr key={venueId}>
                    <th scope="row">{name}</th><td>{t(`field.${jobField}`)}</td><td>{district}</td><td data-label={t('pool.openings')}>{openings}</td><td>{t(`pool.reason.${reason}`)}</td>
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

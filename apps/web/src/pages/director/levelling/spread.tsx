import { useTranslations } from 'use-intl';
import type { Analysis, LoadLine } from '../../../api/types.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import season from '../season/season.module.css';

type Evenness = Analysis['loads']['evenness'];

/** How even weeks and days are: as wished, first come, evened out. */
export function Spread({ evenness: { weeks, days } }: { evenness: Evenness }) {
  const t = useTranslations();
  const rows = [
    { name: t('spread.peakWeeks'), set: weeks, key: 'peakToMean' }, { name: t('spread.giniWeeks'), set: weeks, key: 'gini' }, { name: t('spread.overWeeks'), set: weeks, key: 'over' },
    { name: t('spread.peakDays'), set: days, key: 'peakToMean' }, { name: t('spread.giniDays'), set: days, key: 'gini' }, { name: t('spread.overDays'), set: days, key: 'over' },
  ] as const;
  return (
    <Section title={t('spread.title')} note={t('spread.note')}>
      <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('spread.caption')}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('spread.caption')}</caption>
          <thead><tr><th scope="col">{t('spread.what')}</th><th scope="col">{t('spread.wished')}</th>{weeks.firstCome && <th scope="col">{t('spread.firstCome')}</th>}{weeks.after && <th scope="col">{t('spread.after')}</th>}</tr></thead>
          <tbody>
            {rows.map(({ name, set, key }) => (
              <tr key={name}><th scope="row">{name}</th><td data-label={t('spread.wished')}>{set.wished[key]}</td>{set.firstCome && <td data-label={t('spread.firstCome')}>{set.firstCome[key]}</td>}{set.after && <td data-label={t('spread.after')}><strong>{set.after[key]}</strong></td>}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Students against places by district or job field, numbers with thin bars. */
export function LoadTable({ title, note, what, lines }: { title: string; note: string; what: string; lines: readonly LoadLine[] }) {
  const t = useTranslations();
  const isPlanned = lines.some(({ after }) => after !== undefined), isOrdered = lines.some(({ firstCome }) => firstCome !== undefined), max = Math.max(1, ...lines.flatMap(({ wished, after, seats }) => [wished, after ?? 0, seats]));
  const number = (n: number, seats: number | null, kind: string) => (
    <td>
      {n.toLocaleString()}{seats !== null && n > seats && <strong className={season.over}> {t('levelling.over2')}</strong>}
      <span aria-hidden className={season.thin} data-kind={seats !== null && n > seats ? 'over' : kind} style={{ inlineSize: `${(n / max) * 100}%` }} />
    </td>
  );
  return (
    <Section title={title} note={note}>
      <details className={season.details}>
        <summary>{t('spread.show')}<span className="hidden-words"> {title}</span></summary>
        <div className={parts.scroller} role="region" tabIndex={0} aria-label={title}>
          <table className={`${parts.table} ${season.weekTable}`}>
            <caption>{t('spread.loadCaption', { what })}</caption>
            <thead><tr><th scope="col">{what}</th><th scope="col">{t('spread.wished')}</th>{isOrdered && <th scope="col">{t('spread.firstCome')}</th>}{isPlanned && <th scope="col">{t('spread.after')}</th>}<th scope="col">{t('spread.seats')}</th></tr></thead>
            <tbody>
              {lines.map(({ key, wished, firstCome, after, seats }) => (
                <tr key={key}><th scope="row">{key}</th>{number(wished, seats, 'before')}{isOrdered && number(firstCome ?? 0, seats, 'before')}{isPlanned && number(after ?? 0, seats, 'after')}{number(seats, null, 'before')}</tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Section>
  );
}

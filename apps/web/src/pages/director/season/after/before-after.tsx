import { useTranslations } from 'use-intl';
import type { OutlookFigures } from '../../../../api/types.js';
import parts from '../../../../parts/parts.module.css';

type Shown = Pick<OutlookFigures, 'students' | 'servedPct' | 'firstWishPct' | 'fieldMatchPct' | 'weekPeakToMean' | 'kmPerStudent'>;

/** The same six figures before and after; what stays is printed plainly, what changes stands out. */
export function BeforeAfter({ before, after, caption, heads }: { before: Shown; after: Shown; caption: string; heads: readonly [string, string] }) {
  const t = useTranslations();
  const percent = (n: number) => t('unit.percent', { n: n.toFixed(1).replace(/\.0$/, '') });
  const rows: readonly [string, (f: Shown) => string][] = [
    [t('outlook.students'), (f) => t('unit.students', { n: f.students })], [t('outlook.served'), (f) => percent(f.servedPct)],
    [t('outlook.first'), (f) => percent(f.firstWishPct)], [t('outlook.field'), (f) => percent(f.fieldMatchPct)],
    [t('outlook.peak'), (f) => t('unit.times', { n: f.weekPeakToMean.toFixed(2) })], [t('outlook.km'), (f) => t('unit.km', { n: f.kmPerStudent.toFixed(1) })],
  ];
  return (
    <div className={parts.scroller} role="region" tabIndex={0} aria-label={caption}>
      <table className={parts.table}>
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t('outlook.what')}</th>{heads.map((h) => <th key={h} scope="col">{h}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name, of]) => {
            const was = of(before), is = of(after);
            return <tr key={name}><th scope="row">{name}</th><td className={parts.number}>{was}</td><td className={parts.number}>{was === is ? is : <strong>{is}</strong>}</td></tr>;
          })}
        </tbody>
      </table>
    </div>
  );
}

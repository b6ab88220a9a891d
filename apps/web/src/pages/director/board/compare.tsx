import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { DraftSummary } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';

/** Every draft with the same four figures, so that choosing is comparing. */
export function Compare({ drafts, shown, onShow }: { drafts: readonly DraftSummary[]; shown: string | undefined; onShow: (id: string) => void }) {
  const t = useTranslations('board');
  const unit = useTranslations('unit');
  const percent = (n: number) => unit('percent', { n: n.toFixed(1).replace(/\.0$/, '') });
  return (
    <Section title={t('compare')} note={t('compareNote')}>
      <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('compare')}>
        <table className={`${parts.table} ${parts.stack}`}>
          <thead>
            <tr><th scope="col">{t('name')}</th><th scope="col">{t('peak')}</th><th scope="col">{t('over')}</th><th scope="col">{t('first')}</th><th scope="col">{t('near')}</th><th scope="col"><span className="hidden-words">{t('look')}</span></th></tr>
          </thead>
          <tbody>
            {drafts.map((d) => (
              <tr key={d.id}>
                <th scope="row">{d.title} {d.moved > 0 && <small>{t('moved', { n: d.moved })}</small>} {d.locked > 0 && <small>{t('locked', { n: d.locked })}</small>}</th>
                <td data-label={t('peak')} className={parts.number}>{unit('times', { n: d.figures.weekPeakToMean.toFixed(2) })}</td>
                <td data-label={t('over')} className={parts.number}>{unit('weeks', { n: d.figures.weeksOver })}</td>
                <td data-label={t('first')} className={parts.number}>{percent(d.figures.firstWishPct)}</td>
                <td data-label={t('near')}>{percent(d.figures.topThreePct)} / {percent(d.figures.nearWishPct)}</td>
                <td>
                  <div className={parts.actions}>
                    {d.publishedAt && <Badge tone="good">{t('published')}</Badge>}
                    {d.id === shown ? <Badge tone="info">{t('looking')}</Badge> : <Button size="compact-md" variant="default" onClick={() => onShow(d.id)}>{t('look')}<span className="hidden-words"> {d.title}</span></Button>}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

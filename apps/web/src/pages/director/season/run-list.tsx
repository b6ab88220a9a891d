import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Run } from '../../../api/types.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { presetOf, textsOf } from './goals.js';
import { useWeightWords } from './levers.js';
import planning from './planning.module.css';

const TONES: Record<Run['status'], Tone> = { queued: 'info', running: 'info', done: 'good', failed: 'bad', cancelled: 'plain' };

/** Every result, side by side with the same figures, so that choosing is comparing. */
export function RunList({ runs, shown, onShow }: { runs: readonly Run[]; shown: Run | null; onShow: (id: string) => void }) {
  const t = useTranslations();
  const { instant } = useDays();
  const weightWords = useWeightWords();
  const askedWords = ({ goals, weights }: Run): string => {
    const preset = presetOf(textsOf(goals));
    return [preset ? t(`goals.presets.${preset}`) : t('goals.typed'), weightWords(weights)].filter(Boolean).join(' · ');
  };
  const percent = (n: number | undefined) => (n === undefined ? '' : t('unit.percent', { n: n.toFixed(1).replace(/\.0$/, '') }));
  return (
    <Section title={t('run.list')} note={t('run.listNote')}>
      <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('run.list')}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('run.listCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('run.at')}</th><th scope="col">{t('run.how')}</th><th scope="col">{t('run.served2')}</th><th scope="col">{t('run.first')}</th>
              <th scope="col">{t('run.field')}</th><th scope="col">{t('run.peak')}</th><th scope="col">{t('run.km')}</th><th scope="col">{t('run.state')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => {
              const f = run.figures?.after;
              return (
                <tr key={run.id}>
                  <th scope="row">{instant(run.requestedAt)}</th>
                  <td data-label={t('run.how')}>{run.kind === 'repair' ? t('repair.listed') : askedWords(run)}{run.goalResults && run.goalResults.length > 0 && <small className={planning.small}>{t('goals.kept', { n: String(run.goalResults.filter((g) => g.met).length), total: String(run.goalResults.length) })}</small>}</td>
                  <td data-label={t('run.served2')} className={parts.number}>{percent(f?.servedPct)}</td>
                  <td data-label={t('run.first')} className={parts.number}>{percent(f?.firstWishPct)}</td>
                  <td data-label={t('run.field')} className={parts.number}>{percent(f?.fieldMatchPct)}</td>
                  <td data-label={t('run.peak')} className={parts.number}>{f && t('unit.times', { n: f.weekPeakToMean.toFixed(2) })}</td>
                  <td data-label={t('run.km')} className={parts.number}>{f && t('unit.km', { n: f.kmPerStudent.toFixed(1) })}</td>
                  <td>
                    <div className={parts.actions}>
                      {run.publishedAt ? <Badge tone="good">{t('run.published')}</Badge> : run.status !== 'done' && <Badge tone={TONES[run.status]}>{t(`run.status.${run.status}`)}</Badge>}
                      {run.figures && (run.id === shown?.id ? <Badge tone="info">{t('run.looking')}</Badge> : (
                        <Button variant="default" size="compact-md" onClick={() => onShow(run.id)}>{t('run.look')}<span className="hidden-words"> {instant(run.requestedAt)}</span></Button>
                      ))}
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

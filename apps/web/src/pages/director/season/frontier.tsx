import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Frontier, FrontierPoint, Run } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done } from '../../../parts/states.js';
import { FrontierChart } from './frontier-chart.js';
import type { GoalTexts } from './goals.js';
import planning from './planning.module.css';
import styles from './season.module.css';

const POLL_MS = 1500;

/** Down, so that the point itself keeps the target. */
const firstOf = (p: FrontierPoint): number => Math.floor(p.firstWishPct);
const aimOf = (p: FrontierPoint): GoalTexts => ({ weekPeakToMean: String(p.target), firstWishPct: String(firstOf(p)) });

interface Aiming { texts: GoalTexts; onChange: (to: GoalTexts) => void }

/** Evenness against wishes, worked out once and for all to see, so that a target is a choice and not a guess. */
export function FrontierCurve({ seasonId, run, ...aiming }: Aiming & { seasonId: string; run: Run | null }) {
  const t = useTranslations();
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.details} onToggle={(e) => { if (e.currentTarget.open) setOpened(true); }}>
      <summary>{t('frontier.open')}</summary>
      {opened && <Curve seasonId={seasonId} run={run} {...aiming} />}
    </details>
  );
}

function Curve({ seasonId, run, ...aiming }: Aiming & { seasonId: string; run: Run | null }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const key = ['frontier', seasonId];
  const frontier = useQuery({
    queryKey: key, queryFn: () => centre.frontier(seasonId), staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'computing' ? POLL_MS : false),
  });
  const drawing = useMutation({
    mutationFn: () => centre.drawFrontier(seasonId),
    onSuccess: () => {
      queries.setQueryData<Frontier>(key, (was) => ({ points: was?.points ?? [], state: 'computing' }));
      return queries.invalidateQueries({ queryKey: key });
    },
  });
  return (
    <Await of={frontier}>
      {({ state, points }) => (
        <div className={planning.curve}>
          <p>{t('frontier.lead')}</p>
          <p role="status">{state === 'computing' ? <strong>{t('frontier.computing')}</strong> : state === 'outdated' && t('frontier.outdated')}</p>
          {drawing.isError && <ProblemBox what={t('frontier.failed')} error={drawing.error} />}
          {state !== 'computing' && (
            <Button variant="default" loading={drawing.isPending} onClick={() => drawing.mutate()}>{points.length > 0 ? t('frontier.redraw') : t('frontier.draw')}</Button>
          )}
          {points.length > 0 && <Points points={points} run={run} {...aiming} />}
        </div>
      )}
    </Await>
  );
}

function Points({ points, run, texts, onChange }: Aiming & { points: readonly FrontierPoint[]; run: Run | null }) {
  const t = useTranslations();
  const [aimed, setAimed] = useState<FrontierPoint | null>(null);
  const sorted = [...points].sort((a, b) => a.weekPeakToMean - b.weekPeakToMean);
  const isChosen = (p: FrontierPoint) => Object.entries(aimOf(p)).every(([name, text]) => texts[name as keyof GoalTexts] === text);
  const choose = (p: FrontierPoint) => {
    const { topThreePct: _looser, ...others } = texts;
    onChange({ ...others, ...aimOf(p) });
    setAimed(p);
  };
  const percent = (n: number) => t('unit.percent', { n: n.toFixed(1).replace(/\.0$/, '') });
  return (
    <>
      <FrontierChart points={sorted} shown={run?.figures?.after ?? null} isChosen={isChosen} onChoose={choose} />
      <Done>{aimed && isChosen(aimed) && t('frontier.set', { peak: String(aimed.target), first: String(firstOf(aimed)) })}</Done>
      <div className={`${parts.scroller} ${planning.wide}`}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('frontier.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('frontier.peak')}</th><th scope="col">{t('frontier.first')}</th><th scope="col">{t('frontier.topThree')}</th>
              <th scope="col">{t('frontier.served')}</th><th scope="col">{t('frontier.doing')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((p) => {
              const peak = t('unit.times', { n: p.weekPeakToMean.toFixed(2) });
              return (
                <tr key={p.target}>
                  <th scope="row">{t('proof.peak', { n: p.weekPeakToMean.toFixed(2) })}</th>
                  <td data-label={t('frontier.first')} className={parts.number}>{percent(p.firstWishPct)}</td>
                  <td data-label={t('frontier.topThree')} className={parts.number}>{percent(p.topThreePct)}</td>
                  <td data-label={t('frontier.served')} className={parts.number}>{percent(p.servedPct)}</td>
                  <td>
                    {isChosen(p) ? <Badge tone="info">{t('frontier.chosen')}</Badge> : (
                      <Button variant="default" size="compact-md" onClick={() => choose(p)}>{t('frontier.choose')}<span className="hidden-words"> {peak}</span></Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

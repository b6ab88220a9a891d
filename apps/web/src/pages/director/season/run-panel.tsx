import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Run, Season, Weights } from '../../../api/types.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Done } from '../../../parts/states.js';
import { isGoing, placedBy } from './outcome.js';
import styles from './season.module.css';
import { CloseWishes } from './close-wishes.js';
import { FrontierCurve } from './frontier.js';
import { GoalFields } from './goal-fields.js';
import { goalsOf, type GoalTexts, isFaulty, typedGoals } from './goals.js';
import { Levers } from './levers.js';

const PHASES = ['loading', 'searching', 'explaining'] as const;

/** Starts a run, shows how far it is, stops it. Nothing here leaves the centre. */
export function RunPanel({ season, runs, shown, publish }: { season: Season; runs: readonly Run[]; shown: Run | null; publish: ReactNode }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [weights, setWeights] = useState<Weights>({});
  const [goals, setGoals] = useState<GoalTexts>({});
  const faulty = typedGoals(goals).some((name) => isFaulty(goals, name));
  const [watched, setWatched] = useState<string | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['runs', season.id] });
  const starting = useMutation({
    mutationFn: () => centre.startRun({
      seasonId: season.id, ...(Object.keys(weights).length ? { weights } : {}), ...(typedGoals(goals).length ? { goals: goalsOf(goals) } : {}),
    }),
    onSuccess: async (run) => { setWatched(run.id); await refresh(); },
  });
  const stopping = useMutation({ mutationFn: (id: string) => centre.cancelRun(id), onSuccess: refresh });
  const going = runs.find(isGoing);
  const finished = runs.find((r) => r.id === watched && !isGoing(r));
  return (
    <div className={styles.panel}>
      <p>{t('run.lead')} {season.state === 'open' && t('run.closed')}</p>
      {!going && <GoalFields texts={goals} onChange={setGoals} />}
      {going ? <Going run={going} onStop={() => stopping.mutate(going.id)} stopping={stopping.isPending} /> : (
        <div className={styles.panelRow}>
          <Button variant={publish && season.state !== 'open' ? 'default' : 'filled'} size="lg" loading={starting.isPending} disabled={faulty} onClick={() => starting.mutate()}>{t('run.start')}</Button>
          {season.state === 'open' ? <CloseWishes season={season} /> : publish}
        </div>
      )}
      <Done>
        {finished?.status === 'done' && finished.figures && t('run.done', { n: placedBy(finished) })}
        {finished?.status === 'cancelled' && t('run.cancelled')}
      </Done>
      {finished?.status === 'failed' && <ProblemBox what={t('run.failed')} error={null} wrong={finished.error ? [finished.error] : undefined} />}
      {starting.isError && <ProblemBox what={t('run.failedStart')} error={starting.error} />}
      {stopping.isError && <ProblemBox what={t('run.failedCancel')} error={stopping.error} />}
      {!going && <Levers weights={weights} onChange={setWeights} />}
      {!going && <FrontierCurve seasonId={season.id} run={shown} texts={goals} onChange={setGoals} />}
    </div>
  );
}

function Going({ run, onStop, stopping }: { run: Run; onStop: () => void; stopping: boolean }) {
  const t = useTranslations();
  const progress = run.progress;
  const phase = PHASES.find((p) => progress?.phase.startsWith(p)) ?? 'other';
  const percent = Math.round((progress?.share ?? 0) * 100);
  return (
    <div>
      <p>
        <strong>{run.status === 'queued' ? t('run.queued') : t(`run.phase.${phase}`)}</strong>{' '}
        {t('run.share', { n: String(percent) })}
        {progress?.served ? ` · ${t('run.served', { n: progress.served })}` : ''}
        {progress?.peakToMean ? ` · ${t('proof.peak', { n: progress.peakToMean.toFixed(2) })}` : ''}
      </p>
      <Progress.Root size="lg" my="sm"><Progress.Section value={percent} aria-label={t('run.progress')} /></Progress.Root>
      <Button variant="default" onClick={onStop} loading={stopping}>{t('run.cancel')}</Button>
    </div>
  );
}

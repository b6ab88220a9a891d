import { Button, Group, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Draft, DraftMode, DraftSummary, Run } from '../../../api/types.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { useLanguage } from '../../../words/language.js';
import { isGoing } from '../season/outcome.js';
import styles from './board.module.css';

const MOST_OFFERED = 6;

/** As the server names the draft of a run: by what was asked for. */
const modeOf = ({ kind, goals }: Run): DraftMode =>
  kind === 'least-change' ? 'least-change' : goals.firstWishPct === 85 && goals.topThreePct === 95 ? 'wish-first' : goals.firstWishPct === 50 && goals.topThreePct === 75 ? 'even-first' : 'manual';

/** Orders three searches, shows how far they are, and opens what is finished. */
export function MakeDrafts({ seasonId, runs, drafts, onOpened }: { seasonId: string; runs: readonly Run[]; drafts: readonly DraftSummary[]; onOpened: (draft: Draft) => void }) {
  const t = useTranslations('board');
  const { language } = useLanguage();
  const queries = useQueryClient();
  const making = useMutation({ mutationFn: () => centre.makeDrafts(seasonId), onSuccess: () => queries.invalidateQueries({ queryKey: ['runs', seasonId] }) });
  const opening = useMutation({
    mutationFn: (runId: string) => centre.openDraft(runId, language),
    onSuccess: async (draft) => { await queries.invalidateQueries({ queryKey: ['drafts', seasonId] }); onOpened(draft); },
  });
  const going = runs.filter(isGoing), opened = new Set(drafts.map((d) => d.baseRunId));
  const ready = runs.filter((r) => r.status === 'done' && r.figures && r.kind !== 'repair' && !opened.has(r.id)).slice(0, MOST_OFFERED);
  const latest = [...runs].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt))[0];
  const share = going.reduce((sum, r) => sum + (r.progress?.share ?? 0), 0) / Math.max(1, going.length);
  return (
    <div className={styles.make}>
      <Group>
        <Button variant={drafts.length > 0 ? 'default' : 'filled'} loading={making.isPending} disabled={going.length > 0} onClick={() => making.mutate()}>{t('make')}</Button>
        {ready.map((r) => <Button key={r.id} variant="light" loading={opening.isPending && opening.variables === r.id} onClick={() => opening.mutate(r.id)}>{t('openRun', { mode: t(`mode.${modeOf(r)}`) })}</Button>)}
      </Group>
      <p role="status" className={styles.soft}>{going.length > 0 ? t('making', { n: going.length }) : ready.length > 0 ? t('ready') : ''}</p>
      {going.length > 0 && <Progress.Root size="lg"><Progress.Section value={Math.round(100 * share)} aria-label={t('making', { n: going.length })} /></Progress.Root>}
      {latest?.status === 'failed' && <ProblemBox what={t('runFailed')} error={null} wrong={latest.error ? [latest.error] : undefined} />}
      {making.isError && <ProblemBox what={t('makeFailed')} error={making.error} />}
      {opening.isError && <ProblemBox what={t('openFailed')} error={opening.error} />}
    </div>
  );
}

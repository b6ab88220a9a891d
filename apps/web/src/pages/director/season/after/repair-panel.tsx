import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import type { Publication, RepairDraft, Season } from '../../../../api/types.js';
import { addDays, today } from '../../../../parts/days.js';
import { ProblemBox } from '../../../../parts/problem-box.js';
import planning from '../planning.module.css';
import { ChangeList } from './change-list.js';
import { isMissing, isNoted, type NotedChange } from './changes.js';
import { describeHappened, type Happened, HappenedFields, NOTHING_HAPPENED } from './happened-fields.js';
import { RepairResult } from './repair-result.js';
import { useFollowedRun } from './followed-run.js';

/** Visits this close are not moved unless somebody says so. */
const LEFT_ALONE_DAYS = 3;

/** Something happened after the publication: says what, has only that arranged again, and looks before anybody is told. */
export function RepairPanel({ season, noted, onNoted, unfinished, onPublished }: {
  season: Season; noted: readonly NotedChange[]; onNoted: (to: readonly NotedChange[]) => void; unfinished: string | null; onPublished: (result: Publication) => void;
}) {
  const t = useTranslations();
  const [happened, setHappened] = useState<Happened>(NOTHING_HAPPENED);
  const [frozenUntil, setFrozenUntil] = useState(() => addDays(today(), LEFT_ALONE_DAYS));
  const [missing, setMissing] = useState<'day' | 'venue' | null>(null);
  const { starting, run, lost, going, forget } = useFollowedRun((draft: RepairDraft) => centre.startRepair(season.id, draft), unfinished);
  const described = describeHappened(happened);
  const put = (to: Happened) => { setMissing(null); setHappened(to); };
  const start = () => {
    // What is described but not yet added counts; half a description counts only when nothing else was added.
    if (isMissing(described) && noted.length === 0) return setMissing(described.missing);
    const changes = [...noted, ...(isNoted(described) ? [described] : [])].map((n) => n.change);
    starting.mutate({ ...(changes.length > 0 ? { changes } : {}), ...(frozenUntil ? { frozenUntil } : {}) });
  };
  const add = () => {
    if (isMissing(described)) return setMissing(described.missing);
    if (isNoted(described)) { onNoted([...noted, described]); setHappened({ ...NOTHING_HAPPENED, kind: happened.kind }); }
  };
  const failure = starting.error ?? (run?.status === 'failed' ? run : null);
  return (
    <div className={planning.stack}>
      <p>{t('repair.quiet')}</p>
      <ChangeList noted={noted} onChange={onNoted} />
      <HappenedFields value={happened} onChange={put} missing={missing} first={season.firstDay} last={season.lastDay} />
      <TextInput type="date" label={t('repair.frozen')} description={t('repair.frozenHint')} value={frozenUntil} onChange={(e) => setFrozenUntil(e.currentTarget.value)} />
      <Group>
        <Button loading={going} onClick={start}>{t('repair.start')}</Button>
        {happened.kind !== 'refill' && <Button variant="default" disabled={going} onClick={add}>{t('change.add')}</Button>}
      </Group>
      <p role="status">{going && t('repair.going')}</p>
      {failure && <ProblemBox what={t('repair.failed')} error={starting.error} wrong={run?.error ? [run.error] : undefined} />}
      {lost !== null && <ProblemBox what={t('repair.failedLoad')} error={lost} />}
      {run?.status === 'done' && <RepairResult run={run} onPublished={(result) => { forget(); onNoted([]); setHappened(NOTHING_HAPPENED); onPublished(result); }} />}
    </div>
  );
}

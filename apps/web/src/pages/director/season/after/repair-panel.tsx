import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import type { Publication, RepairDraft } from '../../../../api/types.js';
import { addDays, today } from '../../../../parts/days.js';
import { ProblemBox } from '../../../../parts/problem-box.js';
import planning from '../planning.module.css';
import { ChangeList } from './change-list.js';
import type { NotedChange } from './changes.js';
import { useDescribedChange } from './described-change.js';
import { useFollowedRun } from './followed-run.js';
import { HappenedFields, type Surroundings } from './happened-fields.js';
import { RepairResult } from './repair-result.js';

const KINDS = ['refill', 'host-declines', 'lose-venue', 'inspection', 'close-day', 'cancel-request', 'widen-window', 'extra-visit', 'more-openings'] as const;
/** Visits this close are not moved unless somebody says so. */
const LEFT_ALONE_DAYS = 3;

/** Something happened after the publication: says what, has only that arranged again, and looks before anybody is told. */
export function RepairPanel({ about, noted, onNoted, unfinished, onPublished }: {
  about: Surroundings; noted: readonly NotedChange[]; onNoted: (to: readonly NotedChange[]) => void; unfinished: string | null; onPublished: (result: Publication) => void;
}) {
  const t = useTranslations();
  const [frozenUntil, setFrozenUntil] = useState(() => addDays(today(), LEFT_ALONE_DAYS));
  const { starting, run, lost, going, forget } = useFollowedRun((draft: RepairDraft) => centre.startRepair(about.season.id, draft), unfinished);
  const told = useDescribedChange('refill', about.weeks[0], noted, onNoted);
  const start = () => {
    const changes = told.all();
    if (changes) starting.mutate({ ...(changes.length > 0 ? { changes } : {}), ...(frozenUntil ? { frozenUntil } : {}) });
  };
  const failure = starting.error ?? (run?.status === 'failed' ? run : null);
  return (
    <div className={planning.stack}>
      <p>{t('repair.quiet')}</p>
      <ChangeList noted={noted} onChange={onNoted} />
      <HappenedFields key={noted.length} legend={t('repair.kind')} kinds={KINDS} value={told.happened} onChange={told.change} missing={told.missing} about={about} />
      <TextInput type="date" label={t('repair.frozen')} description={t('repair.frozenHint')} value={frozenUntil} onChange={(e) => setFrozenUntil(e.currentTarget.value)} />
      <Group>
        <Button loading={going} onClick={start}>{t('repair.start')}</Button>
        {told.happened.kind !== 'refill' && <Button variant="default" disabled={going} onClick={told.add}>{t('change.add')}</Button>}
      </Group>
      <p role="status">{going && t('repair.going')}</p>
      {failure && <ProblemBox what={t('repair.failed')} error={starting.error} wrong={run?.error ? [run.error] : undefined} />}
      {lost !== null && <ProblemBox what={t('repair.failedLoad')} error={lost} />}
      {run?.status === 'done' && <RepairResult run={run} groups={about.groups} onPublished={(result) => { forget(); told.clear(); onPublished(result); }} />}
    </div>
  );
}

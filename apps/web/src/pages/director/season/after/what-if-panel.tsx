import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import type { Change, WhatIfOutcome, WishGroup } from '../../../../api/types.js';
import { Badge } from '../../../../parts/badge.js';
import { ProblemBox } from '../../../../parts/problem-box.js';
import { useLanguage } from '../../../../words/language.js';
import { useGroupName } from '../group-name.js';
import planning from '../planning.module.css';
import styles from '../season.module.css';
import { BeforeAfter } from './before-after.js';
import { ChangeList } from './change-list.js';
import type { NotedChange } from './changes.js';
import { useDescribedChange } from './described-change.js';
import { useFollowedRun } from './followed-run.js';
import { HappenedFields, type Surroundings } from './happened-fields.js';

const KINDS = ['extra-visit', 'more-openings', 'new-venue', 'inspection'] as const;

/** A question put to the planner. It is marked as a trial everywhere, because its figures look like real ones. */
export function WhatIfPanel({ about }: { about: Surroundings }) {
  const t = useTranslations();
  const [noted, setNoted] = useState<readonly NotedChange[]>([]);
  const { starting, run, lost, going } = useFollowedRun((changes: Change[]) => centre.tryChanges(about.season.id, changes));
  const told = useDescribedChange('extra-visit', about.weeks[0], noted, setNoted);
  const start = () => {
    const changes = told.all();
    if (changes) starting.mutate(changes);
  };
  return (
    <div className={planning.stack}>
      <p><Badge tone="mid">{t('whatIf.badge')}</Badge> {t('whatIf.lead')}</p>
      <ChangeList noted={noted} onChange={setNoted} />
      <HappenedFields key={noted.length} legend={t('whatIf.kind')} kinds={KINDS} value={told.happened} onChange={told.change} missing={told.missing} about={about} />
      <Group>
        <Button variant="default" loading={going} onClick={start}>{t('whatIf.start')}</Button>
        <Button variant="subtle" disabled={going} onClick={told.add}>{t('change.add')}</Button>
      </Group>
      <p role="status">{going && t('whatIf.going')}</p>
      {(starting.isError || run?.status === 'failed') && <ProblemBox what={t('whatIf.failed')} error={starting.error} wrong={run?.error ? [run.error] : undefined} />}
      {lost !== null && <ProblemBox what={t('whatIf.failed')} error={lost} />}
      {run?.status === 'done' && run.whatIf && <Outcome of={run.whatIf} />}
    </div>
  );
}

function Outcome({ of: { before, after, newlyServed, noLongerServed, reasons } }: { of: WhatIfOutcome }) {
  const t = useTranslations();
  const { language } = useLanguage();
  return (
    <section className={planning.trial} aria-label={`${t('whatIf.badge')}: ${t('whatIf.result')}`}>
      <h2><Badge tone="mid">{t('whatIf.badge')}</Badge> {t('whatIf.result')}</h2>
      <div role="status"><ul className={styles.reasons}>{reasons[language].map(({ text }) => <li key={text}>{text}</li>)}</ul></div>
      <Groups of={newlyServed} words={t('whatIf.newly')} />
      <Groups of={noLongerServed} words={t('whatIf.noLonger')} />
      <BeforeAfter before={before} after={after} caption={t('whatIf.caption')} heads={[t('outlook.now'), t('whatIf.then')]} />
    </section>
  );
}

function Groups({ of, words }: { of: readonly WishGroup[]; words: string }) {
  const name = useGroupName();
  return of.length === 0 ? null : <p><strong>{words}</strong> {of.map(name).join(', ')}</p>;
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import type { Publication, Repair, Run } from '../../../../api/types.js';
import { Await } from '../../../../parts/states.js';
import { useLanguage } from '../../../../words/language.js';
import planning from '../planning.module.css';
import styles from '../season.module.css';
import { BeforeAfter } from './before-after.js';
import { type Named, useChangeWords, useNotedChanges } from './changes.js';
import { RepairDialog } from './repair-dialog.js';
import { LeftOut, Moved, VenuesOnly } from './repair-tables.js';

/** What would change and what would not, or did: nothing is sent from here, only from the dialog. Without `onPublished` it is history. */
export function RepairResult({ run, groups, onPublished }: { run: Run; groups: readonly Named[]; onPublished?: (result: Publication) => void }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const repair = useQuery({ queryKey: ['repair', run.id, language], queryFn: () => centre.repair(run.id, language), staleTime: Infinity });
  return (
    <Await of={repair} what={t('repair.failedLoad')}>
      {(data) => (
        <section className={planning.stack} aria-label={onPublished ? t('repair.result') : undefined}>
          {onPublished && <h2>{t('repair.result')}</h2>}
          <Told run={run} groups={groups} />
          <Summary of={data} run={run} />
          {run.figures && <BeforeAfter before={run.figures.before} after={run.figures.after} caption={t('repair.figures')} heads={[t('repair.from'), t('repair.to')]} />}
          {onPublished && isChange(data) && <Button onClick={() => setAsking(true)}>{t('repair.publish')}</Button>}
          <Moved visits={data.moved.filter(({ from }) => from !== null)} caption={t('repair.moved')} />
          <VenuesOnly visits={data.venuesChanged} />
          <Moved visits={data.moved.filter(({ from }) => from === null)} caption={t('repair.placed')} />
          <LeftOut visits={data.unassigned} />
          {onPublished && <RepairDialog run={run} repair={data} open={asking} onClose={() => setAsking(false)} onPublished={onPublished} />}
        </section>
      )}
    </Await>
  );
}

const isChange = ({ moved, venuesChanged, unassigned }: Repair): boolean => moved.length + venuesChanged.length + unassigned.length > 0;

/** What had happened, as it was reported. */
function Told({ run, groups }: { run: Run; groups: readonly Named[] }) {
  const t = useTranslations();
  const words = useChangeWords();
  const changes = useNotedChanges(run.changes ?? [], groups);
  return (
    <ul className={styles.reasons} aria-label={t('repair.told')}>
      {changes.length === 0 ? <li>{t('change.kind.refill')}</li> : changes.map((c, i) => <li key={i}>{words(c)}</li>)}
    </ul>
  );
}

/** Who is hit, in one breath: only what happens at all is said. */
function Summary({ of, run: { figures } }: { of: Repair; run: Run }) {
  const t = useTranslations();
  if (!isChange(of)) return <p role="status"><strong>{t('repair.nothing')}</strong></p>;
  const placed = of.moved.filter(({ from }) => from === null).length;
  const counts = [['moved', of.moved.length - placed], ['venues', of.venuesChanged.length], ['placed', placed], ['lost', of.unassigned.length], ['untouched', of.untouched]] as const;
  const more = figures ? figures.after.students - figures.before.students : 0;
  const students = more === 0 ? t('repair.students.same') : more > 0 ? t('repair.students.more', { n: more }) : t('repair.students.fewer', { n: -more });
  return (
    <div role="status">
      <p><strong>{counts.filter(([, n]) => n > 0).map(([what, n]) => t(`repair.count.${what}`, { n })).join(' ')}</strong></p>
      <p>{students} {of.touchedOthers > 0 ? t('repair.others', { n: of.touchedOthers }) : t('repair.noOthers')}</p>
    </div>
  );
}

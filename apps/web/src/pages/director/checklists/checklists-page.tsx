import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ChecklistHead, checklists } from '../../../api/checklist-requests.js';
import { Page, Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done } from '../../../parts/states.js';
import { DraftSection } from './draft-section.js';
import { ItemList } from './item-list.js';
import { ValidityMonths } from './validity-months.js';
import { VersionTable } from './version-table.js';

/** What inspectors look at: the version in use, the next one while it is written, and how long a pass lasts. */
export function ChecklistsPage() {
  const t = useTranslations('checklists');
  const [done, setDone] = useState('');
  const versions = useQuery({ queryKey: ['checklists'], queryFn: checklists.list });
  return (
    <Page title={t('title')} lead={t('lead')} aside={<Link to="/inspection-plan">{t('back')}</Link>}>
      <Done>{done}</Done>
      <Await of={versions} sentence={t('loading')}>{({ items }) => <Versions versions={items} onDone={setDone} />}</Await>
      <ValidityMonths onDone={setDone} />
    </Page>
  );
}

function Versions({ versions, onDone }: { versions: readonly ChecklistHead[]; onDone: (sentence: string) => void }) {
  const t = useTranslations('checklists');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const draft = versions.find(({ status }) => status === 'draft');
  const current = versions.find(({ status }) => status === 'published');
  const shown = versions.find(({ id }) => id === chosen) ?? current;
  const beginning = useMutation({
    mutationFn: checklists.begin,
    onSuccess: async (now) => { queries.setQueryData(['checklist', now.id], now); await queries.invalidateQueries({ queryKey: ['checklists'] }); onDone(t('begun', { n: now.number })); },
  });
  return (
    <>
      {beginning.isError && <ProblemBox what={t('beginFailed')} error={beginning.error} />}
      {draft ? <DraftSection key={draft.id} id={draft.id} onDone={(sentence) => { setChosen(null); onDone(sentence); }} />
        : <Button loading={beginning.isPending} onClick={() => beginning.mutate()}>{t('begin')}</Button>}
      {shown && <PublishedSection key={shown.id} head={shown} isCurrent={shown === current} />}
      <Section title={t('versions')}><VersionTable versions={versions} onShow={setChosen} /></Section>
    </>
  );
}

function PublishedSection({ head: { id, number }, isCurrent }: { head: ChecklistHead; isCurrent: boolean }) {
  const t = useTranslations('checklists');
  const known = useQuery({ queryKey: ['checklist', id], queryFn: () => checklists.see(id) });
  return <Section title={t(isCurrent ? 'published' : 'older', { n: number })}><Await of={known} sentence={t('loading')}>{({ items }) => <ItemList items={items} />}</Await></Section>;
}

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { resultRegister } from '../../../api/result-requests.js';
import type { ResultState } from '../../../api/types.js';
import { addDays, today } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import { Pager } from '../../../parts/pager.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import { ResultTable } from './result-table.js';
import { Summary } from './summary.js';

const STATES = ['waiting', 'overdue', 'entered', 'no-show', 'closed'] as const satisfies readonly ResultState[];
const SIZE = 50;

/** How visits were: head-counts, marks and worries, the overdue ones first. */
export function ResultsPage() {
  const t = useTranslations('results');
  const queries = useQueryClient();
  const [filter, setFilter] = useState<{ from: string; until: string; state: '' | ResultState; concern: boolean; page: number }>({ from: addDays(today(), -180), until: today(), state: '', concern: false, page: 1 });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [done, setDone] = useState('');
  const { from, until, state, concern, page } = filter;
  const query = useQuery({
    queryKey: ['results', filter], placeholderData: keepPreviousData,
    queryFn: () => resultRegister.list({ from, until, page, size: SIZE, ...(state && { state }), ...(concern && { concern: 'true' as const }) }),
  });
  const closing = useMutation({
    mutationFn: (ids: readonly string[]) => resultRegister.close([...ids]),
    onSuccess: async (_, ids) => { setChosen([]); setDone(t('closed', { n: ids.length })); await queries.invalidateQueries(); },
  });
  const change = (to: Partial<typeof filter>) => { setFilter((before) => ({ ...before, page: 1, ...to })); setChosen([]); setDone(''); };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={parts.filters}>
        <TextInput type="date" label={t('from')} value={from} onChange={(event) => change({ from: event.currentTarget.value || from })} />
        <TextInput type="date" label={t('until')} value={until} onChange={(event) => change({ until: event.currentTarget.value || until })} />
        <NativeSelect label={t('state')} value={state} onChange={(event) => change({ state: event.currentTarget.value as '' | ResultState })} data={[{ value: '', label: t('all') }, ...STATES.map((value) => ({ value, label: t(`states.${value}`) }))]} />
        <Checkbox label={t('concernOnly')} checked={concern} onChange={(event) => change({ concern: event.currentTarget.checked })} />
      </div>
      <Done>{done}</Done>
      {closing.isError && <ProblemBox what={t('closeFailed')} error={closing.error} />}
      <Await of={query} what={t('failed')}>
        {(register) => (
          <>
            <Summary summary={register.summary} />
            <Section title={t('visits')}>{register.items.length === 0 ? <Empty>{t('empty')}</Empty> : <ResultTable items={register.items} total={register.total} chosen={chosen} onChoose={setChosen} />}</Section>
            {chosen.length > 0 && <Button mt="md" loading={closing.isPending} onClick={() => closing.mutate(chosen)}>{t('close', { n: chosen.length })}</Button>}
            <Pager page={register.page} size={register.size} total={register.total} onPage={(to) => change({ page: to })} />
          </>
        )}
      </Await>
    </Page>
  );
}

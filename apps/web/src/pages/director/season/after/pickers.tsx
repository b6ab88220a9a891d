import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import { Choices } from '../../../../parts/choices.js';
import { ProblemBox } from '../../../../parts/problem-box.js';
import planning from '../planning.module.css';
import type { Named } from './changes.js';

interface Picking { value: Named | null; onChange: (to: Named | null) => void; error?: string | undefined }
const MOST = 8, PAUSE_MS = 300;

export function VenuePicker(picking: Picking) {
  const t = useTranslations();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: ['venues', 'pick', query], queryFn: () => centre.venues({ query, page: 1, size: MOST }), enabled: query !== '', placeholderData: keepPreviousData,
  });
  return (
    <>
      <OneOfFew {...picking} words={{ label: t('change.venue'), hint: t('change.venueHint'), found: t('change.venueFound'), none: t('change.venueNone') }}
        typed={typed} onTyped={setTyped} found={query === '' ? undefined : found.data?.items} />
      {found.isError && <ProblemBox what={t('state.failedLoad')} error={found.error} />}
    </>
  );
}

export function GroupPicker({ groups, ...picking }: Picking & { groups: readonly Named[] }) {
  const t = useTranslations();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  return (
    <OneOfFew {...picking} words={{ label: t('change.group'), hint: t('change.groupHint'), found: t('change.groupFound'), none: t('change.groupNone') }}
      typed={typed} onTyped={setTyped} found={query === '' ? undefined : groups.filter(({ name }) => name.includes(query)).slice(0, MOST)} />
  );
}

/** Part of a name, then one of a few: no list of hundreds to scroll through. `found` undefined: nothing looked up yet. */
function OneOfFew({ value, onChange, error, words, typed, onTyped, found }: Picking & {
  words: { label: string; hint: string; found: string; none: string }; typed: string; onTyped: (to: string) => void; found: readonly Named[] | undefined;
}) {
  const shown = value && !found?.some(({ id }) => id === value.id) ? [value, ...(found ?? [])] : found ?? [];
  const choose = (wanted: string) => {
    const one = shown.find(({ id }) => id === wanted);
    onChange(one ? { id: one.id, name: one.name } : null);
  };
  return (
    <div className={planning.picker}>
      <TextInput label={words.label} description={words.hint} value={typed} error={error} autoComplete="off" onChange={(e) => onTyped(e.currentTarget.value)} />
      <div role="status">{found?.length === 0 && words.none}</div>
      {shown.length > 0 && <Choices legend={words.found} value={value?.id} onChange={choose} options={shown.map(({ id, name }) => ({ value: id, label: name }))} />}
    </div>
  );
}

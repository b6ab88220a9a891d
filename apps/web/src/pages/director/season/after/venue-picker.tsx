import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import { Choices } from '../../../../parts/choices.js';
import { ProblemBox } from '../../../../parts/problem-box.js';
import planning from '../planning.module.css';

export interface PickedVenue { id: string; name: string }
const MOST = 8, PAUSE_MS = 300;

/** Part of a name, then one of a few: no list of hundreds to scroll through. */
export function VenuePicker({ value, onChange, error }: { value: PickedVenue | null; onChange: (to: PickedVenue | null) => void; error?: string | undefined }) {
  const t = useTranslations();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: ['venues', 'pick', query], queryFn: () => centre.venues({ query, page: 1, size: MOST }), enabled: query !== '', placeholderData: keepPreviousData,
  });
  const venues = query === '' ? [] : found.data?.items ?? [];
  const shown = value && !venues.some((v) => v.id === value.id) ? [value, ...venues] : venues;
  return (
    <div className={planning.picker}>
      <TextInput label={t('change.venue')} description={t('change.venueHint')} value={typed} error={error} autoComplete="off" onChange={(e) => setTyped(e.currentTarget.value)} />
      {found.isError && <ProblemBox what={t('state.failedLoad')} error={found.error} />}
      <div role="status">{query !== '' && found.data && venues.length === 0 && t('change.venueNone')}</div>
      {shown.length > 0 && (
        <Choices legend={t('change.venueFound')} value={value?.id} onChange={(id) => onChange(shown.find((v) => v.id === id) ?? null)}
          options={shown.map((v) => ({ value: v.id, label: v.name }))} />
      )}
    </div>
  );
}

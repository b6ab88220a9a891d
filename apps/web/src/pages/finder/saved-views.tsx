import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { savedViews } from '../../api/finder-requests.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Done } from '../../parts/states.js';
import styles from './finder.module.css';
import { type FinderSearch, questionOf, searchOf } from './finder-search.js';

/** Searches kept under a name, and this one to be kept. */
export function SavedViews({ search, onUse }: { search: FinderSearch; onUse: (search: FinderSearch) => void }) {
  const t = useTranslations('finder');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [done, setDone] = useState('');
  const kept = useQuery({ queryKey: ['saved-views'], queryFn: savedViews.list });
  const { sort: _sort, grade: _grade, ...filters } = questionOf(search);
  const isEmpty = Object.keys(filters).length === 0;
  const refresh = (said: string) => { setDone(said); return queries.invalidateQueries({ queryKey: ['saved-views'] }); };
  const saving = useMutation({ mutationFn: () => savedViews.save(name, filters), onSuccess: () => { setName(''); return refresh(t('saved', { name })); } });
  const removing = useMutation({ mutationFn: (view: { id: string; name: string }) => savedViews.remove(view.id), onSuccess: (_, view) => refresh(t('removed', { name: view.name })) });
  const save = (event: FormEvent) => { event.preventDefault(); if (name.trim() !== '' && !isEmpty) saving.mutate(); };
  return (
    <details className={styles.saved}>
      <summary>{t('savedViews', { n: kept.data?.items.length ?? 0 })}</summary>
      <Done>{done}</Done>
      {(saving.isError || removing.isError) && <ProblemBox what={t('saveFailed')} error={saving.error ?? removing.error} />}
      <ul className={styles.savedList}>
        {kept.data?.items.map((view) => (
          <li key={view.id}>
            <Button variant="subtle" className={styles.wrap} onClick={() => onUse(searchOf(view.filters))}>{view.name}</Button>
            <Button variant="default" loading={removing.isPending} onClick={() => removing.mutate(view)}>{t('remove')}<span className="hidden-words"> {view.name}</span></Button>
          </li>
        ))}
      </ul>
      <form className={styles.save} onSubmit={save}>
        <TextInput label={t('saveAs')} description={isEmpty ? t('saveNothing') : undefined} value={name} maxLength={40} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={isEmpty || name.trim() === ''} loading={saving.isPending}>{t('save')}</Button>
      </form>
    </details>
  );
}

import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Holiday, HolidayImpact } from '../../../api/types.js';
import { today, useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import director from '../director.module.css';
import styles from './holidays.module.css';
import { ImpactLists } from './impact-lists.js';

/** Days are chosen first, one by hand or some of the gazette; what they hit is shown, and only then are they saved. */
export function AddHolidays({ known, onSaved }: { known: readonly Holiday[]; onSaved: (added: number, impact: HolidayImpact) => void }) {
  const t = useTranslations();
  const [draft, setDraft] = useState<Holiday[]>([]);
  const [savings, setSavings] = useState(0);
  const saved = (impact: HolidayImpact) => { onSaved(draft.length, impact); setDraft([]); setSavings(savings + 1); };
  return (
    <>
      <Section title={t('holidays.add')} note={t('holidays.addNote')}><OneDay key={savings} onChosen={(holiday) => setDraft([holiday])} /></Section>
      <Section title={t('holidays.gazette')} note={t('holidays.gazetteNote')}><FromGazette onChosen={setDraft} /></Section>
      {draft.length > 0 && <Preview key={draft.map(({ day }) => day).join()} draft={draft} known={known} onSaved={saved} onCancel={() => setDraft([])} />}
    </>
  );
}

function OneDay({ onChosen }: { onChosen: (holiday: Holiday) => void }) {
  const t = useTranslations();
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day && name.trim()) onChosen({ day, name: name.trim() });
  };
  return (
    <form noValidate className={director.form} onSubmit={submit}>
      <div className={director.two}>
        <TextInput type="date" label={t('holidays.day')} value={day} onChange={(e) => setDay(e.currentTarget.value)} error={tried && !day ? t('holidays.needDay') : undefined} />
        <TextInput label={t('holidays.name')} placeholder={t('holidays.nameHint')} maxLength={60} value={name} onChange={(e) => setName(e.currentTarget.value)}
          error={tried && !name.trim() ? t('holidays.needName') : undefined} />
      </div>
      <Group><Button type="submit">{t('holidays.look')}</Button></Group>
    </form>
  );
}

function FromGazette({ onChosen }: { onChosen: (holidays: Holiday[]) => void }) {
  const t = useTranslations();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const gazette = useQuery({ queryKey: ['holidays', 'gazette', year], queryFn: () => centre.gazette(year) });
  const years = gazette.data?.years ?? [year];
  const missing = gazette.data?.items ?? [];
  return (
    <form noValidate className={director.form} onSubmit={(event) => { event.preventDefault(); onChosen([...missing]); }}>
      <NativeSelect label={t('holidays.year')} value={String(year)} maw="12rem" onChange={(e) => setYear(Number(e.currentTarget.value))}
        data={[...new Set([...years, year])].sort((a, b) => b - a).map(String)} />
      {gazette.isError && <ProblemBox what={t('state.failedLoad')} error={gazette.error} onAgain={() => void gazette.refetch()} />}
      {gazette.data && missing.length === 0 ? <p>{t('holidays.nothingMissing', { year: String(year) })}</p>
        : <Group><Button type="submit" variant="default" loading={gazette.isPending}>{t('holidays.find')}</Button></Group>}
    </form>
  );
}

function Preview({ draft, known, onSaved, onCancel }: { draft: Holiday[]; known: readonly Holiday[]; onSaved: (impact: HolidayImpact) => void; onCancel: () => void }) {
  const t = useTranslations();
  const { full, weekday } = useDays();
  const queries = useQueryClient();
  const days = draft.map(({ day }) => day);
  const impact = useQuery({ queryKey: ['holidays', 'impact', days], queryFn: () => centre.holidayImpact(days), staleTime: 0 });
  const saving = useMutation({
    mutationFn: () => centre.addHolidays(draft),
    onSuccess: async (answer) => { await queries.invalidateQueries(); onSaved(answer.impact); },
  });
  return (
    <section className={styles.preview} aria-live="polite">
      <h3>{t('holidays.preview', { n: draft.length })}</h3>
      <ul className={styles.days}>{draft.map(({ day, name }) => <li key={day}>{full(day)} ({weekday(day)}) {name}</li>)}</ul>
      {draft.some(({ day }) => known.some((holiday) => holiday.day === day)) && <p>{t('holidays.known')}</p>}
      <Await of={impact} what={t('holidays.lookFailed')}>{(data) => <ImpactLists impact={data} />}</Await>
      {saving.isError && <ProblemBox what={t('holidays.failed')} error={saving.error} />}
      <Group mt="md">
        <Button onClick={() => saving.mutate()} loading={saving.isPending} disabled={!impact.data}>{t('holidays.save', { n: draft.length })}</Button>
        <Button variant="default" onClick={onCancel}>{t('holidays.cancel')}</Button>
      </Group>
    </section>
  );
}
